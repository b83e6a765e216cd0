import { isoDay, minutesPerDay, weekday } from "./calendar.js";
import type { Rules } from "./change.js";
import { type Chance, stream } from "./rng.js";
import type { Contact, Customer, Order } from "./types.js";
import { type FailureKind, faults, recovery, slowAnswerHours, unresolvedHours } from "./world.js";

const s = {
  complains: stream("complaint.happens"),
  claims: stream("complaint.claims"),
  inquiries: stream("inquiry.count"),
  changes: stream("change.happens"),
  opened: stream("contact.opened"),
  answer: stream("contact.answer"),
  settle: stream("contact.settle"),
  never: stream("contact.never"),
  minutes: stream("contact.minutes"),
  channel: stream("contact.channel"),
  score: stream("contact.score"),
};

/** Chance that a failure is complained about, the words used, and the share of the order's value paid. */
const complaints: readonly { kind: FailureKind; chance: number; reason: string; pays: number }[] = [
  { kind: "damaged", chance: 0.6, reason: "货物破损", pays: 0.12 },
  { kind: "wrong", chance: 0.7, reason: "发错商品", pays: 0.03 },
  { kind: "late", chance: 0.3, reason: "到货延迟", pays: 0 },
  { kind: "short", chance: 0.18, reason: "缺货少发", pays: 0 },
  { kind: "invoice", chance: 0.3, reason: "发票错误", pays: 0 },
];
const firstComplaint = 40;
const inquiryReasons = ["查询订单状态", "查询库存", "价格咨询", "产品咨询"];
const channels = ["电话", "微信", "邮件", "在线客服"];

/** What came of an order's complaints, as far as it moves the customer. */
export interface Outcome {
  readonly slow: boolean;
  readonly unresolved: boolean;
  /** Failures complained about and settled quickly. */
  readonly recovered: readonly FailureKind[];
}

export function contactsOf(
  chance: Chance,
  rules: Rules,
  c: Customer,
  order: Order,
  value: number,
): { contacts: Contact[]; outcome: Outcome } {
  const contacts: Contact[] = [];
  const asked = chance.poisson(c.inquiries, s.inquiries, c.index, order.k);
  for (let n = 0; n < asked; n++) {
    const kind = inquiryReasons[Math.floor(chance.u(s.channel, c.index, order.k, 20 + n) * 4)]!;
    contacts.push(inquiry(chance, rules, c, order, n, "inquiry", kind));
  }
  if (chance.u(s.changes, c.index, order.k) < 0.03) {
    contacts.push(inquiry(chance, rules, c, order, 30, "change", "修改订单"));
  }
  let slow = false;
  let unresolved = false;
  const recovered: FailureKind[] = [];
  complaints.forEach((about, n) => {
    if (!order.failures[about.kind] || chance.u(s.complains, c.index, order.k, n) >= about.chance) return;
    const complaint = complain(chance, rules, c, order, value, about, firstComplaint + n);
    contacts.push(complaint);
    const { opened, answered, resolved } = complaint;
    const took = resolved === null ? Number.POSITIVE_INFINITY : (resolved - opened) / 60;
    if ((answered - opened) / 60 > slowAnswerHours) slow = true;
    if (took > unresolvedHours) unresolved = true;
    if (took <= recovery.withinHours) recovered.push(about.kind);
  });
  return { contacts, outcome: { slow, unresolved, recovered } };
}

function complain(
  chance: Chance,
  rules: Rules,
  c: Customer,
  order: Order,
  value: number,
  about: (typeof complaints)[number],
  n: number,
): Contact {
  const { k } = order;
  const seen = about.kind === "late" ? (order.promisedDay + 1) * minutesPerDay : order.completed!;
  const opened = officeMoment(seen + 60 + Math.floor(chance.u(s.opened, c.index, k, n) * 1500));
  const answered = opened + answerMinutes(chance, rules, c, k, n, opened);
  const work = 60 * 16 * Math.exp(1.0 * chance.normal(s.settle, c.index, k, n));
  const never = chance.u(s.never, c.index, k, n) < 0.03;
  let resolved: number | null = never ? null : Math.round(answered + work * (understaffed(opened) ? 1.8 : 1));
  if (rules.removed("unresolved", order.day)) {
    resolved = Math.min(resolved ?? Number.POSITIVE_INFINITY, opened + unresolvedHours * 60);
  }
  const claim = about.pays > 0 && chance.u(s.claims, c.index, k, n) < 0.55;
  const fast = resolved !== null && resolved - opened <= recovery.withinHours * 60;
  const mood = chance.normal(s.score, c.index, k, n);
  return {
    id: contactId(order, n),
    customer: c.index,
    order,
    kind: claim ? "claim" : "complaint",
    reason: about.reason,
    channel: channels[Math.floor(chance.u(s.channel, c.index, k, n) * 4)]!,
    opened,
    answered,
    resolved,
    minutes: Math.round(26 * Math.exp(0.4 * chance.normal(s.minutes, c.index, k, n))),
    compensation: claim ? Math.max(2000, Math.round(value * about.pays)) : 0,
    score:
      resolved !== null && chance.u(s.score, c.index, k, 20 + n) < 0.4
        ? Math.max(1, Math.min(5, Math.round((fast ? 3.9 : 2.4) + 0.8 * mood)))
        : null,
  };
}

function inquiry(
  chance: Chance,
  rules: Rules,
  c: Customer,
  order: Order,
  n: number,
  kind: "inquiry" | "change",
  reason: string,
): Contact {
  const { k } = order;
  const after = Math.floor(chance.u(s.opened, c.index, k, n) * 4 * minutesPerDay);
  const opened = officeMoment(order.placed + (kind === "change" ? 30 + after / 60 : after));
  const answered = opened + answerMinutes(chance, rules, c, k, n, opened);
  return {
    id: contactId(order, n),
    customer: c.index,
    order: reason === "价格咨询" || reason === "产品咨询" ? null : order,
    kind,
    reason,
    channel: channels[Math.floor(chance.u(s.channel, c.index, k, n) * 4)]!,
    opened,
    answered,
    resolved: answered + Math.round(20 + 90 * chance.u(s.settle, c.index, k, n)),
    minutes: Math.round(11 * Math.exp(0.4 * chance.normal(s.minutes, c.index, k, n))),
    compensation: 0,
    score: null,
  };
}

function answerMinutes(
  chance: Chance,
  rules: Rules,
  c: Customer,
  k: number,
  n: number,
  opened: number,
): number {
  const day = Math.floor(opened / minutesPerDay);
  const { mondayFactor, understaffedFactor } = faults.desk;
  const usual =
    90 *
    Math.exp(0.9 * chance.normal(s.answer, c.index, k, n)) *
    (weekday(day) === 1 ? mondayFactor : 1) *
    (understaffed(opened) && !(rules.active(day) && rules.change.deskStaffed) ? understaffedFactor : 1);
  let within = Number.POSITIVE_INFINITY;
  if (rules.active(day) && rules.change.answerHours !== undefined) within = rules.change.answerHours * 60;
  if (rules.removed("slow-answer", day)) within = Math.min(within, slowAnswerHours * 60);
  return Math.max(1, Math.round(Math.min(usual, within)));
}

function understaffed(moment: number): boolean {
  const month = isoDay(Math.floor(moment / minutesPerDay)).slice(0, 7);
  return (faults.desk.understaffed as readonly string[]).includes(month);
}

/** The next moment the desk is open: every day, 8:30 to 18:00. */
function officeMoment(moment: number): number {
  const day = Math.floor(moment / minutesPerDay);
  const minute = Math.floor(moment % minutesPerDay);
  if (minute < 510) return day * minutesPerDay + 510 + (minute % 90);
  if (minute >= 1080) return (day + 1) * minutesPerDay + 510 + (minute % 90);
  return day * minutesPerDay + minute;
}

const contactId = (order: Order, n: number): string => `GD${order.id.slice(2)}${String(n).padStart(2, "0")}`;

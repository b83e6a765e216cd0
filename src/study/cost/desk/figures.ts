import { costPerContact, costPerResolution } from "../../../core/cost/contact-cost.js";
import { type Figure, type FigureParts, figure, missing, type Reason } from "../../../core/figure.js";
import { major } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { type Desk, monthCents } from "./found.js";

const need = (table: string, column: string): Reason => ({
  code: "missing-columns",
  needs: [{ table, column }],
});

const parts = {
  contacts: { id: "cost.desk.contacts", unit: "count", method: "contact-cost" },
  cost: { id: "cost.desk.cost", unit: "money", scope: "service-function", method: "contact-cost" },
  handling: { id: "cost.desk.handling-minutes", unit: "minutes", method: "contact-cost" },
  perContact: { id: "cost.desk.per-contact", unit: "money-per-contact", method: "contact-cost" },
  settled: { id: "cost.desk.first-contact-resolution", unit: "share", method: "contact-cost" },
  perResolution: { id: "cost.desk.per-resolution", unit: "money", method: "contact-cost" },
  inTime: { id: "cost.desk.answered-in-time", unit: "share", method: "erlang-c" },
  peak: { id: "cost.desk.peak-agents", unit: "count", method: "erlang-c" },
  needed: { id: "cost.desk.people-needed", unit: "count", method: "desk-staffing" },
  occupancy: { id: "cost.desk.occupancy", unit: "share", method: "erlang-c" },
  paid: { id: "cost.desk.people-paid", unit: "count", method: "desk-staffing" },
  level: { id: "cost.desk.service-level", unit: "share", method: "answer-speed-curve" },
  wait: { id: "cost.desk.mean-wait", unit: "seconds", method: "answer-speed-curve" },
  lost: { id: "cost.desk.abandonment", unit: "share", method: "erlang-a" },
  idle: { id: "cost.desk.idle-people", unit: "count", method: "desk-staffing" },
  idleCost: { id: "cost.desk.idle-people.cost", unit: "money", method: "desk-staffing" },
  month: { id: "cost.desk.month-cost", unit: "money", method: "answer-speed-curve" },
} as const satisfies Record<string, FigureParts>;

const noContacts = need("contact", "opened_on");
const everyContact = { query: "fact.contact", args: {} };

export function contactFigures(desk: Desk | null, ledger: Ledger | null): Figure[] {
  if (desk === null)
    return [
      parts.contacts,
      parts.cost,
      parts.handling,
      parts.perContact,
      parts.settled,
      parts.perResolution,
      parts.inTime,
    ].map((p) => missing(p, noContacts));
  const { contacts, cost } = desk;
  const all = { grain: "contact", of: contacts.contacts } as const;
  const counted = (n: number) => ({
    ...all,
    counted: n,
    unknown: contacts.contacts - n,
    unknownAs: n < contacts.contacts ? ("excluded" as const) : ("none" as const),
  });
  const judged = contacts.kinds.reduce((sum, k) => sum + k.judged, 0);
  const again = contacts.kinds.reduce((sum, k) => sum + k.again, 0);
  const settled = judged === 0 ? null : (judged - again) / judged;
  const costMissing: Reason =
    ledger === null || ledger.postings === 0 ? need("posting", "amount") : { code: "not-recorded" };
  const each = cost === null ? null : costPerContact(major(cost), contacts.contacts);
  const repeats = ["cost.desk.repeat-days"];
  const { live } = contacts;
  return [
    figure({
      ...parts.contacts,
      value: contacts.contacts,
      population: counted(contacts.contacts),
      rows: everyContact,
    }),
    cost === null
      ? missing(parts.cost, costMissing)
      : figure({ ...parts.cost, value: major(cost), inputs: ["cost.explicit.total"] }),
    contacts.timed === 0
      ? missing(parts.handling, need("contact", "minutes"))
      : figure({
          ...parts.handling,
          value: contacts.minutes / contacts.timed,
          population: counted(contacts.timed),
          rows: { query: "fact.contact", args: { "minutes.given": 1 } },
        }),
    each === null
      ? missing(parts.perContact, costMissing)
      : figure({ ...parts.perContact, value: each, inputs: [parts.cost.id, parts.contacts.id] }),
    settled === null
      ? missing(parts.settled, need("contact", "order_id"))
      : figure({
          ...parts.settled,
          value: settled,
          population: counted(judged),
          assumptions: repeats,
          rows: { query: "fact.contact", args: { "order_id.given": 1 } },
        }),
    each === null
      ? missing(parts.perResolution, costMissing)
      : settled === null || settled === 0
        ? missing(parts.perResolution, { code: "needs-figure", figure: parts.settled.id })
        : figure({
            ...parts.perResolution,
            value: costPerResolution(each, settled),
            inputs: [parts.perContact.id, parts.settled.id],
            assumptions: repeats,
          }),
    !contacts.clocked || live.contacts === 0
      ? missing(parts.inTime, contacts.channelled ? { code: "not-recorded" } : need("contact", "channel"))
      : live.answered === 0
        ? missing(parts.inTime, need("contact", "answered_on"))
        : figure({
            ...parts.inTime,
            value: live.inTime / live.answered,
            population: {
              grain: "contact",
              counted: live.answered,
              of: live.contacts,
              unknown: live.contacts - live.answered,
              unknownAs: live.answered < live.contacts ? "excluded" : "none",
            },
            assumptions: ["cost.desk.answer-seconds"],
          }),
  ];
}

export function staffFigures(desk: Desk | null): Figure[] {
  const queue = [parts.peak, parts.needed, parts.occupancy];
  const service = [parts.level, parts.wait, parts.lost];
  const payrollOnly = [parts.paid, parts.idle, parts.idleCost];
  const money = [parts.month];
  if (desk === null)
    return [...queue, ...service, ...payrollOnly, ...money].map((p) => missing(p, noContacts));
  const { week, payroll, today, cost } = desk;
  const target = ["cost.desk.service-level", "cost.desk.answer-seconds"];
  const rules = ["cost.desk.shrinkage", "cost.desk.week-hours"];
  const capacity = need("activity", "capacity");
  const figures: Figure[] = [];
  if (week === null) figures.push(...queue.map((p) => missing(p, noWeek(desk))));
  else {
    const { staff, intervals } = week;
    const present = intervals.reduce((sum, i) => sum + i.agents, 0);
    figures.push(
      figure({
        ...parts.peak,
        value: staff.agents.reduce((most, n) => Math.max(most, n), 0),
        assumptions: target,
      }),
      figure({
        ...parts.needed,
        value: staff.people,
        interval: { ...week.range, kind: "assumption", level: 1 },
        inputs: [parts.peak.id],
        assumptions: [...target, ...rules],
      }),
      figure({
        ...parts.occupancy,
        value: intervals.reduce((sum, i) => sum + i.load, 0) / present,
        assumptions: target,
      }),
    );
  }
  if (today !== null)
    figures.push(
      figure({
        ...parts.level,
        value: today.roster.serviceLevel,
        inputs: [parts.paid.id],
        assumptions: ["cost.desk.answer-seconds", ...rules],
      }),
      figure({
        ...parts.wait,
        value: today.roster.meanWaitSeconds,
        inputs: [parts.paid.id],
        assumptions: rules,
      }),
      figure({
        ...parts.lost,
        value: today.abandonment,
        inputs: [parts.paid.id],
        assumptions: ["cost.desk.patience-seconds", ...rules],
      }),
    );
  else {
    const reason: Reason =
      week === null ? noWeek(desk) : payroll === null ? capacity : { code: "not-recorded" };
    figures.push(...service.map((p) => missing(p, reason)));
  }
  if (payroll === null) figures.push(...payrollOnly.map((p) => missing(p, capacity)));
  else {
    const assumptions = payroll.reckoned ? ["cost.minutes-per-person"] : [];
    const idle = { inputs: [parts.paid.id], assumptions };
    figures.push(
      figure({
        ...parts.paid,
        value: payroll.usual,
        assumptions,
        rows: { query: "fact.activity", args: { "capacity.given": 1 } },
      }),
      figure({ ...parts.idle, ...idle, value: payroll.idlePeople }),
      figure({
        ...parts.idleCost,
        ...idle,
        value: major(Math.round(payroll.idlePeople * payroll.personCents * payroll.months.length)),
      }),
    );
  }
  figures.push(
    payroll === null || cost === null
      ? missing(parts.month, payroll === null ? capacity : need("posting", "amount"))
      : figure({
          ...parts.month,
          value: major(Math.round(monthCents(desk, payroll.usual)!)),
          inputs: [parts.cost.id, parts.paid.id],
        }),
  );
  return figures;
}

function noWeek({ contacts, impossible }: Desk): Reason {
  if (impossible || !contacts.clocked) return { code: "not-recorded" };
  if (!contacts.channelled) return need("contact", "channel");
  if (contacts.live.contacts === 0 || contacts.live.minutes > 0) return { code: "not-recorded" };
  return need("contact", "minutes");
}

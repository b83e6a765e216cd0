import type { Figure } from "../core/figure.js";
import { type Results, type Room, rooms } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import type { Words } from "../i18n/index.js";
import type { Answer, VerdictItem } from "./document.js";
import { findFigure } from "./explanation.js";

const headlineLimit = 7;

/** `measure.otif` → `measure`. */
export function roomOf(id: string): string {
  return id.slice(0, id.indexOf(".") < 0 ? id.length : id.indexOf("."));
}

export function unitIn(results: Results): (id: string) => Unit | null {
  const units = new Map(results.figures.map((figure) => [figure.id, figure.unit]));
  return (id) => units.get(id) ?? null;
}

export function verdictItem(
  results: Results,
  verdict: Verdict,
  words: Words,
  unitOf: (id: string) => Unit | null = unitIn(results),
): VerdictItem {
  return {
    kind: verdict.kind,
    text: words.verdictText(verdict, unitOf),
    figure: findFigure(results, verdict.subject, words) === null ? null : verdict.subject,
  };
}

/**
 * What a manager asks first of each room, by the beginning of the verdict's code. Weights order the rest: within a
 * room they are in one unit, a share or money.
 */
const askedFirst: Readonly<Partial<Record<string, readonly string[]>>> = {
  measure: [
    "level-*",
    "hot-spot",
    "step-worse",
    "worst-and-best",
    "target-missed",
    "trend-worse",
    "customers-below-target",
  ],
  cost: [
    "loss-makers",
    "no-loss-makers",
    "idle-people",
    "idle-desk",
    "idle-nobody",
    "idle",
    "decision-*",
    "loss-maker",
    "budget-*",
  ],
  loss: [
    "answer*",
    "customers-only",
    "few-customers-assumed",
    "few-customers-given",
    "none-failed",
    "chain-*",
    "why*",
    "rests-on",
    "settles-most*",
    "churn-*",
    "groups*",
    "win-back*",
    "score-effect-found",
    "customers-sampling-orders",
    "effect-placebo-failed",
    "effect-found",
    "effect-unclear*",
  ],
  level: ["pareto-customers", "under-served-pairs", "over-served-customers", "under-served", "over-served"],
  plan: ["first"],
};

function askedAt(verdict: Verdict): number {
  const room = roomOf(verdict.id);
  const code = verdict.code.startsWith(`${room}.`) ? verdict.code.slice(room.length + 1) : verdict.code;
  const asked = askedFirst[room] ?? [];
  const at = asked.findIndex((wanted) => fits(code, wanted));
  return at < 0 ? asked.length : at;
}

const fits = (code: string, wanted: string) =>
  wanted.endsWith("*") ? code.startsWith(wanted.slice(0, -1)) : code === wanted;

/** Statements of the plan come in the order to act on; the others weightiest first. */
export const byWeight = (a: Verdict, b: Verdict) =>
  askedAt(a) - askedAt(b) || (roomOf(a.id) === "plan" ? 0 : (b.weight ?? -1) - (a.weight ?? -1));

/**
 * The few lines a manager reads. Weights of different rooms are in different units, so each room gives its weightiest
 * in turn; what cannot be told comes only when nothing else is left.
 */
export function topVerdicts(results: Results, limit = headlineLimit): Verdict[] {
  const piles = rooms.map((room) =>
    results.verdicts.filter((verdict) => roomOf(verdict.id) === room && tells(verdict)).sort(byWeight),
  );
  const picked: Verdict[] = [];
  for (let round = 0; picked.length < limit && piles.some((pile) => pile.length > round); round++)
    for (const pile of piles)
      if (pile[round] !== undefined && picked.length < limit) picked.push(pile[round]!);
  if (picked.length === 0) return [...results.verdicts].sort(byWeight).slice(0, limit);
  const order = (verdict: Verdict) => rooms.indexOf(roomOf(verdict.id) as Room);
  return picked.sort((a, b) => order(a) - order(b) || byWeight(a, b));
}

const tells = (verdict: Verdict) => verdict.kind === "finding" || verdict.kind === "warning";

export function headlines(results: Results, words: Words): VerdictItem[] {
  const unitOf = unitIn(results);
  return topVerdicts(results).map((verdict) => verdictItem(results, verdict, words, unitOf));
}

/** The figures that answer each question best, in the order they are taken when present. */
const leading: Readonly<Record<Room, readonly string[]>> = {
  measure: [
    "measure.otif",
    "measure.order-on-time",
    "measure.order-in-full",
    "measure.line-on-time",
    "measure.order-cycle-days.median",
    "measure.unit-fill",
    "measure.line-fill",
    "measure.return-rate",
  ],
  cost: [
    "cost.to-serve.total",
    "cost.unused-capacity",
    "cost.loss-making-customers.loss",
    "cost.explicit.total",
    "cost.undistributed",
    "cost.contribution",
    "cost.customer-profit",
    "cost.loss-making-customers",
    "cost.below-full-cost-customers",
    "cost.explicit.narrow-logistics",
    "cost.explicit.service-function",
    "cost.to-serve.per-order",
    "cost.desk.per-contact",
    "cost.budget.variance",
  ],
  loss: [
    "loss.total",
    "loss.attributable-share",
    "loss.at-risk.value",
    "loss.existing",
    "loss.potential",
    "loss.influence-factor",
    "loss.at-risk.customers",
    "loss.silent-customers",
  ],
  level: ["level.pareto.customers", "level.under-served.pairs", "level.over-served.customers"],
  plan: ["plan.first.money", "plan.elements-below-target"],
  price: [],
};

const answered: readonly Room[] = ["measure", "cost", "loss", "level", "plan"];

export function answers(results: Results, words: Words): Answer[] {
  const unitOf = unitIn(results);
  return answered.map((room) => {
    const figures = results.figures.filter((figure) => roomOf(figure.id) === room);
    const verdict = results.verdicts
      .filter((v) => roomOf(v.id) === room)
      .sort((a, b) => Number(tells(b)) - Number(tells(a)) || byWeight(a, b))[0];
    const lead = leadOf(room, figures);
    const empty = figures.length === 0 && verdict === undefined;
    return {
      room,
      question: words.report.rooms[room],
      figures: lead.map((figure) => figure.id),
      text:
        verdict === undefined ? (empty ? words.report.noAnswer : null) : words.verdictText(verdict, unitOf),
      tone: verdict?.kind ?? (empty ? "cannot-tell" : "finding"),
      section: empty ? null : room,
    };
  });
}

/** The figures of the first page in the order of the questions, for places with room for a few lines only. */
export function leadingFigures(results: Results): Figure[] {
  return answered.flatMap((room) =>
    leadOf(
      room,
      results.figures.filter((figure) => roomOf(figure.id) === room),
    ),
  );
}

/** Figures of a room with those that answer its question in front. */
export function leadFirst(room: Room, figures: readonly Figure[]): Figure[] {
  const at = (figure: Figure) =>
    leading[room].includes(figure.id) ? leading[room].indexOf(figure.id) : leading[room].length;
  return [...figures].sort((a, b) => at(a) - at(b));
}

function leadOf(room: Room, figures: readonly Figure[]): Figure[] {
  const named = leading[room].flatMap((id) => figures.find((figure) => figure.id === id) ?? []);
  const others = figures.filter((figure) => !leading[room].includes(figure.id));
  const known = [...named, ...(room === "measure" ? [] : others)].filter((figure) => figure.value !== null);
  return known.length > 0 ? known.slice(0, 3) : named.slice(0, 1);
}

import { type Results, type Room, rooms } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import type { Words } from "../i18n/index.js";
import type { VerdictItem } from "./document.js";
import { findFigure } from "./explanation.js";
import { roomOf } from "./room.js";

const headlineLimit = 7;

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
    "raise",
    "hot-spot",
    "survey.first*",
    "survey.wide-*",
    "printed-misprint",
    "printed-all",
    "drivers-first",
    "step-worse",
    "worst-and-best",
    "target-missed",
    "trend-worse",
    "customers-below-target",
    "drivers-hidden",
    "stress",
    "not-firm",
    "gaps-largest",
    "nps",
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
  level: [
    "stock-too-*",
    "menu-gain",
    "penalty-answer",
    "element-raise",
    "under-served-pairs",
    "over-served-customers",
    "customers-fit",
    "menu-levels",
    "pareto-customers",
    "penalty-leaving-alone",
    "under-served",
    "over-served",
  ],
  plan: ["do", "top", "change", "not", "not-worth", "turning-*", "balance-*", "first"],
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

/** Statements of the plan and elements to raise come in the order to act on; the others weightiest first. */
export const byWeight = (a: Verdict, b: Verdict) =>
  askedAt(a) - askedAt(b) ||
  (a.code === raised && b.code === raised ? orderOf(a) - orderOf(b) : 0) ||
  (roomOf(a.id) === "plan" ? 0 : (b.weight ?? -1) - (a.weight ?? -1));

export const raised = "measure.raise";
export const orderOf = (verdict: Verdict) => Number(verdict.values.order ?? 0);

/** So many statements of one kind come before those of other kinds. */
const alikeFirst = 2;

/** Of the room with most to say: those that repeat what was said of others move behind the first of every kind. */
export function varied(sorted: readonly Verdict[], room: Room): readonly Verdict[] {
  if (room !== "measure") return sorted;
  const told = new Map<string, number>();
  const late = new Set(
    sorted.filter(({ code }) => {
      told.set(code, (told.get(code) ?? 0) + 1);
      return told.get(code)! > alikeFirst;
    }),
  );
  return [...sorted.filter((verdict) => !late.has(verdict)), ...late];
}

/**
 * The few lines a manager reads. Weights of different rooms are in different units, so each room gives its weightiest
 * in turn; what cannot be told comes only when nothing else is left.
 */
export function topVerdicts(results: Results, limit = headlineLimit): Verdict[] {
  const piles = rooms.map((room) =>
    varied(
      results.verdicts.filter((verdict) => roomOf(verdict.id) === room && tells(verdict)).sort(byWeight),
      room,
    ),
  );
  const picked: Verdict[] = [];
  for (let round = 0; picked.length < limit && piles.some((pile) => pile.length > round); round++)
    for (const pile of piles)
      if (pile[round] !== undefined && picked.length < limit) picked.push(pile[round]!);
  if (picked.length === 0) return [...results.verdicts].sort(byWeight).slice(0, limit);
  const order = (verdict: Verdict) => rooms.indexOf(roomOf(verdict.id) as Room);
  return picked.sort((a, b) => order(a) - order(b) || byWeight(a, b));
}

export const tells = (verdict: Verdict) => verdict.kind === "finding" || verdict.kind === "warning";

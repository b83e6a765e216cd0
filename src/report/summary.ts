import type { Figure } from "../core/figure.js";
import { type Results, type Room, rooms } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import type { Words } from "../i18n/index.js";
import { num, tableView } from "./charts/read.js";
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

const raised = "measure.raise";
const orderOf = (verdict: Verdict) => Number(verdict.values.order ?? 0);

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

const tells = (verdict: Verdict) => verdict.kind === "finding" || verdict.kind === "warning";

export function headlines(results: Results, words: Words): VerdictItem[] {
  const unitOf = unitIn(results);
  return topVerdicts(results).map((verdict) => ({
    ...verdictItem(results, verdict, words, unitOf),
    text: frontText(results, verdict, words, unitOf),
  }));
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
    "measure.rivals.to-raise",
    "measure.rivals.behind",
    "measure.net-promoter",
    "measure.overall-satisfaction",
    "measure.survey.respondents",
    "measure.printed.misprints",
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
  level: [
    "level.optimum.in-full",
    "level.total-cost.today",
    "level.total-cost.optimum",
    "level.optimum.on-time",
    "level.menu.gain",
    "level.pareto.customers",
    "level.under-served.pairs",
    "level.over-served.customers",
  ],
  plan: [
    "plan.gain.total",
    "plan.cost.total",
    "plan.net.total",
    "plan.first.money",
    "plan.elements-below-target",
  ],
  price: [],
};

const answered: readonly Room[] = ["measure", "cost", "loss", "level", "plan"];

export function answers(results: Results, words: Words): Answer[] {
  const unitOf = unitIn(results);
  return answered.map((room) => {
    const figures = results.figures.filter((figure) => roomOf(figure.id) === room);
    const said = results.verdicts
      .filter((v) => roomOf(v.id) === room)
      .sort((a, b) => Number(tells(b)) - Number(tells(a)) || byWeight(a, b));
    const verdict = said[0];
    const lead = leadOf(room, figures);
    const empty = figures.length === 0 && verdict === undefined;
    return {
      room,
      question: words.report.rooms[room],
      figures: lead.map((figure) => figure.id),
      text:
        verdict === undefined
          ? empty
            ? words.report.noAnswer
            : null
          : [verdict, ...outsideOf(said)]
              .map((one) => frontText(results, one, words, unitOf))
              .join(words.format.language === "zh" ? "" : " "),
      tone: verdict?.kind ?? (empty ? "cannot-tell" : "finding"),
      section: empty ? null : room,
    };
  });
}

/** A verdict on the first page, where no heading says who speaks: what to raise is said with its chance. */
function frontText(
  results: Results,
  verdict: Verdict,
  words: Words,
  unitOf: (id: string) => Unit | null,
): string {
  const { element, combined, importance, own, against, lead } = verdict.values;
  if (
    verdict.code !== raised ||
    orderOf(verdict) !== 1 ||
    typeof combined !== "string" ||
    typeof element !== "string"
  )
    return words.verdictText(verdict, unitOf);
  const { measureCharts: said } = words.report;
  const told = {
    element: words.elementName(element),
    action: words.codeName(combined, "combined", "measure.rivals"),
    importance: importance ?? "",
    own: own ?? "",
    against: against ?? "",
    ...(lead === undefined ? {} : { lead }),
  };
  const chance = chanceOfAction(results, element);
  return [
    words.say(said.first, told),
    ...(chance === null ? [] : [words.say(said.firstSure, { chance })]),
  ].join(words.format.language === "zh" ? "" : " ");
}

/** How often a new survey would ask for the same action; null where that is not known or beyond doubt. */
function chanceOfAction(results: Results, element: string): number | null {
  const view = tableView(results, "measure.placement");
  const row = view?.table.rows.find((cells) => cells[view.at("element")] === element);
  const chance = num(row?.[view?.at("action-chance") ?? -1]);
  return chance === null || chance >= 0.995 ? null : chance;
}

/** Beside what the records tell: the element that customers and rivals ask to raise first, else what matters most to them. */
function outsideOf([first, ...others]: readonly Verdict[]): Verdict[] {
  const outside = (verdict: Verdict) =>
    verdict.code === raised || /^measure\.survey\.first/.test(verdict.code);
  if (first === undefined || outside(first)) return [];
  return others.filter((verdict) => tells(verdict) && outside(verdict)).slice(0, 1);
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

import type { AssumptionSet } from "../../../core/assumption.js";
import { assumed } from "../../../core/assumptions.js";
import { type Figure, figure, missing, type Population } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import { winBackWorth } from "../../../core/loss/win-back.js";
import { columnsBy, count, key, label, money, number, share } from "../../columns.js";
import { tableLimit } from "../../large-tables.js";
import { major, majorOrNull } from "../../money.js";
import type { Relation } from "../parts.js";
import { rhythmIds } from "../silent.js";
import { valueInterval } from "./doubt.js";
import { byUrgency, type CustomerState, unvalued, valueFigure } from "./state.js";

export const winBackIds = ["loss.win-back-chance", "loss.win-back-share", "loss.win-back-cost"] as const;

export type LostAdvice = "win-back" | "let-go" | "earns-nothing" | "cannot-tell";

export interface Lost extends CustomerState {
  /** Cents that went with it: what it would still have bought, less what may still come. */
  readonly lost: number | null;
  /** Cents a win-back attempt brings net of its cost; null where no money is known. */
  readonly worth: number | null;
  readonly advice: LostAdvice;
}

export const lostIds = {
  customers: { id: "loss.lost.customers", unit: "count", method: "win-back" },
  value: { id: "loss.lost.value", unit: "money", scope: "lost-sales", method: "win-back" },
  worthTrying: { id: "loss.win-back.customers", unit: "count", method: "win-back" },
  worth: { id: "loss.win-back.worth", unit: "money", scope: "lost-sales", method: "win-back" },
} as const;

interface Attempt {
  readonly chance: number;
  readonly share: number;
  /** Cents. */
  readonly cost: number;
}

function attempt(assumptions: AssumptionSet, at: "value" | "worst" | "best"): Attempt {
  const [chance, share, cost] = winBackIds.map((id) => assumed(assumptions, id));
  const end = { value: ["value", "value"], worst: ["low", "high"], best: ["high", "low"] } as const;
  const [gain, spent] = end[at];
  return { chance: chance![gain], share: share![gain], cost: Math.round(100 * cost![spent]) };
}

/** The customers lost, the most worth winning back first. */
export function sortLost(states: readonly CustomerState[], assumptions: AssumptionSet): Lost[] {
  const usual = attempt(assumptions, "value");
  return states
    .filter((c) => c.group === "lost")
    .map((c): Lost => {
      // Where no model tells the chance that it may still come, its silence alone makes it lost, with all it was worth.
      const lost = c.earnsNothing && c.atStake !== null ? 0 : (c.expected ?? c.atStake);
      const tried = lost === null ? null : winBackWorth({ value: lost, ...usual });
      return {
        ...c,
        lost,
        worth: tried?.net ?? null,
        advice: c.earnsNothing
          ? "earns-nothing"
          : tried === null
            ? "cannot-tell"
            : tried.worthTrying
              ? "win-back"
              : "let-go",
      };
    })
    .sort(byUrgency((c) => (c as Lost).lost));
}

export function lostTable(sorted: readonly Lost[], assumptions: AssumptionSet): Table {
  const { chance, cost } = attempt(assumptions, "value");
  const lost = (id: string) => money(id, "win-back", "lost-sales");
  const { code } = columnsBy("win-back");
  return {
    id: "loss.customers-lost",
    columns: [
      key("customer_id"),
      label("name"),
      label("last-order"),
      number("silent-days", "days", "silent-customers"),
      number("allowed-gap", "days", "silent-customers"),
      code("basis", "silent-customers"),
      share("alive", "win-back"),
      lost("value"),
      count("failures", "failure-before"),
      label("last-failure"),
      code("failure-kind"),
      share("win-back-chance", "win-back"),
      lost("win-back-cost"),
      lost("worth"),
      code("advice"),
    ],
    rows: sorted
      .slice(0, tableLimit)
      .map((c) => [
        c.customer_id,
        c.name,
        c.last_day,
        c.silent_days,
        c.allowed,
        c.basis,
        c.alive,
        majorOrNull(c.lost),
        c.judged > 0 ? c.failed : null,
        c.failed_day,
        c.kind,
        chance,
        major(cost),
        majorOrNull(c.worth),
        c.advice,
      ]),
    total: sorted.length,
    evidence: { query: "mart.order", args: {} },
  };
}

export function lostFigures(
  sorted: readonly Lost[],
  population: Population,
  relation: Relation | null,
  assumptions: AssumptionSet,
): Figure[] {
  const used = [...rhythmIds, "loss.lost-below"];
  const known = sorted.filter((c) => c.lost !== null);
  const untold = sorted.length > 0 && known.length === 0;
  const among: Population = {
    grain: "customer",
    counted: known.length,
    of: sorted.length,
    unknown: sorted.length - known.length,
    unknownAs: known.length < sorted.length ? "excluded" : "none",
  };
  const lost = known.reduce((s, c) => s + c.lost!, 0);
  const inputs = [lostIds.value.id];
  const worthAt = (at: Attempt) =>
    known.reduce((s, c) => {
      const tried = winBackWorth({ value: c.lost!, ...at });
      return tried.worthTrying ? s + tried.net : s;
    }, 0);
  return [
    figure({ ...lostIds.customers, value: sorted.length, population, assumptions: used }),
    untold
      ? missing(lostIds.value, unvalued(relation))
      : figure({
          ...lostIds.value,
          value: major(lost),
          population: among,
          interval: valueInterval(relation, lost, known, (c) => (c as Lost).lost),
          inputs: [lostIds.customers.id, ...valueFigure(relation)],
          assumptions: [...used, ...(relation?.assumed ?? [])],
        }),
    untold
      ? missing(lostIds.worthTrying, unvalued(relation))
      : figure({
          ...lostIds.worthTrying,
          value: known.filter((c) => c.advice === "win-back").length,
          population: among,
          inputs,
          assumptions: [...used, ...winBackIds],
        }),
    untold
      ? missing(lostIds.worth, unvalued(relation))
      : figure({
          ...lostIds.worth,
          value: major(worthAt(attempt(assumptions, "value"))),
          population: among,
          interval: {
            low: major(worthAt(attempt(assumptions, "worst"))),
            high: major(worthAt(attempt(assumptions, "best"))),
            kind: "assumption",
            level: 1,
          },
          inputs,
          assumptions: [...used, ...winBackIds],
        }),
  ];
}

import { type Figure, figure, missing, type Population } from "../../../core/figure.js";
import type { Table } from "../../../core/findings.js";
import { columnsBy, count, key, label, money, number, share } from "../../columns.js";
import { tableLimit } from "../../large-tables.js";
import { major, majorOrNull } from "../../money.js";
import type { Relation } from "../parts.js";
import { rhythmIds } from "../silent.js";
import { valueInterval } from "./doubt.js";
import { byUrgency, type CustomerState, stateIds, unvalued, valueFigure } from "./state.js";

export type AtRiskAdvice = "earns-nothing" | "settle-complaint" | "call-now" | "fix-recurring" | "watch";

/** What to do first with a customer at risk. */
export function adviceOf(c: CustomerState): AtRiskAdvice {
  if (c.earnsNothing) return "earns-nothing";
  if ((c.open_complaints ?? 0) > 0) return "settle-complaint";
  if (c.silent === true || c.overdue) return "call-now";
  return c.recurring >= 2 ? "fix-recurring" : "watch";
}

export const atRiskIds = {
  customers: { id: "loss.at-risk.customers", unit: "count", method: "customers-at-risk" },
  value: { id: "loss.at-risk.value", unit: "money", scope: "lost-sales", method: "customers-at-risk" },
  expected: { id: "loss.at-risk.expected", unit: "money", scope: "lost-sales", method: "customers-at-risk" },
} as const;

const lost = (id: string) => money(id, "customers-at-risk", "lost-sales");

export const sortAtRisk = (states: readonly CustomerState[]): CustomerState[] =>
  states.filter((c) => c.group === "at-risk").sort(byUrgency((c) => c.expected ?? c.atStake));

/** Customers at risk, the most to lose first; `sorted` by `sortAtRisk`. */
export function atRiskTable(sorted: readonly CustomerState[]): Table {
  const { code } = columnsBy("customers-at-risk");
  return {
    id: "loss.customers-at-risk",
    columns: [
      key("customer_id"),
      label("name"),
      label("last-order"),
      number("silent-days", "days", "silent-customers"),
      number("allowed-gap", "days", "silent-customers"),
      share("alive", "customers-at-risk"),
      share("risk", "customers-at-risk"),
      lost("value"),
      lost("expected"),
      count("failures", "failure-before"),
      label("last-failure"),
      code("failure-kind"),
      label("failed-order"),
      count("open-complaints", "customers-at-risk"),
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
        c.alive,
        c.risk,
        majorOrNull(c.atStake),
        majorOrNull(c.expected),
        c.judged > 0 ? c.failed : null,
        c.failed_day,
        c.kind,
        c.failed_order,
        c.open_complaints,
        adviceOf(c),
      ]),
    total: sorted.length,
    evidence: { query: "mart.order", args: {} },
  };
}

export function atRiskFigures(
  sorted: readonly CustomerState[],
  population: Population,
  relation: Relation | null,
): Figure[] {
  const assumptions = [...rhythmIds, ...stateIds];
  const total = (
    parts: typeof atRiskIds.value | typeof atRiskIds.expected,
    pick: (c: CustomerState) => number | null,
  ) => {
    const known = sorted.filter((c) => pick(c) !== null);
    if (sorted.length > 0 && known.length === 0)
      return missing(
        parts,
        sorted.some((c) => c.atStake !== null)
          ? { code: "needs-figure", figure: "loss.alive" }
          : unvalued(relation),
      );
    const cents = known.reduce((s, c) => s + pick(c)!, 0);
    const among: Population = {
      grain: "customer",
      counted: known.length,
      of: sorted.length,
      unknown: sorted.length - known.length,
      unknownAs: known.length < sorted.length ? "excluded" : "none",
    };
    return figure({
      ...parts,
      value: major(cents),
      population: among,
      interval: valueInterval(relation, cents, known, pick),
      inputs: [atRiskIds.customers.id, ...valueFigure(relation)],
      assumptions: [...assumptions, ...(relation?.assumed ?? [])],
    });
  };
  return [
    figure({ ...atRiskIds.customers, value: sorted.length, population, assumptions }),
    total(atRiskIds.value, (c) => c.atStake),
    total(atRiskIds.expected, (c) => c.expected),
  ];
}

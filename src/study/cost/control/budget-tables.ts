import type { Table } from "../../../core/findings.js";
import { code, key, number } from "../../columns.js";
import { major } from "../../money.js";
import { lastDayOf } from "../months.js";
import { type BudgetLine, type BudgetLines, varianceKinds } from "./budget-lines.js";

const method = "budget-variance";
const names = ["heading", "account", "account_name"] as const;
const money = (id: string) => number(id, "money", method, { scope: "ledger" });

/** A cost above its plan is unfavourable, below it favourable; whether that is good is for the reader to judge. */
const direction = (variance: number) =>
  variance === 0 ? "as-planned" : variance > 0 ? "unfavourable" : "favourable";

/** Lines of the budget, the largest difference first. */
export function budgetTable(budget: BudgetLines, stands: (line: BudgetLine) => boolean): Table {
  const only = (l: BudgetLine, n: (typeof names)[number]) =>
    l.purse[n] !== null && (l.purse.planned || names.every((o) => o === n || l.purse[o] === null));
  const shown = names.filter((n) => budget.lines.some((l) => only(l, n)));
  const withResource = budget.lines.some((l) => l.purse.resource !== null);
  const lines = budget.lines.toSorted(
    (a, b) => Math.abs(b.actual - b.budget) - Math.abs(a.actual - a.budget) || b.budget - a.budget,
  );
  const from = budget.months[0]!.month;
  const to = lastDayOf(budget.months.at(-1)!.month);
  return {
    id: "cost.budget",
    columns: [
      ...shown.map((n) => key(n)),
      ...(withResource ? [key("resource")] : []),
      key("activity"),
      money("budget"),
      money("actual"),
      money("variance"),
      number("variance-share", "share", method),
      code("direction", method),
      ...varianceKinds.map(money),
      number("planned-volume", "quantity", method),
      number("actual-volume", "quantity", method),
      number("planned-minutes", "minutes", method),
      number("actual-minutes", "minutes", method),
      code("known", method),
      code("alert", method),
    ],
    rows: lines.map((l) => [
      ...shown.map((n) => l.purse[n]),
      ...(withResource ? [l.purse.resource] : []),
      l.activity,
      major(l.budget),
      major(l.actual),
      major(l.actual - l.budget),
      l.budget === 0 ? null : (l.actual - l.budget) / Math.abs(l.budget),
      direction(l.actual - l.budget),
      ...varianceKinds.map((kind) => major(l[kind])),
      l.plannedVolume,
      l.actualVolume,
      l.plannedMinutes,
      l.actualMinutes,
      known(l),
      stands(l),
    ]),
    total: lines.length,
    rowEvidence: lines.map((l) => {
      const { account, account_name, heading } = l.purse;
      if (l.purse.leaves.length === 0) return null;
      const named =
        account !== null
          ? { account }
          : account_name !== null
            ? { account_name }
            : heading !== null
              ? { heading }
              : null;
      return named === null
        ? null
        : { query: "fact.posting", args: { ...named, "posted_on.from": from, "posted_on.to": to } };
    }),
  };
}

const known = (l: BudgetLine) =>
  !l.purse.planned ? "not-planned" : l.purse.leaves.length === 0 ? "not-booked" : "both";

export function budgetMonthsTable({ months }: BudgetLines): Table {
  let running = 0;
  return {
    id: "cost.budget.months",
    columns: [
      key("month"),
      money("budget"),
      money("actual"),
      money("variance"),
      number("variance-share", "share", method),
      money("so-far"),
    ],
    rows: months.map((m) => {
      const off = m.actual - m.budget;
      running += off;
      return [
        m.month,
        major(m.budget),
        major(m.actual),
        major(off),
        m.budget === 0 ? null : off / Math.abs(m.budget),
        major(running),
      ];
    }),
    total: months.length,
    rowEvidence: months.map(({ month }) => ({
      query: "fact.posting",
      args: { "posted_on.from": month, "posted_on.to": lastDayOf(month) },
    })),
  };
}

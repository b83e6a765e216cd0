import type { Cell, Table } from "../../../core/findings.js";
import { code, key, number } from "../../columns.js";
import { major, majorOrNull } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { lastDayOf, monthAfter } from "../months.js";
import { costOf, type leavesByColumn, type Monthly } from "./monthly.js";

const method = "cost-trend";
const scopes = ["narrow-logistics", "service-support", "service-function", "selling"] as const;

export interface Alert {
  readonly month: string;
  readonly what: string;
  readonly per: "order" | "month";
  /** Cents. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
  /** Away from the median of its past, in the month. */
  readonly cents: number;
}

/** By how much the later one differs, as a share of the earlier one; null where that has no meaning. */
export const changeOf = (after: number | null, before: number | null) =>
  after === null || before === null || !(before > 0) ? null : after / before - 1;

/** Months as rows: what was ordered, what it cost, by scope, per order, against a year before and against the usual. */
export function trendTable(x: {
  readonly ledger: Ledger;
  readonly monthly: Monthly;
  readonly cost: readonly number[];
  readonly perOrder: readonly (number | null)[];
  readonly season: readonly number[] | null;
  readonly usual: (values: readonly (number | null)[], at: number) => { low: number; high: number } | null;
}): Table {
  const { months, orders } = x.monthly;
  const scoped = scopes.flatMap((scope) => {
    const leaves = x.ledger.leaves.flatMap((leaf, i) => (leaf.scopes.includes(scope) ? [i] : []));
    return leaves.length === 0 ? [] : [{ scope, cents: costOf(x.monthly, leaves) }];
  });
  const rows = months.map((month, i): Cell[] => {
    const sold = orders.get(month);
    const range = x.usual(x.perOrder, i);
    const yearBefore = months.indexOf(monthAfter(month, -12));
    const each = x.perOrder[i]!;
    return [
      month,
      sold?.orders ?? 0,
      majorOrNull(sold?.amount ?? null),
      major(x.cost[i]!),
      ...scoped.map((s) => major(s.cents[i]!)),
      majorOrNull(each),
      sold?.amount ? x.cost[i]! / sold.amount : null,
      yearBefore < 0 ? null : changeOf(x.cost[i]!, x.cost[yearBefore]!),
      x.season?.[i % 12] ?? null,
      range === null ? null : major(Math.max(0, range.low)),
      range === null ? null : major(range.high),
      range !== null && each !== null && (each < range.low || each > range.high),
    ];
  });
  const money = (id: string) => number(id, "money", method, { scope: "ledger" });
  return {
    id: "cost.trend",
    columns: [
      key("month"),
      number("orders", "count", method),
      number("amount", "money", "order-revenue", { scope: "revenue" }),
      money("cost"),
      ...scoped.map((s) => number(s.scope, "money", "ledger-scopes", { scope: s.scope })),
      number("per-order", "money-per-order", method),
      number("revenue-share", "share", method),
      number("year-change", "share", method),
      number("season", "index", method),
      number("usual-low", "money-per-order", method),
      number("usual-high", "money-per-order", method),
      code("alert", method),
    ],
    rows,
    total: rows.length,
    rowEvidence: months.map(postingsOf),
  };
}

const postingsOf = (month: string) => ({
  query: "fact.posting",
  args: { "posted_on.from": month, "posted_on.to": lastDayOf(month) },
});

export function columnsTable(columns: ReturnType<typeof leavesByColumn>, monthly: Monthly): Table {
  const cents = columns.map((c) => costOf(monthly, c.leaves));
  return {
    id: "cost.trend.columns",
    columns: [key("month"), ...columns.map((c) => number(c.column, "money", method, { scope: "ledger" }))],
    rows: monthly.months.map((month, i) => [month, ...cents.map((c) => major(c[i]!))]),
    total: monthly.months.length,
    rowEvidence: monthly.months.map(postingsOf),
  };
}

export function alertsTable(alerts: readonly Alert[]): Table {
  return {
    id: "cost.trend.alerts",
    columns: [
      key("month"),
      { ...key("column"), kind: "code", method },
      code("per", method),
      number("value", "money", method),
      number("usual-low", "money", method),
      number("usual-high", "money", method),
    ],
    rows: alerts.map((a) => [
      a.month,
      a.what,
      a.per,
      major(a.value),
      major(Math.max(0, a.low)),
      major(a.high),
    ]),
    total: alerts.length,
  };
}

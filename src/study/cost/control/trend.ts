import { assumed } from "../../../core/assumptions.js";
import { seasonalIndices, usualRange } from "../../../core/cost/seasonality.js";
import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Findings } from "../../../core/findings.js";
import type { Verdict } from "../../../core/verdict.js";
import type { StudyInput } from "../../input.js";
import { major } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { costOf, leavesByColumn, type Monthly, sum } from "./monthly.js";
import { type Alert, alertsTable, changeOf, columnsTable, trendTable } from "./trend-tables.js";
import { verdict } from "./verdict.js";
import { comparedWindows } from "./windows.js";

const method = "cost-trend";
const alertsSaid = 5;

/** What serving cost month by month, against its own past. */
export function trendFindings({ assumptions }: StudyInput, ledger: Ledger, monthly: Monthly): Findings {
  const { months } = monthly;
  const distance = assumed(assumptions, "cost.alert-distance");
  const least = assumed(assumptions, "cost.alert-months");
  const nearest = assumed(assumptions, "cost.alert-share");
  const weight = assumed(assumptions, "cost.alert-weight");
  const columns = leavesByColumn(ledger);
  if (columns.length === 0) return { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
  const cost = costOf(
    monthly,
    columns.flatMap((c) => c.leaves),
  );
  const orders = months.map((m) => monthly.orders.get(m)?.orders ?? 0);
  const usual = (values: readonly (number | null)[], at: number) => {
    const past = values.slice(0, at).filter((v) => v !== null);
    return usualRange(past, { distance: distance.value, least: least.value, share: nearest.value });
  };
  const outside = (what: string, per: Alert["per"], values: readonly (number | null)[]): Alert[] =>
    values.flatMap((value, i) => {
      const range = usual(values, i);
      if (value === null || range === null || (value >= range.low && value <= range.high)) return [];
      const cents = Math.abs(value - range.middle) * (per === "order" ? orders[i]! : 1);
      return cents < weight.value * Math.abs(cost[i]!)
        ? []
        : [{ month: months[i]!, what, per, value, low: range.low, high: range.high, cents }];
    });
  const perOrder = cost.map((c, i) => (orders[i]! > 0 ? c / orders[i]! : null));
  const alerts = [
    ...outside("all", "order", perOrder),
    ...columns.flatMap(({ column, leaves }) => {
      const values = costOf(monthly, leaves);
      const booked = (which: readonly number[]) => sum(which.map((i) => Math.abs(ledger.leaves[i]!.amount)));
      const moves = leaves.filter((i) => ledger.leaves[i]!.traits.behaviour === "variable");
      return booked(moves) * 2 >= booked(leaves)
        ? outside(
            column,
            "order",
            values.map((c, i) => (orders[i]! > 0 ? c / orders[i]! : null)),
          )
        : outside(column, "month", values);
    }),
  ].toSorted((a, b) => b.cents - a.cents || (a.month < b.month ? 1 : -1));
  const season = seasonalIndices(cost);
  return {
    figures: changeFigures(cost, monthly),
    tables: [
      trendTable({ ledger, monthly, cost, perOrder, season, usual }),
      columnsTable(columns, monthly),
      ...(alerts.length === 0 ? [] : [alertsTable(alerts)]),
    ],
    verdicts: [
      ...changeVerdicts(cost, monthly),
      ...seasonVerdicts(season, months),
      ...alertVerdicts(alerts, months, least.value),
    ],
    problems: [],
    assumptions: [distance, least, nearest, weight],
  };
}

/** Cost and cost per order in the compared windows, in cents. */
function compared(cost: readonly number[], { months, orders }: Monthly) {
  const windows = comparedWindows(months);
  if (windows === null) return null;
  const of = (which: readonly string[]) => {
    const cents = sum(which.map((m) => cost[months.indexOf(m)]!));
    const n = sum(which.map((m) => orders.get(m)?.orders ?? 0));
    return { cents, perOrder: n > 0 ? cents / n : null };
  };
  return { windows, before: of(windows.before), after: of(windows.after) };
}

function changeFigures(cost: readonly number[], monthly: Monthly): Figure[] {
  const all = { id: "cost.trend.change", unit: "share", method, scope: "ledger" } as const;
  const each = { id: "cost.trend.per-order-change", unit: "share", method, scope: "ledger" } as const;
  const found = compared(cost, monthly);
  const short = { code: "too-few", have: monthly.months.length, need: 4, grain: "period" } as const;
  if (found === null) return [missing(all, short), missing(each, short)];
  const { before, after } = found;
  const made = (parts: typeof all | typeof each, value: number | null) =>
    value === null
      ? missing(parts, { code: "not-recorded" })
      : figure({ ...parts, value, inputs: ["cost.explicit.total"] });
  return [
    made(all, changeOf(after.cents, before.cents)),
    made(each, changeOf(after.perOrder, before.perOrder)),
  ];
}

function changeVerdicts(cost: readonly number[], monthly: Monthly): Verdict[] {
  const found = compared(cost, monthly);
  if (found === null) return [];
  const { windows, before, after } = found;
  const change = changeOf(after.cents, before.cents);
  const each = changeOf(after.perOrder, before.perOrder);
  if (change === null || each === null) return [];
  return [
    verdict(
      each > 0 ? "cost.trend-dearer" : "cost.trend-cheaper",
      "finding",
      "cost.trend.per-order-change",
      {
        from: windows.after[0]!,
        to: windows.after.at(-1)!,
        by: `window.${windows.by}`,
        cost: major(after.cents),
        change,
        before: major(before.perOrder!),
        after: major(after.perOrder!),
        each: Math.abs(each),
      },
      major(Math.abs(after.cents - before.cents)),
    ),
  ];
}

function seasonVerdicts(season: readonly number[] | null, months: readonly string[]): Verdict[] {
  if (season === null)
    return months.length >= 24
      ? []
      : [
          verdict("cost.season-unknown", "cannot-tell", "cost.trend.change", {
            months: months.length,
            need: 24,
          }),
        ];
  const at = (index: number) => months[season.indexOf(index)]!;
  const [high, low] = [Math.max(...season), Math.min(...season)];
  return [
    verdict("cost.season", "finding", "cost.trend.change", {
      highest: `calendar-month.${Number(at(high).slice(5, 7))}`,
      above: high - 1,
      lowest: `calendar-month.${Number(at(low).slice(5, 7))}`,
      below: 1 - low,
    }),
  ];
}

function alertVerdicts(alerts: readonly Alert[], months: readonly string[], least: number): Verdict[] {
  const subject = "cost.trend.per-order-change";
  if (months.length <= least)
    return [
      verdict("cost.alerts-too-early", "cannot-tell", subject, { months: months.length, need: least + 1 }),
    ];
  if (alerts.length === 0)
    return [verdict("cost.alerts-none", "finding", subject, { months: months.length - least })];
  return alerts.slice(0, alertsSaid).map((a, i) =>
    verdict(
      a.value > a.high ? "cost.alert-high" : "cost.alert-low",
      "warning",
      subject,
      {
        month: a.month,
        what: `column.${a.what}`,
        per: `per.${a.per}`,
        value: major(a.value),
        low: major(Math.max(0, a.low)),
        high: major(a.high),
      },
      major(a.cents),
      String(i + 1),
    ),
  );
}

import { type Figure, figure, missing } from "../../../core/figure.js";
import type { Cell, Findings, Table } from "../../../core/findings.js";
import { customersKept } from "../../../facts/sql/cost/trend.js";
import { key, label, number } from "../../columns.js";
import type { StudyInput } from "../../input.js";
import { major, majorOrNull } from "../../money.js";
import type { Ledger } from "../ledger.js";
import { lastDayOf, monthAfter } from "../months.js";
import { costOf, type Monthly, sum } from "./monthly.js";
import { verdict } from "./verdict.js";
import { comparedWindows } from "./windows.js";

const method = "return-on-service";

interface Span {
  readonly months: readonly string[];
  /** Booked in the two service scopes, cents. */
  readonly spend: number;
  readonly orders: number;
  readonly lines: number;
  readonly amount: number | null;
  readonly valued: number;
  readonly margin: number | null;
  /** Customers of its first half who ordered in its second half again. */
  readonly kept: number | null;
}

/**
 * What was spent on service in two spans of time, beside margin and customers kept in both. Two spans show what moved
 * together, never what moved what.
 */
export async function returnFindings(input: StudyInput, ledger: Ledger, monthly: Monthly): Promise<Findings> {
  const none = { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };
  const windows = comparedWindows(monthly.months);
  const leaves = ledger.leaves.flatMap((leaf, i) =>
    leaf.scopes.includes("service-support") || leaf.scopes.includes("service-function") ? [i] : [],
  );
  if (windows === null || leaves.length === 0 || monthly.orders.size === 0) return none;
  const spend = costOf(monthly, leaves);
  const before = await spanOf(input, monthly, spend, windows.before);
  const after = await spanOf(input, monthly, spend, windows.after);
  const figures = figuresOf(before, after);
  const margin = figures.find((f) => f.id === "cost.return-on-service.margin-change")!.value;
  return {
    ...none,
    figures,
    tables: [spansTable(before, after)],
    verdicts: [
      verdict("cost.return-cause-unknown", "cannot-tell", "cost.service-spend.change", {
        by: `window.${windows.by}`,
        spend: major(Math.abs(after.spend - before.spend)),
        spent: `moved.${after.spend >= before.spend ? "more" : "less"}`,
        margin: margin === null ? 0 : Math.abs(margin),
        earned: margin === null ? "clause.margin-unknown" : `clause.margin-${margin >= 0 ? "more" : "less"}`,
      }),
    ],
  };
}

async function spanOf(
  { warehouse }: StudyInput,
  { months, orders }: Monthly,
  spend: readonly number[],
  which: readonly string[],
): Promise<Span> {
  const found = which.flatMap((m) => orders.get(m) ?? []);
  const known = (values: readonly (number | null)[]) =>
    values.every((v) => v === null) ? null : sum(values.map((v) => v ?? 0));
  const middle = which[Math.floor(which.length / 2)]!;
  const [kept] = await warehouse.rows(customersKept(which[0]!, middle, monthAfter(which.at(-1)!, 1)));
  return {
    months: which,
    spend: sum(which.map((m) => spend[months.indexOf(m)]!)),
    orders: sum(found.map((o) => o.orders)),
    lines: sum(found.map((o) => o.lines)),
    amount: known(found.map((o) => o.amount)),
    valued: sum(found.map((o) => o.valued)),
    margin: known(found.map((o) => o.margin)),
    kept: kept!.customers === 0 ? null : kept!.kept / kept!.customers,
  };
}

function figuresOf(before: Span, after: Span): Figure[] {
  const spent = { id: "cost.service-spend.change", unit: "money", method } as const;
  const earned = {
    id: "cost.return-on-service.margin-change",
    unit: "money",
    scope: "margin",
    method,
  } as const;
  const ratio = { id: "cost.return-on-service", unit: "ratio", method } as const;
  const kept = { id: "cost.customers-kept.change", unit: "share", method } as const;
  const more = after.spend - before.spend;
  const margin = before.margin === null || after.margin === null ? null : after.margin - before.margin;
  const inputs = [spent.id, earned.id];
  const noCost = { code: "missing-columns", needs: [{ table: "order_line", column: "cost" }] } as const;
  return [
    figure({
      ...spent,
      value: major(more),
      inputs: ["cost.explicit.service-support", "cost.explicit.service-function"],
    }),
    margin === null ? missing(earned, noCost) : figure({ ...earned, value: major(margin) }),
    margin === null
      ? missing({ ...ratio, inputs }, noCost)
      : more > 0
        ? figure({ ...ratio, value: margin / more, inputs })
        : null,
    before.kept === null || after.kept === null
      ? missing(kept, { code: "nothing-to-count", grain: "customer" })
      : figure({ ...kept, value: after.kept - before.kept }),
  ].filter((f) => f !== null);
}

function spansTable(...spans: readonly Span[]): Table {
  return {
    id: "cost.return-on-service",
    columns: [
      { ...key("span"), kind: "code", method },
      label("from"),
      label("to"),
      number("spend", "money", method, { scope: "ledger" }),
      number("orders", "count", method),
      number("amount", "money", "order-revenue", { scope: "revenue" }),
      number("margin", "money", method, { scope: "margin" }),
      number("kept", "share", method),
      number("per-order", "money-per-order", method),
      number("lines-per-order", "ratio", method),
    ],
    rows: spans.map((s, i): Cell[] => [
      i === 0 ? "before" : "after",
      s.months[0]!,
      lastDayOf(s.months.at(-1)!),
      major(s.spend),
      s.orders,
      majorOrNull(s.amount),
      majorOrNull(s.margin),
      s.kept,
      s.amount === null || s.valued === 0 ? null : major(s.amount) / s.valued,
      s.orders === 0 ? null : s.lines / s.orders,
    ]),
    total: spans.length,
  };
}

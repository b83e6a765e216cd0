import { type Problem, problem } from "../../core/problem.js";
import { type TableName, tableNames, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import { dateBulk, datesBeyond, datesOutOfOrder } from "../sql/checks.js";
import { type CheckInput, has, placeAt } from "./context.js";

/** What must not come before what. */
const orders: readonly (readonly [TableName, string, string])[] = [
  ...(["order_line", "order"] as const).flatMap((table): [TableName, string, string][] => [
    [table, "ordered_on", "delivered_on"],
    [table, "ordered_on", "promised_on"],
    [table, "ordered_on", "requested_on"],
    [table, "ordered_on", "shipped_on"],
    [table, "confirmed_on", "shipped_on"],
    [table, "shipped_on", "delivered_on"],
  ]),
  ["delivery", "shipped_on", "delivered_on"],
  ["replenishment", "ordered_on", "received_on"],
  ["contact", "opened_on", "answered_on"],
  ["contact", "opened_on", "resolved_on"],
  ["answer", "asked_on", "answered_on"],
];

const promised = new Set(["promised_on", "requested_on"]);

/** Dates that stand the wrong way round. */
export async function datesInOrder({ warehouse, facts }: CheckInput): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const [table, earlier, later] of orders) {
    if (!has(facts, table, earlier, later)) continue;
    const { columns } = facts.tables[table];
    // A promised day is written without a time: by the clock it would lie before an order of the same day.
    const byTime = columns[earlier]!.timed && columns[later]!.timed && !promised.has(later);
    const [wrong] = await warehouse.rows(datesOutOfOrder(table, earlier, later, byTime));
    if (wrong!.rows === 0) continue;
    const code =
      earlier === "ordered_on" && later === "delivered_on" ? "delivery-before-order" : "dates-out-of-order";
    const values = { table, earlier, later, count: wrong!.rows, of: wrong!.of };
    problems.push(problem(code, "warning", values, placeAt(facts, wrong!.src, wrong!.row)));
  }
  return problems;
}

/**
 * Dates that parse and cannot be right: later than two years past the day the study looks from, or further from the
 * middle 98 % of their column than twice its width and at least three years.
 */
export async function datesPlausible({ warehouse, facts, asOf }: CheckInput): Promise<readonly Problem[]> {
  const problems: Problem[] = [];
  for (const table of tableNames) {
    const def: TableDef = tables[table];
    for (const [column, { type }] of Object.entries(def.columns)) {
      if (type !== "date" || column === "since" || !has(facts, table, column)) continue;
      const [bulk] = await warehouse.rows(dateBulk(table, column));
      const { first, low, high, last } = bulk!;
      if (first === null || low === null || high === null || last === null) continue;
      const slack = Math.max(2 * (dayNumber(high) - dayNumber(low)), 3 * 365);
      const from = dayOf(dayNumber(low) - slack);
      const future = asOf === null ? null : dayOf(dayNumber(asOf) + 730);
      const far = dayOf(dayNumber(high) + slack);
      const to = future !== null && future < far ? future : far;
      if (first >= from && last <= to) continue;
      const [wrong] = await warehouse.rows(datesBeyond(table, column, from, to));
      if (wrong!.rows === 0) continue;
      const values = { table, column, count: wrong!.rows, of: wrong!.of, first, last, from, to };
      problems.push(problem("dates-implausible", "warning", values, placeAt(facts, wrong!.src, wrong!.row)));
    }
  }
  return problems;
}

const dayMillis = 86_400_000;

function dayNumber(day: string): number {
  return Math.floor(Date.parse(`${day}T00:00:00Z`) / dayMillis);
}

function dayOf(number: number): string {
  return new Date(number * dayMillis).toISOString().slice(0, 10);
}

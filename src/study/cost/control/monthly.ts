import { leafKey } from "../../../core/cost/ledger.js";
import { type CostColumn, costColumns } from "../../../core/cost/pool.js";
import type { RowOf } from "../../../core/shape.js";
import { leafMonths } from "../../../facts/sql/cost/ledger.js";
import { orderMonths } from "../../../facts/sql/cost/trend.js";
import type { StudyInput } from "../../input.js";
import type { Ledger } from "../ledger.js";
import { monthsIn } from "../months.js";

export type OrderMonth = RowOf<ReturnType<typeof orderMonths>["shape"]>;

/** The period month by month: what was booked on each leaf, and what was sold. */
export interface Monthly {
  readonly months: readonly string[];
  /** Leaf by leaf, cents per month. */
  readonly booked: readonly ReadonlyMap<string, number>[];
  readonly orders: ReadonlyMap<string, OrderMonth>;
}

export async function readMonthly({ warehouse, settings }: StudyInput, ledger: Ledger): Promise<Monthly> {
  const index = new Map(ledger.leaves.map((leaf, i) => [leafKey(leaf), i]));
  const booked = ledger.leaves.map(() => new Map<string, number>());
  for (const row of await warehouse.rows(leafMonths(ledger.range))) {
    const at = index.get(leafKey(row));
    // Income and balance-sheet accounts are no leaves of cost.
    if (at !== undefined) booked[at]!.set(row.month, row.amount);
  }
  const orders = await warehouse.rows(orderMonths());
  return {
    months: monthsIn(settings.period.from, settings.period.to),
    booked,
    orders: new Map(orders.map((o) => [o.month, o])),
  };
}

/** What a set of leaves cost in each month, in cents. */
export function costOf(monthly: Monthly, leaves: readonly number[]): number[] {
  return monthly.months.map((m) => leaves.reduce((s, i) => s + (monthly.booked[i]!.get(m) ?? 0), 0));
}

/** Leaves by column of cost to serve, the columns in their usual order. */
export function leavesByColumn(ledger: Ledger): { column: CostColumn; leaves: number[] }[] {
  return costColumns.flatMap((column) => {
    const leaves = ledger.leaves.flatMap((leaf, i) => (leaf.traits.column === column ? [i] : []));
    return leaves.length === 0 ? [] : [{ column, leaves }];
  });
}

export const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

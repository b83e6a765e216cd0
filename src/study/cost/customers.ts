import { type CostColumn, costColumns } from "../../core/cost/pool.js";
import { customersWithoutSales } from "../../facts/sql/cost/relations.js";
import { customerRollup } from "../../facts/sql/cost/rollup.js";
import type { StudyInput } from "../input.js";
import { givenMargin, goodsSource, type Served, serving, type UsedColumn, usedColumns } from "./served.js";

export interface CustomerCost extends Served {
  readonly id: string;
  readonly name: string | null;
  readonly channel: string | null;
  readonly orders: number;
  readonly lines: number;
}

/** A customer whose margin is known, and with it what it leaves. */
export type Judged = CustomerCost & {
  readonly margin: number;
  readonly contribution: number;
  readonly profit: number;
};

export interface CustomerCosts {
  /** In the order of their ids. */
  readonly customers: readonly CustomerCost[];
  readonly judged: readonly Judged[];
  /** Columns with any cents. */
  readonly used: readonly UsedColumn[];
  /** Cents per column over all customers. */
  readonly columns: Readonly<Record<CostColumn, number>>;
  readonly toServe: number;
  /** Cents on work that names no customer. */
  readonly nobody: number;
  readonly amount: number;
  readonly valuedOrders: number;
  readonly orders: number;
}

const nothingSold = { amount: 0, known_amount: 0, known_margin: 0 };

/** Cost to serve, margin, contribution and profit of each customer, from the cents laid down pair by pair. */
export async function readCustomers(input: StudyInput): Promise<CustomerCosts> {
  const goods = goodsSource(input);
  const rows = await input.warehouse.rows(customerRollup(goods));
  const cancelled = new Set((await input.warehouse.rows(customersWithoutSales())).map((r) => r.customer_id));
  const soldNothing = (id: string, orders: number) =>
    (goods !== null || givenMargin(input) !== null) && (orders === 0 || cancelled.has(id));
  const toServed = serving(input);
  const customers: CustomerCost[] = [];
  let nobody = 0;
  for (const row of rows) {
    if (row.customer_id === null) nobody += row.total;
    else
      customers.push({
        id: row.customer_id,
        name: row.name,
        channel: row.channel,
        orders: row.orders,
        lines: row.lines,
        ...toServed(soldNothing(row.customer_id, row.orders) ? { ...row, ...nothingSold } : row),
      });
  }
  const sum = (pick: (c: CustomerCost) => number) => customers.reduce((s, c) => s + pick(c), 0);
  return {
    customers,
    judged: customers.filter((c): c is Judged => c.contribution !== null),
    used: usedColumns(customers),
    columns: Object.fromEntries(costColumns.map((c) => [c, sum((x) => x.columns[c])])) as Record<
      CostColumn,
      number
    >,
    toServe: sum((c) => c.toServe),
    nobody,
    amount: rows.reduce((s, r) => s + (r.amount ?? 0), 0),
    valuedOrders: rows.reduce((s, r) => s + r.valued, 0),
    orders: rows.reduce((s, r) => s + r.orders, 0),
  };
}

export const isLossMaker = (c: Judged): boolean => c.contribution < 0;

/** Pays for all it causes and for part of the fixed cost: nobody's loss. */
export const isBelowFullCost = (c: Judged): boolean => c.contribution >= 0 && c.profit < 0;

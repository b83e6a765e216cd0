import { nearest } from "../core/nearest.js";
import type { Warehouse } from "../core/ports.js";
import { ProblemError, problem } from "../core/problem.js";
import { ordersLike, someOrders } from "../facts/sql/cost/order-ids.js";
import { orderCost } from "../facts/sql/cost/rollup.js";
import { rowsQuery } from "../facts/sql/rows.js";
import type { OrderCost } from "../report/order-lines.js";

/** What one order cost, from the rates the last run left; an unknown number names the nearest ones. */
export async function readOrderCost(warehouse: Warehouse, id: string): Promise<OrderCost> {
  const [order] = await warehouse.rows(rowsQuery({ query: "mart.order", args: { order_id: id } }, 1));
  if (order === undefined) {
    const like = (await warehouse.rows(ordersLike(id))).map((row) => row.order_id);
    const near = nearest(id, like);
    const some = near.length > 0 ? near : (await warehouse.rows(someOrders())).map((row) => row.order_id);
    throw new ProblemError([problem("unknown-cost-id", "error", { id, near: some })], 2);
  }
  const cents = (value: unknown) => (typeof value === "number" ? value : null);
  const [amount, cost] = [cents(order.amount), cents(order.cost)];
  return {
    id,
    customer: typeof order.customer_id === "string" ? order.customer_id : null,
    amount: amount === null ? null : amount / 100,
    margin: amount === null || cost === null ? null : (amount - cost) / 100,
    parts: (await warehouse.rows(orderCost(id))).map(({ column, driver, volume, rate, cents: all }) => ({
      column,
      driver,
      volume,
      rate: rate / 100,
      amount: all / 100,
    })),
  };
}

import { nearest } from "../core/nearest.js";
import type { Warehouse } from "../core/ports.js";
import { ProblemError, problem } from "../core/problem.js";
import { customersLike, someCustomers } from "../facts/sql/loss/customer-ids.js";
import { traceOf } from "../facts/sql/loss/trace.js";
import type { TraceRow } from "../report/charts/loss/trace.js";

/** How one customer fared, step by step; an unknown number names the nearest ones. */
export async function readTrace(warehouse: Warehouse, id: string): Promise<TraceRow[]> {
  const rows = await warehouse.rows(traceOf(id));
  if (rows.length === 0) {
    const like = (await warehouse.rows(customersLike(id))).map((row) => row.customer_id);
    const near = nearest(id, like);
    const some =
      near.length > 0 ? near : (await warehouse.rows(someCustomers())).map((row) => row.customer_id);
    throw new ProblemError([problem("unknown-customer", "error", { id, near: some })], 2);
  }
  return rows.map(({ day, event, detail, order_id }) => ({ day, event, detail, order: order_id }));
}

import type { Cell, Table } from "../../../core/findings.js";
import type { Warehouse } from "../../../core/ports.js";
import { traceOf } from "../../../facts/sql/loss/trace.js";
import { code, key, label } from "../../columns.js";
import type { Lost } from "./lost.js";

const traced = 3;

/** How the most valuable customers lost after a failure came to leave, step by step; no table where there is none. */
export async function traceTables(warehouse: Warehouse, lost: readonly Lost[]): Promise<Table[]> {
  const rows: Cell[][] = [];
  for (const c of lost.filter((l) => l.failed > 0 && l.advice !== "earns-nothing").slice(0, traced))
    for (const step of await warehouse.rows(traceOf(c.customer_id)))
      rows.push([rows.length + 1, c.name ?? c.customer_id, step.day, step.event, step.detail, step.order_id]);
  const table: Table = {
    id: "loss.trace",
    columns: [
      key("step", "count"),
      label("customer"),
      label("day"),
      code("event", "trace-of-formation"),
      label("detail"),
      label("order"),
    ],
    rows,
    total: rows.length,
  };
  return rows.length === 0 ? [] : [table];
}

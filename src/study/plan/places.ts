import type { Cell, Table } from "../../core/findings.js";
import { code, key } from "../columns.js";
import type { Plan } from "./choice/made.js";

/** Where each chosen change acts, place by place: what `plan.yaml` keeps so that the change can be followed. */
export function placesTable({ rows }: Pick<Plan, "rows">, decided: ReadonlySet<string>): Table {
  const kept = rows.filter((row) => row.chosen === "chosen" || decided.has(row.candidate.id));
  const cells = kept.flatMap(({ candidate }) =>
    candidate.where.map(({ dimension, value }): Cell[] => [candidate.id, dimension, value]),
  );
  return {
    id: "plan.places",
    columns: [key("change"), code("dimension"), key("value")],
    rows: cells,
    total: cells.length,
  };
}

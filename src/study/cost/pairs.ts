import type { Table } from "../../core/findings.js";
import { countPairs, topPairs } from "../../facts/sql/cost/rollup.js";
import { count, key, number } from "../columns.js";
import type { StudyInput } from "../input.js";
import { allUpTo, topRows } from "../large-tables.js";
import { servedCells, servedColumns, serving, type UsedColumn } from "./served.js";

/** Customer × product, dearest first. Cents are rounded here and nowhere else; all other tables are sums of these. */
export async function pairsTable(
  input: StudyInput,
  used: readonly UsedColumn[],
  all: number,
): Promise<Table | null> {
  const [counted] = await input.warehouse.rows(countPairs());
  const total = counted!.n;
  if (total === 0) return null;
  const toServed = serving(input);
  const rows = await input.warehouse.rows(topPairs(total > allUpTo ? topRows : total));
  return {
    id: "cost.pairs",
    columns: [
      key("customer_id"),
      key("product_id"),
      count("lines"),
      number("quantity", "quantity"),
      ...servedColumns(used, "pair"),
    ],
    rows: rows.map((r) => [
      r.customer_id,
      r.product_id,
      r.lines,
      r.quantity,
      ...servedCells(toServed(r), used, all),
    ]),
    total,
    evidence: { query: "mart.line", args: {} },
    source: {
      name: "pair_cost",
      order: [
        { column: "total", descending: true },
        { column: "customer_id", descending: false },
        { column: "product_id", descending: false },
      ],
    },
  };
}

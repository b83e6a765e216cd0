import type { Table } from "../../core/findings.js";
import { productRollup } from "../../facts/sql/cost/rollup.js";
import { code, count, key, label, number } from "../columns.js";
import type { StudyInput } from "../input.js";
import { tableLimit } from "../large-tables.js";
import { type Served, servedCells, servedColumns, serving, type UsedColumn } from "./served.js";

export interface ProductCost extends Served {
  /** null: cost that belongs to no product. */
  readonly id: string | null;
  readonly name: string | null;
  readonly lines: number;
  readonly quantity: number;
}

/** Margin and cost to serve of each product; empty where no order lines are recorded. */
export async function readProducts(input: StudyInput): Promise<readonly ProductCost[]> {
  if (input.facts.tables.order_line.rows === 0) return [];
  const toServed = serving(input);
  return (await input.warehouse.rows(productRollup())).map((row) => ({
    id: row.product_id,
    name: row.name,
    lines: row.lines,
    quantity: row.quantity,
    ...toServed(row),
  }));
}

/** Products by amount, largest first; last the cost that is no product's own, so that the column adds up. */
export function productsTable(products: readonly ProductCost[], used: readonly UsedColumn[]): Table {
  const own = products.filter((p) => p.id !== null);
  own.sort((a, b) => (b.amount ?? 0) - (a.amount ?? 0) || (a.id! < b.id! ? -1 : 1));
  const none = products.filter((p) => p.id === null);
  const all = products.reduce((sum, p) => sum + p.toServe, 0);
  const row = (p: ProductCost) => [
    p.id,
    p.name,
    p.id === null ? "no-product" : "product",
    p.lines,
    p.quantity,
    ...servedCells(p, used, all),
  ];
  return {
    id: "cost.products",
    columns: [
      key("product_id"),
      label("name"),
      code("part"),
      count("lines"),
      number("quantity", "quantity"),
      ...servedColumns(used, "product"),
    ],
    rows: [...own.slice(0, tableLimit), ...none].map(row),
    total: products.length,
    evidence: { query: "mart.line", args: {} },
  };
}

import type { Cell, Results, Table } from "../core/findings.js";
import { rowKey } from "./address.js";

interface Address {
  readonly table: string;
  readonly key: readonly string[];
  readonly column: string;
}

const pairs = "level.pairs";

/** What a cell of a customer × product pair was computed from: its stock, its classes, its level in the menu; cells that are there. */
export function pairInputs(
  results: Results,
  { key: [customer = "", product = ""], column }: Address,
  row: readonly Cell[],
): string[] {
  const own = results.tables[pairs]!;
  const text = (id: string) => String(row[own.columns.findIndex((c) => c.id === id)] ?? "");
  const there = (id: string, key: readonly string[], of: string) =>
    cellsWhere(results, id, of, (parts) => key.every((part, i) => parts[i] === part));
  const cell = `${customer}|${product}`;
  const byClass = text("customer-class");
  switch (column) {
    case "level-today":
      return there("level.items", [product], "fill-today");
    case "level-best":
    case "low":
    case "high":
      return [
        ...there("level.items", [product], "fill-best"),
        ...there("level.penalty-by-class", [byClass, "short"], "stake"),
      ];
    case "tier":
      return [
        `${pairs}[${cell}].level-best`,
        ...there("level.menu", [text("tier"), "in-full"], "level"),
        ...there("level.customer-levels", [customer, "in-full"], "recommended"),
      ];
    case "worth":
      return there("cost.pairs", [customer, product], "contribution");
    case "rank":
      return [
        ...there("level.matrix", [byClass, text("product-class")], "worth-per-pair"),
        ...there("level.customers", [customer], "contribution"),
        ...there("level.products", [product], "contribution"),
      ];
    default:
      return [];
  }
}

/** Cells of a column that hold a number, in rows whose key is meant. */
function cellsWhere(
  results: Results,
  id: string,
  column: string,
  meant: (key: readonly string[]) => boolean,
): string[] {
  const table: Omit<Table, "id"> | undefined = results.tables[id];
  const at = table?.columns.findIndex((c) => c.id === column) ?? -1;
  return (table?.rows ?? []).flatMap((row) => {
    const key = rowKey(table!, row);
    return typeof row[at] === "number" && meant(key) ? [`${id}[${key.join("|")}].${column}`] : [];
  });
}

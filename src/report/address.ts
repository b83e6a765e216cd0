import type { Cell, Table } from "../core/findings.js";

/** `table[key].column` as its parts, or null when the id is not of that form. */
export function cellAddress(id: string): { table: string; key: string[]; column: string } | null {
  const open = id.indexOf("[");
  const close = id.lastIndexOf("].");
  if (open <= 0 || close <= open) return null;
  return { table: id.slice(0, open), key: id.slice(open + 1, close).split("|"), column: id.slice(close + 2) };
}

/** Columns that name a row: its keys, else its first column. */
export function keyColumns(table: Omit<Table, "id">): number[] {
  const keys = table.columns.flatMap((column, i) => (column.kind === "key" ? [i] : []));
  return keys.length > 0 ? keys : [0];
}

/** A row's key as an address holds it; an empty cell is an empty part. */
export function rowKey(table: Omit<Table, "id">, row: readonly Cell[]): string[] {
  return keyColumns(table).map((i) => String(row[i] ?? ""));
}

/** What to type to see a figure or a cell opened; quoted where a shell needs it. */
export function explainCommand(id: string): string {
  return `plimsoll explain ${/^[a-z0-9.-]+$/.test(id) ? id : `"${id.replace(/["\\$`]/g, "\\$&")}"`}`;
}

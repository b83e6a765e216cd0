import type { Cell, Results } from "../core/findings.js";

export type TableRow = Readonly<Record<string, Cell>>;

/** Rows of a table by column id; null where the study has no such table. */
export function tableRows(results: Results, id: string): readonly TableRow[] | null {
  const table = Object.hasOwn(results.tables, id) ? results.tables[id] : undefined;
  if (table === undefined) return null;
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column.id, row[i] ?? null])),
  );
}

export const numberIn = (row: TableRow, column: string): number | null =>
  typeof row[column] === "number" ? row[column] : null;

export const textIn = (row: TableRow, column: string): string => {
  const cell = row[column];
  return cell === null || cell === undefined ? "" : String(cell);
};

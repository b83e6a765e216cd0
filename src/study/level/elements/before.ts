import type { Cell, Findings } from "../../../core/findings.js";

export type Row = Readonly<Record<string, Cell>>;

/** Rows of a table of an earlier room by column; none where it was not made. */
export function rowsBefore(before: readonly Findings[], id: string): readonly Row[] {
  const table = before.flatMap((f) => f.tables).find((t) => t.id === id);
  if (table === undefined) return [];
  return table.rows.map((row) =>
    Object.fromEntries(table.columns.map((column, i) => [column.id, row[i] ?? null])),
  );
}

/** Cents a minute of the people who do work of this column, from the cost room; null where minutes are not paid for. */
export function minuteRate(before: readonly Findings[], ...columns: readonly string[]): number | null {
  const activities = rowsBefore(before, "cost.activities");
  for (const column of columns) {
    const rate = activities.find((a) => a.column === column && typeof a.rate === "number")?.rate;
    if (typeof rate === "number" && rate > 0) return rate * 100;
  }
  return null;
}

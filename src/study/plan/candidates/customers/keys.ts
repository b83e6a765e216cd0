import type { StudyInput } from "../../../input.js";

/** Some columns of a table an earlier room left, as texts. */
export function keysOf(input: StudyInput, table: string, columns: readonly string[]): readonly string[][] {
  const found = input.before.flatMap((f) => f.tables).find((t) => t.id === table);
  if (found === undefined) return [];
  const at = columns.map((id) => found.columns.findIndex((c) => c.id === id));
  return found.rows.map((row) => at.map((i) => String(row[i] ?? "")));
}

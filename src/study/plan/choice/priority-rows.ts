import type { Findings } from "../../../core/findings.js";

/** What is known of an element before anything is changed. */
export interface ElementRow {
  readonly element: string;
  readonly level: number | null;
  readonly judged: number;
  /** What survey and rivals ask for; null: not asked. */
  readonly market: string | null;
  readonly drives: string | null;
}

export function elementRows(priorities: Findings): readonly ElementRow[] {
  const table = priorities.tables.find((t) => t.id === "plan.priorities");
  if (table === undefined) return [];
  const at = (id: string) => table.columns.findIndex((c) => c.id === id);
  const [element, level, judged, market, drives] = [
    "element",
    "level",
    "judged",
    "market",
    "drives-away",
  ].map(at);
  return table.rows.map((row) => ({
    element: String(row[element!]),
    level: typeof row[level!] === "number" ? (row[level!] as number) : null,
    judged: Number(row[judged!] ?? 0),
    market: market! >= 0 && row[market!] !== null ? String(row[market!]) : null,
    drives: row[drives!] === null ? null : String(row[drives!]),
  }));
}

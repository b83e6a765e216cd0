import type { Cell } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import type { TableView } from "./read.js";

/** A cell that holds a code, in words; capital first, since it stands at the head of a row. */
export function codeText(view: TableView, row: readonly Cell[], at: number, words: Words): string {
  const column = view.table.columns[at];
  const value = row[at];
  if (column === undefined || value === null || value === undefined) return words.report.table.empty;
  const said = words.cell(value, column, view.id);
  const name =
    said === value && column.kind !== "label" ? words.codeName(String(value), column.id, view.id) : said;
  return name.charAt(0).toLocaleUpperCase(words.format.language) + name.slice(1);
}

/** Sentences after one another. */
export const joined = (sentences: readonly string[], words: Words): string =>
  sentences.filter((text) => text !== "").join(words.format.language === "zh" ? "" : " ");

/** Two ends that say the same number. */
export const near = (a: number, b: number): boolean =>
  Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

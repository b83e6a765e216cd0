import type { ColumnType } from "../../core/schema/types.js";
import type { ColumnFormat, DateFormat } from "./format.js";
import { lit } from "./text.js";
import { numberExpression } from "./typing-number.js";

/** Blanks that may stand around a cell: space, tab, line breaks, no-break, narrow and full-width space, BOM. */
export const blanks = "' \t\r\n\u00a0\u202f\u3000\ufeff'";

/** What exports write for "no date": never a date, and not worth a complaint. */
export const noDates = [
  "0",
  "1900-01-00",
  "1900/1/0",
  "1900/01/00",
  "1900-01-00 00:00:00",
  "1900/1/0 0:00",
  "0000-00-00",
  "0000/00/00",
  "0000-00-00 00:00:00",
] as const;

/**
 * The text of a cell: one column of the scan, or several joined with a space (date + time). Texts in `empty`
 * (compared trimmed) become NULL.
 *
 * @param index 1-based positions of the scan's columns
 * `numbers`: texts that stand for a number, such as the words of a scale.
 *
 * @example cellRef([3]) // → c3
 */
export function cellRef(
  index: readonly number[],
  empty: readonly string[] = [],
  numbers: Readonly<Record<string, readonly string[]>> = {},
): string {
  const one =
    index.length === 1
      ? `c${index[0]}`
      : `nullif(concat_ws(' ', ${index.map((i) => `nullif(trim(c${i}, ${blanks}), '')`).join(", ")}), '')`;
  const cases = [
    [empty, "NULL"] as const,
    ...Object.entries(numbers).map(([n, texts]) => [texts, lit(n)] as const),
  ]
    .filter(([texts]) => texts.length > 0)
    .map(
      ([texts, value]) =>
        `WHEN trim(${one}, ${blanks}) IN (${texts.map((text) => lit(text.trim())).join(", ")}) THEN ${value}`,
    );
  return cases.length === 0 ? one : `CASE ${cases.join(" ")} ELSE ${one} END`;
}

/**
 * The value of a cell as its schema type, NULL when it is empty or does not read: id, text, enum VARCHAR; date
 * TIMESTAMP (1800–2199, else NULL); money, quantity DECIMAL(18,4); number, share DOUBLE; integer BIGINT (a
 * fraction is NULL); flag BOOLEAN.
 *
 * @param ref SQL text of the cell, from `cellRef`
 */
export function typedExpression(format: ColumnFormat, type: ColumnType, ref: string): string {
  const cell = format.clean ? ref : `trim(${ref}, ${blanks})`;
  switch (format.kind) {
    case "text":
      return format.clean ? ref : `nullif(${cell}, '')`;
    case "id":
      return format.clean ? ref : unwrapped(cell);
    case "date":
      return dateExpression(format, cell);
    case "number":
      return numberExpression(format, type, cell, format.clean === true);
    case "words":
      return wordsExpression(format.values, type, ref);
  }
}

/** True when a cell holds something that does not read, else false: empty cells and dates such as 1900-01-00 are not bad. */
export function badExpression(format: ColumnFormat, type: ColumnType, ref: string): string {
  if (format.kind === "text" || format.kind === "id") return "false";
  const nothing = format.kind === "date" ? ["", ...noDates] : [""];
  const typed = typedExpression(format, type, ref);
  return `CASE WHEN ${typed} IS NOT NULL THEN false WHEN ${ref} IS NULL THEN false ELSE trim(${ref}, ${blanks}) NOT IN (${nothing.map(lit).join(", ")}) END`;
}

/**
 * Repeats the last filled cell above, in row order: for columns that leave a cell empty when it equals the one above.
 *
 * @param rowRef SQL text that orders the rows as in the file
 */
export function fillDown(ref: string, rowRef: string): string {
  return `last_value(nullif(trim(${ref}, ${blanks}), '') IGNORE NULLS) OVER (ORDER BY ${rowRef} ROWS BETWEEN UNBOUNDED PRECEDING AND CURRENT ROW)`;
}

function unwrapped(cell: string): string {
  return `nullif(CASE WHEN starts_with(${cell}, '="') AND ends_with(${cell}, '"') THEN trim(${cell}[3:-2], ${blanks}) WHEN starts_with(${cell}, '''') THEN trim(${cell}[2:], ${blanks}) ELSE ${cell} END, '')`;
}

function dateExpression(format: DateFormat, cell: string): string {
  const parts = format.patterns.map((pattern) => datePattern(pattern, cell));
  if (format.serial !== null)
    parts.unshift(datePattern(format.serial === 1900 ? "serial" : "serial-1904", cell));
  return firstOf(parts);
}

function firstOf(parts: readonly string[]): string {
  if (parts.length === 0) return "CAST(NULL AS TIMESTAMP)";
  return parts.length === 1 ? parts[0]! : `coalesce(${parts.join(", ")})`;
}

/** The first of several patterns that reads a cell: see `datePattern`. */
export function anyPattern(patterns: readonly string[], cell: string): string {
  return firstOf(patterns.map((pattern) => datePattern(pattern, cell)));
}

/** A cell without the blanks around it. */
export function trimmedCell(ref: string): string {
  return `trim(${ref}, ${blanks})`;
}

/**
 * One pattern on one cell, NULL outside 1800–2199: the engine would take `24-03-05` for the year 24.
 * `iso`, `serial` and `serial-1904` beside strptime patterns.
 */
export function datePattern(pattern: string, cell: string): string {
  const value = rawDate(pattern, cell);
  return `CASE WHEN ${value} >= TIMESTAMP '1800-01-01' AND ${value} < TIMESTAMP '2200-01-01' THEN ${value} END`;
}

function rawDate(pattern: string, cell: string): string {
  if (pattern === "iso") return `TRY_CAST(${cell} AS TIMESTAMP)`;
  if (pattern !== "serial" && pattern !== "serial-1904") return `try_strptime(${cell}, ${lit(pattern)})`;
  const epoch = pattern === "serial" ? 25569 : 24107;
  const days = `CASE WHEN regexp_full_match(${cell}, '[0-9]{5}(\\.[0-9]+)?') THEN CAST(${cell} AS DOUBLE) END`;
  return `epoch_ms(CAST(round((${days} - ${epoch}) * 86400) AS BIGINT) * 1000)`;
}

function wordsExpression(values: Readonly<Record<string, string>>, type: ColumnType, ref: string): string {
  const groups = new Map<string, string[]>();
  for (const [word, value] of Object.entries(values)) {
    groups.set(value, [...(groups.get(value) ?? []), word]);
  }
  const folded = `lower(trim(${ref}, ${blanks}))`;
  const cases = [...groups].map(
    ([value, words]) =>
      `WHEN ${folded} IN (${words.map(lit).join(", ")}) THEN ${type === "flag" ? value === "true" : lit(value)}`,
  );
  // Asked first: files we write ourselves hold the values as they are, and folding a million cells takes its time.
  const same = [...groups].flatMap(([value, words]) => (words.includes(value) ? [lit(value)] : []));
  if (type !== "flag" && same.length > 0) cases.unshift(`WHEN ${ref} IN (${same.join(", ")}) THEN ${ref}`);
  return cases.length === 0 ? "NULL" : `CASE ${cases.join(" ")} END`;
}

import { problem } from "../../../core/problem.js";
import { badExpression, trimmedCell, typedExpression } from "../../sql/typing.js";
import type { ColumnFormat } from "../types.js";
import type { Deciding } from "./ask.js";
import type { Column } from "./column.js";

/**
 * A word as it is compared: full-width folded, lower case, blanks joined, `1.0` as `1`.
 *
 * @example foldWord(" Ｏn  Time ") // → "on time"
 */
export function foldWord(text: string): string {
  const folded = text.normalize("NFKC").toLowerCase().replace(/\s+/g, " ").trim();
  return folded.replace(/^([01])\.0+$/, "$1");
}

/** Words of the schema and of the user, folded, to schema values; the user's count first. */
export function wordMap(column: Pick<Column, "def" | "map">): Map<string, string> {
  const map = new Map<string, string>();
  for (const words of [column.def.words ?? {}, column.map.words ?? {}]) {
    for (const [value, list] of Object.entries(words)) {
      map.set(foldWord(value), value);
      for (const word of list) map.set(foldWord(word), value);
    }
  }
  return map;
}

/** Decides a flag or enum column: every word met is mapped or listed. */
export function* decideWords(column: Column): Deciding {
  const known = wordMap(column);
  const given: ColumnFormat = { kind: "words", values: Object.fromEntries(known) };
  const bad = badExpression(given, column.type, column.ref);
  const { values } = yield {
    kind: "aggregates",
    aggregates: [
      { sql: `count(${typedExpression(given, column.type, column.ref)})`, kind: "count" },
      { sql: `count(CASE WHEN ${bad} THEN 1 END)`, kind: "count" },
    ],
  };
  const [read, left] = values.map(Number) as [number, number];
  if (left === 0) return { state: "decided", format: given, problems: [] };
  const { groups, more } = yield {
    kind: "groups",
    sql: `CASE WHEN ${bad} THEN lower(${trimmedCell(column.ref)}) END`,
    by: "words",
  };
  const met = groups.filter((group) => known.has(foldWord(group.shape)));
  const unknown = groups.filter((group) => !known.has(foldWord(group.shape)));
  for (const group of met) known.set(group.shape, known.get(foldWord(group.shape))!);
  const format: ColumnFormat = { kind: "words", values: Object.fromEntries(known) };
  const found = read + met.reduce((sum, group) => sum + group.cells, 0);
  if (unknown.length === 0) return { state: "decided", format, problems: [] };
  const words = unknown.slice(0, 20).map((group) => `${group.low} (${group.cells})`);
  const count = unknown.reduce((sum, group) => sum + group.cells, 0);
  const told = { words, count, kinds: unknown.length + more };
  if (found === 0) {
    return {
      state: "ambiguous",
      readings: [],
      problem: problem("unknown-words", "error", told, column.place),
    };
  }
  return { state: "decided", format, problems: [problem("unknown-words", "warning", told, column.place)] };
}

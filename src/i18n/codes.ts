import { tableDef, tableNames } from "../core/schema/index.js";
import type { Language } from "./format.js";
import type { Message } from "./message.js";

/** What codes say: in verdicts, in code columns, and in key columns that hold codes. */
export interface Codes {
  /** By `table.column.code`, `column.code` or `code`, else under another column's name, else the code itself. */
  name(code: string, column?: string, table?: string): string;
  /** Only where the catalogue or the schema says that this column holds codes: ids of customers never match. */
  inKey(value: string, column: string, table?: string): string | undefined;
}

export function codesOf(records: readonly Readonly<Record<string, Message>>[], language: Language): Codes {
  const all = new Map<string, Message>();
  const bySuffix = new Map<string, Message>();
  const columns = new Set<string>();
  for (const record of records)
    for (const [key, text] of Object.entries(record)) {
      if (!all.has(key)) all.set(key, text);
      const dot = key.lastIndexOf(".");
      if (dot < 0) continue;
      const column = key.slice(0, dot);
      columns.add(column.slice(column.lastIndexOf(".") + 1));
      const code = key.slice(dot + 1);
      // A number is a code of its own column only: class 1 is not January.
      if (!bySuffix.has(code) && !/^\d+$/.test(code)) bySuffix.set(code, text);
    }
  const enums = enumWords(language);

  const qualified = (value: string, column: string, table?: string) =>
    columns.has(column)
      ? (all.get(`${table}.${column}.${value}`) ?? all.get(`${column}.${value}`))
      : undefined;

  return {
    name: (code, column, table) =>
      (column === undefined ? undefined : qualified(code, column, table)) ??
      all.get(code) ??
      bySuffix.get(code) ??
      code,
    inKey: (value, column, table) => qualified(value, column, table) ?? enums.get(column)?.get(value),
  };
}

/** Values of the schema's enum columns, as exports of this language write them. */
function enumWords(language: Language): Map<string, Map<string, string>> {
  const found = new Map<string, Map<string, string>>();
  for (const table of tableNames)
    for (const [column, def] of Object.entries(tableDef(table).columns)) {
      if (def.type !== "enum") continue;
      const words = found.get(column) ?? new Map<string, string>();
      found.set(column, words);
      for (const [value, synonyms] of Object.entries(def.words ?? {})) {
        const said =
          language === "zh"
            ? synonyms.find((word) => /\p{Script=Han}/u.test(word))
            : value.replaceAll("-", " ");
        if (said !== undefined && !words.has(value)) words.set(value, said);
      }
    }
  return found;
}

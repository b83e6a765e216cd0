import { type Problem, problem } from "../../core/problem.js";
import { tables } from "../../core/schema/index.js";
import type { ColumnDef, TableDef } from "../../core/schema/types.js";
import { lit } from "../sql/text.js";
import { sqlTypes } from "../sql/types.js";
import type { Given } from "./types.js";

/** The same value for every row, from `value:` in `plimsoll.yaml`: written plainly there, so read plainly here. */
export function constantSql(given: Given): { readonly sql: string } | { readonly problem: Problem } {
  const text = (given.map.value ?? "").trim();
  const def = (tables[given.table] as TableDef).columns[given.column]!;
  const literal = plainLiteral(given, def, text);
  if (literal !== null) return { sql: `CAST(${literal} AS ${sqlTypes[given.type]})` };
  return {
    problem: problem("constant-unreadable", "error", { table: given.table, column: given.column, text }),
  };
}

function plainLiteral(given: Given, def: ColumnDef, text: string): string | null {
  switch (given.type) {
    case "id":
    case "text":
      return text === "" ? null : lit(text);
    case "enum":
    case "flag": {
      const value = wordValue(given, def, text);
      return value === null ? null : lit(value);
    }
    case "date":
      return /^\d{4}-\d{2}-\d{2}([ T]\d{2}:\d{2}(:\d{2})?)?$/.test(text) ? lit(text) : null;
    case "integer":
      return /^[+-]?\d{1,15}$/.test(text) ? lit(text) : null;
    case "share":
    case "money":
    case "quantity":
    case "number":
      return /^[+-]?\d{1,13}(\.\d+)?$/.test(text) ? lit(text) : null;
  }
}

function wordValue(given: Given, def: ColumnDef, text: string): string | null {
  const folded = text.toLowerCase();
  for (const words of [given.map.words, def.words]) {
    for (const [value, list] of Object.entries(words ?? {})) {
      if (value === folded || list.some((word) => word.trim().toLowerCase() === folded)) return value;
    }
  }
  return null;
}

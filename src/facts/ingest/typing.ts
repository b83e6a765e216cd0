import type { Warehouse } from "../../core/ports.js";
import { scanFrom } from "../sql/scan.js";
import type { ColumnDecision, RawTable } from "./types.js";
import { type Deciding, settle } from "./typing/ask.js";
import { type Column, columnOf, type Wanted } from "./typing/column.js";
import { decideDate } from "./typing/dates.js";
import { decideNumber } from "./typing/numbers.js";
import { decidePlain } from "./typing/plain.js";
import { scrambledCheck } from "./typing/scrambled.js";
import { decideWords } from "./typing/words.js";

export type { Wanted } from "./typing/column.js";

/**
 * Decides how each wanted column is read, from all rows of the table: candidate readings come from the sample, one
 * scan counts what they read, and only columns that do not come out clean are looked at again. The outcome does not
 * depend on the order of rows or columns.
 */
export async function decideColumns(
  warehouse: Warehouse,
  table: RawTable,
  wanted: readonly Wanted[],
): Promise<ColumnDecision[]> {
  const from = scanFrom(table.scan, table.header.length);
  const columns = wanted.map((one) => columnOf(table, one));
  const decisions = await settle(warehouse, from, columns.map(deciding));
  return await scrambledCheck(warehouse, from, columns, decisions);
}

function deciding(column: Column): Deciding {
  switch (column.type) {
    case "id":
    case "text":
      return decidePlain(column);
    case "date":
      return decideDate(column);
    case "flag":
    case "enum":
      return decideWords(column);
    default:
      return decideNumber(column);
  }
}

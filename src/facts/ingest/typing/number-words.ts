import type { ColumnType } from "../../../core/schema/types.js";
import type { ColumnMap } from "../../workspace/types.js";

const numeric: ReadonlySet<ColumnType> = new Set(["number", "integer", "quantity", "share", "money"]);

/** Number → texts of this file that stand for it; columns of words tell by `words` what their own values are called. */
export function numberWords(
  type: ColumnType,
  { words }: ColumnMap,
): Readonly<Record<string, readonly string[]>> {
  return numeric.has(type) ? (words ?? {}) : {};
}

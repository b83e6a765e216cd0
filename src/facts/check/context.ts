import type { Facts } from "../../core/facts.js";
import type { Warehouse } from "../../core/ports.js";
import type { Place } from "../../core/problem.js";
import type { TableName } from "../../core/schema/index.js";

/** What every check reads. */
export interface CheckInput {
  readonly warehouse: Warehouse;
  readonly facts: Facts;
  /** The day the study looks from, or the last day of the records; null when there are none. */
  readonly asOf: string | null;
}

export function has(facts: Facts, table: TableName, ...columns: readonly string[]): boolean {
  return (
    facts.tables[table].rows > 0 && columns.every((c) => (facts.tables[table].columns[c]?.filled ?? 0) > 0)
  );
}

/** The place of a row, from its `_src` and `_row`. */
export function placeAt(facts: Facts, src: number | null, row: number | null): Place | undefined {
  const source = src === null ? undefined : facts.sources[src];
  if (source === undefined) return undefined;
  return {
    file: source.file,
    ...(source.sheet === null ? {} : { sheet: source.sheet }),
    ...(row === null ? {} : { row }),
  };
}

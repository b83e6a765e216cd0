import type { Query } from "../../core/ports.js";
import type { Kind, Shape } from "../../core/shape.js";
import { lit } from "./text.js";
import { blanks } from "./typing.js";
import { narrow, wide } from "./typing-number.js";

export interface Aggregate {
  readonly sql: string;
  readonly kind: Kind | `${Kind}?`;
}

/** Aggregates over all data rows in one pass, as `a0`, `a1`, …; one row. */
export function aggregatesQuery(from: string, aggregates: readonly Aggregate[]): Query<Shape> {
  const names = aggregates.map((_, k) => `a${k}`);
  return {
    sql: `SELECT ${aggregates.map((a, k) => `${a.sql} AS ${names[k]}`).join(", ")} FROM ${from} ORDER BY ALL`,
    shape: Object.fromEntries(aggregates.map((a, k) => [names[k]!, a.kind])),
  };
}

export const groupShape = {
  part: "count",
  shape: "text",
  zero: "flag",
  cells: "count",
  low: "text",
  high: "text",
  groups: "count",
} as const satisfies Shape;

/** At most so many groups of a column come back, the most frequent first. */
export const groupLimit = 3000;

/**
 * Cells of several columns grouped by what they look like: `digits` turns every digit into 9 (full-width: ９), so
 * that 10 M amounts are a few dozen shapes, `words` keeps the text. `zero` tells a number whose first digit is 0;
 * `low` and `high` are the first and last text of the group; `groups` counts all groups of the column, those
 * beyond `groupLimit` too. Empty cells are left out; texts are cut at 80 characters.
 *
 * @param cells SQL texts of the cells, NULL where a cell is not of interest
 */
export function groupsQuery(
  from: string,
  cells: readonly { readonly sql: string; readonly by: "digits" | "words" }[],
): Query<typeof groupShape> {
  const parts = cells.map((_, k) => k).join(", ");
  const texts = cells.map((cell) => `left(trim(${cell.sql}, ${blanks}), 80)`).join(", ");
  const digits = cells.flatMap((cell, k) => (cell.by === "digits" ? [k] : []));
  const shape = `translate(t, '012345678０１２３４５６７８', '999999999９９９９９９９９９')`;
  return {
    sql: `WITH cells AS (SELECT unnest([${parts}]) AS part, unnest([${texts}]) AS t FROM ${from}),
grouped AS (
  SELECT part, ${digits.length === 0 ? "t" : `CASE WHEN part IN (${digits.join(", ")}) THEN ${shape} ELSE t END`} AS shape,
    left(ltrim(translate(t, ${lit(wide)}, ${lit(narrow)}), '+-(¥$€£ '), 1) = '0' AS zero,
    count(*) AS cells, min(t) AS low, max(t) AS high
  FROM cells WHERE t <> '' GROUP BY ALL
)
SELECT part, shape, zero, cells, low, high, count(*) OVER (PARTITION BY part) AS groups
FROM grouped
QUALIFY row_number() OVER (PARTITION BY part ORDER BY cells DESC, shape, zero) <= ${groupLimit}
ORDER BY part, cells DESC, shape, zero`,
    shape: groupShape,
  };
}

import { type Moments, momentsOf } from "./check-distribution.js";
import type { RescuedTable } from "./rescue-table.js";

/**
 * Mean, variance and standard deviation that the shares of each row give, misprinted shares set right.
 *
 * @range   another shape, or a row without shares → null
 */
export function recomputedMoments({ shape, table, misprints, spread }: RescuedTable): (Moments | null)[] {
  if (shape.kind !== "distribution") return table.map(() => null);
  const { scores, answers = 0 } = shape;
  const swell = spread === "sample" ? answers / (answers - 1) : 1;
  return table.map((row, r) =>
    momentsOf(
      scores,
      row
        .slice(0, scores.length)
        .map((share, c) => misprints.find((m) => m.row === r && m.column === c)?.recomputed ?? share),
      swell,
    ),
  );
}

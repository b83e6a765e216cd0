import { decimalsOf } from "./printed-number.js";
import {
  type Misprint,
  type PrintedTable,
  roundingOf,
  type TableCheck,
  type TableShape,
  tidy,
} from "./table-check.js";

/**
 * A data table of ratings: relative performance is own less benchmark, and ratings lie on their scale. Three figures
 * rounded one by one may differ by one and a half of the last digit.
 *
 * @range   columns are importance, own, benchmark, relative
 */
export function checkComparison(
  { scale = { low: 1, high: 7 } }: Extract<TableShape, { kind: "comparison" }>,
  table: PrintedTable,
): TableCheck {
  const decimals = decimalsOf(table.flat());
  let held = 0;
  const misprints: Misprint[] = [];
  table.forEach((row, r) => {
    const [, own, benchmark, relative] = row.map((p) => p.value) as [number, number, number, number];
    if (row.slice(0, 3).every((p) => p.value >= scale.low && p.value <= scale.high)) held++;
    const recomputed = tidy(own - benchmark);
    const gap = Math.abs(recomputed - relative);
    if (gap <= roundingOf(decimals)) held++;
    if (gap > 1e-9)
      misprints.push({
        row: r,
        column: 3,
        printed: relative,
        recomputed,
        grade: gap <= roundingOf(decimals) ? "rounding" : "misprint",
      });
  });
  return { tested: 2 * table.length, held, misprints, sums: [], cumulative: [], spread: null };
}

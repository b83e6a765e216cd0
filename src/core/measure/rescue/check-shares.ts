import { decimalsOf } from "./printed-number.js";
import { type Misprint, type PrintedTable, type TableCheck, tidy } from "./table-check.js";

/**
 * Classes with their share of the value and of the count: both columns add up to 100, and value per head falls from
 * class to class.
 *
 * @range   columns are value, count
 */
export function checkShares(table: PrintedTable): TableCheck {
  const columns = [0, 1].map((c) => table.map((row) => row[c]!));
  let held = 0;
  const misprints: Misprint[] = [];
  const sums = columns.map((column) => tidy(column.reduce((all, p) => all + p.value, 0)));
  sums.forEach((sum, c) => {
    const slack = (table.length / 2) * 10 ** -decimalsOf(columns[c]!) + 1e-9;
    const rounds = Math.abs(sum - 100) <= slack;
    if (rounds) held++;
    if (sum !== 100)
      misprints.push({
        row: null,
        column: c,
        printed: sum,
        recomputed: 100,
        grade: rounds ? "rounding" : "misprint",
      });
  });
  const [value, count] = columns as [(typeof columns)[0], (typeof columns)[0]];
  for (let r = 1; r < table.length; r++)
    if (
      count[r]!.value > 0 &&
      value[r]!.value * count[r - 1]!.value <= value[r - 1]!.value * count[r]!.value + 1e-9
    )
      held++;
  const soFar = [0, 0];
  const cumulative = table.map((row) => {
    row.forEach((p, c) => {
      soFar[c] = tidy(soFar[c]! + p.value);
    });
    return [...soFar];
  });
  return { tested: 2 + table.length - 1, held, misprints, sums, cumulative, spread: null };
}

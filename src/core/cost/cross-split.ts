import { largestRemainder } from "./largest-remainder.js";

/**
 * Which part of each row goes to which target, in whole cents, when both sums are known: every row and every target
 * is met exactly, and each cell is near the row's share of the target.
 *
 * @source  largest remainders, row by row over what the targets still lack; `docs/methods/cost-allocation.md`
 * @units   integers of 1/100
 * @range   Σ rows = Σ targets, else throws; rows may have either sign; no targets and nothing to place → empty rows
 * @example crossSplit([100, 50], [75, 75]) // → [[50, 50], [25, 25]]
 */
export function crossSplit(rows: readonly number[], targets: readonly number[]): number[][] {
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);
  const total = sum(targets);
  if (sum(rows) !== total) throw new Error("rows and targets have the same sum");
  const side = total < 0 ? -1 : 1;
  const lacking = targets.map((t) => t * side);
  const cells = rows.map(() => targets.map(() => 0));
  // Red letters first: what they take away, the others then fill up again.
  const order = [...rows.keys()].sort(
    (a, b) => Number(rows[a]! * side >= 0) - Number(rows[b]! * side >= 0) || a - b,
  );
  for (const row of order) {
    const cents = rows[row]! * side;
    const shares =
      largestRemainder(
        cents,
        lacking.map((l) => Math.max(0, l)),
      ) ??
      largestRemainder(
        cents,
        lacking.map(() => 1),
      );
    shares?.forEach((share, k) => {
      cells[row]![k] = share === 0 ? 0 : share * side;
      lacking[k]! -= share;
    });
  }
  return cells;
}

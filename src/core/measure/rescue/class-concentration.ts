/**
 * Gini coefficient of shares known by class only: 0 all alike, near 1 all with few. Within a class all count alike.
 *
 * @source  area between the Lorenz curve, straight between classes, and the diagonal
 * @units   shares of value and count in any unit, richest class first
 * @range   counts and values ≥ 0 with sums above 0; else null
 * @example classGini([[60, 5], [20, 10], [10, 15], [7, 30], [3, 40]]) // → 0.774
 */
export function classGini(classes: readonly (readonly [value: number, count: number])[]): number | null {
  const value = classes.reduce((sum, [v]) => sum + v, 0);
  const count = classes.reduce((sum, [, n]) => sum + n, 0);
  if (!(value > 0 && count > 0) || classes.some(([v, n]) => v < 0 || n < 0)) return null;
  let soFar = 0;
  let area = 0;
  for (const [v, n] of classes.toReversed()) {
    area += (n / count) * (soFar + v / value / 2);
    soFar += v / value;
  }
  return 1 - 2 * area;
}

/**
 * Correlation of two columns over those who answered both.
 *
 * @source  Pearson's product moment
 * @range   −1 … 1; fewer pairs than `fewest`, or one side all the same → null
 * @example pairedCorrelation([1, 2, 3, null], [2, 4, 6, 1], 3) // → 1
 */
export function pairedCorrelation(
  x: readonly (number | null)[],
  y: readonly (number | null)[],
  fewest: number,
): number | null {
  let [n, meanX, meanY, xx, yy, xy] = [0, 0, 0, 0, 0, 0];
  for (let i = 0; i < x.length; i++) {
    const [a, b] = [x[i] ?? null, y[i] ?? null];
    if (a === null || b === null) continue;
    n += 1;
    const [dx, dy] = [a - meanX, b - meanY];
    meanX += dx / n;
    meanY += dy / n;
    xx += dx * (a - meanX);
    yy += dy * (b - meanY);
    xy += dx * (b - meanY);
  }
  if (n < fewest || !(xx > 0 && yy > 0)) return null;
  return Math.max(-1, Math.min(1, xy / Math.sqrt(xx * yy)));
}

/**
 * The middle value; of two, their mean.
 *
 * @range   no values → NaN
 * @example median([9, 1, 5, 3]) // → 4
 */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const at = (sorted.length - 1) / 2;
  return (sorted[Math.floor(at)]! + sorted[Math.ceil(at)]!) / 2;
}

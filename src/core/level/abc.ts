/**
 * Classes by worth: sorted from the largest value down, an item belongs to the first class whose cut exceeds the
 * share reached before it. Shares are of the sum of the positive values, so losers cannot push the shares over 1;
 * they, and everything past the last cut, fall into the last class.
 *
 * @source  ABC analysis after Pareto; classes need not be three: `docs/methods/abc.md`
 * @units   values: money, any one unit; cuts: shares 0–1, rising; result: class index 0 … cuts.length, in input order
 * @range   no positive value → everybody in the last class; ties keep the order given
 * @example abcClasses([60, 19, 15, 10, -30], [0.8, 0.95]) // → [0, 0, 0, 1, 2]
 */
export function abcClasses(values: ArrayLike<number>, cuts: readonly number[]): Uint8Array {
  const classes = new Uint8Array(values.length).fill(cuts.length);
  let positive = 0;
  for (let i = 0; i < values.length; i++) positive += Math.max(0, values[i]!);
  if (!(positive > 0)) return classes;
  let reached = 0;
  for (const i of byValue(values)) {
    const value = values[i]!;
    if (!(value > 0)) break;
    const cut = cuts.findIndex((c) => c > reached / positive);
    if (cut >= 0) classes[i] = cut;
    reached += value;
  }
  return classes;
}

/**
 * How few make the stated share of the positive total: the 80/20 found, not assumed.
 *
 * @units   values: money; share: 0–1; result: how many items, and how many there are
 * @range   no positive value → count 0
 * @example countForShare([70, 20, 10], 0.8) // → 2
 */
export function countForShare(values: ArrayLike<number>, share: number): number {
  let positive = 0;
  for (let i = 0; i < values.length; i++) positive += Math.max(0, values[i]!);
  if (!(positive > 0)) return 0;
  let reached = 0;
  let count = 0;
  for (const i of byValue(values)) {
    if (reached >= share * positive) break;
    reached += values[i]!;
    count++;
  }
  return count;
}

function byValue(values: ArrayLike<number>): Uint32Array {
  return Uint32Array.from({ length: values.length }, (_, i) => i).sort(
    (a, b) => values[b]! - values[a]! || a - b,
  );
}

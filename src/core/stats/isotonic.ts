/**
 * Closest values that never fall (weighted least squares): neighbours that fall are pooled to their mean.
 *
 * @source  Barlow, Bartholomew, Bremner & Brunk (1972), Statistical Inference under Order Restrictions, §1.2: pool
 *          adjacent violators
 * @units   those of the values
 * @range   values finite, weights > 0, as many as values; outside → RangeError
 * @example isotonic([1, 3, 2, 4], [1, 1, 1, 1]) // → [1, 2.5, 2.5, 4]
 */
export function isotonic(values: readonly number[], weights: readonly number[]): number[] {
  if (weights.length !== values.length || !values.every(Number.isFinite))
    throw new RangeError("each value is a number with its weight");
  if (!weights.every((w) => w > 0 && Number.isFinite(w))) throw new RangeError("a weight is above zero");
  const blocks: { level: number; weight: number; count: number }[] = [];
  values.forEach((level, i) => {
    let block = { level, weight: weights[i]!, count: 1 };
    for (let last = blocks.at(-1); last !== undefined && last.level >= block.level; last = blocks.at(-1)) {
      blocks.pop();
      const weight = last.weight + block.weight;
      block = {
        level: (last.level * last.weight + block.level * block.weight) / weight,
        weight,
        count: last.count + block.count,
      };
    }
    blocks.push(block);
  });
  return blocks.flatMap(({ level, count }) => new Array<number>(count).fill(level));
}

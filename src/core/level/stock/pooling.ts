export interface PooledStock {
  /** Safety stock of all places by themselves. */
  readonly separate: number;
  /** Safety stock of one place for all. */
  readonly pooled: number;
  /** pooled ÷ separate. */
  readonly ratio: number;
}

/**
 * Safety stock of many places and of one for all, from the covariance of their lead-time demands. Same lead time and
 * service, no transfers between places.
 *
 * @source  Eppen (1979), Management Science 25:498–501; `docs/methods/pooling.md`
 * @units   covariance: units², row by row; z: standard deviations held; stock: units
 * @range   a square of finite numbers, alike both ways, no variance below 0; else RangeError
 * @example pooledStock([[9, 0], [0, 16]], 2) // → separate 14, pooled 10
 */
export function pooledStock(covariance: readonly (readonly number[])[], z: number): PooledStock {
  let spreads = 0;
  let variance = 0;
  covariance.forEach((row, i) => {
    if (row.length !== covariance.length || !(row[i]! >= 0)) throw new RangeError("a covariance is a square");
    spreads += Math.sqrt(row[i]!);
    row.forEach((value, j) => {
      const limit = Math.sqrt(row[i]! * covariance[j]![j]!) * (1 + 1e-9);
      if (!(Math.abs(value - covariance[j]![i]!) <= 1e-9 * limit && Math.abs(value) <= limit))
        throw new RangeError("a covariance is the same both ways and no larger than its variances");
      variance += value;
    });
  });
  if (!(spreads > 0) || !Number.isFinite(z)) throw new RangeError("some demand varies, and z is a number");
  if (variance < -1e-9 * spreads * spreads) throw new RangeError("the covariance belongs to no demands");
  const pooled = Math.sqrt(Math.max(0, variance));
  return { separate: z * spreads, pooled: z * pooled, ratio: pooled / spreads };
}

/**
 * Pooled over separate safety stock of n equal places with one correlation: √((1 + (n − 1)ρ)/n). The square root law is
 * ρ = 0 alone; cycle stock follows it only where every place orders its own economic lot.
 *
 * @source  Eppen (1979); Maister (1976); `docs/methods/pooling.md`
 * @units   share 0–1
 * @range   places whole ≥ 1, −1/(places − 1) ≤ correlation ≤ 1; else RangeError
 * @example poolingRatio(4, 0.3) // → 0.689202437604511
 */
export function poolingRatio(places: number, correlation: number): number {
  const inner = 1 + (places - 1) * correlation;
  if (!(Number.isInteger(places) && places >= 1 && correlation <= 1 && inner >= -1e-12))
    throw new RangeError("places are whole, and so many cannot all run against each other");
  return Math.sqrt(Math.max(0, inner) / places);
}

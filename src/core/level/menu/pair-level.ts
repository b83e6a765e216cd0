/** Shares short at which a curve is priced, falling: dense where levels are high, since there the cost bends. */
export const gridShorts: Float64Array = Float64Array.from({ length: 29 }, (_, k) => 0.4 * 10 ** (-k / 8));

/** What one more share of units filled costs between neighbouring levels, and the share short midway, logarithms both. */
export interface MarginalCost {
  readonly logSlope: Float64Array;
  readonly logShort: Float64Array;
}

/**
 * Marginal cost of service from the cost at a grid of shares short. A curve that bends the wrong way in places is taken
 * at its convex reading: a level whose next step is cheaper per point is never stopped at.
 *
 * @source  `docs/methods/pair-level.md`
 * @units   cost: money a year at each of `shorts`, which fall
 * @range   two levels at least; levels at the top whose cost no longer rises are out of reach; shorts above 0 and falling, costs finite; else null
 * @example marginalCost([0.1, 0.01], [50, 90]) // one slope: 40 ÷ 0.09
 */
export function marginalCost(shorts: ArrayLike<number>, cost: ArrayLike<number>): MarginalCost | null {
  const steps = shorts.length - 1;
  if (steps < 1 || cost.length !== shorts.length) return null;
  const logSlope = new Float64Array(steps);
  const logShort = new Float64Array(steps);
  for (let k = 0; k < steps; k++) {
    const gap = shorts[k]! - shorts[k + 1]!;
    const slope = (cost[k + 1]! - cost[k]!) / gap;
    if (!(gap > 0 && shorts[k + 1]! > 0) || !Number.isFinite(slope)) return null;
    logSlope[k] = Math.log(Math.max(slope, Number.MIN_VALUE));
    logShort[k] = (Math.log(shorts[k]!) + Math.log(shorts[k + 1]!)) / 2;
  }
  // Cost that no longer rises at the top: no stock reaches those levels.
  for (let k = steps - 1; k >= 0 && !(cost[k + 1]! > cost[k]!); k--) logSlope[k] = Number.POSITIVE_INFINITY;
  for (let k = steps - 2; k >= 0; k--) logSlope[k] = Math.min(logSlope[k]!, logSlope[k + 1]!);
  return { logSlope, logShort };
}

/**
 * Share short at which one more point of service costs what it saves.
 *
 * @source  first-order condition; `docs/methods/pair-level.md`
 * @units   loss: money a year lost per share of units short (all short = loss); result: share 0–1
 * @range   loss ≤ 0 or below the first slope → the first level; above the last slope → the last: the grid's ends
 * @example bestShort(marginalCost(shorts, cost)!, 500)
 */
export function bestShort({ logSlope, logShort }: MarginalCost, loss: number): number {
  const last = logSlope.length - 1;
  const at = loss > 0 ? Math.log(loss) : Number.NEGATIVE_INFINITY;
  if (at <= logSlope[0]!) return Math.exp(logShort[0]!);
  if (at >= logSlope[last]!) return Math.exp(logShort[last]!);
  let low = 0;
  let high = last;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if (logSlope[middle]! <= at) low = middle;
    else high = middle;
  }
  const rise = logSlope[high]! - logSlope[low]!;
  if (rise === Number.POSITIVE_INFINITY) return Math.exp(logShort[low]!);
  const share = rise > 0 ? (at - logSlope[low]!) / rise : 1;
  return Math.exp(logShort[low]! + share * (logShort[high]! - logShort[low]!));
}

/**
 * Cost at any share short between the grid's, by a line over the logarithm of the share.
 *
 * @units   cost: money at each of `shorts`
 * @range   beyond the ends: the ends' cost
 * @example costAt([0.1, 0.01], [50, 90], 0.1) // → 50
 */
export function costAt(shorts: ArrayLike<number>, cost: ArrayLike<number>, short: number): number {
  const last = shorts.length - 1;
  if (!(short < shorts[0]!)) return cost[0]!;
  if (short <= shorts[last]!) return cost[last]!;
  let k = 0;
  while (shorts[k + 1]! > short) k++;
  const share = Math.log(shorts[k]! / short) / Math.log(shorts[k]! / shorts[k + 1]!);
  return cost[k]! + share * (cost[k + 1]! - cost[k]!);
}

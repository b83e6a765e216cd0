export interface WhaleCurve {
  /** Σ profits. */
  readonly total: number;
  /** Highest running total when the most profitable come first. */
  readonly peak: number;
  /** peak ÷ total; null when the total is not positive: the ratio says nothing then. */
  readonly peakShare: number | null;
  /** How many stand left of the first peak. */
  readonly countAtPeak: number;
  /** What the rest take away again: peak − total. */
  readonly eroded: number;
  /** Running total after each, most profitable first. */
  readonly running: readonly number[];
}

/**
 * The whale curve: profit run up from the most to the least profitable customer. It rises above the total when some
 * lose money, and the fall after the peak is what they cost.
 *
 * @source  Kaplan & Narayanan (2001), Journal of Cost Management 15(5); `docs/methods/whale-curve.md`
 * @units   profits: money, any one unit; result in the same unit
 * @range   none given → all zero; a total ≤ 0 has no peak share; with only losers the peak is 0, before the first
 * @example whaleCurve([120, -20]).peakShare // → 1.2
 */
export function whaleCurve(profits: readonly number[]): WhaleCurve {
  const sorted = Float64Array.from(profits).sort().reverse();
  const running = new Array<number>(sorted.length);
  let total = 0;
  let peak = 0;
  let countAtPeak = 0;
  sorted.forEach((profit, i) => {
    total += profit;
    running[i] = total;
    if (total > peak) {
      peak = total;
      countAtPeak = i + 1;
    }
  });
  return {
    total,
    peak,
    peakShare: total > 0 ? peak / total : null,
    countAtPeak,
    eroded: peak - total,
    running,
  };
}

/**
 * What the best of the customers make of the total, e.g. the first fifth; rounded up to whole customers.
 *
 * @source  `docs/methods/whale-curve.md`
 * @units   share: 0–1 of the customers; result: ratio to the total
 * @range   a total ≤ 0 or no customers → null
 * @example topShare(whaleCurve([120, -20]), 0.5) // → 1.2
 */
export function topShare({ running, total }: WhaleCurve, share: number): number | null {
  const count = Math.min(running.length, Math.ceil(share * running.length - 1e-9));
  return total > 0 && count > 0 ? running[count - 1]! / total : null;
}

/**
 * The fewest customers who make the stated share of what the profitable ones earn: the 80/20 found, not assumed.
 *
 * @source  `docs/methods/pareto.md`
 * @units   share: 0–1 of the peak; result: a count
 * @range   nobody earns anything → 0
 * @example fewestFor(whaleCurve([70, 20, 10, -5]), 0.8) // → 2
 */
export function fewestFor({ running, peak }: WhaleCurve, share: number): number {
  if (!(peak > 0)) return 0;
  return running.findIndex((profit) => profit >= share * peak) + 1;
}

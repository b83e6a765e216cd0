import { median } from "../stats/median.js";

/**
 * Seasonal index per calendar month: how much a usual January, February … lies above or below the level of its year.
 * Each month over its centred twelve-month mean, the median of those ratios per calendar month, scaled to mean 1.
 *
 * @source  ratio to moving average, classical multiplicative decomposition (Hyndman & Athanasopoulos, Forecasting:
 *          Principles and Practice); the median instead of the mean because few years are at hand; `docs/methods/cost-trend.md`
 * @units   values: one per month without gaps, in any unit; result: 12 ratios, the first for the month of `values[0]`
 * @range   fewer than 24 months, or a month of 0 or less → null: no year can be told from its neighbour
 * @example seasonalIndices(twoYearsAllAlike) // → [1, 1, 1, …]
 */
export function seasonalIndices(values: readonly number[]): number[] | null {
  if (values.length < 24 || values.some((v) => !(v > 0))) return null;
  const ratios: number[][] = Array.from({ length: 12 }, () => []);
  for (let i = 6; i + 6 < values.length; i += 1) {
    let level = (values[i - 6]! + values[i + 6]!) / 2;
    for (let k = i - 5; k <= i + 5; k += 1) level += values[k]!;
    ratios[i % 12]!.push(values[i]! / (level / 12));
  }
  const middle = ratios.map(median);
  const mean = middle.reduce((a, b) => a + b, 0) / 12;
  return middle.map((m) => m / mean);
}

export interface UsualRange {
  readonly low: number;
  readonly middle: number;
  readonly high: number;
}

export interface UsualBy {
  /** Robust standard deviations from the median. */
  readonly distance: number;
  /** Months of past needed. */
  readonly least: number;
  /** Nothing nearer to the median than this share of it is unusual, however even the past. */
  readonly share: number;
}

/**
 * What a series' own past makes usual: median ± distance robust standard deviations (1.4826 × the median absolute
 * deviation), and never less than the given share of the median. One wild month in the past does not widen it.
 *
 * @source  Iglewicz & Hoaglin (1993), How to Detect and Handle Outliers: modified z-score, 3.5 as its limit;
 *          `docs/methods/cost-trend.md`
 * @units   values and result in any one unit; distance in robust standard deviations; share 0–1 of the median
 * @range   fewer than `least` values → null: nothing says what is usual
 * @example usualRange([10, 11, 9, 10, 12, 8], { distance: 3.5, least: 6, share: 0.1 }) // → low 4.8, middle 10, high 15.2
 */
export function usualRange(past: readonly number[], { distance, least, share }: UsualBy): UsualRange | null {
  if (past.length < least || past.length === 0) return null;
  const middle = median(past);
  const spread = 1.4826 * median(past.map((v) => Math.abs(v - middle)));
  const half = Math.max(distance * spread, share * Math.abs(middle));
  return { low: middle - half, middle, high: middle + half };
}

import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Estimate } from "./estimate.js";

export interface SummedPair {
  readonly over: number;
  readonly under: number;
}

/**
 * Difference of two ratios of sums (cost per order of two groups of customers) with its interval: customers are what is
 * sampled, so each group's error comes from how its customers stray from their own ratio.
 *
 * @source  ratio estimator by linearisation: Cochran (1977), Sampling Techniques, §6.3–6.4; groups independent
 * @units   those of over ÷ under
 * @assumes customers independent; at least some ten in each group for the normal interval
 * @range   fewer than two customers in a group, or nothing to divide by → null
 * @example ratioDifference([{ over: 10, under: 2 }, { over: 14, under: 2 }], [{ over: 4, under: 2 }, { over: 4, under: 2 }], 0.95)!.value // → 4
 */
export function ratioDifference(
  a: readonly SummedPair[],
  b: readonly SummedPair[],
  level: number,
): Estimate | null {
  const [first, second] = [ratio(a), ratio(b)];
  if (first === null || second === null) return null;
  const value = first.value - second.value;
  const se = Math.sqrt(first.variance + second.variance);
  const reach = normalQuantile((1 + level) / 2, 0, 1) * se;
  return { value, low: value - reach, high: value + reach, se };
}

function ratio(pairs: readonly SummedPair[]): { value: number; variance: number } | null {
  const n = pairs.length;
  const under = pairs.reduce((sum, p) => sum + p.under, 0);
  if (n < 2 || under <= 0) return null;
  const value = pairs.reduce((sum, p) => sum + p.over, 0) / under;
  const squares = pairs.reduce((sum, p) => sum + (p.over - value * p.under) ** 2, 0);
  return { value, variance: (squares / under ** 2) * (n / (n - 1)) };
}

/**
 * A ratio of sums with its interval, by the same linearisation: what is sampled are the pairs.
 *
 * @source  as `ratioDifference`
 * @units   those of over ÷ under
 * @range   fewer than two pairs, or nothing to divide by → null
 * @example ratioOfSums([{ over: 1, under: 10 }, { over: 3, under: 10 }], 0.95)!.value // → 0.2
 */
export function ratioOfSums(pairs: readonly SummedPair[], level: number): Estimate | null {
  const found = ratio(pairs);
  if (found === null) return null;
  const se = Math.sqrt(found.variance);
  const reach = normalQuantile((1 + level) / 2, 0, 1) * se;
  return { value: found.value, low: found.value - reach, high: found.value + reach, se };
}

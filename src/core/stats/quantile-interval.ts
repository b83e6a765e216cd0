import binomialCdf from "@stdlib/stats-base-dists-binomial-cdf";
import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export interface QuantileRanks {
  /** 1-based ranks of the order statistics that bound the quantile; null = no such rank, the bound is open. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Ranks of the order statistics that hold a quantile with at least the given confidence, whatever the distribution:
 * the number of cases below the quantile is binomial(n, p). Each tail holds at most (1 − level)/2.
 *
 * @source  Thompson (1936), Ann. Math. Statist. 7:122–128, doi:10.1214/aoms/1177732502; David & Nagaraja (2003), §7.1
 * @units   n cases; p and level 0–1; result: ranks 1…n
 * @assumes cases independent: repeated customers make the true interval wider
 * @range   n ≥ 1, 0 < p < 1; too few cases for a bound → that rank is null
 * @example quantileRanks(10, 0.5, 0.95) // → 2 and 9
 */
export function quantileRanks(n: number, p: number, level: number): QuantileRanks {
  if (!(n >= 1 && p > 0 && p < 1)) return { low: null, high: null };
  const tail = (1 - level) / 2;
  const low = smallest(n, p, tail);
  // By symmetry the upper rank of p is the mirrored lower rank of 1 − p.
  const mirrored = smallest(n, 1 - p, tail);
  return { low, high: mirrored === null ? null : n + 1 - mirrored };
}

/** Largest rank r with P(Binomial(n, p) ≤ r − 1) ≤ tail; null when even r = 1 is too much. */
function smallest(n: number, p: number, tail: number): number | null {
  if (binomialCdf(0, n, p) > tail) return null;
  const z = normalQuantile(tail, 0, 1);
  let r = Math.max(1, Math.floor(n * p + z * Math.sqrt(n * p * (1 - p))));
  while (r > 1 && binomialCdf(r - 1, n, p) > tail) r -= 1;
  while (r < n && binomialCdf(r, n, p) <= tail) r += 1;
  return r;
}

import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * Chance of a t statistic at least so far from zero where there is nothing to find: the quantile function turned
 * round, by halving on the logarithm.
 *
 * @source  Student's t distribution; normal where the degrees of freedom are infinite
 * @units   t: estimate ÷ standard error; result 0–1
 * @range   df ≥ 1; outside, or no number → null. Below 1e-300 → 0
 * @example twoSidedP(1.96, Infinity) // → 0.05
 */
export function twoSidedP(t: number, df: number): number | null {
  if (Number.isNaN(t) || !(df >= 1)) return null;
  const size = Math.abs(t);
  if (size === 0) return 1;
  const at = (p: number) =>
    df === Number.POSITIVE_INFINITY ? -normalQuantile(p / 2, 0, 1) : -tQuantile(p / 2, df);
  let [low, high] = [Math.log(1e-300), 0];
  if (!(at(Math.exp(low)) > size)) return 0;
  for (let i = 0; i < 80; i++) {
    const middle = (low + high) / 2;
    if (at(Math.exp(middle)) > size) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}

/**
 * p values as they stand after so many tests (Holm): each times the number of tests not yet passed, never below the
 * one before it.
 *
 * @source  Holm (1979), Scand. J. Statist. 6:65–70
 * @units   0–1, in the order given
 * @range   null (no test done) stays null and is not counted
 * @example holmAdjusted([0.01, 0.04]) // → [0.02, 0.04]
 */
export function holmAdjusted(values: readonly (number | null)[]): (number | null)[] {
  const order = [...values.entries()]
    .flatMap(([i, p]) => (p === null ? [] : [{ i, p }]))
    .sort((a, b) => a.p - b.p || a.i - b.i);
  const out: (number | null)[] = values.map(() => null);
  let last = 0;
  for (const [rank, { i, p }] of order.entries()) {
    last = Math.min(1, Math.max(last, p * (order.length - rank)));
    out[i] = last;
  }
  return out;
}

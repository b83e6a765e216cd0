import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { ShareDifference } from "./share-difference.js";

/**
 * Share for less share against, when every case is one, the other, or neither: the score interval, which stays
 * within −1…1 and has a width even where all cases agree.
 *
 * @source  Tango (1998), Statistics in Medicine 17:891–908
 * @units   `more` and `less` of n cases (n may be an effective number); level 0–1; result −1…1
 * @assumes cases independent
 * @range   n > 0, more + less ≤ n, 0 < level < 1; outside → null
 * @example pairedShareDifference(10, 2, 20, 0.95) // → 0.4, 0.0663 … 0.6464
 */
export function pairedShareDifference(
  more: number,
  less: number,
  n: number,
  level: number,
): ShareDifference | null {
  const inside = more >= 0 && less >= 0 && n > 0 && more + less <= n * (1 + 1e-12) && level > 0 && level < 1;
  if (!inside) return null;
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const value = (more - less) / n;
  const score = (difference: number) => {
    const gap = more - less - n * difference;
    const b = (2 * n - more + less) * difference - more - less;
    const c = -less * difference * (1 - difference);
    const lessShare = (Math.sqrt(Math.max(0, b * b - 8 * n * c)) - b) / (4 * n);
    const variance = n * (2 * lessShare + difference * (1 - difference));
    return variance > 0 ? gap / Math.sqrt(variance) : gap === 0 ? 0 : Math.sign(gap) * Number.MAX_VALUE;
  };
  return { value, low: crossing(score, z, -1, value), high: crossing(score, -z, value, 1) };
}

/** Where a falling function passes a value, by halving. */
function crossing(f: (x: number) => number, at: number, from: number, to: number): number {
  if (f(from) <= at) return from;
  if (f(to) >= at) return to;
  let [low, high] = [from, to];
  for (let i = 0; i < 60; i++) {
    const middle = (low + high) / 2;
    if (f(middle) > at) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}

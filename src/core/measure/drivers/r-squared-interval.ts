import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Bounds } from "../../stats/share-interval.js";

/**
 * Large-sample interval of the explained part of a regression, kept within 0–1.
 *
 * @source  Cohen, Cohen, West & Aiken (2003), Applied Multiple Regression/Correlation Analysis, after Olkin & Finn (1995),
 *          Psychological Bulletin 118:155–164: variance 4R²(1 − R²)²(n − k − 1)² ÷ ((n² − 1)(n + 3))
 * @units   rSquared 0–1; n people, k drivers
 * @assumes people independent, some sixty of them or more; R² itself is too high by about k/n
 * @range   n ≤ k + 1 → null
 * @example rSquaredInterval(0.5, 200, 5, 0.95) // → 0.4056 … 0.5944
 */
export function rSquaredInterval(rSquared: number, n: number, k: number, level: number): Bounds | null {
  if (!(n > k + 1)) return null;
  const r = Math.max(0, Math.min(1, rSquared));
  const variance = (4 * r * (1 - r) ** 2 * (n - k - 1) ** 2) / ((n * n - 1) * (n + 3));
  const half = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance);
  return { low: Math.max(0, r - half), high: Math.min(1, r + half) };
}

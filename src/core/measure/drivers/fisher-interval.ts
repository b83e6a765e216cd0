import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Bounds } from "../../stats/share-interval.js";

/**
 * Interval of a rank correlation by Fisher's transformation.
 *
 * @source  Fieller, Hartley & Pearson (1957), Biometrika 44:470–481: variance of the transformed ρ about 1.06/(n − 3)
 * @units   ρ −1 … 1; n pairs
 * @assumes pairs independent
 * @range   fewer than 10 pairs → null; ρ of ±1 → an interval without width
 * @example fisherInterval(0.5, 50, 0.95) // → 0.2496 … 0.6877
 */
export function fisherInterval(rho: number, n: number, level: number): Bounds | null {
  if (n < 10) return null;
  if (Math.abs(rho) >= 1) return { low: rho, high: rho };
  const half = normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(1.06 / (n - 3));
  return { low: Math.tanh(Math.atanh(rho) - half), high: Math.tanh(Math.atanh(rho) + half) };
}

import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Square } from "./solve.js";

/** A number with its plausible range; equal ends: nothing is drawn. */
export interface Ranged {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/**
 * A number drawn within its range, likeliest at its value and never outside.
 *
 * @source  inverse of the triangular distribution
 * @range   0 ≤ u < 1; low ≤ value ≤ high, else the value itself
 * @example triangular({ low: 0, value: 1, high: 2 }, 0.5) // → 1
 */
export function triangular({ low, value, high }: Ranged, u: number): number {
  const width = high - low;
  if (!(width > 0) || value < low || value > high) return value;
  const left = value - low;
  const drawn =
    u * width < left ? low + Math.sqrt(u * width * left) : high - Math.sqrt((1 - u) * width * (high - value));
  return Math.min(high, Math.max(low, drawn));
}

/**
 * Draws from a multivariate normal. What the covariance holds fixed (a variance of zero, or a direction others already
 * say) stays fixed.
 *
 * @source  mean + L·z with L the Cholesky factor of a positive semidefinite covariance (Higham 1990)
 * @range   symmetric; directions in which rounding left a negative variance count as none
 * @example normalDraws([1], { size: 1, values: Float64Array.of(0) })(random) // → [1]
 */
export function normalDraws(
  mean: readonly number[],
  covariance: Square,
): (random: () => number) => Float64Array {
  const { size, values } = covariance;
  const l = new Float64Array(size * size);
  for (let j = 0; j < size; j++) {
    let pivot = values[j * size + j]!;
    for (let k = 0; k < j; k++) pivot -= l[j * size + k]! ** 2;
    if (!(pivot > 1e-11 * values[j * size + j]!)) continue;
    const root = Math.sqrt(pivot);
    l[j * size + j] = root;
    for (let i = j + 1; i < size; i++) {
      let rest = values[i * size + j]!;
      for (let k = 0; k < j; k++) rest -= l[i * size + k]! * l[j * size + k]!;
      l[i * size + j] = rest / root;
    }
  }
  return (random) => {
    const z = Float64Array.from({ length: size }, () => standardNormal(random()));
    return Float64Array.from(mean, (m, i) => {
      let sum = m;
      for (let k = 0; k <= i; k++) sum += l[i * size + k]! * z[k]!;
      return sum;
    });
  };
}

/** Zero would be minus infinity, and comes once in four thousand million. */
const standardNormal = (u: number): number => normalQuantile(Math.max(u, 2 ** -33), 0, 1);

/**
 * Bounds that hold the middle of the draws. A draw of Infinity stands for "without bound"; a bound that falls there
 * leaves no interval.
 *
 * @source  Hyndman & Fan (1996), The American Statistician 50:361–365, definition 7
 * @range   at least one draw; level 0–1
 * @example middle([1, 2, 3], 0.95) // → { low: 1.05, high: 2.95 }
 */
export function middle(
  draws: ArrayLike<number>,
  level: number,
): { readonly low: number; readonly high: number } | null {
  const sorted = Float64Array.from(draws).sort();
  if (sorted.length === 0) return null;
  const at = (p: number) => {
    const rank = p * (sorted.length - 1);
    const below = sorted[Math.floor(rank)]!;
    const above = sorted[Math.ceil(rank)]!;
    return below === above ? below : below + (rank - Math.floor(rank)) * (above - below);
  };
  const tail = (1 - level) / 2;
  const bounds = { low: at(tail), high: at(1 - tail) };
  return Number.isFinite(bounds.low) && Number.isFinite(bounds.high) ? bounds : null;
}

import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { twoSidedP } from "../../stats/two-sided-p.js";

export interface MeanDifference {
  readonly difference: number;
  readonly low: number;
  readonly high: number;
  readonly p: number;
}

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

function momentsOf(values: readonly number[]): Moments {
  const n = values.length;
  const mean = values.reduce((a, b) => a + b, 0) / n;
  return { n, mean, variance: values.reduce((s, v) => s + (v - mean) ** 2, 0) / (n - 1) };
}

/**
 * By how much the mean of the first answers lies above that of the second, of two groups of people.
 *
 * @source  Welch (1947), Biometrika 34:28–35
 * @units   points of the scale; p 0–1
 * @assumes answers independent, nobody in both groups
 * @range   two answers or more each, and not all equal within both; else null
 * @example welchDifference([4, 5, 5], [2, 3, 3])?.difference // → 2
 */
export function welchDifference(
  first: readonly number[],
  second: readonly number[],
  level = 0.95,
): MeanDifference | null {
  if (first.length < 2 || second.length < 2) return null;
  const [a, b] = [momentsOf(first), momentsOf(second)];
  const [va, vb] = [a.variance / a.n, b.variance / b.n];
  const df = (va + vb) ** 2 / (va ** 2 / (a.n - 1) + vb ** 2 / (b.n - 1));
  return told(a.mean - b.mean, Math.sqrt(va + vb), df, level);
}

/**
 * The same of two questions answered by the same people.
 *
 * @source  Student (1908), Biometrika 6:1–25
 * @units   points of the scale; p 0–1
 * @assumes people independent of each other
 * @range   two people or more who answered both, and differences not all equal; else null
 * @example pairedDifference([5, 4, 5], [3, 3, 4])?.difference // → 1.333…
 */
export function pairedDifference(
  first: readonly (number | null)[],
  second: readonly (number | null)[],
  level = 0.95,
): MeanDifference | null {
  const apart: number[] = [];
  for (let i = 0; i < first.length; i++) {
    const [v, other] = [first[i] ?? null, second[i] ?? null];
    if (v !== null && other !== null) apart.push(v - other);
  }
  if (apart.length < 2) return null;
  const { n, mean, variance } = momentsOf(apart);
  return told(mean, Math.sqrt(variance / n), n - 1, level);
}

function told(difference: number, se: number, df: number, level: number): MeanDifference | null {
  if (!(se > 1e-12) || !(df >= 1)) return null;
  const p = twoSidedP(difference / se, df);
  if (p === null) return null;
  const half = tQuantile((1 + level) / 2, df) * se;
  return { difference, low: difference - half, high: difference + half, p };
}

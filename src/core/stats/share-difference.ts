import { type Bounds, wilson } from "./share-interval.js";

export interface ShareDifference extends Bounds {
  readonly value: number;
}

/**
 * Difference of two shares of independent cases with its interval (Newcombe's hybrid score: the Wilson limits of
 * each share).
 *
 * @source  Newcombe (1998), Statistics in Medicine 17:873–890, method 10
 * @units   k of n cases each; level and result: 0–1 (the difference −1–1)
 * @assumes cases are independent and the two groups have no case in common
 * @range   n > 0 in both, 0 ≤ k ≤ n; outside → null
 * @example shareDifference(56, 70, 48, 80, 0.95) // → 0.2, 0.0524 … 0.3339
 */
export function shareDifference(
  k1: number,
  n1: number,
  k2: number,
  n2: number,
  level: number,
): ShareDifference | null {
  const p1 = k1 / n1;
  const p2 = k2 / n2;
  const a = wilson(p1, n1, level);
  const b = wilson(p2, n2, level);
  if (a === null || b === null) return null;
  const value = p1 - p2;
  return {
    value,
    low: value - Math.hypot(p1 - a.low, b.high - p2),
    high: value + Math.hypot(a.high - p1, p2 - b.low),
  };
}

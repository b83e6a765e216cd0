import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { answersIn, type ScoreCounts } from "../../stats/score-counts.js";
import type { Bounds } from "../../stats/share-interval.js";

export type RatingMoments =
  | {
      readonly kind: "told";
      /** Answers; of weighted ones the effective number. */
      readonly n: number;
      readonly mean: number;
      /** Divided by n, as textbooks on service measurement print it. */
      readonly variancePopulation: number;
      readonly sdPopulation: number;
      /** Divided by n − 1; null for a single answer. */
      readonly varianceSample: number | null;
      readonly sdSample: number | null;
      /** Of the mean; null where answers are fewer than two or all equal, so that nothing tells how sure it is. */
      readonly interval: Bounds | null;
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-answers" };

export interface MomentOptions {
  readonly level?: number;
  /** How many there are to be asked: asking a good part of them narrows the interval. */
  readonly population?: number;
}

/**
 * Level and spread of the answers to one question. Both spreads are given by name: programs differ in which one they
 * call the standard deviation.
 *
 * @source  t interval: Student (1908), Biometrika 6:1–25; finite population: Cochran (1977), Sampling Techniques, ch. 2;
 *          weighted answers: effective number of `countScores`
 * @units   points of the scale; variances in squared points
 * @assumes answers independent; weights unrelated to how widely their holders differ
 * @range   no answers → `cannot-tell`; a level outside 0–1, or fewer asked than answered, is a RangeError
 * @example ratingMoments(scoreCounts({ 1: 2, 2: 12, 3: 36, 4: 25, 5: 25 })) // → mean 3.59, 3.3807 … 3.7993
 */
export function ratingMoments(
  answers: ScoreCounts,
  { level = 0.95, population = Number.POSITIVE_INFINITY }: MomentOptions = {},
): RatingMoments {
  const { scores, counts } = answers;
  const n = answersIn(answers);
  if (!(n > 0)) return { kind: "cannot-tell", reason: "no-answers" };
  if (!(level > 0 && level < 1)) throw new RangeError("level lies between 0 and 1");
  if (!(population >= n)) throw new RangeError("no more can answer than there are");
  const mean = scores.reduce((sum, s, i) => sum + s * counts[i]!, 0) / n;
  const variancePopulation = scores.reduce((sum, s, i) => sum + counts[i]! * (s - mean) ** 2, 0) / n;
  const varianceSample = n > 1 ? (variancePopulation * n) / (n - 1) : null;
  return {
    kind: "told",
    n,
    mean,
    variancePopulation,
    sdPopulation: Math.sqrt(variancePopulation),
    varianceSample,
    sdSample: varianceSample === null ? null : Math.sqrt(varianceSample),
    interval: around(mean, varianceSample, n, level, population),
  };
}

function around(mean: number, variance: number | null, n: number, level: number, population: number) {
  if (n < 2 || variance === null || !(variance > 0)) return null;
  const half = tQuantile((1 + level) / 2, n - 1) * Math.sqrt((variance / n) * (1 - n / population));
  return { low: mean - half, high: mean + half };
}

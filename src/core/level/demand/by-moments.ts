import { normalMeanLimit, normalSpreadLimit } from "./choose-model.js";
import type { DemandModel } from "./demand-model.js";
import { cv2Cut, intervalCut } from "./intermittence.js";

export interface DemandMoments {
  /** Of a period. */
  readonly mean: number;
  readonly sd: number;
  /** Only whole units were asked for. */
  readonly whole: boolean;
  /** Periods the law is wanted for. */
  readonly leadTime: number;
}

/**
 * A law for demand of which only mean and spread are known: the rules of `chooseDemandModel` without the tests, for items
 * too many to look at one by one.
 *
 * @source  `docs/methods/demand-model.md`
 * @units   mean, sd: units a period; leadTime: periods
 * @range   mean > 0, sd ≥ 0, leadTime > 0, all finite; else RangeError
 * @example modelByMoments({ mean: 2, sd: 3, whole: true, leadTime: 2 }).kind // → "negative-binomial"
 */
export function modelByMoments({ mean, sd, whole, leadTime }: DemandMoments): DemandModel {
  if (!(mean > 0 && sd >= 0 && leadTime > 0 && mean + sd + leadTime < Number.POSITIVE_INFINITY))
    throw new RangeError("demand has a mean and a lead time above 0");
  const variance = sd * sd;
  const few = mean * leadTime < normalMeanLimit;
  const wide = sd / Math.sqrt(leadTime) / mean > normalSpreadLimit;
  if (whole && (few || wide)) {
    if (variance > mean * (1 + 1e-6))
      return { kind: "negative-binomial", r: (mean * mean) / (variance - mean), p: mean / variance };
    return { kind: "poisson", mean };
  }
  if (sd === 0) return { kind: "poisson", mean };
  return few || wide
    ? { kind: "gamma", shape: (mean / sd) ** 2, scale: variance / mean }
    : { kind: "normal", mean, sd };
}

/** The pattern of demand from counts of periods and sums alone, by the cuts of `intermittence`. */
export function patternOf(interval: number, cv2: number) {
  if (interval >= intervalCut) return cv2 >= cv2Cut ? "lumpy" : "intermittent";
  return cv2 >= cv2Cut ? "erratic" : "smooth";
}

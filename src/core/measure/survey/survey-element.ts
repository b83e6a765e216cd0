import { countScores, type ScoreCounts } from "../../stats/score-counts.js";
import { type RatingMoments, ratingMoments } from "./rating-moments.js";
import { type RatingSpread, ratingSpread } from "./rating-spread.js";
import type { Scale } from "./scale.js";
import type { Column } from "./survey.js";

/** Whether the mean of an element's answers stands for those who gave them. */
export type Mindedness = "agreed" | "wide" | "split" | "too-few" | "no-scale";

export interface HeardElement {
  readonly element: string;
  /** Answers as they are, before weights. */
  readonly n: number;
  /** Weighted, adding up to the effective number. */
  readonly answers: ScoreCounts;
  readonly moments: RatingMoments;
  readonly spread: RatingSpread;
  readonly verdict: Mindedness;
}

/** An even spread has this bimodality coefficient; above it two peaks are likely. */
const evenBimodality = 5 / 9;

/**
 * What the answers to one question come to. `split`: they lie in two camps, apart from each other; `wide`: they differ
 * more than answers spread evenly over the scale would; `agreed`: neither. Of fewer than `few` answers it is not said.
 *
 * @source  `ratingMoments`, `ratingSpread`; the cut at the even spread is ours, as textbooks say "too large" without one
 * @units   points of the scale; weights in any unit, left out = each answer once
 * @range   no scale known → moments without a word on the spread; no answers → `too-few`
 * @example hearElement("3", column, { low: 1, high: 5 }).verdict // → split
 */
export function hearElement(
  element: string,
  column: Column,
  scale: Scale | undefined,
  { weights, few = 10 }: { readonly weights?: readonly number[] | undefined; readonly few?: number } = {},
): HeardElement {
  const answers = countScores(column, weights);
  const n = column.reduce<number>((sum, v) => (v === null ? sum : sum + 1), 0);
  const spread: RatingSpread =
    scale === undefined ? { kind: "cannot-tell", reason: "no-scale" } : ratingSpread(answers, scale);
  return {
    element,
    n,
    answers,
    moments: ratingMoments(answers),
    spread,
    verdict: n < few ? "too-few" : minded(spread),
  };
}

function minded(spread: RatingSpread): Mindedness {
  if (spread.kind !== "told") return spread.reason === "no-answers" ? "too-few" : "no-scale";
  const { bimodality, agreement, exceedsUniform } = spread;
  const camps = bimodality !== null && agreement !== null && bimodality > evenBimodality && agreement < 0;
  return camps ? "split" : exceedsUniform ? "wide" : "agreed";
}

/** Shares of the answers below, at and above the middle of the scale; "at" reaches half a point either way. */
export function aroundMiddle(
  { scores, counts }: ScoreCounts,
  { low, high }: Scale,
): { readonly below: number; readonly at: number; readonly above: number } {
  const middle = (low + high) / 2;
  const total = counts.reduce((sum, c) => sum + c, 0);
  const share = (holds: (score: number) => boolean) =>
    total > 0 ? scores.reduce((sum, s, i) => (holds(s) ? sum + counts[i]! : sum), 0) / total : 0;
  return {
    below: share((s) => s < middle - 0.5),
    at: share((s) => Math.abs(s - middle) <= 0.5),
    above: share((s) => s > middle + 0.5),
  };
}

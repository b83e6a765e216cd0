import type { ScoreCounts } from "../../stats/score-counts.js";

export type PrintedShares =
  | { readonly kind: "counts"; readonly counts: ScoreCounts }
  | {
      readonly kind: "refused";
      readonly reason: "no-scores" | "negative" | "sum-not-100";
      readonly sum: number;
    };

/**
 * A printed distribution as counts: percentages over the scores and how many answered. They must add up to 100 as
 * nearly as figures of their precision can; a sum further off means figures in the wrong places, or counts.
 *
 * @units   percent: 0–100 per score; n: answers
 * @range   n > 0, one percentage per score; a sum outside 100 ± half a digit per figure → `refused` with the sum
 * @example countsFromPercentages([1, 2, 3], [20, 30, 50], 200) // → counts [40, 60, 100]
 */
export function countsFromPercentages(
  scores: readonly number[],
  percent: readonly number[],
  n: number,
): PrintedShares {
  const sum = percent.reduce((total, p) => total + p, 0);
  if (scores.length === 0 || scores.length !== percent.length || !(n > 0))
    return { kind: "refused", reason: "no-scores", sum };
  if (!percent.every((p) => p >= 0)) return { kind: "refused", reason: "negative", sum };
  const decimals = Math.max(...percent.map((p) => (String(p).split(".")[1] ?? "").length));
  const slack = (percent.length / 2) * 10 ** -decimals;
  if (!(Math.abs(sum - 100) <= slack + 1e-9)) return { kind: "refused", reason: "sum-not-100", sum };
  const order = scores.map((_, i) => i).sort((a, b) => scores[a]! - scores[b]!);
  return {
    kind: "counts",
    counts: { scores: order.map((i) => scores[i]!), counts: order.map((i) => (percent[i]! * n) / sum) },
  };
}

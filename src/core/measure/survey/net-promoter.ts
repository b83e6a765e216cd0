import { pairedShareDifference } from "../../stats/paired-share-difference.js";
import type { ScoreCounts } from "../../stats/score-counts.js";
import type { Bounds } from "../../stats/share-interval.js";

export type NetPromoter =
  | ({
      readonly kind: "told";
      readonly n: number;
      readonly promoters: number;
      readonly passives: number;
      readonly detractors: number;
      /** Promoters less detractors per hundred answers, −100…100, with its interval. */
      readonly score: number;
    } & Bounds)
  | { readonly kind: "cannot-tell"; readonly reason: "no-answers" | "off-scale" };

/**
 * Net promoter score of answers on 0–10, or stored one too high on 1–11 (`storedFrom` 1): read as stored, the middle of
 * the scale would pass for recommending.
 *
 * @source  Reichheld (2003), Harvard Business Review 81(12):46–54; interval: `pairedShareDifference`, a person being
 *          promoter, detractor or neither
 * @units   points per hundred answers
 * @assumes answers independent
 * @range   no answers, or one outside the scale → `cannot-tell`
 * @example netPromoter(scoreCounts({ 10: 5, 8: 3, 2: 2 })) // → 30
 */
export function netPromoter(
  { scores, counts }: ScoreCounts,
  { storedFrom = 0, level = 0.95 }: { readonly storedFrom?: 0 | 1; readonly level?: number } = {},
): NetPromoter {
  let [promoters, passives, detractors] = [0, 0, 0];
  for (const [i, stored] of scores.entries()) {
    const count = counts[i]!;
    const score = stored - storedFrom;
    if (count === 0) continue;
    if (!Number.isInteger(score) || score < 0 || score > 10)
      return { kind: "cannot-tell", reason: "off-scale" };
    if (score >= 9) promoters += count;
    else if (score >= 7) passives += count;
    else detractors += count;
  }
  const n = promoters + passives + detractors;
  const told = pairedShareDifference(promoters, detractors, n, level);
  if (told === null) return { kind: "cannot-tell", reason: "no-answers" };
  const points = { score: 100 * told.value, low: 100 * told.low, high: 100 * told.high };
  return { kind: "told", n, promoters, passives, detractors, ...points };
}

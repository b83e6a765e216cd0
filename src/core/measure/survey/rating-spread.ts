import { answersIn, type ScoreCounts } from "../../stats/score-counts.js";
import { agreement } from "./agreement.js";
import type { Scale } from "./scale.js";

export type RatingSpread =
  | {
      readonly kind: "told";
      /** SD of answers spread evenly over the scale. */
      readonly uniformSd: number;
      /** The population SD lies above it: answers differ more than by lot. */
      readonly exceedsUniform: boolean;
      /** Population SD as a share of the largest there is: half at one end, half at the other. */
      readonly shareOfMax: number;
      /** Above 5/9 (a uniform spread) two peaks are likely; null for fewer than four answers or equal ones. */
      readonly bimodality: number | null;
      /** 1 all agree, 0 evenly spread, −1 split into both ends; null on scales of two points. */
      readonly agreement: number | null;
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-answers" | "off-scale" | "no-scale" };

/**
 * Whether the mean of the answers describes anybody: their spread held against an even one, and the two signs of two
 * camps.
 *
 * @source  uniform spread over k points √((k² − 1)/12); bimodality coefficient with bias-corrected moments: Pfister et al.
 *          (2013), Front. Psychol. 4:700; agreement A: van der Eijk (2001), Quality & Quantity 35:325–341
 * @units   points of the scale; shares and coefficients as named
 * @assumes whole points, each of them open to the person asked
 * @range   answers off the scale or none, or a scale without width → `cannot-tell`
 * @example ratingSpread(scoreCounts({ 1: 30, 2: 14, 3: 1, 4: 35, 5: 20 }), { low: 1, high: 5 }) // → exceeds, A −0.156
 */
export function ratingSpread(answers: ScoreCounts, { low, high }: Scale): RatingSpread {
  const { scores, counts } = answers;
  const n = answersIn(answers);
  if (!(high > low && Number.isInteger(high) && Number.isInteger(low)))
    return { kind: "cannot-tell", reason: "no-scale" };
  if (!(n > 0)) return { kind: "cannot-tell", reason: "no-answers" };
  const shares = new Array<number>(high - low + 1).fill(0);
  for (const [i, score] of scores.entries()) {
    if (counts[i] === 0) continue;
    if (!Number.isInteger(score) || score < low || score > high)
      return { kind: "cannot-tell", reason: "off-scale" };
    shares[score - low]! += counts[i]! / n;
  }
  const mean = shares.reduce((sum, p, i) => sum + p * i, 0);
  const moment = (k: number) => shares.reduce((sum, p, i) => sum + p * (i - mean) ** k, 0);
  const variance = moment(2);
  const uniform = (shares.length ** 2 - 1) / 12;
  return {
    kind: "told",
    uniformSd: Math.sqrt(uniform),
    // Rounding must not call an exactly even spread wider than even.
    exceedsUniform: variance > uniform * (1 + 1e-12),
    shareOfMax: Math.sqrt(variance) / ((high - low) / 2),
    bimodality: bimodality(n, variance, moment(3), moment(4)),
    agreement: shares.length < 3 ? null : agreement(shares),
  };
}

function bimodality(n: number, m2: number, m3: number, m4: number): number | null {
  if (!(n > 3 && m2 > 1e-12)) return null;
  const skewness = ((m3 / m2 ** 1.5) * Math.sqrt(n * (n - 1))) / (n - 2);
  const excess = ((n - 1) / ((n - 2) * (n - 3))) * ((n + 1) * (m4 / m2 ** 2 - 3) + 6);
  const told = (skewness ** 2 + 1) / (excess + (3 * (n - 1) ** 2) / ((n - 2) * (n - 3)));
  return Number.isFinite(told) ? told : null;
}

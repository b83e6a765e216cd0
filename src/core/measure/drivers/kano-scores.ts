import type { KanoAnswer, KanoPair } from "./kano.js";

const whenThere: Readonly<Record<KanoAnswer, number>> = {
  like: 4,
  "must-be": 2,
  neutral: 0,
  "live-with": -1,
  dislike: -2,
};
const whenMissing: Readonly<Record<KanoAnswer, number>> = {
  like: -2,
  "must-be": -1,
  neutral: 0,
  "live-with": 2,
  dislike: 4,
};

export type KanoScores =
  | {
      readonly kind: "told";
      readonly n: number;
      /** Mean satisfaction when it is there and dissatisfaction when it is not, −2 … 4; with standard errors. */
      readonly functional: number;
      readonly dysfunctional: number;
      readonly functionalSe: number | null;
      readonly dysfunctionalSe: number | null;
      /** By which half of 0 … 4 each mean falls in; `reversed` where one lies below 0. */
      readonly place: "attractive" | "one-dimensional" | "must-be" | "indifferent" | "reversed";
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-answers" };

/**
 * Kano answers as numbers, so that customers average and mixed opinions stay visible.
 *
 * @source  DuMouchel in Berger et al. (1993), Center for Quality Management Journal 2(4): −2, −1, 0, 2, 4, lopsided as
 *          liking and disliking say more than bearing with it
 * @units   points −2 … 4
 * @range   no pairs → `cannot-tell`; one pair has no standard error
 * @example kanoScores([{ functional: "like", dysfunctional: "dislike" }]) // → 4 and 4, one-dimensional
 */
export function kanoScores(pairs: readonly KanoPair[]): KanoScores {
  const n = pairs.length;
  if (n === 0) return { kind: "cannot-tell", reason: "no-answers" };
  const there = meanOf(pairs.map((p) => whenThere[p.functional]));
  const missing = meanOf(pairs.map((p) => whenMissing[p.dysfunctional]));
  const half = 2;
  const place =
    there.mean < 0 || missing.mean < 0
      ? "reversed"
      : there.mean >= half
        ? missing.mean >= half
          ? "one-dimensional"
          : "attractive"
        : missing.mean >= half
          ? "must-be"
          : "indifferent";
  return {
    kind: "told",
    n,
    functional: there.mean,
    dysfunctional: missing.mean,
    functionalSe: there.se,
    dysfunctionalSe: missing.se,
    place,
  };
}

function meanOf(values: readonly number[]): { mean: number; se: number | null } {
  const n = values.length;
  const mean = values.reduce((sum, v) => sum + v, 0) / n;
  const squares = values.reduce((sum, v) => sum + (v - mean) ** 2, 0);
  return { mean, se: n > 1 ? Math.sqrt(squares / (n - 1) / n) : null };
}

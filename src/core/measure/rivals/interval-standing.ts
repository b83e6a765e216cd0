import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import type { Bounds } from "../../stats/share-interval.js";
import type { Standing } from "./competitive-position.js";

/** `open`: the answers tell neither a difference nor that it is small. */
export type IntervalStanding = Standing | "open";

/**
 * Standing by the interval of the paired difference, in place of a fixed band: a lead or lag that the answers show, or a
 * parity that they show, or neither.
 *
 * @source  ours, docs/methods/competitive-position.md
 * @units   points of the scale
 * @range   low ≤ high, parity ≥ 0; outside → throws
 * @example intervalStanding({ low: -0.9, high: -0.5 }, 1) // → "disadvantage"; { low: -0.4, high: 2 } → "open"
 */
export function intervalStanding({ low, high }: Bounds, parity: number): IntervalStanding {
  if (!(low <= high && parity >= 0))
    throw new RangeError("an interval rises and a parity band is not below zero");
  if (low > 0) return "advantage";
  if (high < 0) return "disadvantage";
  return low >= -parity && high <= parity ? "parity" : "open";
}

export type MoreAnswers =
  | { readonly kind: "settled" }
  /** `total` answers in all, `more` than there are. */
  | { readonly kind: "answers"; readonly total: number; readonly more: number }
  /** No number of answers settles it: the mean lies where the answer changes. */
  | { readonly kind: "on-the-line" };

/**
 * Answers with which an interval of the difference would be expected to leave zero out with the given chance, if the
 * difference is as large as it looks.
 *
 * @source  n = ((z at the level + z at the power) · SD ÷ difference)², as docs/methods/smallest-effect.md
 * @units   difference and se: points of the scale; n: answers that gave that standard error
 * @assumes the standard error falls with the root of the answers
 * @range   se ≥ 0, n ≥ 1; outside → throws
 * @example answersToSeparate({ difference: 0.3, se: 0.2, n: 50 }) // → 175 in all, 125 more
 */
export function answersToSeparate(
  seen: { readonly difference: number; readonly se: number; readonly n: number },
  { level = 0.95, power = 0.8 }: { readonly level?: number; readonly power?: number } = {},
): MoreAnswers {
  const { difference, se, n } = seen;
  if (!(Number.isFinite(difference) && se >= 0 && Number.isFinite(se) && n >= 1))
    throw new RangeError("a standard error is not below zero and comes of an answer or more");
  if (!(level > 0 && level < 1 && power >= 0.5 && power < 1))
    throw new RangeError("a level and a power lie between 0 and 1");
  const z = normalQuantile((1 + level) / 2, 0, 1);
  if (difference !== 0 && Math.abs(difference) > z * se) return { kind: "settled" };
  if (Math.abs(difference) <= 1e-9) return { kind: "on-the-line" };
  const reach = z + normalQuantile(power, 0, 1);
  const total = Math.ceil(n * ((reach * se) / difference) ** 2);
  return { kind: "answers", total, more: Math.ceil(total - n) };
}

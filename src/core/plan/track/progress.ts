import { type ShareDifference, shareDifference } from "../../stats/share-difference.js";

/** Good cases of all judged, before a change and since. */
export interface BeforeSince {
  readonly goodBefore: number;
  readonly before: number;
  readonly goodSince: number;
  readonly since: number;
}

export type Progress = "on-track" | "too-early" | "behind" | "cannot-tell";

export interface Tracked {
  readonly verdict: Progress;
  readonly why: "reached" | "not-reached" | "too-few" | "open" | "nothing-before" | "nothing-since";
  /** Level since less level before; null: nothing to compare. */
  readonly difference: ShareDifference | null;
}

/** Cases of one customer are alike: so many count as one. */
const design = 2;
/** Fewer cases on either side say nothing. */
const fewestCases = 30;

/**
 * Whether a change is bringing what it promised: the interval of the difference in the level where it acts, held
 * against no difference and against the one promised.
 *
 * @source  Newcombe (1998), method 10, on half the cases; reading of an interval against two points:
 *          `docs/methods/plan-track.md`
 * @units   cases; promised and result: shares 0–1, promised below zero where service is meant to fall
 * @range   below `fewestCases` on either side → too early; none → cannot tell
 * @example progress({ goodBefore: 900, before: 1000, goodSince: 960, since: 1000 }, 0.06, 0.95).verdict // → "on-track"
 */
export function progress(cases: BeforeSince, promised: number | null, level: number): Tracked {
  if (cases.before === 0) return { verdict: "cannot-tell", why: "nothing-before", difference: null };
  if (cases.since === 0) return { verdict: "too-early", why: "nothing-since", difference: null };
  const difference = shareDifference(
    cases.goodSince / design,
    cases.since / design,
    cases.goodBefore / design,
    cases.before / design,
    level,
  );
  if (difference === null || Math.min(cases.before, cases.since) < fewestCases)
    return { verdict: "too-early", why: "too-few", difference };
  const aim = promised ?? 0;
  const { low, high } = difference;
  if (high < aim) return { verdict: "behind", why: "not-reached", difference };
  // A cut in service is on track as long as the level has not fallen further than was meant.
  if (low > 0 || (aim < 0 && low >= aim)) return { verdict: "on-track", why: "reached", difference };
  return { verdict: "too-early", why: "open", difference };
}

import type { LifecycleForm } from "./lifecycle-curve.js";
import {
  type Candidate,
  type Corner,
  type Extent,
  fitCorners,
  type GivenCorners,
  type Seen,
  scanCorners,
} from "./lifecycle-grid.js";

/** A cohort's profit in one period of its life; period 1 is the first. */
export interface CohortPeriod {
  readonly period: number;
  /** Per customer; the same customers' divisor throughout. */
  readonly profit: number;
  /** How many customers were seen at that age: the weight of the period. */
  readonly customers: number;
}

export interface LifecycleFitOptions {
  /** Longest life thought possible, in periods: T is looked for up to there and set there when no decline is seen. */
  readonly longest: number;
  /** What the firm knows: not looked for. */
  readonly given?: GivenCorners;
}

export type CohortLifecycle =
  | {
      readonly kind: "fitted";
      readonly lifecycle: LifecycleForm;
      /** How far the cohort has come: a corner it has not reached is not in the data. */
      readonly seen: Extent;
      /** Set, not seen: t1 and t2 to the last period (they are at least that), T to the longest life. */
      readonly assumed: readonly Corner[];
      readonly given: readonly Corner[];
      /** Values of each corner that fit about as well (95 %, by the likelihood ratio). */
      readonly ranges: Readonly<Record<Corner, readonly [low: number, high: number]>>;
      /** Root of the mean squared distance, and as a share of the mean profit. */
      readonly error: number;
      readonly relativeError: number;
    }
  /** A level or a straight line says it as well with less: no inverted U in these data. */
  | { readonly kind: "no-lifecycle"; readonly better: "level" | "rising-line" | "falling-line" }
  | { readonly kind: "no-profit" }
  | { readonly kind: "too-few-periods"; readonly periods: number; readonly need: number };

const fewest = 6;
/** Part of all profit above which what came after the end of a fitted life contradicts it. */
const afterlife = 0.1;
const most = 40;
const corners: readonly Corner[] = ["t1", "t2", "T"];
/** Corners that the data place, by how far the cohort has come. */
const placed: Readonly<Record<Extent, readonly Corner[]>> = {
  acceleration: [],
  growth: ["t1"],
  decline: corners,
};
/** 95 % of χ² with one degree of freedom. */
const likelihoodDrop = 3.841458820694124;

/**
 * The typical lifecycle of a cohort in one of the two forms: least squares for every t1 ≤ t2 < T on the grid of periods,
 * the heights solved exactly and none below zero. A decline counts as seen with two periods of it. Whether there is an
 * inverted U at all is decided against a level and a straight line (BIC), so that a short or noisy cohort is answered
 * in words and not with a curve.
 *
 * @source  forms: `docs/methods/cohort-lifecycle.md` (reconstructions, ours); Schwarz (1978), Ann. Statist. 6:461–464 (BIC)
 * @units   profit: money per customer and period; t1, t2, T: periods
 * @range   6 … 40 periods, else `too-few-periods` or merge periods; total profit ≤ 0 → `no-profit`
 * @assumes profit per customer who began already holds those who left: put no survival on top of it
 * @example fitCohortLifecycle(periods, "quadratic", { longest: 20 })
 */
export function fitCohortLifecycle(
  cohort: readonly CohortPeriod[],
  form: LifecycleForm["form"],
  { longest, given = {} }: LifecycleFitOptions,
): CohortLifecycle {
  checkCohort(cohort);
  const seen = seenOf(cohort);
  const n = seen.times.length;
  if (n < fewest) return { kind: "too-few-periods", periods: n, need: fewest };
  const mean = weighted(seen, seen.values) / n;
  if (!(mean > 0)) return { kind: "no-profit" };
  if (!(longest > seen.times.at(-1)!)) throw new Error("the longest life is longer than what was seen");
  const candidates = scanCorners(form, seen, longest, given);
  if (candidates.length === 0) throw new Error("given corners are in order: 1 ≤ t1 ≤ t2 < T ≤ longest");

  const isFree = (corner: Corner) => given[corner] === undefined;
  const floor =
    1e-12 *
    weighted(
      seen,
      seen.values.map((v) => v * v),
    );
  const badness = (squares: number) => n * Math.log(Math.max(squares, floor) / n);
  const bic = (squares: number, parameters: number) => badness(squares) + parameters * Math.log(n);
  const score = (c: Candidate) =>
    bic(c.squares, (c.extent === "acceleration" ? 2 : 3) + placed[c.extent].filter(isFree).length);

  const shortlist = candidates
    .map((c) => ({ c, score: score(c) }))
    .sort((a, b) => a.score - b.score)
    .slice(0, 20)
    .map(({ c }) => refined(form, seen, c));
  const best = shortlist.reduce((a, b) => (score(b) < score(a) ? b : a));
  const plain = plainShape(seen, bic);
  if (corners.some(isFree) && plain.score <= score(best))
    return { kind: "no-lifecycle", better: plain.better };

  const alike = [...candidates, ...shortlist].filter(
    (c) => c.extent === best.extent && badness(c.squares) - badness(best.squares) <= likelihoodDrop,
  );
  const rangeOf = (corner: Corner) =>
    alike.reduce<readonly [number, number]>(
      ([low, high], c) => [Math.min(low, c[corner]), Math.max(high, c[corner])],
      [best[corner], best[corner]],
    );
  const { lifecycle, squares } = fitCorners(form, seen, best, best.k);
  const error = Math.sqrt(squares / n);
  // A form that ends while customers go on earning says nothing of their life.
  const earned = (from: number) =>
    weighted(
      seen,
      seen.values.map((v, i) => (seen.times[i]! >= from ? v : 0)),
    );
  if (best.extent === "decline" && isFree("T") && earned(lifecycle.shape.T) > afterlife * earned(0))
    return { kind: "no-lifecycle", better: plain.better };
  return {
    kind: "fitted",
    lifecycle,
    seen: best.extent,
    assumed: corners.filter((c) => isFree(c) && !placed[best.extent].includes(c)),
    given: corners.filter((c) => !isFree(c)),
    ranges: { t1: rangeOf("t1"), t2: rangeOf("t2"), T: rangeOf("T") },
    error,
    relativeError: error / mean,
  };
}

function checkCohort(cohort: readonly CohortPeriod[]): void {
  if (cohort.length > most) throw new Error(`up to ${most} periods: merge months into quarters or years`);
  if (new Set(cohort.map((p) => p.period)).size < cohort.length) throw new Error("each period comes once");
  for (const p of cohort)
    if (!Number.isInteger(p.period) || p.period < 1 || !Number.isFinite(p.profit) || !(p.customers >= 0))
      throw new Error("periods are counted from 1, with a profit and how many customers");
}

/** Periods with customers, in order, weights of mean 1. */
function seenOf(cohort: readonly CohortPeriod[]): Seen {
  const periods = cohort.filter((p) => p.customers > 0).sort((a, b) => a.period - b.period);
  const customers = periods.reduce((sum, p) => sum + p.customers, 0);
  return {
    times: periods.map((p) => p.period),
    values: periods.map((p) => p.profit),
    weights: periods.map((p) => (p.customers * periods.length) / customers),
  };
}

function weighted({ weights }: Seen, values: readonly number[]): number {
  return values.reduce((sum, v, i) => sum + weights[i]! * v, 0);
}

/** Golden section on the speed between its neighbours on the grid. */
function refined(form: LifecycleForm["form"], seen: Seen, start: Candidate): Candidate {
  const at = (k: number): Candidate => ({ ...start, k, squares: fitCorners(form, seen, start, k).squares });
  let best = at(start.k);
  if (form === "quadratic" || start.t1 === start.t2) return best;
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(start.k) - Math.LN2;
  let high = Math.log(start.k) + Math.LN2;
  let a = at(Math.exp(high - golden * (high - low)));
  let b = at(Math.exp(low + golden * (high - low)));
  for (let i = 0; i < 50; i++) {
    if (a.squares <= b.squares) {
      high = Math.log(b.k);
      b = a;
      a = at(Math.exp(high - golden * (high - low)));
    } else {
      low = Math.log(a.k);
      a = b;
      b = at(Math.exp(low + golden * (high - low)));
    }
    for (const c of [a, b]) if (c.squares < best.squares) best = c;
  }
  return best;
}

/** Level or straight line, whichever says more with less. */
function plainShape(seen: Seen, bic: (squares: number, parameters: number) => number) {
  const { times, values } = seen;
  const n = times.length;
  const time = weighted(seen, times) / n;
  const value = weighted(seen, values) / n;
  const along = times.map((t) => t - time);
  const slope =
    weighted(
      seen,
      values.map((v, i) => along[i]! * (v - value)),
    ) /
    weighted(
      seen,
      along.map((t) => t * t),
    );
  const left = (rise: number) =>
    weighted(
      seen,
      values.map((v, i) => (v - value - rise * along[i]!) ** 2),
    );
  const level = { better: "level" as const, score: bic(left(0), 1) };
  const better = slope >= 0 ? ("rising-line" as const) : ("falling-line" as const);
  const line = { better, score: bic(left(slope), 2) };
  return level.score <= line.score ? level : line;
}

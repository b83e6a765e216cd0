import { isotonic } from "../../stats/isotonic.js";
import { percentilePlace } from "../../stats/percentile-place.js";
import { rankCorrelation } from "../../stats/rank-correlation.js";
import { seededUniform } from "../../stats/seeded-uniform.js";

/** One customer: the service it got by the firm's own measure, and its rating of it. */
export interface RatedService {
  readonly measure: number;
  readonly rating: number;
}

export interface CurveOptions {
  /** The rating to be reached. */
  readonly wanted: number;
  readonly better: "higher" | "lower";
  readonly seed: number;
  readonly draws?: number;
  readonly level?: number;
  readonly fewest?: number;
}

/** Mean rating of customers around one level of the measure; between two points the curve is straight. */
export interface RatingPoint {
  readonly measure: number;
  readonly rating: number;
  readonly n: number;
}

export type RatingTarget =
  | {
      readonly kind: "target";
      readonly measure: number;
      /** Numerically lower and higher end; null: the data do not reach so far. */
      readonly low: number | null;
      readonly high: number | null;
      /** From the worst service to the best. */
      readonly curve: readonly RatingPoint[];
    }
  | {
      readonly kind: "cannot-tell";
      readonly reason:
        | "too-few"
        /** Ratings do not follow the measure. */
        | "no-relation"
        /** They follow it the wrong way round: something else drives both. */
        | "reversed"
        /** Even the best served do not rate it so. */
        | "above-the-curve"
        /** Even the worst served rate it so. */
        | "below-the-curve";
      readonly n: number;
      readonly curve: readonly RatingPoint[];
    };

/**
 * Level of the firm's own measure at which customers give a wanted rating, read off the ratings they gave at the levels they
 * got: means of groups of customers served alike, made to rise with better service, straight between them. Never read beyond
 * the groups.
 *
 * @source  ours, of an isotonic fit and the bootstrap (Efron & Tibshirani 1993, ch. 13); docs/methods/rating-curve.md
 * @units   measure: its own; ratings: points of the scale
 * @assumes customers independent; better service causes the better rating, and nothing else differs between the groups
 * @range   fewer customers than `fewest` (30) → "too-few". Finite numbers, 0 < level < 1, draws whole and ≥ 20;
 *          outside → RangeError
 * @example ratingTarget(customers, { wanted: 5, better: "lower", seed: 1 }) // → 3.2 days, 2.9 … 3.6
 */
export function ratingTarget(customers: readonly RatedService[], options: CurveOptions): RatingTarget {
  const { wanted, better, seed, draws = 400, level = 0.95, fewest = 30 } = options;
  if (!(Number.isInteger(draws) && draws >= 20 && level > 0 && level < 1 && Number.isFinite(wanted)))
    throw new RangeError("draws are whole and twenty or more, a level lies between 0 and 1");
  const n = customers.length;
  const sign = better === "higher" ? 1 : -1;
  const served = customers.map(({ measure, rating }) => ({ x: sign * measure, rating }));
  const related = rankCorrelation(
    served.map((s) => s.x),
    served.map((s) => s.rating),
  );
  if (n < fewest) return { kind: "cannot-tell", reason: "too-few", n, curve: [] };
  const sorted = served.toSorted((a, b) => a.x - b.x);
  const fitted = curveOf(sorted);
  const curve = fitted.map(({ x, rating, n: of }) => ({ measure: sign * x, rating, n: of }));
  const refuse = (reason: Extract<RatingTarget, { kind: "cannot-tell" }>["reason"]): RatingTarget => ({
    kind: "cannot-tell",
    reason,
    n,
    curve,
  });
  if (related === null || related.p === null || related.p > 1 - level) return refuse("no-relation");
  if (related.rho < 0) return refuse("reversed");
  const at = reachedAt(fitted, wanted);
  if (at === Number.POSITIVE_INFINITY) return refuse("above-the-curve");
  if (at === Number.NEGATIVE_INFINITY) return refuse("below-the-curve");
  const ends = interval(sorted, wanted, { draws, seed, level }).map((x) =>
    Number.isFinite(x) ? sign * x : null,
  );
  const [low, high] = sign > 0 ? ends : ends.toReversed();
  return { kind: "target", measure: sign * at, low: low!, high: high!, curve };
}

interface Served {
  readonly x: number;
  readonly rating: number;
}

interface Group extends Served {
  readonly n: number;
}

/** Groups of at least ten, and about ten of them; those served alike stay together. Sorted by x in, rising out. */
function curveOf(sorted: readonly Served[]): Group[] {
  const size = Math.max(10, Math.ceil(sorted.length / 10));
  const groups: Group[] = [];
  let from = 0;
  for (let to = 1; to <= sorted.length; to++) {
    const last = to === sorted.length;
    const apart = last || sorted[to]!.x !== sorted[to - 1]!.x;
    // What is left over joins the last group, so that none is small.
    if (!last && (!apart || to - from < size || sorted.length - to < size)) continue;
    groups.push(meanOf(sorted.slice(from, to)));
    from = to;
  }
  return pooled(groups);
}

function meanOf(members: readonly Served[]): Group {
  const n = members.length;
  const mean = (of: "x" | "rating") => members.reduce((sum, m) => sum + m[of], 0) / n;
  return { x: mean("x"), rating: mean("rating"), n };
}

/** Groups on one level of the isotonic fit become one point. */
function pooled(groups: readonly Group[]): Group[] {
  const levels = isotonic(
    groups.map((g) => g.rating),
    groups.map((g) => g.n),
  );
  const points: Group[] = [];
  groups.forEach(({ x, n }, i) => {
    const last = points.at(-1);
    if (last === undefined || last.rating !== levels[i]) points.push({ x, rating: levels[i]!, n });
    else {
      const total = last.n + n;
      points[points.length - 1] = { x: (last.x * last.n + x * n) / total, rating: last.rating, n: total };
    }
  });
  return points;
}

/** Where the curve reaches a rating: −∞ and ∞ where it is below or above all of it. */
function reachedAt(points: readonly Group[], wanted: number): number {
  if (wanted < points[0]!.rating) return Number.NEGATIVE_INFINITY;
  for (let i = 0; i < points.length; i++) {
    const here = points[i]!;
    if (here.rating < wanted) continue;
    const before = points[i - 1];
    if (before === undefined || here.rating === wanted) return here.x;
    return before.x + ((wanted - before.rating) / (here.rating - before.rating)) * (here.x - before.x);
  }
  return Number.POSITIVE_INFINITY;
}

/** Percentiles over draws of as many customers; a draw whose curve does not reach so far counts as infinitely far. */
function interval(
  sorted: readonly Served[],
  wanted: number,
  { draws, seed, level }: { readonly draws: number; readonly seed: number; readonly level: number },
): [number, number] {
  const uniform = seededUniform(seed);
  const times = new Int32Array(sorted.length);
  const found = Float64Array.from({ length: draws }, () => {
    times.fill(0);
    for (let k = 0; k < sorted.length; k++) {
      const i = Math.floor(uniform() * sorted.length);
      times[i] = times[i]! + 1;
    }
    // Still in order, so that no draw has to be sorted.
    const drawn: Served[] = [];
    for (let i = 0; i < sorted.length; i++) for (let k = times[i]!; k > 0; k--) drawn.push(sorted[i]!);
    return reachedAt(curveOf(drawn), wanted);
  }).sort();
  const cut = percentilePlace(draws, level);
  return [found[cut]!, found[draws - 1 - cut]!];
}

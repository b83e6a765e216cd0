import { countScores } from "../../stats/score-counts.js";
import type { Bounds } from "../../stats/share-interval.js";
import { type MomentOptions, ratingMoments } from "./rating-moments.js";
import type { Scale } from "./scale.js";

export type ExpectationGap =
  | {
      readonly kind: "told";
      /** People who answered both; of weighted ones the effective number. */
      readonly n: number;
      readonly expected: number;
      readonly perceived: number;
      /** Perceived less expected: below 0 the service falls short. */
      readonly gap: number;
      readonly sdSample: number | null;
      /** null where all gaps are equal or too few. */
      readonly interval: Bounds | null;
      /** Share of the people whose own gap is below 0. */
      readonly shortShare: number;
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-pairs" | "different-scales" };

/** One question's answers, in the order of the people. */
export interface Rated {
  readonly values: readonly (number | null)[];
  readonly scale: Scale;
}

/**
 * What people found less what they expected, each with themselves: people who answered only one of the two tell nothing
 * about the difference.
 *
 * @source  Parasuraman, Zeithaml & Berry (1988), J. Retailing 64(1):12–40: perception − expectation
 * @units   points of the common scale
 * @assumes people independent; where expectation crowds at the top of the scale, the gap mostly says how low perception is
 * @range   nobody answered both, or scales differ → `cannot-tell`
 * @example expectationGap({ values: [5, 4], scale }, { values: [3, 4], scale }) // → gap −1
 */
export function expectationGap(
  expected: Rated,
  perceived: Rated,
  options: MomentOptions & { readonly weights?: readonly number[] } = {},
): ExpectationGap {
  const same = expected.scale.low === perceived.scale.low && expected.scale.high === perceived.scale.high;
  if (!same) return { kind: "cannot-tell", reason: "different-scales" };
  const gaps: number[] = [];
  const weights: number[] = [];
  const sums = { weight: 0, expected: 0, perceived: 0, short: 0 };
  expected.values.forEach((e, i) => {
    const p = perceived.values[i] ?? null;
    const weight = options.weights === undefined ? 1 : (options.weights[i] ?? 0);
    if (e === null || p === null || !(weight > 0 && Number.isFinite(weight))) return;
    gaps.push(p - e);
    weights.push(weight);
    sums.weight += weight;
    sums.expected += weight * e;
    sums.perceived += weight * p;
    if (p < e) sums.short += weight;
  });
  const counts = countScores(gaps, options.weights === undefined ? undefined : weights);
  const told = ratingMoments(counts, options);
  if (told.kind !== "told") return { kind: "cannot-tell", reason: "no-pairs" };
  return {
    kind: "told",
    n: told.n,
    expected: sums.expected / sums.weight,
    perceived: sums.perceived / sums.weight,
    gap: told.mean,
    sdSample: told.sdSample,
    interval: told.interval,
    shortShare: sums.short / sums.weight,
  };
}

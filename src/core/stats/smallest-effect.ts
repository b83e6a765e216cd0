import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/**
 * Smallest true effect that would have been told from none with the given chance: what "no clear effect" leaves open.
 *
 * @source  Bloom (1995), Evaluation Review 19:547–556, doi:10.1177/0193841X9501900504: (t at the test + t at the
 *          power) · standard error
 * @units   as the standard error; level of the two-sided interval and power: 0–1
 * @assumes the standard error would be the same under that effect
 * @range   se ≥ 0, 0 < level < 1, 0.5 ≤ power < 1, df ≥ 1 (infinite: normal); outside → null
 * @example smallestEffect(0.01, Infinity) // → 0.028
 */
export function smallestEffect(se: number, df: number, level = 0.95, power = 0.8): number | null {
  if (!(se >= 0 && df >= 1 && level > 0 && level < 1 && power >= 0.5 && power < 1)) return null;
  return (quantile((1 + level) / 2, df) + quantile(power, df)) * se;
}

export interface Pilot {
  readonly exposed: number;
  readonly unexposed: number;
}

/**
 * Cases a trial needs to tell a difference of two risks from none: what to record when the records cannot tell.
 *
 * @source  as Fleiss, Levin & Paik (2003), Statistical Methods for Rates and Proportions, 3rd ed., ch. 4, but each group
 *          with its own variance throughout and no continuity correction; design effect: Kish (1965), §8.2
 * @units   risk: of the unexposed, 0–1; difference: exposed − unexposed; result: cases, rounded up
 * @assumes groups of `perExposed` unexposed cases to one exposed; `designEffect` as cases of one customer are alike
 * @range   both risks within 0–1, difference ≠ 0, perExposed > 0, designEffect ≥ 1, level and power as `smallestEffect`;
 *          outside → null
 * @example casesToSee(0.2, 0.1) // → 291 and 291
 */
export function casesToSee(
  risk: number,
  difference: number,
  { level = 0.95, power = 0.8, perExposed = 1, designEffect = 1 } = {},
): Pilot | null {
  const exposedRisk = risk + difference;
  const multiple = smallestEffect(1, Number.POSITIVE_INFINITY, level, power);
  const inside = risk >= 0 && risk <= 1 && exposedRisk >= 0 && exposedRisk <= 1 && difference !== 0;
  if (multiple === null || !inside || !(perExposed > 0 && designEffect >= 1)) return null;
  const spread = exposedRisk * (1 - exposedRisk) + (risk * (1 - risk)) / perExposed;
  const exposed = designEffect * spread * (multiple / difference) ** 2;
  return { exposed: Math.ceil(exposed), unexposed: Math.ceil(exposed * perExposed) };
}

function quantile(p: number, df: number): number {
  return df === Number.POSITIVE_INFINITY ? normalQuantile(p, 0, 1) : tQuantile(p, df);
}

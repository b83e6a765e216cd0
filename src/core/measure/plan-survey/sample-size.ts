import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";

export type SampleAim = {
  /** Half width of the interval wanted: points for a mean, 0–1 for a share. */
  readonly error: number;
  readonly level?: number;
  /** How many there are to be asked; not said = without end. */
  readonly population?: number;
  /** Of those invited, how many answer. */
  readonly responseRate?: number;
} & (
  | { readonly of: "mean"; readonly sd: number }
  /** 0.5 where nothing is known: it needs most. */
  | { readonly of: "share"; readonly share?: number }
);

export interface SampleSize {
  /** Answers needed from a population without end, before rounding. */
  readonly unlimited: number;
  readonly answers: number;
  readonly invite: number;
  /** Inviting everybody brings this many answers; null where they are enough. */
  readonly atMost: number | null;
  /** Half width that `atMost` answers reach; null where the aim is met. */
  readonly errorReached: number | null;
}

/**
 * How many answers a mean or a share needs, and how many to invite for them. Where the population is too small or
 * answers too rarely, what can be reached is said instead.
 *
 * @source  Cochran (1977), Sampling Techniques, §4.4 and §4.6: n0 = (z·σ/e)² or z²·p(1 − p)/e², n = n0/(1 + (n0 − 1)/N)
 * @units   sd and error in points of the scale; share and rates 0–1; result: respondents
 * @assumes drawn by lot, and those who stay silent no different from those who answer
 * @range   error > 0, sd > 0, 0 < share < 1, 0 < responseRate ≤ 1, population whole and ≥ 1; else a RangeError
 * @example sampleSize({ of: "mean", sd: 1.577942, error: 0.25, population: 500 }) // → 118 answers
 */
export function sampleSize(aim: SampleAim): SampleSize {
  const { error, level = 0.95, population = Number.POSITIVE_INFINITY, responseRate = 1 } = aim;
  if (!(error > 0 && Number.isFinite(error))) throw new RangeError("the error allowed is above 0");
  if (!(level > 0 && level < 1)) throw new RangeError("level lies between 0 and 1");
  if (!(responseRate > 0 && responseRate <= 1))
    throw new RangeError("the response rate lies above 0, up to 1");
  if (!(population >= 1) || (Number.isFinite(population) && !Number.isInteger(population)))
    throw new RangeError("a population is a whole number of 1 or more");
  const variance = varianceOf(aim);
  const z = normalQuantile((1 + level) / 2, 0, 1);
  const unlimited = (z * z * variance) / (error * error);
  const answers = Math.min(population, Math.max(1, up(unlimited / (1 + (unlimited - 1) / population))));
  const wanted = up(answers / responseRate);
  if (wanted <= population) return { unlimited, answers, invite: wanted, atMost: null, errorReached: null };
  const atMost = Math.max(1, Math.floor(population * responseRate + 1e-9));
  return {
    unlimited,
    answers,
    invite: population,
    atMost,
    errorReached: halfWidth(variance, atMost, population, z),
  };
}

/** A mean's or a share's interval from n of N answers, by the same formula turned round. */
export function halfWidth(variance: number, n: number, population: number, z: number): number {
  if (population <= 1) return 0;
  if (population === Number.POSITIVE_INFINITY) return z * Math.sqrt(variance / n);
  return z * Math.sqrt((variance / n) * ((population - n) / (population - 1)));
}

export function varianceOf(aim: SampleAim): number {
  if (aim.of === "mean") {
    if (!(aim.sd > 0 && Number.isFinite(aim.sd))) throw new RangeError("a standard deviation is above 0");
    return aim.sd ** 2;
  }
  const { share = 0.5 } = aim;
  if (!(share > 0 && share < 1)) throw new RangeError("a share to be measured lies between 0 and 1");
  return share * (1 - share);
}

/** Up to the next whole number, unless rounding alone lies between. */
const up = (x: number) => Math.ceil(x - 1e-9 * Math.max(1, x));

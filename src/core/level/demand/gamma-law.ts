import { positiveQuantile } from "./continuous-quantile.js";
import { gammaAbove, gammaBelow } from "./gamma-tails.js";
import { guarded } from "./guarded.js";
import { chance } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";
import { poissonMass } from "./mass.js";
import { normalQuantileAbove } from "./normal-quantile.js";

/**
 * Gamma demand: positive, skewed to the right; the usual choice where a normal law would put weight below zero.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   scale: units of demand
 * @range   shape > 0, scale > 0, else RangeError
 * @example gammaLaw(2, 3).n(4) // → 2.6359713811572676
 */
export function gammaLaw(shape: number, scale: number): DemandLaw {
  if (!(shape > 0 && scale > 0 && shape * scale < Number.POSITIVE_INFINITY))
    throw new RangeError("gamma demand has a shape and a scale above 0");
  const mean = shape * scale;
  const variance = shape * scale * scale;
  const both = (x: number) => (variance + (mean - x) * (mean - x)) / 2;
  const upper = (x: number) => gammaAbove(shape, x / scale);
  const lower = (x: number) => gammaBelow(shape, x / scale);
  const cdf = (x: number) => (x <= 0 ? 0 : x > mean ? 1 - upper(x).chance : lower(x).chance);
  const sf = (x: number) => (x <= 0 ? 1 : x > mean ? upper(x).chance : 1 - lower(x).chance);
  const density = (x: number): number => {
    if (x > 0) return (poissonMass(shape, x / scale) * shape) / x;
    return x === 0 && shape === 1 ? 1 / scale : 0;
  };
  const law = { cdf, sf, density };
  /** Wilson and Hilferty's cube; near zero the first term of the series. */
  const start = (z: number, p: number): number => {
    const cube = 1 - 1 / (9 * shape) + z / (3 * Math.sqrt(shape));
    if (cube > 0.3) return mean * cube ** 3;
    return Math.max(Number.MIN_VALUE, scale * (p * Math.max(1, shape)) ** (1 / shape));
  };
  const quantileAbove = (q: number): number =>
    chance(q) > 0.5
      ? positiveQuantile(law, 1 - q, "lower", start(normalQuantileAbove(q), 1 - q))
      : positiveQuantile(law, q, "upper", start(normalQuantileAbove(q), 1 - q));
  return guarded({
    kind: "gamma",
    lattice: false,
    mean,
    sd: Math.sqrt(variance),
    density,
    cdf,
    sf,
    quantile: (p) =>
      chance(p) > 0.5
        ? quantileAbove(1 - p)
        : positiveQuantile(law, p, "lower", start(-normalQuantileAbove(p), p)),
    quantileAbove,
    n: (x) => (x <= 0 ? mean - x : x > mean ? scale * upper(x).first : mean - x + scale * lower(x).first),
    n2: (x) =>
      x <= 0
        ? both(x)
        : x > mean
          ? scale * scale * upper(x).second
          : both(x) - scale * scale * lower(x).second,
    nBelow: (x) => (x <= 0 ? 0 : x > mean ? x - mean + scale * upper(x).first : scale * lower(x).first),
    nBelow2: (x) =>
      x <= 0 ? 0 : x > mean ? both(x) - scale * scale * upper(x).second : scale * scale * lower(x).second,
  });
}

/**
 * The gamma law of a mean and a spread.
 *
 * @source  moments: shape = mean²/variance, scale = variance/mean
 * @units   units of demand
 * @range   mean > 0, sd > 0, else RangeError
 * @example gammaOf(60, 25).mean // → 60
 */
export function gammaOf(mean: number, sd: number): DemandLaw {
  if (!(mean > 0 && sd > 0)) throw new RangeError("gamma demand has a mean and a spread above 0");
  return gammaLaw((mean / sd) ** 2, (sd * sd) / mean);
}

import { gaussLegendre } from "../../stats/gauss-legendre.js";
import { guarded } from "./guarded.js";
import type { DemandLaw } from "./law.js";
import { normalQuantile, normalQuantileAbove } from "./normal-quantile.js";
import { normalDensity, normalLoss, normalLoss2, normalSf } from "./normal-tail.js";
import { pointLaw } from "./point-law.js";

const rule = gaussLegendre(24);

/** ∫ from 0 to `length` of f, smooth. */
function integral(length: number, f: (t: number) => number): number {
  let sum = 0;
  for (let i = 0; i < rule.points.length; i++)
    sum += rule.weights[i]! * f((length * (1 + rule.points[i]!)) / 2);
  return (sum * length) / 2;
}

/** f(z)/φ(z), with the density taken out before it can vanish. */
function over(f: (z: number) => number, z: number): number {
  return f(z) / normalDensity(z);
}

/** Above this the plain formulas lose no more than two digits. */
const wide = 1;

/**
 * Units on the small side of x, where the other side holds the mean. Above the mean (`side` 1) by
 * n(x) = x·φ(z)·∫ from z − σ to z of n(t)/φ(t) dt, and likewise n2 with a triangle as weight: the textbook's differences of
 * tails lose their digits far out and where σ is small. Below it (`side` −1) the same mirrored: 1/D is lognormal too.
 */
function smallSide(x: number, z: number, sigma: number, side: 1 | -1): { first: number; second: number } {
  const lead = x * normalDensity(z);
  if (lead === 0) return { first: 0, second: 0 };
  if (sigma > wide) {
    const ratio = (shift: number) => over(normalSf, side * (z - shift * sigma));
    return {
      first: side * lead * (ratio(1) - ratio(0)),
      second: 0.5 * x * lead * (ratio(2) - 2 * ratio(1) + ratio(0)),
    };
  }
  const loss = (t: number) => over(normalLoss, side * (z - t));
  const curve = (t: number) => 2 * over(normalLoss2, side * (z - t));
  return {
    first: lead * integral(sigma, loss),
    second:
      0.5 *
      x *
      lead *
      (integral(sigma, (t) => t * curve(t)) + integral(sigma, (t) => (sigma - t) * curve(sigma + t))),
  };
}

/**
 * Lognormal demand: its logarithm is normal with mean `mu` and spread `sigma`.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand; mu, sigma: of their logarithm
 * @range   mu finite, 0 ≤ sigma ≤ 8, else RangeError
 * @example lognormalLaw(6, 0.8).n(900) // → 90.96299290001242
 */
export function lognormalLaw(mu: number, sigma: number): DemandLaw {
  if (!Number.isFinite(mu) || !(sigma >= 0 && sigma <= 8))
    throw new RangeError("lognormal demand has a finite log mean and a log spread of 0 to 8");
  const mean = Math.exp(mu + (sigma * sigma) / 2);
  if (sigma === 0) return pointLaw("lognormal", mean);
  const variance = mean * mean * Math.expm1(sigma * sigma);
  const both = (x: number) => (variance + (mean - x) * (mean - x)) / 2;
  const z = (x: number) => (Math.log(x) - mu) / sigma;
  const above = (x: number) => smallSide(x, z(x), sigma, 1);
  const below = (x: number) => smallSide(x, z(x), sigma, -1);
  return guarded({
    kind: "lognormal",
    lattice: false,
    mean,
    sd: Math.sqrt(variance),
    density: (x) => (x > 0 ? normalDensity(z(x)) / (x * sigma) : 0),
    cdf: (x) => (x > 0 ? normalSf(-z(x)) : 0),
    sf: (x) => (x > 0 ? normalSf(z(x)) : 1),
    quantile: (p) => Math.exp(mu + sigma * normalQuantile(p)),
    quantileAbove: (q) => Math.exp(mu + sigma * normalQuantileAbove(q)),
    n: (x) => (x <= 0 ? mean - x : x > mean ? above(x).first : mean - x + below(x).first),
    n2: (x) => (x <= 0 ? both(x) : x > mean ? above(x).second : both(x) - below(x).second),
    nBelow: (x) => (x <= 0 ? 0 : x > mean ? x - mean + above(x).first : below(x).first),
    nBelow2: (x) => (x <= 0 ? 0 : x > mean ? both(x) - above(x).second : below(x).second),
  });
}

/**
 * The lognormal law of a mean and a spread.
 *
 * @source  moments: sigma² = ln(1 + (sd/mean)²)
 * @units   units of demand
 * @range   mean > 0, sd ≥ 0, else RangeError
 * @example lognormalOf(500, 150).mean // → 500
 */
export function lognormalOf(mean: number, sd: number): DemandLaw {
  if (!(mean > 0 && sd >= 0)) throw new RangeError("lognormal demand has a mean above 0");
  const variance = Math.log1p((sd / mean) ** 2);
  return lognormalLaw(Math.log(mean) - variance / 2, Math.sqrt(variance));
}

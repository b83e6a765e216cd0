import { gammaLaw } from "./gamma-law.js";
import { gammaBelow } from "./gamma-tails.js";
import { guarded } from "./guarded.js";
import { chance } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";

/**
 * Exponential demand.
 *
 * @source  gamma law of shape 1; the upper side in closed form, the lower as the gamma law's series
 * @units   rate: per unit of demand
 * @range   rate > 0, else RangeError
 * @example exponentialLaw(0.2).n(1) // → 4.0936537653899085
 */
export function exponentialLaw(rate: number): DemandLaw {
  if (!(rate > 0 && rate < Number.POSITIVE_INFINITY)) throw new RangeError("a rate is above 0");
  const scale = 1 / rate;
  const inside = (x: number) => (x > 0 ? Math.exp(-rate * x) : 1);
  const both = (x: number) => (scale * scale + (scale - x) * (scale - x)) / 2;
  return guarded({
    ...gammaLaw(1, scale),
    kind: "exponential",
    density: (x) => (x < 0 ? 0 : rate * inside(x)),
    cdf: (x) => (x > 0 ? -Math.expm1(-rate * x) : 0),
    sf: inside,
    quantile: (p) => -Math.log1p(-chance(p)) * scale,
    quantileAbove: (q) => -Math.log(chance(q)) * scale,
    n: (x) => (x > 0 ? scale * inside(x) : scale - x),
    n2: (x) => (x > 0 ? scale * scale * inside(x) : both(x)),
    nBelow: (x) =>
      x <= 0 ? 0 : x < scale ? scale * gammaBelow(1, x * rate).first : x - scale + scale * inside(x),
  });
}

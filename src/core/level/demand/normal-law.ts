import { guarded } from "./guarded.js";
import type { DemandLaw } from "./law.js";
import { normalQuantile, normalQuantileAbove } from "./normal-quantile.js";
import { normalDensity, normalLoss, normalLoss2, normalSf } from "./normal-tail.js";
import { pointLaw } from "./point-law.js";

/**
 * Normal demand. Mass below zero is part of the model: at a coefficient of variation above some 0.5 take another.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand
 * @range   mean finite, sd ≥ 0 (0: demand is certain), else RangeError
 * @example normalLaw(15, 3).n(18.6) // → 0.1683073521514889
 */
export function normalLaw(mean: number, sd: number): DemandLaw {
  if (!Number.isFinite(mean) || !(sd >= 0 && sd < Number.POSITIVE_INFINITY))
    throw new RangeError("normal demand has a mean and a spread of at least 0");
  if (sd === 0) return pointLaw("normal", mean);
  const z = (x: number) => (x - mean) / sd;
  return guarded({
    kind: "normal",
    lattice: false,
    mean,
    sd,
    density: (x) => normalDensity(z(x)) / sd,
    cdf: (x) => normalSf(-z(x)),
    sf: (x) => normalSf(z(x)),
    quantile: (p) => mean + sd * normalQuantile(p),
    quantileAbove: (q) => mean + sd * normalQuantileAbove(q),
    n: (x) => sd * normalLoss(z(x)),
    n2: (x) => sd * sd * normalLoss2(z(x)),
    nBelow: (x) => sd * normalLoss(-z(x)),
    nBelow2: (x) => sd * sd * normalLoss2(-z(x)),
  });
}

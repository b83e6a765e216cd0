import { guarded } from "./guarded.js";
import { chance } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";

/**
 * Demand anywhere between `low` and `high` with the same chance.
 *
 * @source  textbook
 * @units   units of demand
 * @range   low < high, both finite, else RangeError
 * @example uniformLaw(2, 8).n(4) // → 1.3333333333333333
 */
export function uniformLaw(low: number, high: number): DemandLaw {
  const width = high - low;
  if (!(width > 0 && width < Number.POSITIVE_INFINITY)) throw new RangeError("low lies below high");
  const mean = low + width / 2;
  const variance = (width * width) / 12;
  const both = (x: number) => (variance + (mean - x) * (mean - x)) / 2;
  const up = (x: number) => Math.max(0, high - x);
  const down = (x: number) => Math.max(0, x - low);
  return guarded({
    kind: "uniform",
    lattice: false,
    mean,
    sd: width / Math.sqrt(12),
    density: (x) => (x >= low && x <= high ? 1 / width : 0),
    cdf: (x) => Math.min(1, down(x) / width),
    sf: (x) => Math.min(1, up(x) / width),
    quantile: (p) => low + chance(p) * width,
    quantileAbove: (q) => high - chance(q) * width,
    n: (x) => (x < low ? mean - x : (up(x) * up(x)) / (2 * width)),
    n2: (x) => (x < low ? both(x) : up(x) ** 3 / (6 * width)),
    nBelow: (x) => (x > high ? x - mean : (down(x) * down(x)) / (2 * width)),
    nBelow2: (x) => (x > high ? both(x) : down(x) ** 3 / (6 * width)),
  });
}

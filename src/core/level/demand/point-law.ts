import { guarded } from "./guarded.js";
import type { DemandLaw, LawKind } from "./law.js";

/** Demand that is always `value`: where a spread is 0. It has no density. */
export function pointLaw(kind: LawKind, value: number): DemandLaw {
  const above = (x: number) => Math.max(0, value - x);
  const below = (x: number) => Math.max(0, x - value);
  const quantile = (p: number) => {
    if (!(p > 0 && p < 1)) throw new RangeError("a chance lies between 0 and 1");
    return value;
  };
  return guarded({
    kind,
    lattice: false,
    mean: value,
    sd: 0,
    density: () => 0,
    cdf: (x) => (x >= value ? 1 : 0),
    sf: (x) => (x >= value ? 0 : 1),
    quantile,
    quantileAbove: quantile,
    n: above,
    n2: (x) => above(x) ** 2 / 2,
    nBelow: below,
    nBelow2: (x) => below(x) ** 2 / 2,
  });
}

import { discreteLaw } from "./discrete-law.js";
import { latticeLaw } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";
import { poissonMass } from "./mass.js";
import { sumAbove, sumBelow } from "./panjer-tails.js";

/**
 * Poisson demand: single units asked for independently at a steady rate.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand
 * @range   mean ≥ 0 and finite, else RangeError
 * @example poissonLaw(15).n(18) // → 0.5176095282584702
 */
export function poissonLaw(mean: number): DemandLaw {
  if (!(mean >= 0 && mean < Number.POSITIVE_INFINITY)) throw new RangeError("mean demand is not negative");
  if (mean === 0) return { ...discreteLaw([1]), kind: "poisson" };
  const law = { a: 0, b: mean };
  const mass = (d: number) => poissonMass(d, mean);
  return latticeLaw({
    kind: "poisson",
    mean,
    sd: Math.sqrt(mean),
    mass,
    ratio: (d) => mean / (d + 1),
    above: (x) => sumAbove(law, x, mass(x)),
    below: (x) => sumBelow(law, x, mass(x)),
  });
}

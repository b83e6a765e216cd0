import { discreteLaw } from "../demand/discrete-law.js";
import { gammaOf } from "../demand/gamma-law.js";
import type { DemandLaw } from "../demand/law.js";

/** Means above this are laid out as continuous: one unit more or less is lost beside the spread. */
const largeMean = 150;
/** Chances beyond this are of no stock anybody keeps. */
const far = 1e-11;

/**
 * The same law made ready to be asked hundreds of times: counts with a formula as a table, or where they are large as
 * the gamma law of the same mean and spread, their own limit.
 *
 * @source  `docs/methods/stock-best.md`
 * @units   units of demand
 * @range   any law; those that are quick by themselves come back as they are
 * @example quickLaw(poissonLaw(6)).n(6) // as poissonLaw(6).n(6)
 */
export function quickLaw(law: DemandLaw): DemandLaw {
  if (law.kind !== "poisson" && law.kind !== "negative-binomial" && law.kind !== "geometric") return law;
  if (!(law.mean > 0 && law.sd > 0)) return law;
  if (law.mean > largeMean) return gammaOf(law.mean, law.sd);
  const last = law.quantileAbove(far) + 1;
  const chances = new Float64Array(last + 1);
  for (let x = 0; x <= last; x++) chances[x] = law.density(x);
  return { ...discreteLaw(chances), mean: law.mean, sd: law.sd };
}

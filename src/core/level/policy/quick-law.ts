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
  return { ...discreteLaw(chancesOf(law)), mean: law.mean, sd: law.sd };
}

function chancesOf(law: DemandLaw): Float64Array {
  const { ratio } = law;
  if (ratio === undefined)
    return Float64Array.from({ length: law.quantileAbove(far) + 2 }, (_, x) => law.density(x));
  const chances = followed(law, ratio);
  let last = chances.length - 1;
  for (let beyond = 0; last > 0 && beyond + chances[last]! <= far; last--) beyond += chances[last]!;
  return chances.subarray(0, last + 2);
}

/** Chances from 0 until next to nothing is left, each from the one beside it, from near the likeliest both ways. */
function followed(law: DemandLaw, ratio: (x: number) => number): Float64Array {
  const start = Math.floor(law.mean);
  let chances = new Float64Array(Math.ceil(law.mean + 12 * law.sd) + 64);
  chances[start] = law.density(start);
  for (let x = start; x > 0; x--) chances[x - 1] = chances[x]! / ratio(x - 1);
  // Ratios run towards this one.
  const end = ratio(1e15);
  for (let x = start; ; x++) {
    if (x + 1 >= chances.length) {
      const longer = new Float64Array(2 * chances.length);
      longer.set(chances);
      chances = longer;
    }
    const next = ratio(x);
    chances[x + 1] = chances[x]! * next;
    const most = Math.max(next, end);
    if (most < 1 && chances[x + 1]! <= 1e-9 * far * (1 - most)) return chances.subarray(0, x + 2);
  }
}

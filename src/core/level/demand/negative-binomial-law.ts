import betainc from "@stdlib/math-base-special-betainc";
import { latticeLaw } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";
import { negativeBinomialMass, stirlingError } from "./mass.js";
import { sumAbove, sumBelow, type TailSums } from "./panjer-tails.js";

/** Beyond this a unit changes the chances so little that sums would take millions of terms. */
const longestScale = 2e3;

/**
 * Negative binomial demand: failures before r successes of chance p; also Poisson demand whose rate varies by a gamma law.
 *
 * @source  `docs/methods/loss-functions.md`; with a scale (1 − p)/p above 2,000 by incomplete beta functions, whose far
 *          tails lose digits
 * @units   units of demand; r need not be whole
 * @range   r > 0, 0 < p < 1, else RangeError
 * @example negativeBinomialLaw(4, 0.2).n(14) // → 4.447304632028364
 */
export function negativeBinomialLaw(r: number, p: number): DemandLaw {
  if (!(p > 0 && p < 1)) throw new RangeError("a chance lies between 0 and 1");
  return negativeBinomialOfScale(r, (1 - p) / p);
}

/**
 * The same by r and the scale (1 − p)/p, variance over mean less 1: right down to scales next to 0, where p is no number.
 *
 * @source  `negativeBinomialLaw`
 * @units   units of demand
 * @range   r > 0, scale > 0, both finite, else RangeError
 * @example negativeBinomialOfScale(4, 4).n(14) // → 4.447304632028364
 */
export function negativeBinomialOfScale(r: number, scale: number): DemandLaw {
  if (!(r > 0 && scale > 0 && r * scale < Number.POSITIVE_INFINITY && r < Number.POSITIVE_INFINITY))
    throw new RangeError("negative binomial demand has r and a scale above 0");
  const odds = scale / (1 + scale);
  const law = { a: odds, b: (r - 1) * odds };
  const ofR = stirlingError(r);
  const mass = (d: number) => negativeBinomialMass(d, r, scale, ofR);
  const beyond = (x: number, more: number): number =>
    x < 0 ? 1 : betainc(odds, x + 1, r + more, true, false);
  const closedAbove = (x: number): TailSums => {
    const [s0, s1, s2] = [beyond(x, 0), beyond(x - 1, 1), beyond(x - 2, 2)];
    const first = r * scale * s1 - x * s0;
    const second = (r * (r + 1) * scale * scale * s2 - 2 * x * r * scale * s1 + x * (x + 1) * s0) / 2;
    return { chance: s0, first: Math.max(0, first), second: Math.max(0, second) };
  };
  const closedBelow = (x: number): TailSums => {
    const up = closedAbove(x);
    const away = r * scale - x;
    const both = (r * scale * (1 + scale) + away * away - away) / 2;
    return {
      chance: betainc(odds, x + 1, r, true, true),
      first: Math.max(0, up.first - away),
      second: Math.max(0, both - up.second),
    };
  };
  const long = scale > longestScale;
  return latticeLaw({
    kind: "negative-binomial",
    mean: r * scale,
    sd: Math.sqrt(r * scale * (1 + scale)),
    mass,
    ratio: (d) => (odds * (d + r)) / (d + 1),
    above: long ? closedAbove : (x) => sumAbove(law, x, mass(x)),
    below: long ? closedBelow : (x) => sumBelow(law, x, mass(x)),
  });
}

/**
 * The negative binomial law of a mean and a spread above Poisson's.
 *
 * @source  moments: scale = variance/mean − 1, r = mean/scale
 * @units   units of demand
 * @range   mean > 0, sd² > mean, else RangeError
 * @example negativeBinomialOf(23, 8).n(14) // → 9.326459980156931
 */
export function negativeBinomialOf(mean: number, sd: number): DemandLaw {
  const excess = sd * sd - mean;
  if (!(mean > 0 && excess > 0 && excess < Number.POSITIVE_INFINITY))
    throw new RangeError("negative binomial demand varies more than Poisson demand: variance above the mean");
  return negativeBinomialOfScale((mean * mean) / excess, excess / mean);
}

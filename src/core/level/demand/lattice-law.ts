import { guarded } from "./guarded.js";
import type { DemandLaw, LawKind } from "./law.js";
import { normalQuantileAbove } from "./normal-quantile.js";
import type { TailSums } from "./panjer-tails.js";

export interface LatticeParts {
  readonly kind: LawKind;
  readonly mean: number;
  readonly sd: number;
  /** Chance of a whole number. */
  readonly mass: (d: number) => number;
  /** p(d + 1)/p(d). */
  readonly ratio: (d: number) => number;
  /** P(D > x), n, n2, right where x ≥ mean. */
  readonly above: (x: number) => TailSums;
  /** P(D ≤ x), n̄, n̄2, right where x < mean. */
  readonly below: (x: number) => TailSums;
}

/** Chances summed in another order differ in their last digits: a target met to that is met. */
const slack = 1e-13;

export function whole(x: number): number {
  if (!Number.isInteger(x)) throw new RangeError("stock of goods in whole units is whole");
  return x;
}

export function chance(p: number): number {
  if (!(p > 0 && p < 1)) throw new RangeError("a chance lies between 0 and 1");
  return p;
}

/**
 * A law of whole units 0, 1, 2 … from its chances. Each side of the mean is summed towards its own tail; the other side
 * follows by n̄ − n = x − mean and n2 + n̄2 = ½(variance + (mean − x)² − (mean − x)), where nothing small is asked for.
 */
export function latticeLaw(parts: LatticeParts): DemandLaw {
  const { kind, mean, sd, mass, ratio } = parts;
  const both = (x: number) => (sd * sd + (mean - x) * (mean - x) - (mean - x)) / 2;
  const sf = (x: number): number => {
    const k = Math.floor(x);
    if (k < 0) return 1;
    return k >= mean ? parts.above(k).chance : 1 - parts.below(k).chance;
  };
  const cdf = (x: number): number => {
    const k = Math.floor(x);
    if (k < 0) return 0;
    return k >= mean ? 1 - parts.above(k).chance : parts.below(k).chance;
  };
  const n = (x: number): number => {
    if (x <= 0) return mean - x;
    const k = Math.floor(x);
    if (k < mean) return mean - x + nBelow(x);
    const up = parts.above(k);
    // n(k) holds the chance beyond k whole: what the part of a unit adds is taken out before the sum.
    return x === k ? up.first : up.first - up.chance + (1 - (x - k)) * up.chance;
  };
  const nBelow = (x: number): number => {
    if (x <= 0) return 0;
    const k = Math.floor(x);
    if (k >= mean) return x - mean + n(x);
    const down = parts.below(k);
    return down.first + (x - k) * down.chance;
  };
  const n2 = (x: number): number => {
    if (whole(x) < 0) return both(x);
    return x >= mean ? parts.above(x).second : both(x) - parts.below(x).second;
  };
  const nBelow2 = (x: number): number => {
    if (whole(x) < 0) return 0;
    return x >= mean ? both(x) - parts.above(x).second : parts.below(x).second;
  };
  /** Guess with the skew taken in as for a gamma-like law. */
  const guess = (z: number) =>
    Math.max(0, Math.floor(mean + sd * (z + ((z * z - 1) * sd) / (3 * mean || 1))));
  const quantileAbove = (q: number): number => {
    if (chance(q) > 0.5) return quantile(1 - q);
    const limit = q * (1 + slack);
    let k = guess(normalQuantileAbove(q));
    const stride = Math.max(1, Math.ceil(sd / 4));
    let tail = sf(k);
    while (tail > limit) {
      k += stride;
      tail = sf(k);
    }
    // Down again by adding: the tail grows, and keeps its digits.
    let p = mass(k);
    while (k > 0 && tail + p <= limit) {
      tail += p;
      k--;
      p /= ratio(k);
      if (!(p > 0)) p = mass(k);
    }
    return k;
  };
  const quantile = (p: number): number => {
    if (chance(p) > 0.5) return quantileAbove(1 - p);
    const limit = p * (1 - slack);
    let k = Math.min(guess(-normalQuantileAbove(p)), Math.ceil(mean));
    const stride = Math.max(1, Math.ceil(sd / 4));
    let sum = cdf(k);
    while (k > 0 && sum >= limit) {
      k = Math.max(0, k - stride);
      sum = cdf(k);
    }
    let at = mass(k);
    while (sum < limit) {
      at *= ratio(k);
      k++;
      if (!(at > 0)) at = mass(k);
      sum += at;
    }
    return k;
  };
  return guarded({
    kind,
    lattice: true,
    mean,
    sd,
    density: (x) => (Number.isInteger(x) && x >= 0 ? mass(x) : 0),
    ratio,
    cdf,
    sf,
    quantile,
    quantileAbove,
    n,
    n2,
    nBelow,
    nBelow2,
  });
}

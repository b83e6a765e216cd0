import { guarded } from "./guarded.js";
import { chance, whole } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";

const slack = 1e-13;

/** Running sums over the support: [k] for x = first + k. */
interface Sums {
  readonly sf: Float64Array;
  readonly n: Float64Array;
  readonly cdf: Float64Array;
  readonly nBelow: Float64Array;
  /** n2 at the first. */
  readonly n2First: number;
}

function sumsOf(chances: Float64Array): Sums {
  const size = chances.length;
  const all = new Float64Array(4 * size);
  const [sf, n] = [all.subarray(0, size), all.subarray(size, 2 * size)];
  const [cdf, nBelow] = [all.subarray(2 * size, 3 * size), all.subarray(3 * size)];
  let n2First = 0;
  for (let k = size - 2; k >= 0; k--) {
    sf[k] = sf[k + 1]! + chances[k + 1]!;
    n[k] = n[k + 1]! + sf[k]!;
    n2First += n[k + 1]!;
  }
  cdf[0] = chances[0]!;
  for (let k = 1; k < size; k++) {
    cdf[k] = cdf[k - 1]! + chances[k]!;
    nBelow[k] = nBelow[k - 1]! + cdf[k - 1]!;
  }
  return { sf, n, cdf, nBelow, n2First };
}

function secondAbove({ n }: Sums): Float64Array {
  const n2 = new Float64Array(n.length);
  for (let k = n.length - 2; k >= 0; k--) n2[k] = n2[k + 1]! + n[k + 1]!;
  return n2;
}

function secondBelow({ nBelow }: Sums): Float64Array {
  const nBelow2 = new Float64Array(nBelow.length);
  for (let k = 1; k < nBelow2.length; k++) nBelow2[k] = nBelow2[k - 1]! + nBelow[k]!;
  return nBelow2;
}

function whenAsked<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}

/** First index whose tail is at most `limit`; tails fall. */
function firstAtMost(tails: Float64Array, limit: number): number {
  let low = 0;
  let high = tails.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (tails[middle]! <= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** First index whose sum is at least `limit`; sums rise. */
function firstAtLeast(sums: Float64Array, limit: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sums[middle]! >= limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

/**
 * Demand in whole units by a table of chances for `first`, `first` + 1, … All parts are running sums of positive terms
 * made once, each from its own end; a question costs one look.
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand
 * @range   chances ≥ 0, their sum 1 within 1e-9 (then scaled to 1), first whole; else RangeError
 * @example discreteLaw([0.5, 0.25, 0.25]).n(1) // → 0.25
 */
export function discreteLaw(given: ArrayLike<number>, first = 0): DemandLaw {
  whole(first);
  const chances = new Float64Array(given);
  let total = 0;
  let least = 0;
  for (let k = 0; k < chances.length; k++) {
    total += chances[k]!;
    least = Math.min(least, chances[k]!);
  }
  if (!(Math.abs(total - 1) <= 1e-9 && least >= 0))
    throw new RangeError("chances are not negative and add up to 1");
  if (Math.abs(total - 1) > 1e-13) for (let k = 0; k < chances.length; k++) chances[k]! /= total;
  const last = first + chances.length - 1;
  const s = sumsOf(chances);
  const mean = first + s.n[0]!;
  const variance = 2 * s.n2First + s.n[0]! - s.n[0]! * s.n[0]!;
  const both = (x: number) => (variance + (mean - x) * (mean - x) - (mean - x)) / 2;
  const at = (x: number) => Math.floor(x) - first;
  // Not every policy asks for the second sums.
  const n2 = whenAsked(() => secondAbove(s));
  const nBelow2 = whenAsked(() => secondBelow(s));
  return guarded({
    kind: "discrete",
    lattice: true,
    mean,
    sd: Math.sqrt(Math.max(0, variance)),
    density: (x) => (Number.isInteger(x) ? (chances[x - first] ?? 0) : 0),
    cdf: (x) => (x < first ? 0 : x >= last ? 1 : s.cdf[at(x)]!),
    sf: (x) => (x < first ? 1 : x >= last ? 0 : s.sf[at(x)]!),
    quantile: (p) =>
      first +
      (chance(p) > 0.5
        ? firstAtMost(s.sf, (1 - p) * (1 + slack) + 1e-15)
        : firstAtLeast(s.cdf, p * (1 - slack))),
    quantileAbove: (q) =>
      first +
      (chance(q) <= 0.5
        ? firstAtMost(s.sf, q * (1 + slack))
        : firstAtLeast(s.cdf, (1 - q) * (1 - slack) - 1e-15)),
    n: (x) => {
      if (x <= first) return mean - x;
      if (x >= last) return 0;
      const k = at(x);
      return s.n[k + 1]! + (first + k + 1 - x) * s.sf[k]!;
    },
    n2: (x) => (whole(x) < first ? both(x) : x >= last ? 0 : n2()[x - first]!),
    nBelow: (x) => {
      if (x <= first) return 0;
      if (x >= last) return x - mean;
      const k = at(x);
      return s.nBelow[k]! + (x - first - k) * s.cdf[k]!;
    },
    nBelow2: (x) => (whole(x) < first ? 0 : x >= last ? both(x) : nBelow2()[x - first]!),
  });
}

/**
 * The same from chances named by their size, as order sizes are counted.
 *
 * @source  `discreteLaw`
 * @units   units of demand
 * @range   sizes whole; chances as in `discreteLaw`
 * @example discreteLawOf(new Map([[0, 0.5], [10, 0.5]])).mean // → 5
 */
export function discreteLawOf(chances: ReadonlyMap<number, number>): DemandLaw {
  if (chances.size === 0) throw new RangeError("a table of chances is not empty");
  const sizes = [...chances.keys()].map(whole);
  const first = Math.min(...sizes);
  const dense = new Float64Array(Math.max(...sizes) - first + 1);
  for (const [size, p] of chances) dense[size - first] = p;
  return discreteLaw(dense, first);
}

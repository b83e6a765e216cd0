import { guarded } from "./guarded.js";
import { chance } from "./lattice-law.js";
import type { DemandLaw } from "./law.js";

/** Last place whose value is at most x, −1 where there is none; values rise. */
function placeOf(values: Float64Array, x: number): number {
  let low = -1;
  let high = values.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (values[middle]! <= x) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Demand as it was: every recorded value with the same chance. It knows no demand above the largest seen, so it says
 * nothing about service beyond 1 − 1/(number of values).
 *
 * @source  `docs/methods/loss-functions.md`
 * @units   units of demand, whole or not; `n2` is ½E[((D − x)⁺)²]
 * @range   at least one value, all finite, else RangeError
 * @example empiricalLaw([3, 0, 9]).n(4) // → 1.6666666666666667
 */
export function empiricalLaw(given: ArrayLike<number>): DemandLaw {
  const values = Float64Array.from(given).sort();
  const size = values.length;
  if (size === 0 || !values.every(Number.isFinite))
    throw new RangeError("recorded demand is a list of numbers");
  const n = new Float64Array(size);
  const n2 = new Float64Array(size);
  const below = new Float64Array(size);
  const below2 = new Float64Array(size);
  for (let i = size - 2; i >= 0; i--) {
    const gap = values[i + 1]! - values[i]!;
    const tail = (size - 1 - i) / size;
    n[i] = n[i + 1]! + tail * gap;
    n2[i] = n2[i + 1]! + n[i + 1]! * gap + (tail * gap * gap) / 2;
  }
  for (let i = 1; i < size; i++) {
    const gap = values[i]! - values[i - 1]!;
    const share = i / size;
    below[i] = below[i - 1]! + share * gap;
    below2[i] = below2[i - 1]! + below[i - 1]! * gap + (share * gap * gap) / 2;
  }
  const first = values[0]!;
  const last = values[size - 1]!;
  const mean = first + n[0]!;
  const variance = 2 * n2[0]! - n[0]! * n[0]!;
  const both = (x: number) => (variance + (mean - x) * (mean - x)) / 2;
  const sf = (x: number) => (size - 1 - placeOf(values, x)) / size;
  // Shares of 1/size met to the last digit are met.
  const place = (count: number) => values[Math.min(size, Math.max(1, Math.ceil(count - 1e-9))) - 1]!;
  return guarded({
    kind: "empirical",
    lattice: false,
    mean,
    sd: Math.sqrt(Math.max(0, variance)),
    density: (x) => (placeOf(values, x) - placeBelow(values, x)) / size,
    cdf: (x) => (placeOf(values, x) + 1) / size,
    sf,
    quantile: (p) => place(chance(p) * size),
    quantileAbove: (q) => place(size - chance(q) * size),
    n: (x) => {
      if (x < first) return mean - x;
      if (x >= last) return 0;
      const i = placeOf(values, x) + 1;
      return n[i]! + ((size - i) / size) * (values[i]! - x);
    },
    n2: (x) => {
      if (x < first) return both(x);
      if (x >= last) return 0;
      const i = placeOf(values, x) + 1;
      const gap = values[i]! - x;
      return n2[i]! + n[i]! * gap + (((size - i) / size) * gap * gap) / 2;
    },
    nBelow: (x) => {
      if (x <= first) return 0;
      const i = placeOf(values, x);
      return below[i]! + ((i + 1) / size) * (x - values[i]!);
    },
    nBelow2: (x) => {
      if (x <= first) return 0;
      const i = placeOf(values, x);
      const gap = x - values[i]!;
      return below2[i]! + below[i]! * gap + (((i + 1) / size) * gap * gap) / 2;
    },
  });
}

/** Last place whose value lies below x. */
function placeBelow(values: Float64Array, x: number): number {
  let place = placeOf(values, x);
  while (place >= 0 && values[place] === x) place--;
  return place;
}

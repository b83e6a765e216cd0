import { discreteLaw } from "./discrete-law.js";
import { gammaLaw } from "./gamma-law.js";
import type { DemandLaw } from "./law.js";
import { negativeBinomialLaw } from "./negative-binomial-law.js";
import { normalLaw } from "./normal-law.js";
import { poissonLaw } from "./poisson-law.js";

/** One period's demand, by a law whose sums over periods are known. */
export type PeriodDemand =
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  | { readonly kind: "poisson"; readonly mean: number }
  | { readonly kind: "negative-binomial"; readonly r: number; readonly p: number }
  | { readonly kind: "gamma"; readonly shape: number; readonly scale: number }
  | { readonly kind: "discrete"; readonly chances: readonly number[] };

/**
 * Demand over so many independent periods. A newsvendor with a lead time of L periods looks at L + 1 of them.
 *
 * @source  sums of independent variables; `docs/methods/lead-time-demand.md`
 * @units   units
 * @range   periods > 0, for `discrete` a whole number; else RangeError
 * @example sumOfPeriods({ kind: "normal", mean: 50, sd: 8 }, 5).sd // → 17.88854381999832
 */
export function sumOfPeriods(one: PeriodDemand, periods: number): DemandLaw {
  if (!(periods > 0 && periods < Number.POSITIVE_INFINITY)) throw new RangeError("periods are above 0");
  switch (one.kind) {
    case "normal":
      return normalLaw(one.mean * periods, one.sd * Math.sqrt(periods));
    case "poisson":
      return poissonLaw(one.mean * periods);
    case "negative-binomial":
      return negativeBinomialLaw(one.r * periods, one.p);
    case "gamma":
      return gammaLaw(one.shape * periods, one.scale);
    case "discrete":
      return discreteLaw(powerOf(Float64Array.from(one.chances), periods));
  }
}

function convolved(a: Float64Array, b: Float64Array): Float64Array {
  const made = new Float64Array(a.length + b.length - 1);
  for (let i = 0; i < a.length; i++) {
    const p = a[i]!;
    if (p > 0) for (let j = 0; j < b.length; j++) made[i + j]! += p * b[j]!;
  }
  return made;
}

/** By repeated squaring: periods in the hundreds take a dozen convolutions. */
function powerOf(chances: Float64Array, periods: number): Float64Array {
  if (!Number.isInteger(periods)) throw new RangeError("a table of chances is summed over whole periods");
  let result: Float64Array = Float64Array.of(1);
  let square = chances;
  for (let left = periods; left > 0; left >>= 1) {
    if (left & 1) result = convolved(result, square);
    if (left > 1) square = convolved(square, square);
  }
  return result;
}

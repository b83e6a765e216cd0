import { type Correlations, correlationFault, jointSlack } from "./correlations.js";
import { type RSquaredShares, sharedOut } from "./relative-weights.js";

/** Beyond it the sets of drivers get too many: 2ⁿ. */
export const mostShapleyDrivers = 16;

/** Less than this of a driver's variance left over is rounding: the drivers before it say it already. */
const nothing = 1e-10;

/**
 * Derived importance as what each driver adds to R², averaged over every order in which the drivers could be added.
 * Exact: all sets of drivers are walked through depth first, and what a chosen driver explains is taken out of those
 * still to come, so that a set costs a few operations.
 *
 * @source  Lindeman, Merenda & Gold (1980), Introduction to Bivariate and Multivariate Analysis; Shapley (1953);
 *          `docs/methods/driver-importance.md`
 * @units   correlations −1 … 1; raw: parts of R²; shares sum to 1
 * @assumes one straight-line relation to the outcome; a share is no proof that changing the driver changes the outcome
 * @range   1 … 16 drivers, more is a RangeError; drivers that repeat each other share alike; correlations no data could
 *          give → `cannot-tell`
 * @example shapleyR2({ among: { size: 1, values: Float64Array.of(1) }, withOutcome: [0.5] }) // → R² 0.25, share 1
 */
export function shapleyR2(correlations: Correlations): RSquaredShares {
  const { among, withOutcome } = correlations;
  const p = among.size;
  if (p > mostShapleyDrivers)
    throw new RangeError(`every order is tried for up to ${mostShapleyDrivers} drivers`);
  const fault = correlationFault(correlations);
  if (fault !== null) return { kind: "cannot-tell", reason: fault };

  // share(i) = Σ over sets with i of (w(s − 1) + w(s))·R² − Σ over all sets of w(s)·R², w(s) the chance that just
  // those s come before a driver. So one pass that adds each set's worth to the drivers in it is enough.
  const before = orderWeights(p);
  const raw = new Float64Array(p);
  let everywhere = 0;
  let full = 0;
  let joint = true;

  /** Residual covariances of the drivers from `at` on, driver by driver, the outcome last. */
  const levels = Array.from({ length: p + 1 }, () => new Float64Array((p + 1) * (p + 1)));
  const width = p + 1;
  const first = levels[0]!;
  for (let i = 0; i < p; i++) {
    for (let j = 0; j <= i; j++) first[i * width + j] = first[j * width + i] = among.values[i * p + j]!;
    first[i * width + p] = first[p * width + i] = withOutcome[i]!;
  }
  first[p * width + p] = 1;

  /** Adds up the sets that decide on the drivers from `at` on; `rest` is their residual covariance. */
  const walk = (at: number, chosen: number, rest: Float64Array, depth: number): number => {
    if (at === p) {
      const r2 = 1 - rest[p * width + p]!;
      everywhere += before[chosen + 1]! * r2;
      if (chosen === p) full = r2;
      return (before[chosen]! + before[chosen + 1]!) * r2;
    }
    let worth = walk(at + 1, chosen, rest, depth);
    const own = rest[at * width + at]!;
    if (own < -jointSlack) joint = false;
    let next = rest;
    if (own > nothing) {
      next = levels[depth + 1]!;
      for (let i = at + 1; i <= p; i++) {
        const slope = rest[at * width + i]! / own;
        for (let j = i; j <= p; j++)
          next[i * width + j] = rest[i * width + j]! - slope * rest[at * width + j]!;
      }
    }
    const withIt = walk(at + 1, chosen + 1, next, depth + 1);
    raw[at]! += withIt;
    worth += withIt;
    return worth;
  };
  walk(0, 0, first, 0);
  if (!joint) return { kind: "cannot-tell", reason: "not-joint" };
  return sharedOut(
    Array.from(raw, (r) => r - everywhere),
    full,
  );
}

/** w(s) = s!(p − s − 1)!/p! at s + 1; 0 before the first, and 0 for all p of them, after whom none comes. */
function orderWeights(p: number): Float64Array {
  const weights = new Float64Array(p + 2);
  let choose = 1;
  for (let s = 0; s < p; s++) {
    weights[s + 1] = 1 / (p * choose);
    choose = (choose * (p - 1 - s)) / (s + 1);
  }
  return weights;
}

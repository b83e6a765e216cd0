import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { hessian, type Minimum, minimise, minimiseFrom, type Objective } from "../../stats/minimise.js";
import { cholesky, inverseOf, type Square, solveFactor } from "../../stats/solve.js";

/** A parameter above zero with its interval, symmetric on the logarithm, so never below zero. */
export interface PositiveEstimate<Name extends string> {
  readonly name: Name;
  readonly value: number;
  readonly se: number;
  readonly low: number;
  readonly high: number;
}

export interface LogFit<Name extends string> {
  readonly values: Readonly<Record<Name, number>>;
  readonly logLikelihood: number;
  /** Null when the data leave a direction open, or when not asked for: there is no interval then. */
  readonly estimates: readonly PositiveEstimate<Name>[] | null;
  /** Covariance of the logarithms, in the order of the estimates. */
  readonly covariance: Square | null;
  readonly evaluations: number;
  /** False when the search came to no end: what stands here is where it stopped. */
  readonly ended: boolean;
}

export interface LogFitOptions {
  /** Level of the intervals. */
  readonly level?: number;
  /** Left out where only the values are wanted. */
  readonly intervals?: boolean;
}

/** A fit to data much alike, to start from: its values, and the covariance of their logarithms. */
export interface NearbyFit {
  readonly values: readonly number[];
  readonly covariance: Square;
}

/** Log-likelihood of a sample at parameter values, and its slopes by them. */
export type SampleLikelihood = (values: Float64Array, slopes: Float64Array) => number;

/**
 * Maximum likelihood of parameters above zero: searched on their logarithms, per customer, so that one tolerance serves
 * samples of all sizes; then one Newton step with the bend at hand for the last digits; intervals from the same bend.
 *
 * @source  `docs/methods/pnbd.md`
 * @range   starts above zero, at least one with a finite likelihood; customers > 0
 * @example fitOnLogs(["mean"], (v, s) => { s[0] = 5 / v[0]! - 1; return 5 * Math.log(v[0]!) - v[0]!; }, [[1]], 1).values.mean // → 5
 */
export function fitOnLogs<Name extends string>(
  names: readonly Name[],
  likelihood: SampleLikelihood,
  starts: readonly (readonly number[])[],
  customers: number,
  { level = 0.95, intervals = true, near }: LogFitOptions & { readonly near?: NearbyFit } = {},
): LogFit<Name> {
  const loss: Objective = (x, gradient) => {
    const values = x.map(Math.exp);
    const value = likelihood(values, gradient);
    for (let i = 0; i < x.length; i++) gradient[i] = (-gradient[i]! * values[i]!) / customers;
    return -value / customers;
  };
  const nearby = near === undefined ? null : searchNear(loss, near, customers, !intervals);
  const minimum =
    nearby ??
    minimiseFrom(
      loss,
      starts.map((start) => start.map(Math.log)),
      { evaluations: 200 },
    );
  const tell = (x: Float64Array, value: number) => ({
    values: Object.fromEntries(names.map((name, i) => [name, Math.exp(x[i]!)])) as Record<Name, number>,
    logLikelihood: -value * customers,
    ended: minimum.kind !== "stuck",
  });
  const rough = {
    ...tell(minimum.x, minimum.value),
    estimates: null,
    covariance: null,
    evaluations: minimum.evaluations,
  };
  if (!intervals) return rough;
  const factor = cholesky({ size: names.length, values: hessian(loss, minimum.x).values });
  if (factor.kind !== "factor") return rough;

  const gradient = new Float64Array(names.length);
  loss(minimum.x, gradient);
  const step = solveFactor(factor.lower, gradient);
  const polished = minimum.x.map((c, i) => c - step[i]!);
  const value = loss(polished, gradient);
  const better = value <= minimum.value + 1e-12 && gradient.every((g) => Math.abs(g) <= minimum.gradient);
  const x = better ? polished : minimum.x;

  const inverse = inverseOf(factor.lower);
  const covariance = { size: inverse.size, values: inverse.values.map((v) => v / customers) };
  const z = normalQuantile((1 + level) / 2, 0, 1);
  return {
    ...tell(x, better ? value : minimum.value),
    estimates: names.map((name, i) => {
      const error = Math.sqrt(covariance.values[i * (names.length + 1)]!);
      return {
        name,
        value: Math.exp(x[i]!),
        se: Math.exp(x[i]!) * error,
        low: Math.exp(x[i]! - z * error),
        high: Math.exp(x[i]! + z * error),
      };
    }),
    covariance,
    evaluations: minimum.evaluations + 2 * names.length + 2,
  };
}

/** Share of a standard error within which a refit is done: a thousandth of the width of an interval made of refits. */
const refitted = 0.005;

/**
 * Searched on axes along which the nearby fit bends equally: its first step is Newton's, and a few will do. On them the
 * slope is the distance to go, and 1 ÷ √customers a standard error, so that a refit need not go to the last digits.
 */
function searchNear(
  loss: Objective,
  { values, covariance }: NearbyFit,
  customers: number,
  refit: boolean,
): Minimum | null {
  const { size } = covariance;
  const factor = cholesky({ size, values: covariance.values.map((v) => v * customers) });
  if (factor.kind !== "factor") return null;
  const l = factor.lower.values;
  const start = values.map(Math.log);
  const at = (z: Float64Array) =>
    Float64Array.from(start, (x, i) => {
      let sum = x;
      for (let k = 0; k <= i; k++) sum += l[i * size + k]! * z[k]!;
      return sum;
    });
  const slopes = new Float64Array(size);
  const turned: Objective = (z, gradient) => {
    const value = loss(at(z), slopes);
    for (let k = 0; k < size; k++) {
      gradient[k] = 0;
      for (let i = k; i < size; i++) gradient[k]! += l[i * size + k]! * slopes[i]!;
    }
    return value;
  };
  const tolerance = refit ? refitted / Math.sqrt(customers) : 2e-7;
  const found = minimise(turned, new Float64Array(size), { evaluations: 100, tolerance });
  return found.kind === "stuck" ? null : { ...found, x: at(found.x) };
}

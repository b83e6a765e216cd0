import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { minimise, type Objective } from "../../stats/minimise.js";
import type { Square } from "../../stats/solve.js";
import type { SampleLikelihood } from "./log-fit.js";

/** An interval by likelihood; null where the data set no end to a side: the likelihood stays near its best for ever. */
export interface ProfileInterval {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

export interface ProfiledFit {
  /** Parameters above zero at the best likelihood. */
  readonly values: readonly number[];
  /** Covariance of their logarithms. */
  readonly covariance: Square;
  readonly customers: number;
}

/** An end further from the estimate than this factor, about e¹², is none. */
const farthest = 12;

/**
 * Interval of one parameter by profile likelihood: all its values under which the best of the other parameters keep the
 * log-likelihood within half a chi-square quantile of the top. Unlike the interval from the bend at the top it follows a
 * ridge, is not made symmetric, and may have no end.
 *
 * The ends are where the signed root of twice the fall is ∓z. It is near linear in the logarithm of the parameter, so a
 * few secant steps do, each a search over the other parameters from where they were.
 *
 * @source  Venzon & Moolgavkar (1988), Applied Statistics 37(1):87–94, for the idea; `docs/methods/profile-interval.md`
 * @units   those of the parameter
 * @range   level in (0, 1); some fifty evaluations of the likelihood
 * @example profileInterval(likelihood, { values, covariance, customers }, 3)
 */
export function profileInterval(
  likelihood: SampleLikelihood,
  { values, covariance, customers }: ProfiledFit,
  index: number,
  level = 0.95,
): ProfileInterval {
  const { size } = covariance;
  const best = values.map(Math.log);
  const others = best.map((_, i) => i).filter((i) => i !== index);
  const slopes = new Float64Array(size);
  const lossAt = (x: Float64Array, gradient: Float64Array | null) => {
    const at = x.map(Math.exp);
    const value = likelihood(at, slopes);
    if (gradient !== null)
      others.forEach((i, k) => {
        gradient[k] = (-slopes[i]! * at[i]!) / customers;
      });
    return -value / customers;
  };
  const top = lossAt(Float64Array.from(best), null);

  /** Least loss with the parameter held at a place; null where the likelihood ends. */
  const heldAt = (place: number, start: Float64Array): { loss: number; others: Float64Array } | null => {
    const whole = new Float64Array(size);
    const objective: Objective = (x, gradient) => {
      whole[index] = place;
      others.forEach((i, k) => {
        whole[i] = x[k]!;
      });
      return lossAt(whole, gradient);
    };
    if (!Number.isFinite(objective(start, new Float64Array(start.length)))) return null;
    if (start.length === 0) return { loss: objective(start, start), others: start };
    const found = minimise(objective, start, { tolerance: 1e-6, evaluations: 100 });
    return { loss: found.value, others: found.x };
  };

  const z = normalQuantile((1 + level) / 2, 0, 1);
  const variance = covariance.values[index * (size + 1)]!;
  const error = Math.sqrt(variance);
  const end = (side: 1 | -1): number | null => {
    // Along the ridge that the bend at the top points to.
    let start: Float64Array = Float64Array.from(
      others,
      (i) => best[i]! + (side * z * covariance.values[i * size + index]!) / error,
    );
    let near = { away: 0, root: 0 };
    let far: { away: number; root: number } | null = null;
    let away = z * error;
    for (let round = 0; round < 40; round++) {
      if (away > farthest) return null;
      const held = heldAt(best[index]! + side * away, start);
      const root =
        held === null ? Number.POSITIVE_INFINITY : Math.sqrt(Math.max(0, 2 * customers * (held.loss - top)));
      if (held !== null) start = held.others;
      if (Math.abs(root - z) < 1e-4) return Math.exp(best[index]! + side * away);
      if (root < z) near = { away, root };
      else far = { away, root };
      if (far === null)
        away = near.away + Math.min(2 * near.away, ((z - root) * away) / Math.max(root, 0.1 * z));
      else {
        const share = Number.isFinite(far.root) ? (z - near.root) / (far.root - near.root) : 0.5;
        away = near.away + Math.min(0.95, Math.max(0.05, share)) * (far.away - near.away);
      }
      // Beyond here the likelihood cannot be told: that is no end of the interval.
      if (far !== null && !Number.isFinite(far.root) && far.away - near.away < 1e-3) return null;
    }
    return null;
  };
  return { value: values[index]!, low: end(-1), high: end(1) };
}

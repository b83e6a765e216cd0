import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { cholesky, type Square } from "../../../core/stats/solve.js";

/** Spread of a parameter's logarithm from which a normal law about the estimate says more than the records do. */
const widest = 1;
/** The same where there are so many patterns that refits take minutes: sums hardly feel the ridge there. */
const widestOfMany = 3;
export const manyToRefit = 20_000;

/**
 * Parameters drawn from the normal law of their logarithms about a fit. Null where the records leave a direction open,
 * or nearly so: resampling customers is the honest way then.
 */
export function redrawn(
  values: readonly number[],
  covariance: Square | null,
  draws: number,
  seed: number,
  patterns = 0,
): number[][] | null {
  const most = patterns > manyToRefit ? widestOfMany : widest;
  if (values.length === 0) return Array.from({ length: draws }, () => []);
  if (covariance === null) return null;
  const { size } = covariance;
  for (let i = 0; i < size; i++) if (Math.sqrt(covariance.values[i * (size + 1)]!) > most) return null;
  const factor = cholesky(covariance);
  if (factor.kind !== "factor") return null;
  const uniform = seededUniform(seed);
  const normal = () => normalQuantile(Math.min(1 - 1e-9, Math.max(1e-9, uniform())), 0, 1);
  return Array.from({ length: draws }, () => {
    const z = Array.from({ length: size }, normal);
    return values.map((value, i) => {
      let step = 0;
      for (let k = 0; k <= i; k++) step += factor.lower.values[i * size + k]! * z[k]!;
      return value * Math.exp(step);
    });
  });
}

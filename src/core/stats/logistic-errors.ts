import {
  type Clusterings,
  clusterFreedom,
  combine,
  finiteClusters,
  groupings,
} from "./clustered-variance.js";
import { errors, type FittedLogistic } from "./logistic-regression.js";
import { type LogisticRows, reader } from "./logistic-rows.js";
import { addOuter, mirror, sandwich, zeros } from "./solve.js";

/**
 * Standard errors of the coefficients that hold when the chance of the outcome is not quite as modelled (HC0), every
 * case by itself.
 *
 * @source  White (1982), Econometrica 50:1–25, doi:10.2307/1912526
 * @checked reference family logistic_regression, relative 1e-7
 */
export function robustErrors(rows: LogisticRows, fit: FittedLogistic): number[] {
  const read = reader(rows);
  const filling = zeros(read.size);
  read.each((i, x, events, cases, weight) => {
    const p = fit.fitted[i]!;
    addOuter(filling, x, weight * weight * (events * (1 - p) ** 2 + (cases - events) * p * p));
  });
  return errors(sandwich(fit.covariance, mirror(filling)));
}

export interface ClusteredErrors {
  readonly se: readonly number[];
  /** Fewest clusters of the ways, less one: degrees of freedom of t. */
  readonly df: number;
}

/**
 * Standard errors of the coefficients when rows of one cluster are alike (orders of a customer), one way or two
 * (customers; days at a site). With clusters of the two ways crossing, an error is never below that of one way alone.
 *
 * @source  Liang & Zeger (1986), doi:10.1093/biomet/73.1.13; two ways: Cameron, Gelbach & Miller (2011),
 *          doi:10.1198/jbes.2010.07136; each way times G/(G−1)
 * @assumes rows that share no cluster are independent; clusters many (below about 20 errors come out too small)
 * @range   two clusters or more in every way; fewer → null
 */
export function clusteredErrors(
  rows: LogisticRows,
  fit: FittedLogistic,
  clusters: Clusterings,
): ClusteredErrors | null {
  const read = reader(rows);
  const { size, count } = read;
  const ways = groupings(count, clusters);
  const df = clusterFreedom(ways);
  if (df < 1) return null;
  const variances = ways.map((way) => {
    const scores = new Float64Array(way.count * size);
    read.each((i, x, events, cases, weight) => {
      const score = weight * (events - cases * fit.fitted[i]!);
      const at = way.of[i]! * size;
      for (let j = 0; j < size; j++) scores[at + j]! += score * x[j]!;
    });
    const filling = zeros(size);
    for (let g = 0; g < way.count; g++)
      addOuter(filling, scores.subarray(g * size, (g + 1) * size), finiteClusters(way.count));
    const { values } = sandwich(fit.covariance, mirror(filling));
    return Array.from({ length: size }, (_, j) => values[j * size + j]!);
  });
  const se = Array.from({ length: size }, (_, j) =>
    Math.sqrt(
      combine(
        ways,
        variances.map((v) => v[j]!),
      ),
    ),
  );
  return { se, df };
}

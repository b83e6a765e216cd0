import tQuantile from "@stdlib/stats-base-dists-t-quantile";
import { type Bounds, clopperPearson, wilson } from "./share-interval.js";

/**
 * What is left of the cases after summing them per cluster (customer): cluster i has k_i (successes, or the sum of
 * a measured quantity) and n_i (cases, or ordered units). Sums over clusters with n_i > 0.
 */
export interface ClusterSums {
  readonly clusters: number;
  readonly k: number;
  readonly n: number;
  readonly kk: number;
  readonly kn: number;
  readonly nn: number;
}

export interface RatioEstimate {
  readonly value: number;
  /** Null when fewer than two clusters were seen. */
  readonly se: number | null;
  /** Degrees of freedom: clusters − 1. */
  readonly df: number;
}

/**
 * A ratio Σk/Σn (share, fill rate, mean per case) with a standard error that allows the cases of one cluster to be
 * alike: the linearised variance of a ratio estimator with clusters as sampling units,
 * G/(G−1) · Σ(k_i − r·n_i)² / (Σn)².
 *
 * @source  Cochran (1977), Sampling Techniques, 3rd ed., §6.3 and §9A; Liang & Zeger (1986), doi:10.1093/biomet/73.1.13
 * @units   as k and n are; the result is k per n
 * @assumes clusters independent of each other and many (below about 20 the interval is rough)
 * @range   n > 0; outside → null
 * @example ratioEstimate({ clusters: 2, k: 4, n: 6, kk: 10, kn: 12, nn: 20 })
 */
export function ratioEstimate(sums: ClusterSums): RatioEstimate | null {
  if (!(sums.n > 0) || sums.clusters < 1) return null;
  const value = sums.k / sums.n;
  const df = sums.clusters - 1;
  if (df < 1) return { value, se: null, df };
  const squares = sums.kk - 2 * value * sums.kn + value * value * sums.nn;
  // The expanded square loses about 16 digits of Σk²: what is below that is noise around zero.
  const clean = squares <= 1e-13 * Math.max(sums.kk, value * value * sums.nn) ? 0 : squares;
  return { value, se: Math.sqrt((sums.clusters / df) * clean) / sums.n, df };
}

/**
 * Interval for a share of cases that come in clusters (orders of one customer).
 *
 * Inside (0, 1) a t interval on the logit scale with clusters − 1 degrees of freedom; when none or all of the cases
 * succeeded, Clopper–Pearson; when there is one cluster only, or every cluster holds one case, Wilson.
 *
 * @source  logit interval: Korn & Graubard (1998), Survey Methodology 24:193–201; edges: Clopper & Pearson (1934)
 * @units   k successes of n cases; level and result: 0–1
 * @assumes see `ratioEstimate`; at 0 and 1 cases are taken as independent, since nothing tells how alike they are
 * @range   0 ≤ k ≤ n, n > 0; outside → null
 */
export function clusterShareInterval(sums: ClusterSums, level: number): Bounds | null {
  const estimate = ratioEstimate(sums);
  if (estimate === null || sums.k < 0 || sums.k > sums.n) return null;
  const { value, se, df } = estimate;
  if (value === 0 || value === 1) return clopperPearson(sums.k, sums.n, level);
  const single = sums.nn === sums.n && sums.clusters === sums.n;
  if (se === null || se === 0 || single) return wilson(value, sums.n, level);
  const logit = Math.log(value / (1 - value));
  const half = (tQuantile((1 + level) / 2, df) * se) / (value * (1 - value));
  return { low: 1 / (1 + Math.exp(-(logit - half))), high: 1 / (1 + Math.exp(-(logit + half))) };
}

/**
 * t interval for a mean or ratio of clustered cases, clusters − 1 degrees of freedom.
 *
 * @source  as `ratioEstimate`
 * @range   two clusters or more; fewer → null
 */
export function clusterMeanInterval(sums: ClusterSums, level: number): Bounds | null {
  const estimate = ratioEstimate(sums);
  if (estimate === null || estimate.se === null) return null;
  const half = tQuantile((1 + level) / 2, estimate.df) * estimate.se;
  return { low: estimate.value - half, high: estimate.value + half };
}

/**
 * Design effect: variance of a share as estimated over clusters, over its variance were cases independent. Used to
 * shrink the number of cases where a table row has no room for sums per cluster. Never below 1.
 *
 * @source  Kish (1965), Survey Sampling, §8.2
 */
export function designEffect(sums: ClusterSums): number {
  const estimate = ratioEstimate(sums);
  if (estimate === null || estimate.se === null) return 1;
  const plain = (estimate.value * (1 - estimate.value)) / sums.n;
  return plain > 0 ? Math.max(1, estimate.se ** 2 / plain) : 1;
}

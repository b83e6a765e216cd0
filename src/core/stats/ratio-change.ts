import tQuantile from "@stdlib/stats-base-dists-t-quantile";

/** Cluster sums of two periods (1 before, 2 after) over the clusters seen in either. */
export interface TwoPeriodSums {
  readonly clusters: number;
  readonly k1: number;
  readonly n1: number;
  readonly k2: number;
  readonly n2: number;
  readonly k1k1: number;
  readonly k1n1: number;
  readonly n1n1: number;
  readonly k2k2: number;
  readonly k2n2: number;
  readonly n2n2: number;
  readonly k1k2: number;
  readonly k1n2: number;
  readonly n1k2: number;
  readonly n1n2: number;
}

export interface RatioChange {
  readonly before: number;
  readonly after: number;
  readonly change: number;
  readonly low: number;
  readonly high: number;
  readonly se: number;
}

/**
 * Change of a ratio between two periods whose cases come from overlapping clusters: the same customers order in
 * both, so the two ratios are not independent. Variance of Σk2/Σn2 − Σk1/Σn1 by linearisation with clusters as
 * sampling units; t interval with clusters − 1 degrees of freedom.
 *
 * @source  Cochran (1977), Sampling Techniques, 3rd ed., §6.3 (two ratios); Kish (1965), §12.4
 * @units   as k per n
 * @assumes clusters independent; tells change from chance, not cause or season
 * @range   n1 > 0, n2 > 0, two clusters or more; outside → null
 */
export function ratioChange(s: TwoPeriodSums, level: number): RatioChange | null {
  if (!(s.n1 > 0 && s.n2 > 0) || s.clusters < 2) return null;
  const before = s.k1 / s.n1;
  const after = s.k2 / s.n2;
  const own1 = (s.k1k1 - 2 * before * s.k1n1 + before ** 2 * s.n1n1) / s.n1 ** 2;
  const own2 = (s.k2k2 - 2 * after * s.k2n2 + after ** 2 * s.n2n2) / s.n2 ** 2;
  const cross = (s.k1k2 - after * s.k1n2 - before * s.n1k2 + before * after * s.n1n2) / (s.n1 * s.n2);
  const df = s.clusters - 1;
  const se = Math.sqrt(Math.max(0, (s.clusters / df) * (own1 + own2 - 2 * cross)));
  const half = tQuantile((1 + level) / 2, df) * se;
  const change = after - before;
  return { before, after, change, low: change - half, high: change + half, se };
}

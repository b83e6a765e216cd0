import type { ScoreTable } from "./score-counts.js";

export interface VarianceBetween {
  /** Both divide by N and add up to the population variance. */
  readonly between: number;
  readonly within: number;
  /** Share of the variance that lies between the groups, as found. */
  readonly etaSquared: number;
  /** The same less what groups drawn by lot would show; 0 where that is all. */
  readonly omegaSquared: number;
}

/**
 * How much of the variance of the answers lies between groups.
 *
 * @source  Hays (1963), Statistics for Psychologists: ω² = (SSB − (g − 1)·MSW)/(SST + MSW)
 * @units   variances in squared points; shares 0–1
 * @range   two groups or more, more answers than groups and two different scores; else → null
 * @example varianceBetween(scoreTable([scoreCounts({ 1: 5, 2: 5 }), scoreCounts({ 4: 5, 5: 5 })]))?.etaSquared // → 0.9
 */
export function varianceBetween({ scores, counts, sizes, n }: ScoreTable): VarianceBetween | null {
  if (counts.length < 2 || scores.length < 2 || n <= counts.length) return null;
  const means = counts.map((row, g) => row.reduce((sum, c, s) => sum + c * scores[s]!, 0) / sizes[g]!);
  const mean = means.reduce((sum, m, g) => sum + m * sizes[g]!, 0) / n;
  const apart = means.reduce((sum, m, g) => sum + sizes[g]! * (m - mean) ** 2, 0);
  const inside = counts.reduce(
    (sum, row, g) => sum + row.reduce((part, c, s) => part + c * (scores[s]! - means[g]!) ** 2, 0),
    0,
  );
  const noise = inside / (n - counts.length);
  const total = apart + inside;
  return {
    between: apart / n,
    within: inside / n,
    etaSquared: apart / total,
    omegaSquared: Math.max(0, (apart - (counts.length - 1) * noise) / (total + noise)),
  };
}

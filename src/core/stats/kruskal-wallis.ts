import { midRanks, type ScoreTable } from "./score-counts.js";
import { chiSquareTail } from "./tails.js";

export interface KruskalWallis {
  readonly h: number;
  readonly df: number;
  readonly p: number;
  /** Share of the variance of the ranks that lies between the groups, 0–1. */
  readonly epsilonSquared: number;
}

/**
 * Whether groups answer on the same level, by ranks, corrected for ties.
 *
 * @source  Kruskal & Wallis (1952), J. Amer. Statist. Assoc. 47:583–621; ε² = H/(N − 1): Tomczak & Tomczak (2014),
 *          Trends in Sport Sciences 21:19–25
 * @units   counts of answers; h has a chi-squared distribution with groups − 1 degrees of freedom
 * @assumes answers independent, each person in one group; five answers or so per group for the distribution of h
 * @range   two groups or more and two different scores; else → null
 * @example kruskalWallis(scoreTable([scoreCounts({ 1: 5, 2: 1 }), scoreCounts({ 1: 1, 2: 5 })]))?.h // → 4.888…
 */
export function kruskalWallis(table: ScoreTable): KruskalWallis | null {
  const { counts, sizes, n, scores } = table;
  if (counts.length < 2 || scores.length < 2) return null;
  const { ranks, ties } = midRanks(table);
  const middle = (n + 1) / 2;
  const between = counts.reduce((sum, row, g) => {
    const away = row.reduce((r, c, s) => r + c * (ranks[s]! - middle), 0);
    return sum + (away * away) / sizes[g]!;
  }, 0);
  const h = ((12 / (n * (n + 1))) * between) / (1 - ties / (n * n * n - n));
  const df = counts.length - 1;
  const p = chiSquareTail(h, df);
  return p === null ? null : { h, df, p, epsilonSquared: h / (n - 1) };
}

import type { ScoreTable } from "./score-counts.js";
import { fTail } from "./tails.js";

export interface BrownForsythe {
  readonly f: number;
  readonly between: number;
  readonly within: number;
  readonly p: number;
}

/**
 * Whether groups differ in spread: analysis of variance of the distances from each group's median. Medians rather than
 * means (Levene's own choice), because ratings are lopsided and means then call a shift of level a difference of spread.
 *
 * @source  Brown & Forsythe (1974), J. Amer. Statist. Assoc. 69:364–367, doi:10.1080/01621459.1974.10482955
 * @units   counts of answers; F with groups − 1 and N − groups degrees of freedom
 * @assumes answers independent, each person in one group
 * @range   two groups or more and distances that vary within one of them; else → null
 * @example brownForsythe(scoreTable([scoreCounts({ 1: 1, 3: 1, 5: 1 }), scoreCounts({ 2: 1, 3: 1, 4: 1 })]))?.f // → 0.8
 */
export function brownForsythe({ scores, counts, sizes, n }: ScoreTable): BrownForsythe | null {
  if (counts.length < 2 || n <= counts.length) return null;
  const distances = counts.map((row) => {
    const middle = medianOf(scores, row);
    return scores.map((s) => Math.abs(s - middle));
  });
  const sums = counts.map((row, g) => row.reduce((sum, c, s) => sum + c * distances[g]![s]!, 0));
  const overall = sums.reduce((sum, s) => sum + s, 0) / n;
  let apart = 0;
  let inside = 0;
  counts.forEach((row, g) => {
    const mean = sums[g]! / sizes[g]!;
    apart += sizes[g]! * (mean - overall) ** 2;
    inside += row.reduce((sum, c, s) => sum + c * (distances[g]![s]! - mean) ** 2, 0);
  });
  // What rounding leaves of distances that are all the same.
  if (!(inside > 1e-12 * n)) return null;
  const between = counts.length - 1;
  const within = n - counts.length;
  const f = apart / between / (inside / within);
  const p = fTail(f, between, within);
  return p === null ? null : { f, between, within, p };
}

function medianOf(scores: readonly number[], counts: readonly number[]): number {
  const half = counts.reduce((sum, c) => sum + c, 0) / 2;
  let before = 0;
  for (const [i, count] of counts.entries()) {
    before += count;
    if (before > half) return scores[i]!;
    if (before === half) return (scores[i]! + scores[counts.findIndex((c, j) => j > i && c > 0)]!) / 2;
  }
  return scores.at(-1)!;
}

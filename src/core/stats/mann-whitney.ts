import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { midRanks, type ScoreCounts, scoreTable } from "./score-counts.js";
import { normalTail } from "./tails.js";

export interface MannWhitney {
  readonly u: number;
  readonly p: number;
  /** Chance that one of the first group scores higher than one of the second, ties counting half: 0.5 = alike. */
  readonly a12: number;
  /** Interval of a12; null where one group lies wholly above the other or no spread tells it. */
  readonly low: number | null;
  readonly high: number | null;
}

/**
 * Two groups by ranks, with the chance that the first scores higher as the size of the difference. The interval comes
 * from the spread of the placements and is taken on the log odds, so that it stays within 0–1.
 *
 * @source  Mann & Whitney (1947), Ann. Math. Statist. 18:50–60, ties corrected, no continuity correction; A12: Vargha &
 *          Delaney (2000), J. Educ. Behav. Statist. 25:101–132; placements: DeLong et al. (1988), Biometrics 44:837–845
 * @units   counts of answers; result 0–1
 * @assumes answers independent, no person in both groups; ten answers or so each for the normal distribution
 * @range   answers in both groups and two different scores; else → null
 * @example mannWhitney(scoreCounts({ 3: 2 }), scoreCounts({ 1: 1, 3: 1 }))?.a12 // → 0.75
 */
export function mannWhitney(first: ScoreCounts, second: ScoreCounts, level = 0.95): MannWhitney | null {
  const table = scoreTable([first, second]);
  const [x, y] = table.counts;
  const [m, k] = table.sizes;
  if (x === undefined || y === undefined || m === undefined || k === undefined) return null;
  if (table.scores.length < 2) return null;
  const { n } = table;
  const { ranks, ties } = midRanks(table);
  const u = x.reduce((sum, c, s) => sum + c * ranks[s]!, 0) - (m * (m + 1)) / 2;
  const variance = ((m * k) / 12) * (n + 1 - ties / (n * (n - 1)));
  const p = normalTail((u - (m * k) / 2) / Math.sqrt(variance));
  const a12 = u / (m * k);
  if (p === null) return null;
  return { u, p, a12, ...bounds(a12, placements(x, y, m, k), level) };
}

/** Variance of a12: of the placements of each group among the other. */
function placements(x: readonly number[], y: readonly number[], m: number, k: number): number {
  const below = (counts: readonly number[], total: number) => {
    let before = 0;
    return counts.map((c) => {
      const share = (before + c / 2) / total;
      before += c;
      return share;
    });
  };
  const variance = (at: readonly number[], counts: readonly number[], size: number) => {
    const mean = at.reduce((sum, a, s) => sum + a * counts[s]!, 0) / size;
    return at.reduce((sum, a, s) => sum + counts[s]! * (a - mean) ** 2, 0) / (size - 1) / size;
  };
  return variance(below(y, k), x, m) + variance(below(x, m), y, k);
}

function bounds(a12: number, variance: number, level: number) {
  if (!(variance > 0 && a12 > 0 && a12 < 1 && level > 0 && level < 1)) return { low: null, high: null };
  const odds = Math.log(a12 / (1 - a12));
  const half = (normalQuantile((1 + level) / 2, 0, 1) * Math.sqrt(variance)) / (a12 * (1 - a12));
  const share = (logOdds: number) => 1 / (1 + Math.exp(-logOdds));
  return { low: share(odds - half), high: share(odds + half) };
}

import { midRanks, type ScoreTable } from "./score-counts.js";
import { normalTail } from "./tails.js";
import { holmAdjusted } from "./two-sided-p.js";

/** Two groups of a table, by their places in it. */
export interface DunnPair {
  readonly first: number;
  readonly second: number;
  /** Above 0 where the first answers higher. */
  readonly z: number;
  readonly p: number;
  /** As it stands among all pairs (Holm). */
  readonly adjusted: number;
}

/**
 * Which groups differ, once Kruskal–Wallis says that some do: mean ranks of each pair, the ranks of all groups kept,
 * corrected for ties.
 *
 * @source  Dunn (1964), Technometrics 6:241–252; Holm (1979), Scand. J. Statist. 6:65–70
 * @assumes as `kruskalWallis`
 * @range   two groups or more and two different scores; else none
 * @example dunn(scoreTable([scoreCounts({ 1: 9 }), scoreCounts({ 2: 9 })])).length // → 1
 */
export function dunn(table: ScoreTable): DunnPair[] {
  const { counts, sizes, n, scores } = table;
  if (counts.length < 2 || scores.length < 2) return [];
  const { ranks, ties } = midRanks(table);
  const means = counts.map((row, g) => row.reduce((sum, c, s) => sum + c * ranks[s]!, 0) / sizes[g]!);
  const spread = (n * (n + 1)) / 12 - ties / (12 * (n - 1));
  const pairs = means.flatMap((mean, first) =>
    means.slice(first + 1).map((other, ahead) => {
      const second = first + 1 + ahead;
      const z = (mean - other) / Math.sqrt(spread * (1 / sizes[first]! + 1 / sizes[second]!));
      return { first, second, z, p: normalTail(z) ?? 1 };
    }),
  );
  const adjusted = holmAdjusted(pairs.map((pair) => pair.p));
  return pairs.map((pair, i) => ({ ...pair, adjusted: adjusted[i]! }));
}

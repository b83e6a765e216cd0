import { type BrownForsythe, brownForsythe } from "../../stats/brown-forsythe.js";
import { type ChiSquareTable, chiSquareTable } from "../../stats/chi-square-table.js";
import { type DunnPair, dunn } from "../../stats/dunn.js";
import { type KruskalWallis, kruskalWallis } from "../../stats/kruskal-wallis.js";
import { type MannWhitney, mannWhitney } from "../../stats/mann-whitney.js";
import { type ScoreCounts, scoreTable } from "../../stats/score-counts.js";
import { type VarianceBetween, varianceBetween } from "../../stats/variance-between.js";

export type GroupsTest =
  | {
      readonly kind: "tested";
      readonly n: number;
      /** Whether groups answer on another level. */
      readonly level: KruskalWallis;
      /** Whether they differ in spread; null where no group has any. */
      readonly spread: BrownForsythe | null;
      /** Whether the shape of their answers differs. */
      readonly shape: ChiSquareTable;
      readonly variance: VarianceBetween;
      /** Which of several groups differ; for two groups see `two`. */
      readonly pairs: readonly DunnPair[];
      readonly two: MannWhitney | null;
    }
  | { readonly kind: "cannot-tell"; readonly reason: "one-group" | "all-equal" | "too-few" };

/**
 * Whether groups of people answer a question differently: in level, in spread, in shape, and by how much.
 *
 * @source  `kruskalWallis`, `brownForsythe`, `chiSquareTable`, `varianceBetween`, `dunn`, `mannWhitney`;
 *          `docs/methods/group-tests.md`
 * @units   counts of answers, not weighted
 * @assumes answers independent, each person in one group
 * @range   groups without answers are left out; fewer than two, answers all equal, or no more answers than groups →
 *          `cannot-tell`
 * @example groupsTest([scoreCounts({ 1: 5, 5: 18 }), scoreCounts({ 1: 25, 5: 2 })])
 */
export function groupsTest(groups: readonly ScoreCounts[], confidence = 0.95): GroupsTest {
  const told = groups.filter(({ counts }) => counts.some((c) => c > 0));
  const table = scoreTable(told);
  if (told.length < 2) return { kind: "cannot-tell", reason: "one-group" };
  if (table.scores.length < 2) return { kind: "cannot-tell", reason: "all-equal" };
  const level = kruskalWallis(table);
  const shape = chiSquareTable(table.counts);
  const variance = varianceBetween(table);
  if (level === null || shape === null || variance === null)
    return { kind: "cannot-tell", reason: "too-few" };
  return {
    kind: "tested",
    n: table.n,
    level,
    spread: brownForsythe(table),
    shape,
    variance,
    pairs: told.length > 2 ? dunn(table) : [],
    two: told.length === 2 ? mannWhitney(told[0]!, told[1]!, confidence) : null,
  };
}

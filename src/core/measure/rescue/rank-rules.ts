import { rankCorrelation } from "../../stats/rank-correlation.js";

type Classes = readonly (readonly number[])[];

export interface RankRule {
  /** Product of the classes' shares of value; of their value per head. */
  readonly rule: "value" | "per-head";
  /** Cells that the rule ranks otherwise. */
  readonly differ: number;
  readonly correlation: number | null;
}

/**
 * Whether printed ranks of pairs follow from the printed shares of their classes, by two rules.
 *
 * @range   classes are [share of value, share of count] with counts above 0; as many as the ranks have rows and columns
 * @example rankRules([[1, 2], [3, 4]], [[80, 20], [20, 80]], [[80, 20], [20, 80]])[0]?.differ // → 0
 */
export function rankRules(ranks: Classes, rows: Classes, columns: Classes): RankRule[] {
  const perHead = ([value, count]: readonly number[]) => value! / count!;
  const worth = { value: ([value]: readonly number[]) => value!, "per-head": perHead } as const;
  return (["value", "per-head"] as const).map((rule) => {
    const of = worth[rule];
    const pairs = rows.flatMap((r, i) => columns.map((c, j) => ({ i, j, worth: of(r) * of(c) })));
    // Equal to the last digits is equal; the pair of the better row comes first.
    pairs.sort((a, b) => (Math.abs(b.worth - a.worth) > 1e-9 ? b.worth - a.worth : a.i - b.i || a.j - b.j));
    const made = ranks.map((row) => row.map(() => 0));
    for (const [at, { i, j }] of pairs.entries()) made[i]![j] = at + 1;
    return {
      rule,
      differ: ranks.flat().filter((rank, at) => rank !== made.flat()[at]).length,
      correlation: rankCorrelation(ranks.flat(), made.flat())?.rho ?? null,
    };
  });
}

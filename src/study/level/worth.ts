import { assumed } from "../../core/assumptions.js";
import { abcClasses, countForShare } from "../../core/level/abc.js";
import type { StudyInput } from "../input.js";

export interface Worthy {
  readonly id: string;
  readonly name: string | null;
  /** Integer cents. */
  readonly amount: number | null;
  readonly contribution: number | null;
}

export type Basis = "contribution" | "amount";

export interface Classed extends Worthy {
  /** What it is worth on the basis chosen, cents. */
  readonly worth: number;
  readonly class: string;
}

export interface Classes {
  readonly basis: Basis;
  /** Contribution is known and nobody makes any: classes of contribution would hold everybody in the last. */
  readonly noneGains: boolean;
  readonly classed: readonly Classed[];
  /** Their worth is not known, so they have no class. */
  readonly unknown: number;
  /** How many make the Pareto share of the positive worth; 0 when there is none. */
  readonly few: number;
}

/**
 * Classes on contribution where contribution is known for nearly all of the amount and somebody makes any, else on amount. Unlike amounts, contributions may be
 * negative: losers fall into the last class.
 */
export function classify(
  input: StudyInput,
  items: readonly Worthy[],
  cutIds: readonly string[],
  labels: readonly string[],
): Classes {
  const needed = assumed(input.assumptions, "cost.known-share-needed").value;
  const amount = items.reduce((sum, i) => sum + (i.amount ?? 0), 0);
  const known = items.reduce((sum, i) => (i.contribution === null ? sum : sum + (i.amount ?? 0)), 0);
  const told = items.some((i) => i.contribution !== null) && known >= needed * amount;
  const gains = items.some((i) => (i.contribution ?? 0) > 0);
  const basis: Basis = told && gains ? "contribution" : "amount";
  const sorted = items
    .filter((i) => i[basis] !== null)
    .toSorted((a, b) => b[basis]! - a[basis]! || (a.id < b.id ? -1 : 1));
  const worth = Float64Array.from(sorted, (i) => i[basis]!);
  // Cuts given out of order would make classes nobody can be in.
  const cuts = cutIds.map((id) => assumed(input.assumptions, id).value).sort((a, b) => a - b);
  const classes = abcClasses(worth, cuts);
  return {
    basis,
    noneGains: told && !gains,
    classed: sorted.map((item, i) => ({ ...item, worth: worth[i]!, class: labels[classes[i]!]! })),
    unknown: items.length - sorted.length,
    few: countForShare(worth, assumed(input.assumptions, "level.pareto-share").value),
  };
}

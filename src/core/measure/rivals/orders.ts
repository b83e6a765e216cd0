import { type CombinedAction, raises } from "./combine.js";

/** Means of one element, as the data table of rivals has them. */
export interface ElementMeans {
  readonly element: string;
  readonly importance: number;
  readonly own: number;
  /** null: nobody rated a benchmark. */
  readonly benchmark: number | null;
}

/**
 * Elements to raise, first things first: what must definitely rise, then the lowest own performance, as raising what is
 * high already pays less.
 *
 * @source  combination rule 3 of the text, docs/methods/combination-rules.md
 * @range   ties keep the order given
 * @example raiseOrder([{ element: "a", own: 4.9, action: "improve" }, { element: "b", own: 4.5, action: "improve" }])
 *          // → b, a
 */
export function raiseOrder<E extends { readonly own: number; readonly action: CombinedAction }>(
  elements: readonly E[],
): E[] {
  const must = ({ action }: E) => (action === "definitely-improve" ? 0 : action === "improve" ? 1 : 2);
  return elements
    .filter(({ action }) => raises(action))
    .toSorted((a, b) => must(a) - must(b) || a.own - b.own);
}

/**
 * Elements on which the firm is behind, by how far times how much it matters.
 *
 * @source  docs/methods/combination-rules.md
 * @units   squared points of the scale: an order, not an amount
 * @example gapOrder([{ element: "2", importance: 5.56, own: 4.93, benchmark: 5.65 }])[0].weight // → 4.0032
 */
export function gapOrder(elements: readonly ElementMeans[]): { element: string; weight: number }[] {
  return elements
    .flatMap(({ element, importance, own, benchmark }) =>
      benchmark !== null && own < benchmark ? [{ element, weight: (benchmark - own) * importance }] : [],
    )
    .toSorted((a, b) => b.weight - a.weight);
}

/**
 * Elements by own performance less importance, the shortest of what it matters first. Both on one scale.
 *
 * @source  diagonal of importance–performance charts; the 45° line has no firm ground, docs/methods/evaluation-matrix.md
 * @units   points of the scale; below zero: performs less than it matters
 * @example diagonalOrder([{ element: "4", importance: 5.27, own: 4.53, benchmark: null }])[0].gap // → -0.74
 */
export function diagonalOrder(elements: readonly ElementMeans[]): { element: string; gap: number }[] {
  return elements
    .map(({ element, importance, own }) => ({ element, gap: own - importance }))
    .toSorted((a, b) => a.gap - b.gap);
}

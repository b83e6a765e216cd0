/**
 * Figure 3-7 of the text: rank of each customer × product pair, 1 = serve first. Columns are customer classes 1–5,
 * rows product classes A–D. A template, not a formula: no rule over the class shares reproduces it, so it stands
 * beside the rank by real profit and never in its place (`docs/methods/pair-priority.md`).
 */
export const pairPriorityTemplate = {
  A: [1, 3, 5, 9, 11],
  B: [2, 4, 8, 14, 17],
  C: [6, 7, 13, 15, 18],
  D: [10, 12, 16, 19, 20],
} as const satisfies Record<string, readonly number[]>;

export const customerClasses = ["1", "2", "3", "4", "5"] as const;
export const productClasses = ["A", "B", "C", "D"] as const;

/**
 * Rank of a pair of classes in the template.
 *
 * @range   classes outside 1–5 × A–D → null
 * @example templateRank("2", "A") // → 3
 */
export function templateRank(customerClass: string, productClass: string): number | null {
  const column = customerClasses.indexOf(customerClass as (typeof customerClasses)[number]);
  const row = productClasses.find((c) => c === productClass);
  return row === undefined || column < 0 ? null : (pairPriorityTemplate[row][column] ?? null);
}

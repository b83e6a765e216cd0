import { unlabelled } from "./label-runs.js";
import type { PrintedNumber } from "./printed-number.js";
import type { Statistic, TableShape } from "./table-check.js";

const statistics: readonly (readonly Statistic[])[] = [
  ["mean", "variance", "sd"],
  ["mean", "sd"],
  ["mean"],
  [],
];
const scales = [5, 7];

/**
 * Shapes worth trying where nobody says what a table holds: distributions over five or seven points with and without
 * their statistics, data tables of ratings, shares of classes, and ranks in every size the numbers allow.
 *
 * @example rescueTable(numbers, usualShapes(numbers))
 */
export function usualShapes(numbers: readonly PrintedNumber[]): TableShape[] {
  const sizes = new Set<number>();
  // Ranks are whole numbers throughout; nothing else needs their many sizes tried.
  if (numbers.every((p) => p.decimals === 0 && !p.percent))
    for (const { before, after } of unlabelled(numbers)) sizes.add(numbers.length - before - after);
  return [
    ...scales.flatMap((points) =>
      statistics.map((s): TableShape => ({ kind: "distribution", scores: upTo(points), statistics: s })),
    ),
    ...scales.map((high): TableShape => ({ kind: "comparison", scale: { low: 1, high } })),
    { kind: "shares" },
    ...[...sizes].flatMap((size) =>
      upTo(size)
        .filter((rows) => rows >= 2 && size % rows === 0 && size / rows >= 2)
        .map((rows): TableShape => ({ kind: "ranks", rows, columns: size / rows })),
    ),
  ];
}

const upTo = (n: number): number[] => Array.from({ length: n }, (_, i) => i + 1);

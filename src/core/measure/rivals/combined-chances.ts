import { gaussLegendre } from "../../stats/gauss-legendre.js";
import { bands, type Cuts } from "./bands.js";
import { above, bandChances, type UnsureMean, type UnsurePoint } from "./cell-chances.js";
import { type CombinedAction, combine, combinedActions } from "./combine.js";
import type { PositionRules } from "./competitive-position.js";
import { cellOfBands, type MatrixCuts } from "./evaluation-cell.js";
import { type PositionReadingName, readPosition } from "./position-reading.js";

const rule = gaussLegendre(32);
/** Standard errors to either side beyond which nothing is left to count. */
const reach = 9;

/**
 * Chance of each action that both matrices together may ask for, from standard errors alone: importance, own and benchmark
 * normal and independent of each other, so that the own mean moves its cell and its lead together.
 *
 * @source  normal distribution, Gauss–Legendre over the own mean; docs/methods/placement-stability.md
 * @units   points of the scale; result 0–1, adding up to 1
 * @range   finite means, se ≥ 0 and finite, as `cellChances`; benchmark null: none was rated
 * @example combinedChances({ importance: { mean: 5.71, se: 0.12 }, own: { mean: 5.35, se: 0.12 }, benchmark: { mean: 5.03, se: 0.12 } },
 *            { importance: [3, 5], own: [3, 5] }, "bands", positionRules).maintain // → 0.97
 */
export function combinedChances(
  { importance, own, benchmark }: UnsurePoint & { readonly benchmark: UnsureMean | null },
  cuts: MatrixCuts,
  reading: Exclude<PositionReadingName, "interval">,
  position: PositionRules,
): Record<CombinedAction, number> {
  const chances = Object.fromEntries(combinedActions.map((a) => [a, 0])) as Record<CombinedAction, number>;
  const valued = bandChances(importance, cuts.importance);
  const turns = reading === "sign" ? [0] : [-position.parity, 0, position.parity];
  for (const { mean, weight } of pieces(own, cuts.own, benchmark, turns)) {
    const rated = bandChances({ mean, se: 0 }, cuts.own);
    for (const [relative, likely] of leads(mean, benchmark, turns))
      for (const high of bands)
        for (const right of bands) {
          if (rated[right] === 0) continue;
          const read =
            relative === null ? null : readPosition(reading, { relative, interval: null }, position);
          const { action } = combine(cellOfBands(high, right), read);
          chances[action] += weight * likely * valued[high];
        }
  }
  return chances;
}

/** The own mean at the points of a quadrature that leaves out no step of what follows from it. */
function pieces(
  { mean, se }: UnsureMean,
  cuts: Cuts,
  benchmark: UnsureMean | null,
  turns: readonly number[],
): { readonly mean: number; readonly weight: number }[] {
  if (se === 0) return [{ mean, weight: 1 }];
  const [from, to] = [mean - reach * se, mean + reach * se];
  const steps = [...cuts, ...(benchmark === null ? [] : turns.map((t) => benchmark.mean + t))];
  const ends = [from, ...steps.filter((s) => s > from && s < to).sort((a, b) => a - b), to];
  return ends.slice(1).flatMap((end, i) => {
    const start = ends[i]!;
    return [...rule.points].map((point, k) => {
      const at = (start + end) / 2 + (point * (end - start)) / 2;
      const density = Math.exp(-(((at - mean) / se) ** 2) / 2) / (se * Math.sqrt(2 * Math.PI));
      return { mean: at, weight: (rule.weights[k]! * (end - start) * density) / 2 };
    });
  });
}

/** A relative performance in each part the turns cut it into, and the chance of that part at one own mean. */
function leads(
  own: number,
  benchmark: UnsureMean | null,
  turns: readonly number[],
): (readonly [number | null, number])[] {
  if (benchmark === null) return [[null, 1]];
  const { mean, se } = benchmark;
  if (se === 0) return [[own - mean, 1]];
  const below = turns.map((t) => 1 - above((t - (own - mean)) / se));
  const parts = [-Infinity, ...turns, Infinity];
  return parts.slice(1).map((high, i) => {
    const low = parts[i]!;
    const likely = (below[i] ?? 1) - (below[i - 1] ?? 0);
    const at = low === -Infinity ? high - 1 : high === Infinity ? low + 1 : (low + high) / 2;
    return [at, likely] as const;
  });
}

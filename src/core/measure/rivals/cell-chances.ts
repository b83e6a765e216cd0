import { normalTail } from "../../stats/tails.js";
import { type Band, bands, type Cuts } from "./bands.js";
import {
  actionOfCell,
  type Cell,
  cellOfBands,
  cells,
  type EvaluationAction,
  evaluationActions,
  evaluationCell,
  type MatrixCuts,
} from "./evaluation-cell.js";
import type { MoreAnswers } from "./interval-standing.js";

/** A mean and its standard error; zero = known exactly. */
export interface UnsureMean {
  readonly mean: number;
  readonly se: number;
}

export interface UnsurePoint {
  readonly importance: UnsureMean;
  readonly own: UnsureMean;
}

export interface CellChances {
  /** Where the means fall. */
  readonly cell: Cell;
  readonly cells: Readonly<Record<Cell, number>>;
  readonly actions: Readonly<Record<EvaluationAction, number>>;
}

/**
 * Chance of each cell of the evaluation matrix from standard errors alone, where no answers are at hand: both means
 * normal and independent of each other. With answers the bootstrap is the better one, as it needs neither.
 *
 * @source  normal distribution; confidence of placement in nine cells has been published (TEDE 2022, 17653), its method was
 *          not followed; docs/methods/placement-stability.md
 * @units   points of the scale; result 0–1
 * @range   finite means, se ≥ 0 and finite; outside → RangeError
 * @example cellChances({ importance: { mean: 5.56, se: 0.12 }, own: { mean: 4.93, se: 0.12 } },
 *            { importance: [3, 5], own: [3, 5] }).cells.B // → 0.72
 */
export function cellChances({ importance, own }: UnsurePoint, cuts: MatrixCuts): CellChances {
  const up = bandChances(importance, cuts.importance);
  const right = bandChances(own, cuts.own);
  const chances = zeroes(cells);
  const actions = zeroes(evaluationActions);
  for (const i of bands)
    for (const p of bands) {
      const cell = cellOfBands(i, p);
      chances[cell] = up[i] * right[p];
      actions[actionOfCell(cell)] += chances[cell];
    }
  return {
    cell: evaluationCell({ importance: importance.mean, own: own.mean }, cuts).cell,
    cells: chances,
    actions,
  };
}

/**
 * Chance of each band of an axis.
 *
 * @source  normal distribution, as `cellChances`
 * @units   points of the scale; result 0–1
 * @range   finite mean, se ≥ 0 and finite; outside → RangeError
 * @example bandChances({ mean: 4.93, se: 0.12 }, [3, 5]).high // → 0.28
 */
export function bandChances({ mean, se }: UnsureMean, [lower, upper]: Cuts): Record<Band, number> {
  if (!(Number.isFinite(mean) && se >= 0 && Number.isFinite(se)))
    throw new RangeError("a mean is a number, its standard error not below zero");
  const reached = (cut: number) => (se === 0 ? (mean >= cut - 1e-9 ? 1 : 0) : above((cut - mean) / se));
  const [medium, high] = [reached(lower), reached(upper)];
  return { low: 1 - medium, medium: medium - high, high };
}

/** A mean so near a cut that more than this would be needed lies on it, to all purposes. */
const mostAnswers = 1e9;

/** Chance of a standard normal value above z. */
export function above(z: number): number {
  const half = (normalTail(z) ?? 0) / 2;
  return z >= 0 ? half : 1 - half;
}

/**
 * Answers with which the cell would hold with the wanted chance, if the means stay where they are.
 *
 * @source  docs/methods/placement-stability.md
 * @units   n: answers behind both standard errors
 * @assumes standard errors fall with the root of the answers; with a finite population N, with √(1/n − 1/N)
 * @range   n ≥ 1, 0 < chance < 1, population ≥ n; outside → RangeError. A mean on a cut, or nearer than 1e9 answers tell → "on-the-line"
 * @example answersToSettle({ importance: { mean: 5.56, se: 0.12 }, own: { mean: 4.93, se: 0.12 } },
 *            { importance: [3, 5], own: [3, 5] }, { n: 100 }) // → 483 in all
 */
export function answersToSettle(
  point: UnsurePoint,
  cuts: MatrixCuts,
  {
    n,
    chance = 0.9,
    population = Number.POSITIVE_INFINITY,
  }: { readonly n: number; readonly chance?: number; readonly population?: number },
): MoreAnswers {
  if (!(n >= 1 && Number.isFinite(n) && chance > 0 && chance < 1 && population >= n))
    throw new RangeError(
      "answers are one or more and no more than there are customers; a chance lies between 0 and 1",
    );
  const onCut = ({ mean, se }: UnsureMean, of: Cuts) => se > 0 && of.some((c) => Math.abs(mean - c) <= 1e-9);
  const spread = 1 / n - 1 / population;
  const at = (total: number) => {
    const factor = spread > 0 ? Math.sqrt((1 / total - 1 / population) / spread) : 0;
    const shrunk = ({ mean, se }: UnsureMean) => ({ mean, se: se * factor });
    const c = cellChances({ importance: shrunk(point.importance), own: shrunk(point.own) }, cuts);
    return c.cells[c.cell];
  };
  if (at(n) >= chance) return { kind: "settled" };
  if (onCut(point.importance, cuts.importance) || onCut(point.own, cuts.own)) return { kind: "on-the-line" };
  let [low, high] = [n, Math.min(population, n * 2)];
  while (high < population && at(high) < chance) {
    if (high > mostAnswers) return { kind: "on-the-line" };
    [low, high] = [high, Math.min(population, high * 2)];
  }
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (at(middle) >= chance) high = middle;
    else low = middle;
  }
  const total = Math.ceil(low) > low && at(Math.ceil(low)) >= chance ? Math.ceil(low) : Math.ceil(high);
  return { kind: "answers", total, more: Math.ceil(total - n) };
}

function zeroes<K extends string>(keys: readonly K[]): Record<K, number> {
  return Object.fromEntries(keys.map((k) => [k, 0])) as Record<K, number>;
}

import { answersToSettle, cellChances } from "../../../core/measure/rivals/cell-chances.js";
import { combinedChances } from "../../../core/measure/rivals/combined-chances.js";
import { type Cell, cells, type MatrixCuts } from "../../../core/measure/rivals/evaluation-cell.js";
import type { Cutting } from "../../../core/measure/rivals/matrix-cutting.js";
import { placementStability } from "../../../core/measure/rivals/placement-stability.js";
import type { ComparedRows } from "./compared.js";
import { type ElementRow, type Firmness, type Placed, untold } from "./seen.js";

export interface FirmRules {
  readonly firm: number;
  readonly fewest: number;
}

/** Of `measure.placement`: the same survey gives the same draws. */
const seed = 50501;

/** From the answers themselves: respondents drawn anew. */
export function firmnessFromAnswers(
  { columns, rows: table }: ComparedRows,
  { by, cuts, position, reading }: Cutting,
  { firm, fewest }: FirmRules,
): (row: ElementRow) => Firmness {
  const found = placementStability(columns, {
    table,
    cuts: by === "data" ? "terciles" : cuts,
    position,
    reading: reading === "interval" ? "bands" : reading,
    seed,
    firm,
    fewest,
  });
  const stable = new Map(found.map((s) => [s.element, s]));
  return (row) => {
    const s = stable.get(row.element);
    if (s === undefined) return untold("no-answers");
    if (s.kind === "cannot-tell") return untold(s.reason);
    return {
      basis: "answers",
      cell: s.cells[s.cell],
      // By the interval it cannot be drawn anew without an interval of every draw.
      action: reading === "interval" ? null : s.combinedActions[s.combined],
      next: nextOf(s.cells, s.cell),
      more: s.firmCell ? { kind: "settled" } : moreFor(row, cuts, firm),
      firm: s.firmCell ? "firm" : "not-firm",
      note: s.noSpread ? "no-spread" : null,
    };
  };
}

/** From standard errors, where means are all there is. */
export function firmnessFromErrors(
  { cuts, position, reading }: Cutting,
  { firm }: FirmRules,
): (row: ElementRow, placed: Placed) => Firmness {
  return (row, { action }) => {
    const { importance, own, benchmark } = row;
    if (importance?.se == null || own?.se == null) return untold("no-standard-error");
    const point = {
      importance: { mean: importance.mean, se: importance.se },
      own: { mean: own.mean, se: own.se },
    };
    const chances = cellChances(point, cuts);
    const chance = chances.cells[chances.cell];
    const beside = benchmark?.se == null ? null : { mean: benchmark.mean, se: benchmark.se };
    return {
      basis: "standard-error",
      cell: chance,
      action:
        reading === "interval"
          ? null
          : combinedChances({ ...point, benchmark: beside }, cuts, reading, position)[action],
      next: nextOf(chances.cells, chances.cell),
      more: chance >= firm ? { kind: "settled" } : moreFor(row, cuts, firm),
      firm: chance >= firm ? "firm" : "not-firm",
      note: null,
    };
  };
}

function nextOf(chances: Readonly<Record<Cell, number>>, stated: Cell): Cell | null {
  const [next] = cells
    .filter((cell) => cell !== stated && chances[cell] > 0)
    .toSorted((a, b) => chances[b] - chances[a]);
  return next ?? null;
}

/** Answers with which it would hold, the means staying where they are; null where nobody says how many there are. */
function moreFor(
  { importance, own, answers }: ElementRow,
  cuts: MatrixCuts,
  chance: number,
): Firmness["more"] {
  if (importance === null || own === null || answers === null || answers < 1) return null;
  const point = {
    importance: { mean: importance.mean, se: importance.se ?? 0 },
    own: { mean: own.mean, se: own.se ?? 0 },
  };
  // Weighted answers are worth fewer: their standard errors go by the effective number.
  const n = Math.min(importance.n, own.n);
  const more = answersToSettle(point, cuts, { n: n >= 1 ? n : answers, chance });
  // The draws say it does not hold, the formula that it does: near the wanted chance nothing more is said.
  return more.kind === "settled" ? null : more;
}

import type { Results } from "../../../core/findings.js";
import type { Cuts } from "../../../core/measure/rivals/bands.js";
import { scaleMiddle, scaleThirds, tercileCuts } from "../../../core/measure/rivals/cut-rules.js";
import { evaluationCell, type MatrixCuts } from "../../../core/measure/rivals/evaluation-cell.js";
import { type Scale, type ScaleName, scales } from "../../../core/measure/survey/scale.js";
import { num, tableView } from "../read.js";

/** An element as both matrices have it. */
export interface Rated {
  readonly importance: number;
  readonly own: number;
  readonly cell: string | null;
}

/** Where the lines of the drawing stand: cut as the table was, so that every point lies in the field it names. */
export interface Cutting {
  readonly scale: Scale;
  readonly cuts: MatrixCuts;
  /** Half-width of parity, where the scale gives it. */
  readonly parity: number;
  /** Importance from which strengths and weaknesses are major, in the reading by sign. */
  readonly middle: number;
}

const usual: readonly ScaleName[] = ["1-5", "1-7", "0-10", "1-10", "0-100"];

/** The cuts that put every element into its cell: thirds of a scale, else thirds of the elements; null where none does. */
export function cuttingOf(results: Results, rated: readonly Rated[]): Cutting | null {
  const seen = [...answered(results), ...rated.flatMap(({ importance, own }) => [importance, own])];
  // Nobody answers on a scale and leaves its upper half out.
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  const open = usual
    .map((name) => scales[name])
    .filter(({ low, high }) => least >= low && most <= high && high <= 2 * most);
  const fits = (cuts: MatrixCuts) =>
    rated.every((point) => point.cell === null || evaluationCell(point, cuts).cell === point.cell);
  for (const scale of open) {
    const thirds = scaleThirds(scale);
    const cuts = { importance: thirds, own: thirds };
    if (fits(cuts)) return { scale, cuts, parity: (scale.high - scale.low) / 6, middle: scaleMiddle(scale) };
  }
  const scale = open[0];
  const importances = rated.map((point) => point.importance);
  const [up, right] = [tercileCuts(importances), tercileCuts(rated.map((point) => point.own))];
  if (scale === undefined || up === null || right === null) return null;
  const cuts: MatrixCuts = { importance: up as Cuts, own: right as Cuts };
  const middle = importances.reduce((sum, value) => sum + value, 0) / importances.length;
  return fits(cuts) ? { scale, cuts, parity: (scale.high - scale.low) / 6, middle } : null;
}

/** Scores that were really given. */
function answered(results: Results): number[] {
  const view = tableView(results, "measure.answers");
  if (view === null) return [];
  const [kind, score] = [view.at("kind"), view.at("score")];
  return view.table.rows.flatMap((row) => {
    const value = num(row[score]);
    return value === null || (kind >= 0 && !["importance", "performance"].includes(String(row[kind])))
      ? []
      : [value];
  });
}

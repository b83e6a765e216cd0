import { type Band, bandOf, type Cuts } from "./bands.js";

/** Letters of the nine cells; they run as a snake, from high importance and low performance. */
export const cells = ["A", "B", "C", "D", "E", "F", "G", "H", "I"] as const;
export type Cell = (typeof cells)[number];

/** 绝对提高, 提高, 保持/提高, 保持, 降低/保持. */
export const evaluationActions = [
  "definitely-improve",
  "improve",
  "maintain-or-improve",
  "maintain",
  "reduce-or-maintain",
] as const;
export type EvaluationAction = (typeof evaluationActions)[number];

/** Cuts of both axes of the evaluation matrix. */
export interface MatrixCuts {
  readonly importance: Cuts;
  readonly own: Cuts;
}

export interface Evaluation {
  readonly cell: Cell;
  readonly action: EvaluationAction;
  readonly importanceBand: Band;
  readonly ownBand: Band;
}

/** Importance, then own performance. */
const snake: Record<Band, Record<Band, Cell>> = {
  high: { low: "A", medium: "B", high: "C" },
  medium: { low: "F", medium: "E", high: "D" },
  low: { low: "G", medium: "H", high: "I" },
};

const actions: Record<Cell, EvaluationAction> = {
  A: "definitely-improve",
  B: "improve",
  C: "maintain-or-improve",
  D: "reduce-or-maintain",
  E: "maintain",
  F: "improve",
  G: "maintain",
  H: "reduce-or-maintain",
  I: "reduce-or-maintain",
};

/**
 * Cell of the performance evaluation matrix (绩效评估矩阵) and what it asks for: importance upwards, own performance to
 * the right, three bands each.
 *
 * @source  table 3-6 of the text; Lambert & Sharma (1990), IJPDLM 20(1); the letters are decoded,
 *          docs/methods/evaluation-matrix.md
 * @units   points of one scale, or of a scale per axis with its own cuts
 * @range   finite numbers, cuts rising; outside → throws. A value on a cut belongs to the upper band
 * @checked reference family evaluation_cell
 * @example evaluationCell({ importance: 6.2, own: 2.4 }, { importance: [3, 5], own: [3, 5] }).cell // → "A"
 */
export function evaluationCell(
  { importance, own }: { readonly importance: number; readonly own: number },
  cuts: MatrixCuts,
): Evaluation {
  const importanceBand = bandOf(importance, cuts.importance);
  const ownBand = bandOf(own, cuts.own);
  const cell = snake[importanceBand][ownBand];
  return { cell, action: actions[cell], importanceBand, ownBand };
}

export function actionOfCell(cell: Cell): EvaluationAction {
  return actions[cell];
}

export function cellOfBands(importance: Band, own: Band): Cell {
  return snake[importance][own];
}

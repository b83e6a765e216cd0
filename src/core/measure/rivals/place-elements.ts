import { type Combined, combine } from "./combine.js";
import {
  competitivePosition,
  type Position,
  type PositionRules,
  positionRules,
} from "./competitive-position.js";
import { type Evaluation, evaluationCell, type MatrixCuts } from "./evaluation-cell.js";
import { type PositionReadingName, readPosition } from "./position-reading.js";
import type { RivalRow } from "./rival-table.js";

export interface PlaceOptions {
  readonly cuts: MatrixCuts;
  readonly position?: PositionRules;
  readonly reading?: PositionReadingName;
}

export type PlacedElement =
  | {
      readonly kind: "placed";
      readonly element: string;
      readonly importance: number;
      readonly own: number;
      readonly benchmark: number | null;
      readonly evaluation: Evaluation;
      /** null: no one rated both the own firm and the benchmark. */
      readonly position: Position | null;
      readonly combined: Combined;
      /** As `raiseOrder` and `diagonalOrder` read them. */
      readonly action: Combined["action"];
    }
  | {
      readonly kind: "cannot-tell";
      readonly element: string;
      readonly missing: readonly ("importance" | "own")[];
    };

/**
 * Both matrices for every row of the data table, and what they ask for together. Where a benchmark was rated, it is taken at the
 * own mean less the paired difference, so that both charts show the difference customers themselves made.
 *
 * @source  docs/methods/combination-rules.md
 * @units   points of the scale
 * @example placeElements(rivalTable(survey), { cuts: { importance: [3, 5], own: [3, 5] } })[0].combined
 */
export function placeElements(
  rows: readonly Pick<RivalRow, "element" | "importance" | "own" | "relative">[],
  { cuts, position = positionRules, reading = "bands" }: PlaceOptions,
): PlacedElement[] {
  return rows.map(({ element, importance, own, relative }): PlacedElement => {
    if (importance === null || own === null)
      return {
        kind: "cannot-tell",
        element,
        missing: [
          ...(importance === null ? (["importance"] as const) : []),
          ...(own === null ? (["own"] as const) : []),
        ],
      };
    const point = { importance: importance.mean, own: own.mean };
    const benchmark = relative === null ? null : own.mean - relative.mean;
    const evaluation = evaluationCell(point, cuts);
    const read = readPosition(
      reading,
      { relative: relative?.mean ?? null, interval: relative?.interval ?? null },
      position,
    );
    const combined = combine(evaluation.cell, read);
    return {
      kind: "placed",
      element,
      ...point,
      benchmark,
      evaluation,
      position: benchmark === null ? null : competitivePosition({ ...point, benchmark }, position),
      combined,
      action: combined.action,
    };
  });
}

import type { MeasureSettings } from "../settings.js";
import type { Scale } from "../survey/scale.js";
import type { PositionRules } from "./competitive-position.js";
import { dataCentre, scaleMiddle, scaleThirds, tercileCuts } from "./cut-rules.js";
import type { MatrixCuts } from "./evaluation-cell.js";
import type { PositionReadingName } from "./position-reading.js";

/** How both matrices are cut and read. */
export interface Cutting {
  readonly by: "scale" | "data";
  readonly cuts: MatrixCuts;
  readonly position: PositionRules;
  readonly reading: PositionReadingName;
  /** The one scale of importance and performance; null where they differ or one is not known. */
  readonly scale: Scale | null;
}

export interface AxisScales {
  readonly importance: Scale | null;
  readonly own: Scale | null;
}

/**
 * Cuts of the matrices: thirds of the scale of each axis, or of the elements themselves, as the firm says.
 *
 * @source  docs/methods/evaluation-matrix.md
 * @units   points of the scale
 * @range   a scale that is not known, or fewer than three different means where the elements cut → null
 * @example matrixCutting([], { importance: { low: 1, high: 7 }, own: { low: 1, high: 7 } }).cuts.own // → [3, 5]
 */
export function matrixCutting(
  means: readonly { readonly importance: number; readonly own: number }[],
  { importance, own }: AxisScales,
  settings: NonNullable<MeasureSettings["rivals"]> = {},
): Cutting | null {
  const by = settings.cuts ?? "scale";
  const reading = settings.reading ?? "bands";
  const parity = settings.parity ?? (own === null ? null : (own.high - own.low) / 6);
  if (parity === null) return null;
  const same =
    importance !== null && own !== null && importance.low === own.low && importance.high === own.high;
  const scale = same ? own : null;
  if (by === "data") {
    const importances = means.map((m) => m.importance);
    const [up, right] = [tercileCuts(importances), tercileCuts(means.map((m) => m.own))];
    if (up === null || right === null) return null;
    const middle = dataCentre(importances, "mean")!;
    return {
      by,
      reading,
      scale,
      cuts: { importance: up, own: right },
      position: { parity, importanceCuts: up, middle },
    };
  }
  if (importance === null || own === null) return null;
  const cuts = { importance: scaleThirds(importance), own: scaleThirds(own) };
  const position = { parity, importanceCuts: cuts.importance, middle: scaleMiddle(importance) };
  return { by, reading, scale, cuts, position };
}

import type { IdealLevel } from "./ideal-level.js";
import type { RatingTarget } from "./rating-curve.js";

export type KpiTarget =
  /** The level at which customers rate it as wanted. */
  | {
      readonly kind: "by-curve";
      readonly target: number;
      readonly low: number | null;
      readonly high: number | null;
    }
  /** Nothing ties ratings to the measure: the level customers say they want. */
  | {
      readonly kind: "by-ideal";
      readonly target: number;
      readonly low: number | null;
      readonly high: number | null;
      readonly curve: "not-asked" | Extract<RatingTarget, { kind: "cannot-tell" }>["reason"];
    }
  | { readonly kind: "cannot-tell"; readonly reason: "no-curve-and-no-ideal" };

/**
 * Target of the firm's own measure for an element: by what ratings tell where they do, else by the ideal customers gave.
 *
 * @source  docs/methods/rating-curve.md
 * @units   those of the measure; the ideal must be asked in the same
 * @example kpiTarget({ kind: "cannot-tell", reason: "no-relation", n: 80, curve: [] }, ideal) // → by the ideal
 */
export function kpiTarget(curve: RatingTarget | null, ideal: IdealLevel | null): KpiTarget {
  if (curve?.kind === "target")
    return { kind: "by-curve", target: curve.measure, low: curve.low, high: curve.high };
  if (ideal?.kind !== "level") return { kind: "cannot-tell", reason: "no-curve-and-no-ideal" };
  return {
    kind: "by-ideal",
    target: ideal.level,
    low: ideal.low,
    high: ideal.high,
    curve: curve === null ? "not-asked" : curve.reason,
  };
}

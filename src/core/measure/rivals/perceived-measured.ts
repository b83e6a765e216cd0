import type { Bounds } from "../../stats/share-interval.js";
import { reaches } from "./bands.js";

/** What customers' impression and the firm's own measure say together. */
export const perceptionAreas = ["fine", "fix-operation", "fix-communication", "managers-misjudge"] as const;
export type PerceptionArea = (typeof perceptionAreas)[number];

/** A value with its interval; null where nothing tells how sure it is. */
export interface Seen {
  readonly value: number;
  readonly interval: Bounds | null;
}

export interface PerceivedMeasured {
  /** Customers' mean rating; null: not asked. */
  readonly rating: Seen | null;
  /** Rating from which customers are content. */
  readonly goodFrom: number;
  /** The firm's own measure of the element; null: no record shows it. */
  readonly measured: Seen | null;
  /** What the firm holds to be good; null: it set nothing. */
  readonly target: number | null;
  readonly better: "higher" | "lower";
}

export type PerceptionVerdict =
  | {
      readonly kind: "told";
      readonly area: PerceptionArea;
      /** Neither interval reaches over to the other side. */
      readonly firm: boolean;
      /** Above zero: customers are content. Points of the scale. */
      readonly ratedBy: number;
      /** Above zero: better than the target. Unit of the measure. */
      readonly measuredBy: number;
    }
  | { readonly kind: "cannot-tell"; readonly missing: readonly ("rating" | "measure" | "target")[] };

/**
 * Customers' impression against the firm's own measure: poor in both, the operation is to be mended; measured well but
 * rated poorly, customers do not know or see another thing; rated well but measured poorly, the target or the measure is not
 * what customers judge by.
 *
 * @source  caution 7 of the text; the four areas are ours, docs/methods/perceived-measured.md
 * @units   rating: points of the scale; measure and target: unit of the measure
 * @range   finite; outside → RangeError. A value on its bound is good
 * @example perceivedMeasured({ rating: { value: 3.1, interval: null }, goodFrom: 5,
 *            measured: { value: 0.97, interval: null }, target: 0.95, better: "higher" }).area // → "fix-communication"
 */
export function perceivedMeasured(given: PerceivedMeasured): PerceptionVerdict {
  const { rating, goodFrom, measured, target, better } = given;
  if (rating === null || measured === null || target === null)
    return {
      kind: "cannot-tell",
      missing: [
        ...(rating === null ? (["rating"] as const) : []),
        ...(measured === null ? (["measure"] as const) : []),
        ...(target === null ? (["target"] as const) : []),
      ],
    };
  if (![rating.value, goodFrom, measured.value, target].every(Number.isFinite))
    throw new RangeError("ratings, measures and their bounds are numbers");
  const sign = better === "higher" ? 1 : -1;
  const ratedWell = reaches(rating.value, goodFrom);
  const measuredWell = reaches(sign * measured.value, sign * target);
  return {
    kind: "told",
    area: areaOf(ratedWell, measuredWell),
    firm: oneSide(rating.interval, goodFrom) && oneSide(measured.interval, target),
    ratedBy: rating.value - goodFrom,
    measuredBy: sign * (measured.value - target),
  };
}

function areaOf(ratedWell: boolean, measuredWell: boolean): PerceptionArea {
  if (ratedWell) return measuredWell ? "fine" : "managers-misjudge";
  return measuredWell ? "fix-communication" : "fix-operation";
}

function oneSide(interval: Bounds | null, bound: number): boolean {
  return interval !== null && (interval.low > bound || interval.high < bound);
}

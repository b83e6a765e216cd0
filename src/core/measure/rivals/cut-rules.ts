import { median } from "../../stats/median.js";
import type { Scale } from "../survey/scale.js";
import type { Cuts } from "./bands.js";

/**
 * Thirds of a scale: 3 and 5 where answers run from 1 to 7.
 *
 * @source  the axes 7-5-3-1 of Lambert & Sharma's matrices, docs/methods/evaluation-matrix.md
 * @range   a scale that rises; outside → throws
 * @example scaleThirds({ low: 1, high: 7 }) // → [3, 5]
 */
export function scaleThirds({ low, high }: Scale): Cuts {
  check({ low, high });
  const third = (high - low) / 3;
  return [low + third, high - third];
}

/**
 * Middle of a scale: 4 where answers run from 1 to 7.
 *
 * @range   a scale that rises; outside → throws
 * @example scaleMiddle({ low: 1, high: 7 }) // → 4
 */
export function scaleMiddle({ low, high }: Scale): number {
  check({ low, high });
  return (low + high) / 2;
}

/** How the data set the middle of an axis: Martilla & James (1977), J. Marketing 41(1):77–79, leave it to judgement. */
export type CentreBy = "mean" | "median";

/**
 * The middle of the elements at hand on one axis. Any set of elements then has some above and some below, however good
 * all of them are.
 *
 * @range   at least one value, all finite; outside → null
 * @example dataCentre([5.71, 2.05], "mean") // → 3.88
 */
export function dataCentre(values: readonly number[], by: CentreBy): number | null {
  if (values.length === 0 || !values.every(Number.isFinite)) return null;
  return by === "mean" ? values.reduce((sum, v) => sum + v, 0) / values.length : median(values);
}

/**
 * Cuts that leave a third of the elements in each band (quantiles between the values in order, as R's type 7).
 *
 * @range   three different values or more, all finite; fewer → null, as there are no thirds
 * @example tercileCuts([1, 2, 3, 4]) // → [2, 3]
 */
export function tercileCuts(values: readonly number[]): Cuts | null {
  if (!values.every(Number.isFinite) || new Set(values).size < 3) return null;
  const sorted = values.toSorted((a, b) => a - b);
  const at = (share: number) => {
    const place = share * (sorted.length - 1);
    const below = Math.floor(place);
    const above = Math.min(sorted.length - 1, below + 1);
    return sorted[below]! + (place - below) * (sorted[above]! - sorted[below]!);
  };
  return [at(1 / 3), at(2 / 3)];
}

function check({ low, high }: Scale): void {
  if (!(Number.isFinite(low) && Number.isFinite(high) && low < high))
    throw new RangeError("a scale rises from its lowest to its highest answer");
}

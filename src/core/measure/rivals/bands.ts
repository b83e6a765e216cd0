/** 低中高: the three bands an axis of a matrix is cut into. */
export const bands = ["low", "medium", "high"] as const;
export type Band = (typeof bands)[number];

/** Where low ends and where high begins. */
export type Cuts = readonly [number, number];

/** Means carry the rounding of their sums: what is nearer to a cut than this lies on it. */
const onCut = 1e-9;

/** Whether a value has reached a cut; one on the cut has. */
export function reaches(value: number, cut: number): boolean {
  return value >= cut - onCut;
}

/**
 * Band of a value on its axis. A value on a cut belongs to the upper band.
 *
 * @source  docs/methods/evaluation-matrix.md
 * @units   value and cuts: points of the scale
 * @range   all finite, cuts rising (equal cuts leave no medium band); outside → throws
 * @example bandOf(5, [3, 5]) // → "high"
 */
export function bandOf(value: number, [lower, upper]: Cuts): Band {
  if (!Number.isFinite(value)) throw new RangeError("a rating is a number");
  if (!(Number.isFinite(lower) && Number.isFinite(upper) && lower <= upper))
    throw new RangeError("cuts are numbers that rise");
  if (reaches(value, upper)) return "high";
  return reaches(value, lower) ? "medium" : "low";
}

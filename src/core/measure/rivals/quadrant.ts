import { reaches } from "./bands.js";

/** The four areas of importance–performance analysis. */
export const quadrants = ["concentrate-here", "keep-up", "low-priority", "possible-overkill"] as const;
export type Quadrant = (typeof quadrants)[number];

/**
 * Area of the classic four-quadrant chart of importance against own performance.
 *
 * @source  Martilla & James (1977), J. Marketing 41(1):77–79
 * @units   points of the scale of each axis
 * @range   finite; outside → throws. A value on the centre belongs to the upper half
 * @example quadrantOf({ importance: 5.27, own: 4.53 }, { importance: 4.486, own: 4.879 }) // → "concentrate-here"
 */
export function quadrantOf(
  point: { readonly importance: number; readonly own: number },
  centre: { readonly importance: number; readonly own: number },
): Quadrant {
  if (![point.importance, point.own, centre.importance, centre.own].every(Number.isFinite))
    throw new RangeError("ratings and centres are numbers");
  const well = reaches(point.own, centre.own);
  if (reaches(point.importance, centre.importance)) return well ? "keep-up" : "concentrate-here";
  return well ? "possible-overkill" : "low-priority";
}

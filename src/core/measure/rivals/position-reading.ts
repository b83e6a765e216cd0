import type { Bounds } from "../../stats/share-interval.js";
import type { PositionReading } from "./combine.js";
import { type PositionRules, standingOf } from "./competitive-position.js";
import { intervalStanding } from "./interval-standing.js";

/** How the position matrix is read: bands with parity, sign alone, or the interval of the paired difference. */
export const positionReadings = ["bands", "sign", "interval"] as const;
export type PositionReadingName = (typeof positionReadings)[number];

/**
 * Standing and side of one element as a reading of the position matrix tells them.
 *
 * @source  docs/methods/competitive-position.md
 * @units   points of the scale
 * @range   no benchmark, or no interval where the interval is asked → null
 * @example readPosition("bands", { relative: -0.48, interval: null }, positionRules) // → parity, behind
 */
export function readPosition(
  by: PositionReadingName,
  { relative, interval }: { readonly relative: number | null; readonly interval: Bounds | null },
  { parity }: Pick<PositionRules, "parity">,
): PositionReading | null {
  if (relative === null) return null;
  switch (by) {
    case "bands": {
      const standing = standingOf(relative, parity);
      return { standing, side: sideOf(relative) };
    }
    case "sign": {
      const behind = sideOf(relative) === "behind";
      return { standing: behind ? "disadvantage" : "advantage", side: behind ? "behind" : "ahead" };
    }
    case "interval": {
      if (interval === null) return null;
      const standing = intervalStanding(interval, parity);
      if (standing === "advantage") return { standing, side: "ahead" };
      return { standing, side: standing === "disadvantage" ? "behind" : null };
    }
  }
}

/** Rounding of the means takes no side. */
function sideOf(relative: number): "ahead" | "behind" | null {
  if (Math.abs(relative) <= 1e-9) return null;
  return relative > 0 ? "ahead" : "behind";
}

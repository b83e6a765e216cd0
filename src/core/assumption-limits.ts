import type { Assumption } from "./assumption.js";

/** Below these there is nothing to reckon with: no time to come back in, no time from one date to the next. */
const leasts: Readonly<Record<string, number>> = {
  "loss.horizon-days": 1,
  "loss.opportunity-days": 1,
};

/**
 * What the number of an assumption can be at all: a share is not above 1 (3 for 3 % is 300 %), and nothing is below
 * zero but the effect of a failure.
 *
 * @source  by definition of the units
 * @returns both ends included; most: Infinity where nothing bounds it
 * @example possible({ id: "loss.told", unit: "count" }) // → { least: 0, most: Infinity }
 */
export function possible({ id, unit }: Pick<Assumption, "id" | "unit">): { least: number; most: number } {
  const share = unit === "share" || unit === "share-per-year";
  return {
    least: id.startsWith("loss.effect.") ? -1 : (leasts[id] ?? 0),
    most: share ? 1 : Number.POSITIVE_INFINITY,
  };
}

import { wilson } from "../stats/share-interval.js";

/** Lines of a pair or a class of pairs, counted as served or not. */
export interface ServiceCounts {
  readonly timed: number;
  readonly on_time: number;
  readonly filled: number;
  readonly in_full: number;
  readonly judged: number;
  readonly otif: number;
}

export type ServiceMeasure = "otif" | "on-time" | "in-full";

export interface Served {
  readonly good: number;
  readonly of: number;
}

/** Lines served well and judged, in one measure. */
export function served(counts: ServiceCounts, measure: ServiceMeasure): Served {
  switch (measure) {
    case "otif":
      return { good: counts.otif, of: counts.judged };
    case "on-time":
      return { good: counts.on_time, of: counts.timed };
    case "in-full":
      return { good: counts.in_full, of: counts.filled };
  }
}

/**
 * The fullest measure the records allow: on time and in full, else the one of the two that is recorded.
 *
 * @range   neither recorded on any line → null
 */
export function serviceMeasure(counts: readonly ServiceCounts[]): ServiceMeasure | null {
  const measures: readonly ServiceMeasure[] = ["otif", "on-time", "in-full"];
  return measures.find((m) => counts.some((c) => served(c, m).of > 0)) ?? null;
}

/**
 * Whether a group is served clearly worse or better than a level: only when it is apart by more than `apart` and the
 * interval of its share leaves the level out. Lines of one customer are alike, so the interval is a little narrow.
 *
 * @source  Wilson (1927); `docs/methods/pair-service.md`
 * @example compareService({ good: 10, of: 100 }, 0.5, 0.02, 0.95) // → "worse"
 */
export function compareService(
  { good, of }: Served,
  level: number,
  apart: number,
  confidence: number,
): "worse" | "better" | "alike" | null {
  const bounds = of > 0 ? wilson(good / of, of, confidence) : null;
  if (bounds === null) return null;
  if (Math.abs(good / of - level) <= apart) return "alike";
  if (bounds.high < level) return "worse";
  return bounds.low > level ? "better" : "alike";
}

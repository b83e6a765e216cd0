import type { Unit } from "./unit.js";

/**
 * A number somebody chose. None is buried in code: methods take values from here, reports list them, scenarios
 * overlay them. `source` given = the user's, estimated = from the user's data, default = ours, with a citation.
 */
export interface Assumption {
  readonly id: string;
  readonly value: number;
  readonly unit: Unit | "share-per-year" | "years";
  readonly low: number;
  readonly high: number;
  readonly source: "given" | "estimated" | "default";
  /** Where a default comes from, or who gave the number and when. */
  readonly citation: string;
}

export type AssumptionSet = Readonly<Record<string, Assumption>>;

/** A default of ours, with its plausible range and where it comes from. */
export function byDefault(
  id: string,
  value: number,
  unit: Assumption["unit"],
  low: number,
  high: number,
  citation: string,
): Assumption {
  return { id, value, unit, low, high, source: "default", citation };
}

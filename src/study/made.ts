import type { Findings } from "../core/findings.js";

/** What a part of a room made for the parts after it. */
export interface Made<T> {
  /** Null: it could not be told, and the findings say why. */
  readonly made: T | null;
  readonly findings: Findings;
}

/** Nothing was asked, so nothing is said. */
export const nothingFound: Findings = {
  figures: [],
  tables: [],
  verdicts: [],
  problems: [],
  assumptions: [],
};

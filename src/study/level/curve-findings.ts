import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import type { LevelPart } from "./parts.js";

/** `level.curves`, `level.optima` and the figures of the best levels, of all elements together. */
export function curveFindings(_input: StudyInput, _parts: readonly (LevelPart | null)[]): Findings {
  return nothingFound;
}

import type { Findings } from "../../core/findings.js";
import type { Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";
import type { Outside } from "./parts.js";

/** The firm seen from inside: its audit, and what customers see held against what records show. */
export async function studyInside(
  _input: StudyInput,
  _survey: Survey | null,
  _outside: Outside | null,
  _records: Findings,
): Promise<Findings> {
  return nothingFound;
}

import type { Findings } from "../../core/findings.js";
import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { nothingFound } from "../made.js";

/** What really moves satisfaction and the share of business, and how both stand. */
export async function studyDrivers(
  _input: StudyInput,
  _survey: Survey | null,
  _segments: Segmentation | null,
): Promise<Findings> {
  return nothingFound;
}

import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Outside } from "./parts.js";

/** How we stand against rivals, and what that asks for. */
export async function studyRivals(
  _input: StudyInput,
  _survey: Survey | null,
  _segments: Segmentation | null,
): Promise<Made<Outside>> {
  return { made: null, findings: nothingFound };
}

import type { Segmentation, Survey } from "../../core/measure/survey/survey.js";
import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";

/** What the answers say, element by element, and whether customers are of one mind. */
export async function studySurvey(_input: StudyInput, _survey: Survey | null): Promise<Made<Segmentation>> {
  return { made: null, findings: nothingFound };
}

import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";

export async function studyChoice(_input: StudyInput): Promise<Made<null>> {
  return { made: null, findings: nothingFound };
}

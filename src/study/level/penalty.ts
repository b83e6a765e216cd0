import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";

export async function studyPenalty(_input: StudyInput): Promise<Made<Penalties>> {
  return { made: null, findings: nothingFound };
}

import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import type { LevelPart } from "./parts.js";

export async function studyElementLevels(
  _input: StudyInput,
  _penalties: Penalties | null,
): Promise<Made<LevelPart>> {
  return { made: null, findings: nothingFound };
}

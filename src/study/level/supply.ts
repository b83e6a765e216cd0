import type { StudyInput } from "../input.js";
import { type Made, nothingFound } from "../made.js";
import type { Penalties } from "../penalties.js";
import type { Supply } from "./parts.js";

export async function studySupply(_input: StudyInput, _penalties: Penalties | null): Promise<Made<Supply>> {
  return { made: null, findings: nothingFound };
}

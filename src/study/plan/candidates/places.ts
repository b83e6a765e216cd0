import type { Candidate } from "../../../core/plan/candidate.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";

export async function placesCandidates(
  _input: StudyInput,
  _penalties: Penalties,
): Promise<readonly Candidate[]> {
  return [];
}

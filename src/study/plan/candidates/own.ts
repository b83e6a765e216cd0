import type { Candidate } from "../../../core/plan/candidate.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";

export async function ownCandidates(
  _input: StudyInput,
  _penalties: Penalties,
): Promise<readonly Candidate[]> {
  return [];
}

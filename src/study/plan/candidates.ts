import type { Candidate } from "../../core/plan/candidate.js";
import type { StudyInput } from "../input.js";
import type { Penalties } from "../penalties.js";
import { customersCandidates } from "./candidates/customers.js";
import { deskCandidates } from "./candidates/desk.js";
import { ownCandidates } from "./candidates/own.js";
import { placesCandidates } from "./candidates/places.js";
import { stockCandidates } from "./candidates/stock.js";

/** Every change the records give reason to think of, and the firm's own. */
export async function readCandidates(input: StudyInput, penalties: Penalties): Promise<readonly Candidate[]> {
  const made: Candidate[] = [];
  for (const find of [stockCandidates, placesCandidates, deskCandidates, customersCandidates, ownCandidates])
    made.push(...(await find(input, penalties)));
  return made;
}

import type { Candidate } from "../../core/plan/candidate.js";
import type { StudyInput } from "../input.js";
import { partOf } from "../kept.js";
import type { Penalties } from "../penalties.js";
import { customersCandidates } from "./candidates/customers.js";
import { deskCandidates } from "./candidates/desk.js";
import { ownCandidates } from "./candidates/own.js";
import { placesCandidates } from "./candidates/places.js";
import { stockCandidates } from "./candidates/stock.js";

/** What failed where, and what work costs: of the penalties these take only how often is drawn. */
const seen = ["measure", "cost", "effects", "level.classes"];

/** Every change the records give reason to think of, and the firm's own. */
export async function readCandidates(input: StudyInput, penalties: Penalties): Promise<readonly Candidate[]> {
  return [
    ...(await stockCandidates(input, penalties)),
    ...(await partOf(input, "candidates.places", seen, (i) => placesCandidates(i, penalties))),
    ...(await partOf(input, "candidates.desk", seen, (i) => deskCandidates(i, penalties))),
    ...(await customersCandidates(input, penalties)),
    ...(await ownCandidates(input, penalties)),
  ];
}

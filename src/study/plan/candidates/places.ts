import type { Candidate } from "../../../core/plan/candidate.js";
import type { StudyInput } from "../../input.js";
import { readDelivery } from "../../level/elements/delivery.js";
import type { Penalties } from "../../penalties.js";
import { carrierCandidates } from "./means/carriers.js";
import { invoiceCandidates } from "./means/invoice.js";
import { promiseCandidates } from "./means/promise.js";
import { spotCandidates } from "./means/spots.js";

/** Changes at places where failures gather: carriers, modes, picking, packing; the promise and the invoices beside them. */
export async function placesCandidates(
  input: StudyInput,
  { draws }: Penalties,
): Promise<readonly Candidate[]> {
  const delivery = await readDelivery(input);
  return [
    ...(await carrierCandidates(input, delivery, draws)),
    ...(await spotCandidates(input, delivery, draws)),
    ...(await promiseCandidates(input, draws)),
    ...(await invoiceCandidates(input, draws)),
  ];
}

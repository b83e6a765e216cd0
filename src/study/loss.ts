import type { Findings } from "../core/findings.js";
import type { StudyInput } from "./input.js";
import { joined } from "./joined.js";
import { partOf } from "./kept.js";
import { studyChain } from "./loss/chain.js";
import { studyCustomers } from "./loss/customers.js";
import { studyEffects } from "./loss/effects.js";
import { studyLifecycle } from "./loss/lifecycle.js";
import { studyRelation } from "./loss/relation.js";
import { findSilent } from "./loss/silent.js";

/**
 * What dissatisfied customers really cost: how customers buy and leave and what one is worth, what failures do to coming
 * back, what that loses with them and with those they tell, the lifecycle of the text, and whom to act on.
 */
export async function studyLoss(input: StudyInput): Promise<Findings> {
  const relation = await partOf(input, "relation", ["cost"], studyRelation);
  const effects = await partOf(input, "effects", ["measure"], studyEffects);
  const both = ["relation", "effects"];
  const chain = await partOf(input, "chain", both, (i) => studyChain(i, relation.made, effects.made));
  const silent = input.settings.sampling === "orders" ? null : await partOf(input, "silent", [], findSilent);
  const lifecycle = await partOf(input, "lifecycle", ["relation", "silent"], (i) =>
    studyLifecycle(i, silent),
  );
  const customers = await partOf(input, "customers", [...both, "chain", "lifecycle", "silent"], (i) =>
    studyCustomers(i, relation.made, effects.made, silent),
  );
  return joined([chain, effects, lifecycle, customers, relation].map((part) => part.findings));
}

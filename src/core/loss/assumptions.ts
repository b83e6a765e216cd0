import type { Assumption } from "../assumption.js";
import { customerAssumptions } from "./assumptions/customers.js";
import { effectAssumptions } from "./assumptions/effects.js";
import { influenceAssumptions } from "./assumptions/influence.js";
import { lifecycleAssumptions } from "./assumptions/lifecycle.js";
import { relationAssumptions } from "./assumptions/relation.js";

export const lossAssumptions: readonly Assumption[] = [
  ...relationAssumptions,
  ...effectAssumptions,
  ...influenceAssumptions,
  ...lifecycleAssumptions,
  ...customerAssumptions,
];

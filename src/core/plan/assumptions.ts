import type { Assumption } from "../assumption.js";
import { candidatesAssumptions } from "./assumptions/candidates.js";
import { choiceAssumptions } from "./assumptions/choice.js";

export const planAssumptions: readonly Assumption[] = [...candidatesAssumptions, ...choiceAssumptions];

import type { Assumption } from "../../assumption.js";

export const choiceAssumptions: readonly Assumption[] = [];

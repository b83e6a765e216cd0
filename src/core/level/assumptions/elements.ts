import type { Assumption } from "../../assumption.js";

export const elementsAssumptions: readonly Assumption[] = [];

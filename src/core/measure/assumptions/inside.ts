import type { Assumption } from "../../assumption.js";

export const insideAssumptions: readonly Assumption[] = [];

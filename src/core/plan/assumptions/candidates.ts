import type { Assumption } from "../../assumption.js";

export const candidatesAssumptions: readonly Assumption[] = [];

import type { Assumption } from "../../assumption.js";

export const stockAssumptions: readonly Assumption[] = [];

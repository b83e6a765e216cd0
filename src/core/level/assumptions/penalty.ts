import type { Assumption } from "../../assumption.js";

export const penaltyAssumptions: readonly Assumption[] = [];

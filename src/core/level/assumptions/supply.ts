import type { Assumption } from "../../assumption.js";

export const supplyAssumptions: readonly Assumption[] = [];

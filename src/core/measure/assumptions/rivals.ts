import type { Assumption } from "../../assumption.js";

export const rivalsAssumptions: readonly Assumption[] = [];

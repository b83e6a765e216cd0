import type { Assumption } from "../../assumption.js";

export const driversAssumptions: readonly Assumption[] = [];

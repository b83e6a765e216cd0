import type { Assumption } from "../../assumption.js";

export const menuAssumptions: readonly Assumption[] = [];

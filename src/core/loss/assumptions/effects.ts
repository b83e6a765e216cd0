import type { Assumption } from "../../assumption.js";

/** What a failure does to the chance of coming back. */
export const effectAssumptions: readonly Assumption[] = [];

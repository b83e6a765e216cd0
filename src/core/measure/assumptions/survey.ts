import type { Assumption } from "../../assumption.js";

export const surveyAssumptions: readonly Assumption[] = [];

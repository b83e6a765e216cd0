import { type Assumption, byDefault } from "../../assumption.js";

/** What words spread beyond the customers who met a failure. */
export const influenceAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.influence-factor",
    1,
    "ratio",
    1,
    1.5,
    "客户影响力因子. 1 = word of mouth left out; upper end after the text's worked example.",
  ),
];

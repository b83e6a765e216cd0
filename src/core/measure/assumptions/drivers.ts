import { type Assumption, byDefault } from "../../assumption.js";

/** What moves satisfaction, how firm items hang together, and from where an answer says yes. */
export const driversAssumptions: readonly Assumption[] = [
  byDefault(
    "measure.answers-per-driver",
    5,
    "count",
    3,
    20,
    "House default: a rule of thumb for regressions; the interval says more than the rule.",
  ),
  byDefault(
    "measure.enough-alpha",
    0.7,
    "ratio",
    0.6,
    0.9,
    "Convention after Nunnally (1978), Psychometric Theory; where much depends on one answer, 0.9.",
  ),
  byDefault(
    "measure.says-yes-from",
    0.65,
    "share",
    0.5,
    0.85,
    "House default without evidence behind it: an answer in the upper third of its scale says yes (5 of 7, 4 of 5).",
  ),
];

import { type Assumption, byDefault } from "../../assumption.js";

/** Who is silent, at risk or lost, and what to do. */
export const customerAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.silence-quantile",
    0.95,
    "share",
    0.9,
    0.99,
    "House default: a gap that 19 of 20 usual gaps do not reach.",
  ),
  byDefault(
    "loss.silence-factor",
    1.5,
    "ratio",
    1,
    3,
    "House default: even a customer as regular as a clock may be half a gap late before it counts as silent.",
  ),
  byDefault("loss.silence-floor-days", 7, "days", 2, 30, "House default: nobody is missed within a week."),
  byDefault(
    "loss.shrinkage-gaps",
    5,
    "count",
    2,
    10,
    "House default: weight of the pooled gaps, counted in own gaps.",
  ),
  byDefault("loss.last-orders", 3, "count", 1, 5, "House default: orders looked back on from the last one."),
];

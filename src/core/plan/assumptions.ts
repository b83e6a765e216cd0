import { type Assumption, byDefault } from "../assumption.js";

export const planAssumptions: readonly Assumption[] = [
  byDefault(
    "plan.slow-response-hours",
    24,
    "hours",
    4,
    72,
    "House default: a first answer later than a day is a failure; give the firm's own promise.",
  ),
];

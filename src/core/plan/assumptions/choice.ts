import { type Assumption, byDefault } from "../../assumption.js";

export const choiceAssumptions: readonly Assumption[] = [
  byDefault(
    "plan.once-years",
    3,
    "years",
    1,
    10,
    "House default without evidence behind it: money spent once has to come back within three years.",
  ),
  byDefault(
    "plan.least-chance",
    0.5,
    "share",
    0.3,
    0.9,
    "House default without evidence behind it: what more likely loses than pays is not proposed, whatever it might bring.",
  ),
];

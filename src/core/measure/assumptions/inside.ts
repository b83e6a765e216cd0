import { type Assumption, byDefault } from "../../assumption.js";

export const insideAssumptions: readonly Assumption[] = [
  byDefault(
    "measure.view-apart",
    1 / 6,
    "share",
    0.08,
    0.33,
    "House default without evidence behind it: one point on a scale of 1–7.",
  ),
  byDefault(
    "measure.told-apart",
    0.05,
    "share",
    0.01,
    0.2,
    "House default without evidence behind it: a level told in the audit differs from the records when it lies outside their range and is off by more than a twentieth.",
  ),
];

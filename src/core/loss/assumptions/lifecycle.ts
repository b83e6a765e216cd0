import { type Assumption, byDefault } from "../../assumption.js";

const ours =
  "House default without evidence behind it; replace by the firm's own lifecycle (docs/methods/lifecycle-loss.md).";

/** The typical lifecycle of the text: used where the records do not show it. */
export const lifecycleAssumptions: readonly Assumption[] = [
  byDefault(
    "loss.natural-yearly-loss",
    0.15,
    "share-per-year",
    0.05,
    0.3,
    "Customers who would have left anyway; House default without evidence behind it, replace by the firm's own rate.",
  ),
  byDefault("loss.lifecycle-years", 10, "years", 8, 12, ours),
  byDefault("loss.stable-from", 3, "years", 1, 4, ours),
  byDefault("loss.decline-from", 7, "years", 5, 8, ours),
  byDefault("loss.growth-to-peak", 2, "ratio", 1, 3, ours),
  byDefault(
    "loss.new-customer-gap",
    0.95,
    "share",
    0.8,
    0.99,
    "House default: who first buys later into the records than 19 of 20 usual gaps last had not bought before.",
  ),
  byDefault(
    "loss.business-share-lost",
    1,
    "share",
    0.5,
    1,
    "House default: a customer silent for longer than its rhythm allows has taken all its business away.",
  ),
];

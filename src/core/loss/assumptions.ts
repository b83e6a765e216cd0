import { type Assumption, byDefault } from "../assumption.js";

const ours =
  "House default without evidence behind it; replace by the firm's own lifecycle (docs/methods/lifecycle-loss.md).";

export const lossAssumptions: readonly Assumption[] = [
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
  byDefault(
    "loss.margin-share",
    0.25,
    "share",
    0.1,
    0.4,
    "House default for distribution trades, used only where no cost of goods is recorded; give the firm's own.",
  ),
  byDefault(
    "loss.discount-rate",
    0.1,
    "share-per-year",
    0.06,
    0.15,
    "Usual range of a firm's cost of capital; the text's example uses 10 %.",
  ),
  byDefault(
    "loss.influence-factor",
    1,
    "ratio",
    1,
    1.5,
    "客户影响力因子. 1 = word of mouth left out; upper end after the text's worked example.",
  ),
  byDefault(
    "loss.natural-yearly-loss",
    0.15,
    "share-per-year",
    0.05,
    0.3,
    "Customers who would have left anyway; House default, replace by the firm's own rate.",
  ),
  byDefault("loss.lifecycle-years", 10, "years", 8, 12, ours),
  byDefault("loss.stable-from", 3, "years", 1, 4, ours),
  byDefault("loss.decline-from", 7, "years", 5, 8, ours),
  byDefault("loss.growth-to-peak", 2, "ratio", 1, 3, ours),
];

import { type Assumption, byDefault } from "../../assumption.js";

const ours = "House default without evidence behind it; give the firm's own.";

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
  byDefault(
    "loss.lost-below",
    0.5,
    "share",
    0.2,
    0.8,
    "House default: a silent customer is lost when it is more likely gone than not.",
  ),
  byDefault(
    "loss.overdue-share",
    0.67,
    "share",
    0.5,
    0.9,
    "House default: two thirds of the silence allowed; without the tolerance of one half, the usual gap itself.",
  ),
  byDefault("loss.win-back-chance", 0.15, "share", 0.05, 0.4, ours),
  byDefault("loss.win-back-share", 0.7, "share", 0.3, 1, ours),
  byDefault("loss.win-back-cost", 300, "money", 50, 2000, ours),
  byDefault(
    "loss.acquisition-cost",
    0,
    "money",
    0,
    1_000_000,
    "0 = not known: taken from the selling cost of the ledger, as an upper bound. Give the firm's own.",
  ),
  byDefault(
    "loss.undecided-share",
    0.1,
    "share",
    0.02,
    0.3,
    "House default: with more than one customer in ten undecided, a stretch of time is not told yet.",
  ),
  byDefault("loss.trust-run", 3, "count", 2, 10, ours),
  byDefault("loss.trust-lasting-days", 180, "days", 90, 1095, ours),
  byDefault("loss.trust-good-share", 0.9, "share", 0.8, 1, ours),
  byDefault("loss.trust-after-failure", 3, "count", 1, 10, ours),
  byDefault("loss.experienced-days", 365, "days", 180, 1095, ours),
];

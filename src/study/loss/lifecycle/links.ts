import type { AgeLoss, LifecycleLosses } from "../../../core/loss/lifecycle-lost.js";
import type { AgeSeen } from "../../../core/loss/lifecycle-survival.js";
import type { TypicalLifecycle } from "../../../core/loss/lifecycle-used.js";

/** Assumption behind each number of the lifecycle. */
export const lifecycleIds = {
  t1: "loss.stable-from",
  t2: "loss.decline-from",
  T: "loss.lifecycle-years",
  growth: "loss.growth-to-peak",
  naturalLoss: "loss.natural-yearly-loss",
  discountRate: "loss.discount-rate",
  influence: "loss.influence-factor",
  marginShare: "loss.margin-share",
  shareLost: "loss.business-share-lost",
  winBackChance: "loss.win-back-chance",
  winBackShare: "loss.win-back-share",
  winBackCost: "loss.win-back-cost",
} as const;
export type Link = keyof typeof lifecycleIds;
export type Values = Readonly<Record<Link, number>>;

/** Money in cents; the losses are per year. */
export interface Reckoned {
  readonly ages: readonly AgeSeen[];
  readonly typical: TypicalLifecycle;
  readonly clv: number;
  readonly losses: LifecycleLosses;
  /** Of the whole period, by age. */
  readonly byAge: readonly AgeLoss[];
}

export type Answer = "clv" | "text" | "decision" | "difference";

export const answers: Readonly<Record<Answer, (r: Reckoned) => number>> = {
  clv: (r) => r.clv,
  text: (r) => r.losses.text,
  decision: (r) => r.losses.decision,
  difference: (r) => r.losses.decision - r.losses.text,
};

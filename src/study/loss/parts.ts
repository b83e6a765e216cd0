import type { FailureKind } from "../../core/loss/failures.js";
import type { RelationModel, SettingVerdict } from "../../core/loss/setting.js";
import type { Square } from "../../core/stats/solve.js";

/** The parts of the room, kept one by one where scenarios follow: most assumptions leave the slow ones alone. */
export const lossParts = ["relation", "effects", "chain", "lifecycle", "customers"] as const;

/** Purchases still to come of a customer at a purchase, its own leaving counted in, discounted, within the horizon. */
export type Ahead = (repeats: number, days: number) => number;

/** How customers buy and leave, and what one is worth. Leaves `derived.purchase` and `derived.customer_value`. */
export interface Relation {
  readonly setting: SettingVerdict;
  readonly model: RelationModel;
  readonly horizonYears: number;
  readonly discountRate: number;
  readonly ahead: Ahead;
  /** The same under redrawn parameters: the doubt about the model's numbers. */
  readonly draws: readonly Ahead[];
  /** Customers watched, and how many of them the model expects to be there still at the end; null: no model tells. */
  readonly customers: number;
  readonly alive: number | null;
  /** Ids of the assumptions that stand where the records could not tell how customers leave. */
  readonly assumed?: readonly string[];
  /** Margin of one purchase of the average customer, cents; null where no money is known. */
  readonly perPurchase: number | null;
}

/** Where a link of the chain comes from. `blend`: what the records say, drawn towards the prior they cannot refute. */
export type LinkSource = "own" | "blend" | "default" | "given";

export interface EffectLink {
  readonly kind: FailureKind;
  readonly source: LinkSource;
  /** Extra chance of not coming back, among those who met it. */
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/**
 * What failures do to coming back. Leaves `derived.purchase_exposure`: customer_id, day, order_id, one flag per kind,
 * `recovered`, `region`, `month`, `lost` (null without full follow-up), `eta` (log-odds of not coming back as it was).
 */
export interface Effects {
  readonly horizonDays: number;
  /** One per kind recorded. */
  readonly links: readonly EffectLink[];
  /**
   * Log-odds that each kind in the chain adds, and `recovered` takes off, jointly, after fallbacks: what the
   * counterfactual without failures is computed from and drawn anew from.
   */
  readonly joint: {
    readonly names: readonly (FailureKind | "recovered")[];
    readonly log: readonly number[];
    readonly covariance: Square;
  } | null;
}

import type { DemandLaw } from "../demand/law.js";
import { rqFill, rqOnHand } from "../stock/rq.js";

export type PolicyKind = "order-up-to" | "order-up-to-lots" | "reorder-point";

export interface PolicySetting {
  readonly overLeadTime: DemandLaw;
  /** Over lead time and review period together; null: the stock is watched all the time. */
  readonly overBoth: DemandLaw | null;
  /** Half a review period after the lead time: how much lies on the shelf between two deliveries. */
  readonly overMiddle: DemandLaw | null;
  readonly lot: number;
  /** Customers wait for what is short; else they go without. */
  readonly waits: boolean;
}

/** How one item at one place is kept in stock, as functions of the one number that is chosen. */
export interface ItemPolicy {
  readonly kind: PolicyKind;
  /** That number is a whole one. */
  readonly whole: boolean;
  /** Mean and spread of the demand the stock has to cover; the number less the mean is the safety stock. */
  readonly mean: number;
  readonly sd: number;
  /** Units asked for between two reviews, or the lot. */
  readonly batch: number;
  /** Share of units not filled at once. */
  shortShare(stock: number): number;
  /** Mean units on hand. */
  onHand(stock: number): number;
}

/** Sales gone for good are not asked for again: with at most one delivery out, Q/(Q + n) instead of 1 − n/Q. */
const without = (short: number, waits: boolean): number => (waits ? short : short / (1 + short));

/** A lot is a rule of its own where it is this many times what a review period asks for. */
const fixedLot = 1.25;

/** A difference of tails may round below 0. */
const share = (x: number): number => Math.min(1, Math.max(0, x));

/**
 * The policy that the records show: a review every so often brings the stock up to a level, or in whole lots where a
 * lot is more than a review period needs; without a review, lots at a reorder point.
 *
 * @source  Hadley & Whitin (1963), §4-9, §5-2; `docs/methods/stock-best.md`
 * @units   units; shares 0–1
 * @range   laws of one demand, more over both times than over the lead time; a lot above 0 where nothing is reviewed; else RangeError
 * @example itemPolicy({ overLeadTime: normalLaw(200, 16), overBoth: normalLaw(250, Math.sqrt(320)), overMiddle: null, lot: 1, waits: true }).shortShare(270) // → 0.0236869…
 */
export function itemPolicy(setting: PolicySetting): ItemPolicy {
  const { overBoth, lot } = setting;
  if (overBoth === null) return reorderPoint(setting);
  const perReview = overBoth.mean - setting.overLeadTime.mean;
  if (!(perReview > 0)) throw new RangeError("more is asked for over the longer time");
  return lot > fixedLot * perReview
    ? reviewInLots(setting, overBoth, perReview)
    : orderUpTo(setting, overBoth, perReview);
}

function reorderPoint({ overLeadTime: law, lot, waits }: PolicySetting): ItemPolicy {
  const quantity = law.lattice ? Math.max(1, Math.round(lot)) : lot;
  if (!(quantity > 0 && quantity < Number.POSITIVE_INFINITY)) throw new RangeError("a lot is above 0");
  return {
    kind: "reorder-point",
    whole: law.lattice,
    mean: law.mean,
    sd: law.sd,
    batch: quantity,
    shortShare: (reorder) => without(share(1 - rqFill(law, { reorderPoint: reorder, quantity })), waits),
    onHand: (reorder) => Math.max(0, rqOnHand(law, { reorderPoint: reorder, quantity })),
  };
}

function orderUpTo(setting: PolicySetting, both: DemandLaw, perReview: number): ItemPolicy {
  const { overLeadTime: lead, overMiddle, waits } = setting;
  return {
    kind: "order-up-to",
    whole: both.lattice && lead.lattice,
    mean: both.mean,
    sd: both.sd,
    batch: perReview,
    shortShare: (s) =>
      without(
        share(
          s < both.mean
            ? 1 - (lead.nBelow(s) - both.nBelow(s)) / perReview
            : (both.n(s) - lead.n(s)) / perReview,
        ),
        waits,
      ),
    onHand: (s) => overReview(lead.nBelow(s), overMiddle?.nBelow(s) ?? null, both.nBelow(s)),
  };
}

/** Stock position even over r + 1 … r + Q after each review. */
function reviewInLots(setting: PolicySetting, both: DemandLaw, perReview: number): ItemPolicy {
  const { overLeadTime: lead, overMiddle, lot, waits } = setting;
  const whole = both.lattice && lead.lattice && (overMiddle === null || overMiddle.lattice);
  const q = whole ? Math.max(1, Math.round(lot)) : lot;
  const short = (law: DemandLaw, r: number) => (law.n2(r) - law.n2(r + q)) / q;
  const left = (law: DemandLaw, r: number) => (law.nBelow2(r + q) - law.nBelow2(r)) / q;
  return {
    kind: "order-up-to-lots",
    whole,
    mean: both.mean,
    sd: both.sd,
    batch: q,
    shortShare: (r) =>
      without(
        share(
          r + q / 2 < both.mean
            ? 1 - (left(lead, r) - left(both, r)) / perReview
            : (short(both, r) - short(lead, r)) / perReview,
        ),
        waits,
      ),
    onHand: (r) => overReview(left(lead, r), overMiddle && left(overMiddle, r), left(both, r)),
  };
}

/** Mean between two deliveries: Simpson's rule where the middle is known. */
const overReview = (start: number, middle: number | null, end: number): number =>
  Math.max(0, middle === null ? (start + end) / 2 : (start + 4 * middle + end) / 6);

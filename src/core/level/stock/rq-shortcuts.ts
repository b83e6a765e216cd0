import { zForShort } from "../curves/standard-lot.js";
import type { MeanSpread } from "../demand/lead-time.js";
import { normalQuantileAbove } from "../demand/normal-quantile.js";
import { normalLoss, normalLoss2, normalSf } from "../demand/normal-tail.js";
import type { LotCosts } from "../eoq/eoq.js";
import { eoq } from "../eoq/eoq.js";
import { eoqBackorders } from "../eoq/eoq-backorders.js";
import type { PerUnit, PerUnitTime } from "./penalty.js";
import { checkCosts, checkPenalty, type RqPolicy } from "./rq.js";

/** @range mean finite, spread ≥ 0; else RangeError */
function checkSpread({ mean, sd }: MeanSpread): void {
  if (!Number.isFinite(mean) || !(sd >= 0 && sd < Number.POSITIVE_INFINITY))
    throw new RangeError("demand over the lead time has a mean and a spread of at least 0");
}

/**
 * Best reorder point for a lot that is given: g(r) = g(r + Q), which is a fill rate of p/(p + h) again.
 *
 * @source  Zheng (1992); `docs/methods/reorder-lot.md`
 * @units   as `rqCost`
 * @range   quantity, holdingCost, penalty > 0, spread ≥ 0; else RangeError
 * @example reorderPointForLot(300, 0.225, perUnitTime(7.5), { mean: 108.33, sd: 43.30 }) // → 129.42…
 */
export function reorderPointForLot(
  quantity: number,
  holdingCost: number,
  penalty: PerUnitTime,
  leadTime: MeanSpread,
): number {
  checkCosts({ fixedCost: 1, holdingCost, demandRate: quantity });
  checkPenalty(penalty);
  checkSpread(leadTime);
  const short = holdingCost / (holdingCost + penalty);
  if (leadTime.sd === 0) return leadTime.mean - short * quantity;
  return leadTime.mean + leadTime.sd * zForShort(short, quantity / leadTime.sd);
}

/**
 * What most systems do: the economic lot, and a safety stock at the critical ratio as if each unit were ordered singly.
 * Costs some 11–14 % more than the best policy where lots are large.
 *
 * @source  Snyder & Shen, Fundamentals of Supply Chain Theory, §5.3; `docs/methods/reorder-lot.md`
 * @units   as `rqNormal`
 * @range   as `rqNormal`
 * @example rqEconomicSafety({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnitTime(40), leadTime).reorderPoint // → 460.78…
 */
export function rqEconomicSafety(costs: LotCosts, penalty: PerUnitTime, leadTime: MeanSpread): RqPolicy {
  checkCosts(costs);
  checkPenalty(penalty);
  checkSpread(leadTime);
  const z = normalQuantileAbove(costs.holdingCost / (costs.holdingCost + penalty));
  return { reorderPoint: leadTime.mean + z * leadTime.sd, quantity: eoq(costs).quantity };
}

/**
 * The lot of certain demand with backorders, then its best reorder point: within 2 % of the best on common data.
 *
 * @source  Zheng (1992): never above 1/8 over the best; `docs/methods/reorder-lot.md`
 * @units   as `rqNormal`
 * @range   as `rqNormal`
 * @example rqBackorderedLot({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnitTime(40), leadTime).quantity // → 472.86…
 */
export function rqBackorderedLot(costs: LotCosts, penalty: PerUnitTime, leadTime: MeanSpread): RqPolicy {
  checkCosts(costs);
  checkPenalty(penalty);
  const { quantity } = eoqBackorders(costs, penalty);
  return { reorderPoint: reorderPointForLot(quantity, costs.holdingCost, penalty, leadTime), quantity };
}

/**
 * Loss-function approximation: n(r) = hQ/(h + p) and Q = √(2(Kλ + (h + p) n2(r))/h), the conditions of the best policy
 * less what is short at the top of the lot.
 *
 * @source  Snyder & Shen, §5.3; `docs/methods/reorder-lot.md`
 * @units   as `rqNormal`
 * @range   as `rqNormal`
 * @example rqByLoss({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnitTime(40), leadTime).quantity // → 561.92…
 */
export function rqByLoss(costs: LotCosts, penalty: PerUnitTime, leadTime: MeanSpread): RqPolicy {
  checkCosts(costs);
  checkPenalty(penalty);
  checkSpread(leadTime);
  const { mean, sd } = leadTime;
  const both = costs.holdingCost + penalty;
  const omega = costs.holdingCost / both;
  const kappa = (costs.fixedCost * costs.demandRate) / (both * sd * sd);
  if (!(kappa < 1e30)) {
    const quantity = Math.sqrt((2 * costs.fixedCost * costs.demandRate) / (omega * (1 - omega) * both));
    return { reorderPoint: mean - omega * quantity, quantity };
  }
  const lotAt = (z: number) => Math.sqrt((2 * (kappa + normalLoss2(z))) / omega);
  // One answer, left of the critical ratio: n − ω·lot falls there and is below 0 from there on.
  let high = normalQuantileAbove(omega);
  let low = high - 1;
  while (normalLoss(low) < omega * lotAt(low)) low = high - 2 * (high - low);
  let z = (low + high) / 2;
  for (let k = 0; k < 100; k++) {
    const lot = lotAt(z);
    const n = normalLoss(z);
    const gap = n - omega * lot;
    if (gap > 0) low = z;
    else high = z;
    let next = z - gap / (n / lot - normalSf(z));
    if (!(next > low && next < high)) next = (low + high) / 2;
    const step = next - z;
    z = next;
    if (Math.abs(step) <= 1e-15 * (1 + Math.abs(z))) break;
  }
  return { reorderPoint: mean + sd * z, quantity: sd * lotAt(z) };
}

export type EilChoice =
  | ({ readonly kind: "policy"; readonly cost: number } & RqPolicy)
  /** A unit short costs less than holding enough for it: no reorder point is best. */
  | { readonly kind: "none"; readonly reason: "penalty-below-holding" };

/**
 * Expected-inventory-level approximation, for a penalty once per unit short: Q = √(2λ(K + p n(r))/h) and
 * P(D > r) = Qh/(pλ) in turn. Counts stock on hand as position less demand, so its cost is its own and not that of
 * `rqCost`.
 *
 * @source  Hadley & Whitin (1963), §4-2; `docs/methods/reorder-lot.md`
 * @units   penalty: money per unit short, once
 * @range   as `rqNormal`; Qh ≥ pλ on the way → `none`
 * @example rqExpectedLevel({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnit(40), leadTime) // → r 629.60…, Q 517.77
 */
export function rqExpectedLevel(costs: LotCosts, penalty: PerUnit, leadTime: MeanSpread): EilChoice {
  checkCosts(costs);
  checkPenalty(penalty);
  checkSpread(leadTime);
  const { fixedCost, holdingCost, demandRate } = costs;
  const { mean, sd } = leadTime;
  let quantity = Math.sqrt((2 * demandRate * fixedCost) / holdingCost);
  for (let k = 0; k < 10_000; k++) {
    const tail = (quantity * holdingCost) / (penalty * demandRate);
    if (!(tail < 1)) return { kind: "none", reason: "penalty-below-holding" };
    const z = normalQuantileAbove(tail);
    const short = sd * normalLoss(z);
    const next = Math.sqrt((2 * demandRate * (fixedCost + penalty * short)) / holdingCost);
    const settled = Math.abs(next - quantity) <= 1e-14 * next;
    quantity = next;
    if (!settled) continue;
    const reorderPoint = mean + sd * z;
    const cost =
      holdingCost * (reorderPoint - mean + quantity / 2) +
      (demandRate * (fixedCost + penalty * short)) / quantity;
    return { kind: "policy", reorderPoint, quantity, cost };
  }
  return { kind: "none", reason: "penalty-below-holding" };
}

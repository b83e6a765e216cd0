import type { DemandLaw } from "../demand/law.js";
import type { LotCosts } from "../eoq/eoq.js";
import type { PerUnitTime } from "./penalty.js";

/** Order `quantity` whenever stock on hand and on order less backorders falls to `reorderPoint`. */
export interface RqPolicy {
  readonly reorderPoint: number;
  readonly quantity: number;
}

/** Below this share of the spread a difference over the lot cancels; Simpson's rule over the lot takes its place. */
const narrow = 0.005;

export function checkCosts({ fixedCost, holdingCost, demandRate }: LotCosts): void {
  if (![fixedCost, holdingCost, demandRate].every((x) => x > 0 && x < Number.POSITIVE_INFINITY))
    throw new RangeError("an order, a unit held and demand are above 0");
}

export function checkPenalty(penalty: number): void {
  if (!(penalty > 0 && penalty < Number.POSITIVE_INFINITY))
    throw new RangeError("a unit short costs something");
}

export function checkPolicy(law: DemandLaw, { reorderPoint, quantity }: RqPolicy): void {
  if (!Number.isFinite(reorderPoint) || !(quantity > 0 && quantity < Number.POSITIVE_INFINITY))
    throw new RangeError("a lot is above 0");
  if (law.lattice && !(Number.isInteger(reorderPoint) && Number.isInteger(quantity)))
    throw new RangeError("goods in whole units are ordered in whole units");
}

/** Mean over the stock position of a function f, given its antiderivative (on whole units: its sum) `over`. */
function mean(
  law: DemandLaw,
  { reorderPoint: r, quantity: q }: RqPolicy,
  f: (x: number) => number,
  over: (x: number) => number,
): number {
  if (law.lattice || q >= narrow * law.sd) return Math.abs(over(r + q) - over(r)) / q;
  return (f(r) + 4 * f(r + q / 2) + f(r + q)) / 6;
}

/** Stocked to less than half of what lead times take: what is left is the small part and keeps its digits. */
const low = (law: DemandLaw, { reorderPoint, quantity }: RqPolicy) => reorderPoint + quantity / 2 < law.mean;

/** Share of demand that is short: [n(r) − n(r + Q)]/Q, both terms. */
export const rqShort = (law: DemandLaw, policy: RqPolicy): number =>
  mean(law, policy, law.lattice ? law.n : law.sf, law.n);

/**
 * Share of units filled from stock at once.
 *
 * @source  Hadley & Whitin (1963), Analysis of Inventory Systems, ch. 4; `docs/methods/reorder-point.md`
 * @units   share 0–1; the law is of demand over the lead time
 * @range   quantity > 0, whole on whole units; else RangeError
 * @example rqFill(normalLaw(200, 60), { reorderPoint: 260, quantity: 150 }) // → 0.9666972041322941
 */
export function rqFill(law: DemandLaw, policy: RqPolicy): number {
  checkPolicy(law, policy);
  if (low(law, policy)) return mean(law, policy, law.lattice ? law.nBelow : law.cdf, law.nBelow);
  return 1 - rqShort(law, policy);
}

/**
 * Units short on average at any time: [n2(r) − n2(r + Q)]/Q.
 *
 * @source  as `rqFill`
 * @units   units
 * @range   as `rqFill`
 * @example rqBackorders(normalLaw(200, 60), { reorderPoint: 260, quantity: 150 }) // → 0.9037420497505225
 */
export function rqBackorders(law: DemandLaw, policy: RqPolicy): number {
  checkPolicy(law, policy);
  return mean(law, policy, law.n, law.n2);
}

/**
 * Stock on hand on average: position less lead-time demand plus backorders.
 *
 * @source  as `rqFill`
 * @units   units
 * @range   as `rqFill`
 * @example rqOnHand(normalLaw(200, 60), { reorderPoint: 260, quantity: 150 }) // → 135.90374204975052
 */
export function rqOnHand(law: DemandLaw, policy: RqPolicy): number {
  checkPolicy(law, policy);
  if (low(law, policy)) return mean(law, policy, law.nBelow, law.nBelow2);
  const { reorderPoint, quantity } = policy;
  return reorderPoint + (quantity + (law.lattice ? 1 : 0)) / 2 - law.mean + mean(law, policy, law.n, law.n2);
}

/**
 * What a policy costs per unit of time: ordering, holding, and units that wait. In closed form by the second loss
 * function for every law, no quadrature.
 *
 * @source  Hadley & Whitin (1963), ch. 4; Zheng (1992), Management Science 38:87–103; `docs/methods/reorder-lot.md`
 * @units   costs: per unit and time, per order; penalty: per unit short and time; law: demand over the lead time
 * @range   costs and penalty > 0, quantity > 0; else RangeError
 * @example rqCost({ fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }, perUnitTime(7.5), normalLaw(108.33, 43.30), { reorderPoint: 126.8, quantity: 328.5 }) // → 78.07…
 */
export function rqCost(costs: LotCosts, penalty: PerUnitTime, law: DemandLaw, policy: RqPolicy): number {
  checkCosts(costs);
  checkPenalty(penalty);
  return (
    (costs.fixedCost * costs.demandRate) / policy.quantity +
    costs.holdingCost * rqOnHand(law, policy) +
    penalty * rqBackorders(law, policy)
  );
}

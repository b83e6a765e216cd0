import { checkLot, type Lot, type LotCosts } from "./eoq.js";

/**
 * Economic production quantity: the lot comes in at a finite rate while demand goes on.
 *
 * @source  Taft (1918); `docs/methods/eoq.md`
 * @units   productionRate: units per unit of time
 * @range   as `eoq`, productionRate > demandRate, else RangeError
 * @example epq({ fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }, 1700).quantity // → 626.8084945889684
 */
export function epq(costs: LotCosts, productionRate: number): Lot {
  checkLot(costs);
  const { fixedCost, holdingCost, demandRate } = costs;
  if (!(productionRate > demandRate)) throw new RangeError("production is faster than demand");
  const kept = holdingCost * (1 - demandRate / productionRate);
  return {
    quantity: Math.sqrt((2 * fixedCost * demandRate) / kept),
    cost: Math.sqrt(2 * fixedCost * demandRate * kept),
  };
}

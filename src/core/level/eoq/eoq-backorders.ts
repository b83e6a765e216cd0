import type { PerUnitTime } from "../stock/penalty.js";
import { checkLot, type Lot, type LotCosts } from "./eoq.js";

export interface BackorderedLot extends Lot {
  /** Share of demand that waits. */
  readonly stockoutFraction: number;
}

/**
 * Economic order quantity where customers wait and each unit late costs per unit of time.
 *
 * @source  `docs/methods/eoq.md`
 * @units   stockoutCost: money per unit short and unit of time
 * @range   as `eoq`, stockoutCost > 0, else RangeError
 * @example eoqBackorders({ fixedCost: 120, holdingCost: 0.04, demandRate: 35 }, perUnitTime(0.02)) // → quantity 793.7…, share ⅔
 */
export function eoqBackorders(costs: LotCosts, stockoutCost: PerUnitTime): BackorderedLot {
  checkLot(costs);
  if (!(stockoutCost > 0 && stockoutCost < Number.POSITIVE_INFINITY))
    throw new RangeError("a unit short costs something");
  const { fixedCost, holdingCost, demandRate } = costs;
  const ordering = 2 * fixedCost * demandRate;
  const both = holdingCost + stockoutCost;
  return {
    quantity: Math.sqrt((ordering * both) / (holdingCost * stockoutCost)),
    stockoutFraction: holdingCost / both,
    cost: Math.sqrt((ordering * holdingCost * stockoutCost) / both),
  };
}

import { checkSizes, compoundPoissonLaw, type SizeChances, sizeMoment } from "./compound-poisson.js";
import type { DemandLaw } from "./law.js";

export interface LumpyService {
  readonly law: DemandLaw;
  /** Chance that lead-time demand is covered. */
  readonly cycleService: number;
  /** Share of orders filled whole from stock. */
  readonly orderFill: number;
  /** Share of units filled from stock. */
  readonly unitFill: number;
}

/**
 * What customers meet under base stock S when orders are lumpy: an arriving order finds the stock that lead-time demand
 * has left, and takes its size from it. The three measures differ by tens of points for one and the same policy.
 *
 * @source  Poisson arrivals see time averages; `docs/methods/lead-time-demand.md`
 * @units   orderRate: orders per period; leadTime: periods; stock: units
 * @range   orderRate > 0, leadTime ≥ 0, stock whole; else RangeError
 * @example compoundBaseStock(0.05, 20, new Map([[1, 0.2], [10, 0.6], [40, 0.2]]), 50).unitFill // → 0.851256127379321
 */
export function compoundBaseStock(
  orderRate: number,
  leadTime: number,
  sizes: SizeChances,
  stock: number,
): LumpyService {
  checkSizes(sizes);
  if (!(orderRate > 0 && leadTime >= 0 && Number.isInteger(stock)))
    throw new RangeError("orders come, the lead time is not negative, stock is whole");
  const law = compoundPoissonLaw(orderRate * leadTime, sizes);
  let whole = 0;
  let units = 0;
  let asked = 0;
  for (const [size, p] of sizes) {
    if (size === 0) continue;
    asked += p;
    whole += p * law.cdf(stock - size);
    // Of this order the stock S covers what base stock S − size would have left less.
    units += p * (law.nBelow(stock) - law.nBelow(stock - size));
  }
  return {
    law,
    cycleService: law.cdf(stock),
    orderFill: whole / asked,
    unitFill: units / sizeMoment(sizes, 1),
  };
}

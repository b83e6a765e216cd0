import { erlangB, nextB } from "../../cost/erlang.js";
import type { DemandLaw } from "../demand/law.js";

export interface BaseStock {
  readonly fillRate: number;
  readonly backorders: number;
  readonly onHand: number;
  readonly meanWait: number;
}

function checkStock(stock: number, lattice: boolean): void {
  if (!Number.isFinite(stock) || (lattice && !Number.isInteger(stock)))
    throw new RangeError("goods in whole units are stocked in whole units");
}

/**
 * Every unit sold is ordered again at once, customers wait: what a base stock gives. For Poisson demand only the mean
 * lead time matters.
 *
 * @source  Palm (1938); `docs/methods/base-stock.md`
 * @units   law: demand over the lead time, one unit at a time; meanWait: time unit of demandRate
 * @range   stock whole on whole units, demandRate > 0; else RangeError
 * @example baseStock(poissonLaw(6), 13, 2).fillRate // → 0.9911725164821018
 */
export function baseStock(law: DemandLaw, stock: number, demandRate: number): BaseStock {
  checkStock(stock, law.lattice);
  if (!(demandRate > 0)) throw new RangeError("demand is above 0");
  const backorders = law.n(stock);
  return {
    fillRate: law.cdf(law.lattice ? stock - 1 : stock),
    backorders,
    onHand: law.nBelow(stock),
    meanWait: backorders / demandRate,
  };
}

/**
 * Smallest base stock whose fill rate reaches the target. For a share served within t, give the law over the lead time
 * less t.
 *
 * @source  inverse of `baseStock`; `docs/methods/base-stock.md`
 * @units   share 0–1
 * @range   0 < fillRate < 1, else RangeError
 * @example baseStockForFill(poissonLaw(45), 0.9) // → 55
 */
export const baseStockForFill = (law: DemandLaw, fillRate: number): number =>
  law.quantile(fillRate) + (law.lattice ? 1 : 0);

export interface LostSalesStock {
  readonly fillRate: number;
  readonly lostPerTime: number;
  readonly onHand: number;
}

/**
 * Base stock of Poisson demand where customers who find nothing go elsewhere: Erlang's loss formula with stock for
 * servers, exact for lead times of any law that do not depend on each other.
 *
 * @source  Karush (1957), Operations Research 5:693–703; `docs/methods/base-stock.md`
 * @units   leadTime: mean, in the time unit of demandRate
 * @range   stock whole ≥ 0, demandRate > 0, leadTime ≥ 0; else an error
 * @example baseStockLostSales(8, 2, 3).fillRate // → 0.8781242163336955
 */
export function baseStockLostSales(stock: number, demandRate: number, leadTime: number): LostSalesStock {
  if (!(demandRate > 0)) throw new RangeError("demand is above 0");
  const load = demandRate * leadTime;
  const lost = erlangB(stock, load);
  return { fillRate: 1 - lost, lostPerTime: demandRate * lost, onHand: stock - load * (1 - lost) };
}

/**
 * Smallest base stock that fills the target share where sales are lost.
 *
 * @source  inverse of `baseStockLostSales`
 * @units   load: demand rate × mean lead time, units; share 0–1
 * @range   0 < fillRate < 1, 0 ≤ load ≤ 10 million; else RangeError
 * @example baseStockForLostSales(6, 0.87) // → 8
 */
export function baseStockForLostSales(load: number, fillRate: number): number {
  if (!(fillRate > 0 && fillRate < 1 && load >= 0 && load <= 1e7))
    throw new RangeError("a target lies between 0 and 1, demand over the lead time from 0 to ten million");
  const lost = (1 - fillRate) * (1 + 1e-13);
  let stock = 0;
  for (let b = 1; b > lost; ) b = nextB(b, ++stock, load);
  return stock;
}

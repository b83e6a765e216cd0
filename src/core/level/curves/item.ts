import type { PerUnit } from "../stock/penalty.js";

/** One item kept in stock at one place: what its curve of service against cost needs. */
export interface StockItem {
  /** Units a year. */
  readonly annualDemand: number;
  /** Money per unit. */
  readonly unitValue: number;
  /** Money a year per money in stock. */
  readonly carryingRate: number;
  /** Money per replenishment order. */
  readonly orderCost: number;
  /** Demand over the lead time, units. */
  readonly leadTimeMean: number;
  /** Its standard deviation, units: of the forecast's error where a forecast is used. */
  readonly leadTimeSd: number;
  /** Units per replenishment; left out: the economic lot. */
  readonly lot?: number;
}

/** What being short costs, kept in parts so that an optimum can be shown without the customers lost. */
export interface LostPerUnit {
  /** Lost sale, substitution, delay, contract. */
  readonly sale: PerUnit;
  /** Extra chance of leaving times the customer's value, spread over the units short. */
  readonly leaving: PerUnit;
  /** Met on top by those short again: times the share short, so that it grows with its square. */
  readonly again: PerUnit;
}

/** Holding cost of one unit for a year. */
export const holdingCost = (item: StockItem): number => item.unitValue * item.carryingRate;

/** The item's lot, where none is given the economic one √(2·D·K/h). */
export const lotOf = (item: StockItem): number =>
  item.lot ?? Math.sqrt((2 * item.annualDemand * item.orderCost) / holdingCost(item));

/** Cost of ordering in lots for a year. */
export const orderingCost = (item: StockItem): number => (item.orderCost * item.annualDemand) / lotOf(item);

/** @range a demand, a holding cost and a lot above 0, the rest not negative, all finite; else RangeError */
export function checkItem(item: StockItem): void {
  const positive = [item.annualDemand, holdingCost(item), lotOf(item)];
  const rest = [item.orderCost, item.leadTimeMean, item.leadTimeSd];
  if (!positive.every((x) => x > 0 && Number.isFinite(x)) || !rest.every((x) => x >= 0 && Number.isFinite(x)))
    throw new RangeError(
      "an item has demand, value and a carrying rate, an order cost or a lot, and a lead time demand",
    );
}

/** @range money per unit short, not negative, finite; else RangeError */
export function checkLost(lost: LostPerUnit): void {
  if (![lost.sale, lost.leaving, lost.again].every((x) => x >= 0 && Number.isFinite(x)))
    throw new RangeError("a unit short costs nothing or money");
}

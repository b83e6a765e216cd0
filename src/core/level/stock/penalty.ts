/**
 * What a shortage costs, by what it is counted on. The five are different types, so that a penalty per order is never
 * put where a penalty per unit belongs: that mistake moves an optimum by tens of points. One becomes another only
 * through a stated quantity.
 */
export type PerUnit = number & { readonly penalty: "per unit short" };
export type PerLine = number & { readonly penalty: "per line short" };
export type PerOrder = number & { readonly penalty: "per order short" };
/** Per unit short and unit of time it waits; the time is that of the demand rate and the holding cost. */
export type PerUnitTime = number & { readonly penalty: "per unit short and time" };
/** Per replenishment cycle in which stock runs out, however much is short. */
export type PerOccurrence = number & { readonly penalty: "per stock-out" };

function money<P extends number>(amount: number): P {
  if (!(amount >= 0 && amount < Number.POSITIVE_INFINITY))
    throw new RangeError("a shortage costs nothing or a finite amount");
  return amount as P;
}

function stated(quantity: number, what: string): number {
  if (!(quantity > 0 && quantity < Number.POSITIVE_INFINITY)) throw new RangeError(`${what}: above 0`);
  return quantity;
}

/** @units money per unit short @range ≥ 0, else RangeError @example perUnit(6) */
export const perUnit = (amount: number): PerUnit => money(amount);
/** @units money per order line short @range ≥ 0, else RangeError @example perLine(15) */
export const perLine = (amount: number): PerLine => money(amount);
/** @units money per order short @range ≥ 0, else RangeError @example perOrder(40) */
export const perOrder = (amount: number): PerOrder => money(amount);
/** @units money per unit short and unit of time @range ≥ 0, else RangeError @example perUnitTime(7.5) */
export const perUnitTime = (amount: number): PerUnitTime => money(amount);
/** @units money per cycle with a stock-out @range ≥ 0, else RangeError @example perOccurrence(100) */
export const perOccurrence = (amount: number): PerOccurrence => money(amount);

/**
 * An order's penalty on the lines that were short in it: leaving is one event per order, shared among its short lines.
 *
 * @source  `docs/methods/penalty-units.md`
 * @units   shortLines: lines short per order that is short
 * @range   shortLines ≥ 1, else RangeError
 * @example lineOfOrder(perOrder(40), 2) // → 20 per line
 */
export function lineOfOrder(penalty: PerOrder, shortLines: number): PerLine {
  if (!(shortLines >= 1)) throw new RangeError("an order that is short has at least one line short");
  return perLine(penalty / stated(shortLines, "lines short per order short"));
}

/**
 * A line's penalty on the units that were short in it.
 *
 * @source  `docs/methods/penalty-units.md`
 * @units   shortUnits: units short per line that is short
 * @range   shortUnits > 0, else RangeError
 * @example unitOfLine(perLine(20), 4) // → 5 per unit
 */
export const unitOfLine = (penalty: PerLine, shortUnits: number): PerUnit =>
  perUnit(penalty / stated(shortUnits, "units short per line short"));

/**
 * A stock-out's penalty on the units short in it. Holds near the stated number alone: it changes with the policy.
 *
 * @source  `docs/methods/penalty-units.md`
 * @units   shortUnits: units short per cycle with a stock-out
 * @range   shortUnits > 0, else RangeError
 * @example unitOfOccurrence(perOccurrence(100), 20) // → 5 per unit
 */
export const unitOfOccurrence = (penalty: PerOccurrence, shortUnits: number): PerUnit =>
  perUnit(penalty / stated(shortUnits, "units short per stock-out"));

/**
 * A penalty per unit as one per unit and time, for units that wait so long on average. Holds near that wait alone.
 *
 * @source  `docs/methods/penalty-units.md`
 * @units   wait: mean time a unit that is short waits, in the time unit of the result
 * @range   wait > 0, else RangeError
 * @example unitTimeOfUnit(perUnit(6), 0.02) // → 300 per unit and year for a wait of 0.02 years
 */
export const unitTimeOfUnit = (penalty: PerUnit, wait: number): PerUnitTime =>
  perUnitTime(penalty / stated(wait, "mean wait of a short unit"));

/**
 * Fill rate that a penalty per unit and time makes best where lots are best too: p/(p + h), whatever demand, order cost
 * and lead time are.
 *
 * @source  first-order condition in the reorder point; `docs/methods/reorder-lot.md`
 * @units   holdingCost: money per unit and time; result: share 0–1
 * @range   holdingCost > 0, else RangeError
 * @example fillForPenalty(perUnitTime(40), 3) // → 0.9302325581395349
 */
export const fillForPenalty = (penalty: PerUnitTime, holdingCost: number): number =>
  penalty / (penalty + stated(holdingCost, "holding cost"));

/**
 * The penalty that a fill-rate target stands for, the other way round: h·β/(1 − β).
 *
 * @source  as `fillForPenalty`
 * @units   fillRate: share 0–1
 * @range   0 ≤ fillRate < 1, holdingCost > 0, else RangeError
 * @example penaltyForFill(0.99, 3) // → 297
 */
export function penaltyForFill(fillRate: number, holdingCost: number): PerUnitTime {
  if (!(fillRate >= 0 && fillRate < 1)) throw new RangeError("a fill rate lies from 0 to below 1");
  return perUnitTime((stated(holdingCost, "holding cost") * fillRate) / (1 - fillRate));
}

import { fillCost } from "../curves/item-curve.js";
import { checkFlow, type Flow, type Mode, modeLeadTimeDemand } from "./mode-choice.js";
import { nothingLost, stockBehind } from "./service-mix.js";

/** Money a year that one day less is worth. */
export interface LeadTimeWorth {
  /** Less capital on the way. */
  readonly inTransit: number;
  /** Less safety stock by a shorter lead time, at the same safety factor. */
  readonly safety: number;
  /** Of both: what may be paid a year for one day less. */
  readonly day: number;
  /** What may be paid a year for one day less of lead-time spread. */
  readonly spreadDay: number;
}

/**
 * Marginal worth of a day of lead time and of a day of its spread, at a fixed safety factor: how far a faster or steadier
 * mode may cost more.
 *
 * @source  derivative of `modeCost`; `docs/methods/iso-service.md`
 * @units   money a year per day
 * @range   as `modeCost`; without any spread of demand and lead time the safety parts are 0
 */
export function leadTimeWorth(flow: Flow, mode: Mode, z: number): LeadTimeWorth {
  checkFlow(flow, mode);
  if (!Number.isFinite(z)) throw new RangeError("a safety factor is a number");
  const holding = flow.carryingRate * flow.unitValue;
  const daily = flow.annualDemand / flow.daysPerYear;
  const { sd } = modeLeadTimeDemand(flow, mode);
  const inTransit = holding * daily;
  const safety = sd > 0 ? (holding * z * flow.dailyDemandSd ** 2) / (2 * sd) : 0;
  const spreadDay = sd > 0 ? (holding * z * daily ** 2 * mode.leadTimeSdDays) / sd : 0;
  return { inTransit, safety, day: inTransit + safety, spreadDay };
}

/** One point of an iso-service curve in the plane of lead time and stock. */
export interface StockForService {
  readonly leadTimeDays: number;
  readonly reorderPoint: number;
  readonly onHand: number;
  /** On hand and on the way. */
  readonly stock: number;
}

/**
 * The iso-service curve between lead time and stock: the stock that gives one fill rate at each lead time.
 *
 * @source  `docs/methods/iso-service.md`
 * @units   days, units
 * @assumes the spread of the lead time grows with it as in `mode`: in proportion
 * @range   lead times above 0, fill rate between 0 and 1; else RangeError
 */
export function isoServiceCurve(
  flow: Flow,
  mode: Mode,
  fillRate: number,
  leadTimes: readonly number[],
): StockForService[] {
  const share = mode.leadTimeDays > 0 ? mode.leadTimeSdDays / mode.leadTimeDays : 0;
  return leadTimes.map((days) => {
    if (!(days > 0 && Number.isFinite(days))) throw new RangeError("a lead time is longer than 0");
    const item = stockBehind(flow, { ...mode, leadTimeDays: days, leadTimeSdDays: share * days });
    const point = fillCost(item, nothingLost, fillRate);
    return {
      leadTimeDays: days,
      reorderPoint: point.reorderPoint,
      onHand: point.onHand,
      stock: point.onHand + item.leadTimeMean,
    };
  });
}

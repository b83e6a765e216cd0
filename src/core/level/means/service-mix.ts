import type { StockItem } from "../curves/item.js";
import { costAtReorder, fillCost } from "../curves/item-curve.js";
import { perUnit } from "../stock/penalty.js";
import {
  cheapest,
  checkFlow,
  type Flow,
  inTransitCost,
  type Mode,
  modeLeadTimeDemand,
} from "./mode-choice.js";

/** What a mode costs a year when the stock behind it gives the service asked for. */
export interface ModeAtService {
  readonly name: string;
  readonly fillRate: number;
  readonly reorderPoint: number;
  readonly lot: number;
  readonly onHand: number;
  readonly transport: number;
  readonly inTransit: number;
  readonly holding: number;
  readonly ordering: number;
  readonly total: number;
  /** The reorder point that gives the service was below the lowest one allowed: more service comes than was asked. */
  readonly clamped: boolean;
}

export interface MixOptions {
  /** Lowest reorder point allowed; a shop has 0. Left out: planned back orders are allowed. */
  readonly lowestReorderPoint?: number;
}

/** The mix is compared at one service, so what is lost is the same for all. */
export const nothingLost = { sale: perUnit(0), leaving: perUnit(0), again: perUnit(0) };

/**
 * Cost of one mode at a fill rate: freight, goods on the way, and the stock that gives the fill rate over the mode's lead
 * time. One lot for all modes, the economic one, unless a mode has its own order cost.
 *
 * @source  Baumol & Vinod (1970) with the fill rate of Hadley & Whitin (1963); `docs/methods/iso-service.md`
 * @units   money a year; fillRate: share 0–1
 * @assumes normal demand over the lead time; days and lead times independent
 * @range   0 < fillRate < 1, an order cost above 0, flow as `modeCost`; else RangeError
 */
export function modeAtService(
  flow: Flow,
  mode: Mode,
  fillRate: number,
  { lowestReorderPoint = Number.NEGATIVE_INFINITY }: MixOptions = {},
): ModeAtService {
  const item = stockBehind(flow, mode);
  const asked = fillCost(item, nothingLost, fillRate);
  const clamped = asked.reorderPoint < lowestReorderPoint;
  const point = clamped ? costAtReorder(item, nothingLost, lowestReorderPoint) : asked;
  const lot = Math.sqrt((2 * item.annualDemand * item.orderCost) / (item.unitValue * item.carryingRate));
  const holding = item.unitValue * item.carryingRate * point.onHand;
  const ordering = (item.orderCost * item.annualDemand) / lot;
  const transport = mode.rate * flow.annualDemand;
  const inTransit = inTransitCost(flow, mode);
  return {
    name: mode.name,
    fillRate: point.fillRate,
    reorderPoint: point.reorderPoint,
    lot,
    onHand: point.onHand,
    transport,
    inTransit,
    holding,
    ordering,
    total: transport + inTransit + holding + ordering,
    clamped,
  };
}

/** The item as it is stocked when this mode brings it. */
export function stockBehind(flow: Flow, mode: Mode): StockItem {
  checkFlow(flow, mode);
  const { mean, sd } = modeLeadTimeDemand(flow, mode);
  return {
    annualDemand: flow.annualDemand,
    unitValue: flow.unitValue,
    carryingRate: flow.carryingRate,
    orderCost: mode.orderCost ?? flow.orderCost,
    leadTimeMean: mean,
    leadTimeSd: sd,
  };
}

/**
 * All modes at one fill rate, and the cheapest: a point of the expansion path.
 *
 * @source  as `modeAtService`
 * @range   no mode → RangeError; equal totals keep the order given
 */
export function modesAtService(
  flow: Flow,
  modes: readonly Mode[],
  fillRate: number,
  options: MixOptions = {},
): { readonly modes: readonly ModeAtService[]; readonly best: ModeAtService } {
  const costs = modes.map((m) => modeAtService(flow, m, fillRate, options));
  return { modes: costs, best: cheapest(costs) };
}

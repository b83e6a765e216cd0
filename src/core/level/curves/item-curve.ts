import {
  checkItem,
  checkLost,
  holdingCost,
  type LostPerUnit,
  lotOf,
  orderingCost,
  type StockItem,
} from "./item.js";
import { fillShare, shortShare, stockOnHand, zForCost, zForShort } from "./standard-lot.js";

/** One level of service of an item and what it costs a year. */
export interface FillPoint {
  readonly fillRate: number;
  readonly reorderPoint: number;
  /** Mean stock on hand, units. */
  readonly onHand: number;
  /** Holding and ordering. */
  readonly serviceCost: number;
  /** Lost with units short and the customers they are short of. */
  readonly lostCost: number;
  readonly total: number;
}

/**
 * What a fill rate costs: the reorder point that gives it (both loss terms), the stock it keeps, and what is lost by
 * what is still short.
 *
 * @source  Hadley & Whitin (1963); `docs/methods/item-cost-curve.md`
 * @units   money a year; fillRate: share 0–1
 * @assumes normal demand over the lead time, back orders in the stock, one lot; a reorder point below 0 is a planned
 *          back order and allowed here
 * @range   0 < fillRate < 1 and an item with demand, else RangeError; sd 0: stock runs out on a known day
 * @example fillCost(item, lost, 0.95).total // 5157.50 for the item of the method's page
 */
export function fillCost(item: StockItem, lost: LostPerUnit, fillRate: number): FillPoint {
  checkItem(item);
  checkLost(lost);
  if (!(fillRate > 0 && fillRate < 1)) throw new RangeError("a fill rate lies between 0 and 1");
  const lot = lotOf(item);
  if (item.leadTimeSd === 0) return certain(item, lost, fillRate);
  const z = zForShort(1 - fillRate, lot / item.leadTimeSd);
  return at(item, lost, z, fillRate);
}

/**
 * The level with the lowest total: one more unit of stock costs what it saves, exact at the given lot.
 *
 * @source  first-order condition; `docs/methods/item-cost-curve.md`
 * @units   money a year
 * @range   nothing lost by shortness → null: every unit of stock is then one too many
 * @example optimalFill(item, lost).fillRate // 0.99641 for the item of the method's page
 */
export function optimalFill(item: StockItem, lost: LostPerUnit): FillPoint | null {
  checkItem(item);
  checkLost(lost);
  const perUnit = lost.sale + lost.leaving;
  if (perUnit + lost.again === 0) return null;
  const lot = lotOf(item);
  if (item.leadTimeSd === 0) {
    // h·fill = (lost + 2·again·short)·D/Q, at most all.
    const rate = item.annualDemand / lot;
    const fill = (rate * (perUnit + 2 * lost.again)) / (holdingCost(item) + 2 * rate * lost.again);
    return certain(item, lost, Math.min(1, fill));
  }
  const scale = item.annualDemand / (holdingCost(item) * item.leadTimeSd);
  return at(item, lost, zForCost(perUnit * scale, lost.again * scale, lot / item.leadTimeSd));
}

/**
 * Levels whose total lies within a share of the lowest: curves are flat there, and any of these will do.
 *
 * @source  the total falls to its one bottom and rises from it; `docs/methods/item-cost-curve.md`
 * @units   within: share of the lowest total, 0.01 = within 1 %
 * @range   within > 0, else RangeError; nothing lost by shortness → null
 * @example nearOptimal(item, lost, 0.01)?.low.fillRate // 0.99224 for the item of the method's page
 */
export function nearOptimal(
  item: StockItem,
  lost: LostPerUnit,
  within: number,
): { readonly low: FillPoint; readonly best: FillPoint; readonly high: FillPoint } | null {
  if (!(within > 0 && within < Number.POSITIVE_INFINITY)) throw new RangeError("a band has a width");
  const best = optimalFill(item, lost);
  if (best === null) return null;
  const most = best.total * (1 + within);
  const edge = (direction: 1 | -1): FillPoint => {
    let inside = best.reorderPoint;
    let out = inside;
    for (let step = item.leadTimeSd / 8 + lotOf(item) / 64; ; step *= 2) {
      out = inside + direction * step;
      if (costAtReorder(item, lost, out).total > most) break;
      // Further down nothing is in stock and nothing changes any more.
      if (out < item.leadTimeMean - lotOf(item) - 40 * item.leadTimeSd) return costAtReorder(item, lost, out);
      inside = out;
    }
    for (let k = 0; k < 60; k++) {
      const middle = (inside + out) / 2;
      if (costAtReorder(item, lost, middle).total > most) out = middle;
      else inside = middle;
    }
    return costAtReorder(item, lost, inside);
  };
  return { low: edge(-1), best, high: edge(1) };
}

/** The item at a reorder point, whatever that brings. */
export function costAtReorder(item: StockItem, lost: LostPerUnit, reorderPoint: number): FillPoint {
  checkItem(item);
  checkLost(lost);
  if (!Number.isFinite(reorderPoint)) throw new RangeError("a reorder point is a number");
  if (item.leadTimeSd === 0) {
    const fill = 1 - (item.leadTimeMean - reorderPoint) / lotOf(item);
    const point = certain(item, lost, Math.min(1, Math.max(0, fill)));
    const over = Math.max(0, reorderPoint - item.leadTimeMean);
    const extra = over * holdingCost(item);
    return {
      ...point,
      reorderPoint,
      onHand: point.onHand + over,
      serviceCost: point.serviceCost + extra,
      total: point.total + extra,
    };
  }
  return at(item, lost, (reorderPoint - item.leadTimeMean) / item.leadTimeSd);
}

function at(item: StockItem, lost: LostPerUnit, z: number, asked?: number): FillPoint {
  const lot = lotOf(item) / item.leadTimeSd;
  const short = asked === undefined ? shortShare(z, lot) : 1 - asked;
  const onHand = item.leadTimeSd * stockOnHand(z, lot);
  const fillRate = asked ?? (short > 0.5 ? fillShare(z, lot) : 1 - short);
  return priced(item, lost, fillRate, short, item.leadTimeMean + z * item.leadTimeSd, onHand);
}

/** Demand is certain: the shelf is empty for the last part of each lot. */
function certain(item: StockItem, lost: LostPerUnit, fillRate: number): FillPoint {
  const lot = lotOf(item);
  const reorderPoint = item.leadTimeMean - (1 - fillRate) * lot;
  return priced(item, lost, fillRate, 1 - fillRate, reorderPoint, (lot / 2) * fillRate * fillRate);
}

function priced(
  item: StockItem,
  lost: LostPerUnit,
  fillRate: number,
  short: number,
  reorderPoint: number,
  onHand: number,
): FillPoint {
  const serviceCost = holdingCost(item) * onHand + orderingCost(item);
  const lostCost = item.annualDemand * short * (lost.sale + lost.leaving + lost.again * short);
  return { fillRate, reorderPoint, onHand, serviceCost, lostCost, total: serviceCost + lostCost };
}

import { bracketedRoot } from "../../stats/bracketed-root.js";
import { checkedCount, type ItemColumns } from "./item-columns.js";
import { fillShare, shortShare, stockOnHand, zForCost } from "./standard-lot.js";

/** All items together at one multiplier. */
export interface AggregateLevel {
  /** Mean fill rate by weight. */
  readonly level: number;
  /** What one more point of weight·fill is worth at this level, on top of what shortness costs itself. */
  readonly multiplier: number;
  readonly serviceCost: number;
  readonly lostCost: number;
  readonly fillRates: Float64Array;
  readonly reorderPoints: Float64Array;
}

export type AggregateTarget =
  /** The target is reached exactly by a multiplier above 0. */
  | ({ readonly kind: "reached" } & AggregateLevel)
  /** The cheapest levels exceed the target on their own. */
  | ({ readonly kind: "exceeded" } & AggregateLevel);

/**
 * The cheapest levels of many items that together reach a target, weighted by lines, units or value. Each item answers
 * a price put on weight·fill; the price is found by bisection made faster by secants (Illinois) on its logarithm.
 *
 * @source  Everett (1963), Operations Research 11:399–417; `docs/methods/aggregate-level.md`
 * @units   target: share 0–1 of the weight; multiplier: money per unit of weight filled
 * @range   0 < target < 1, weights not negative, not all 0; else RangeError
 * @example aggregateTarget(items, weights, 0.97).fillRates // high for cheap items with much weight
 */
export function aggregateTarget(
  items: ItemColumns,
  weights: ArrayLike<number>,
  target: number,
): AggregateTarget {
  if (!(target > 0 && target < 1)) throw new RangeError("a target lies between 0 and 1");
  const search = searcher(items, weights);
  const free = search.at(0);
  if (free.level >= target) return { kind: "exceeded", ...free };
  return { kind: "reached", ...search.reach(target) };
}

/**
 * Every item at its own cheapest level, nothing aimed at together: the batch form of `optimalFill`.
 *
 * @source  as `optimalFill`
 * @range   as `aggregateTarget`; an item whose shortness costs nothing is not stocked
 */
export const ownOptima = (items: ItemColumns, weights: ArrayLike<number>): AggregateLevel =>
  searcher(items, weights).at(0);

/**
 * The iso-service frontier: for each target the lowest cost that reaches it, over all items together.
 *
 * @source  as `aggregateTarget`
 * @range   targets rising between 0 and 1, else RangeError; below the cheapest levels' own: `exceeded`
 */
export function aggregateFrontier(
  items: ItemColumns,
  weights: ArrayLike<number>,
  targets: readonly number[],
): AggregateTarget[] {
  const search = searcher(items, weights);
  const free = search.at(0);
  return targets.map((target, k) => {
    if (!(target > (k === 0 ? 0 : targets[k - 1]!) && target < 1))
      throw new RangeError("targets rise, between 0 and 1");
    return free.level >= target
      ? { kind: "exceeded", ...free }
      : { kind: "reached", ...search.reach(target) };
  });
}

function searcher(items: ItemColumns, weights: ArrayLike<number>) {
  const count = checkedCount(items);
  if (weights.length !== count) throw new RangeError("every item has a weight");
  let total = 0;
  for (let i = 0; i < count; i++) {
    if (!(weights[i]! >= 0)) throw new RangeError("weights are not negative");
    total += weights[i]!;
  }
  if (!(total > 0 && Number.isFinite(total))) throw new RangeError("some item has weight");

  const start = new Float64Array(count).fill(Number.NaN);
  const fills = new Float64Array(count);
  const zs = new Float64Array(count);

  /** Mean level at a multiplier; leaves every item's place behind. */
  const levelAt = (multiplier: number): number => {
    let sum = 0;
    for (let i = 0; i < count; i++) {
      const worth = items.annualDemand[i]! * items.lostPerUnit[i]! + multiplier * weights[i]!;
      const h = items.holdingCost[i]!;
      const sd = items.leadTimeSd[i]!;
      const lot = items.lot[i]!;
      let fill = 0;
      if (worth === 0) zs[i] = Number.NEGATIVE_INFINITY;
      else if (sd === 0) fill = Math.min(1, worth / (h * lot));
      else {
        const q = lot / sd;
        const z = zForCost(worth / (h * sd), 0, q, Number.isNaN(start[i]!) ? undefined : start[i]!);
        start[i] = z;
        zs[i] = z;
        fill = z < -q / 2 ? fillShare(z, q) : 1 - shortShare(z, q);
      }
      fills[i] = fill;
      sum += weights[i]! * fill;
    }
    return sum / total;
  };

  const at = (multiplier: number): AggregateLevel => {
    const level = levelAt(multiplier);
    const reorderPoints = new Float64Array(count);
    let serviceCost = 0;
    let lostCost = 0;
    for (let i = 0; i < count; i++) {
      const sd = items.leadTimeSd[i]!;
      const lot = items.lot[i]!;
      const fill = fills[i]!;
      const none = zs[i] === Number.NEGATIVE_INFINITY && sd > 0;
      // An item nobody wants in stock is bought to order: the reorder point a whole lot below its lead-time demand.
      reorderPoints[i] = items.leadTimeMean[i]! + (none ? -lot : sd > 0 ? zs[i]! * sd : -(1 - fill) * lot);
      const onHand = none ? 0 : sd > 0 ? sd * stockOnHand(zs[i]!, lot / sd) : (lot / 2) * fill * fill;
      serviceCost += items.holdingCost[i]! * onHand + (items.orderCost[i]! * items.annualDemand[i]!) / lot;
      const short = none || sd === 0 ? 1 - fill : shortShare(zs[i]!, lot / sd);
      lostCost += items.annualDemand[i]! * items.lostPerUnit[i]! * short;
    }
    return { level, multiplier, serviceCost, lostCost, fillRates: fills.slice(), reorderPoints };
  };

  const reach = (target: number): AggregateLevel => {
    // ln(1 − level) against ln multiplier is nearly a line.
    const gap = (log: number) => Math.log((1 - levelAt(Math.exp(log))) / (1 - target));
    let holding = 0;
    for (let i = 0; i < count; i++) holding += items.holdingCost[i]! * items.lot[i]!;
    let low = Math.log(holding / total);
    let high = low;
    let gapLow = gap(low);
    let gapHigh = gapLow;
    while (gapLow < 0 && low > -700) {
      low -= 2;
      gapLow = gap(low);
    }
    while (gapHigh > 0 && high < 700) {
      high += 2;
      gapHigh = gap(high);
    }
    const root = bracketedRoot(
      (log) => -gap(log),
      { low, high, atLow: -gapLow, atHigh: -gapHigh },
      { steps: 100, width: 1e-13, close: (g) => Math.abs(g) < 1e-10 },
    );
    return at(Math.exp(root.at ?? high));
  };
  return { at, reach };
}

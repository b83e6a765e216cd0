import { sweepFill } from "./fill-sweep.js";

/** Items as columns, one place each: what `StockItem` and `LostPerUnit` say, for a hundred thousand at once. */
export interface ItemColumns {
  readonly annualDemand: Float64Array;
  /** Unit value times carrying rate. */
  readonly holdingCost: Float64Array;
  readonly orderCost: Float64Array;
  readonly leadTimeMean: Float64Array;
  readonly leadTimeSd: Float64Array;
  readonly lot: Float64Array;
  /** Money per unit short. */
  readonly lostPerUnit: Float64Array;
}

/** Curves of all items on one grid: item i at level j at i·levels + j. */
export interface ItemCurves {
  readonly levels: Float64Array;
  readonly reorderPoint: Float64Array;
  readonly serviceCost: Float64Array;
  readonly lostCost: Float64Array;
}

/**
 * The cost curve of every item on one grid of fill rates: the batch form of `fillCost`.
 *
 * @source  `docs/methods/item-cost-curve.md`
 * @units   money a year; levels: fill rates 0–1, rising
 * @range   levels between 0 and 1 and rising, columns of one length, demand, holding cost and lot above 0; else RangeError
 */
export function itemCurves(items: ItemColumns, levels: ArrayLike<number>): ItemCurves {
  const count = checkedCount(items);
  const m = levels.length;
  const shorts = Float64Array.from({ length: m }, (_, j) => 1 - levels[m - 1 - j]!);
  for (let j = 0; j < m; j++)
    if (!(shorts[j]! > (j === 0 ? 0 : shorts[j - 1]!) && shorts[j]! < 1))
      throw new RangeError("levels rise, between 0 and 1");
  const out: ItemCurves = {
    levels: Float64Array.from(levels),
    reorderPoint: new Float64Array(count * m),
    serviceCost: new Float64Array(count * m),
    lostCost: new Float64Array(count * m),
  };
  const z = new Float64Array(m);
  const stock = new Float64Array(m);
  for (let i = 0; i < count; i++) {
    const mean = items.leadTimeMean[i]!;
    const sd = items.leadTimeSd[i]!;
    const lot = items.lot[i]!;
    const h = items.holdingCost[i]!;
    const ordering = (items.orderCost[i]! * items.annualDemand[i]!) / lot;
    const lost = items.annualDemand[i]! * items.lostPerUnit[i]!;
    if (sd > 0) sweepFill(lot / sd, shorts, z, stock, 0);
    for (let j = 0; j < m; j++) {
      const short = shorts[j]!;
      const at = i * m + (m - 1 - j);
      out.reorderPoint[at] = sd > 0 ? mean + z[j]! * sd : mean - short * lot;
      out.serviceCost[at] = ordering + h * (sd > 0 ? sd * stock[j]! : (lot / 2) * (1 - short) * (1 - short));
      out.lostCost[at] = lost * short;
    }
  }
  return out;
}

/** Number of items, when the columns fit together. */
export function checkedCount(items: ItemColumns): number {
  const count = items.annualDemand.length;
  for (const column of Object.values(items) as Float64Array[])
    if (column.length !== count) throw new RangeError("columns are of one length");
  for (let i = 0; i < count; i++) {
    const positive = items.annualDemand[i]! > 0 && items.holdingCost[i]! > 0 && items.lot[i]! > 0;
    const finite =
      items.annualDemand[i]! +
        items.holdingCost[i]! +
        items.lot[i]! +
        items.leadTimeMean[i]! +
        items.leadTimeSd[i]! <
      Number.POSITIVE_INFINITY;
    if (
      !positive ||
      !finite ||
      !(items.leadTimeSd[i]! >= 0 && items.lostPerUnit[i]! >= 0 && items.orderCost[i]! >= 0)
    )
      throw new RangeError(`item ${i} lacks demand, holding cost or a lot`);
  }
  return count;
}

/**
 * Curves of all items added up, level by level: every item at the same level. Items aimed at by one multiplier reach
 * the same level for less (`aggregateFrontier`).
 *
 * @units   money a year
 */
export function summedCurve({ levels, serviceCost, lostCost }: ItemCurves): {
  readonly serviceCost: Float64Array;
  readonly lostCost: Float64Array;
} {
  const m = levels.length;
  const service = new Float64Array(m);
  const lost = new Float64Array(m);
  for (let at = 0; at < serviceCost.length; at++) {
    service[at % m]! += serviceCost[at]!;
    lost[at % m]! += lostCost[at]!;
  }
  return { serviceCost: service, lostCost: lost };
}

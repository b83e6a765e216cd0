/** Prices by lot size; `breakpoints[i]` is the smallest lot at which `unitCosts[i]` holds, the first is 0. */
export interface PriceBreaks {
  readonly fixedCost: number;
  /** Of the money in stock, per unit of time. */
  readonly holdingRate: number;
  readonly demandRate: number;
  readonly breakpoints: readonly number[];
  readonly unitCosts: readonly number[];
}

export interface DiscountedLot {
  readonly quantity: number;
  /** Place of its price, from 0. */
  readonly region: number;
  /** Purchase, ordering and holding per unit of time. */
  readonly cost: number;
}

function checked(b: PriceBreaks): void {
  const rising = b.breakpoints.every((x, i) => (i === 0 ? x === 0 : x > b.breakpoints[i - 1]!));
  if (b.breakpoints.length === 0 || b.breakpoints.length !== b.unitCosts.length || !rising)
    throw new RangeError("breakpoints rise from 0, one price each");
  if (!b.unitCosts.every((c) => c > 0 && Number.isFinite(c)) || !b.breakpoints.every(Number.isFinite))
    throw new RangeError("unit costs are above 0");
  if (![b.fixedCost, b.holdingRate, b.demandRate].every((v) => v > 0 && Number.isFinite(v)))
    throw new RangeError("order cost, holding rate and demand are above 0");
}

/** The cheaper of two; the earlier region on a tie. */
const better = (best: DiscountedLot | null, next: DiscountedLot): DiscountedLot =>
  best === null || next.cost < best.cost ? next : best;

/**
 * Lot size where a larger lot makes every unit of it cheaper.
 *
 * @source  `docs/methods/eoq.md`
 * @units   as `eoq`; cost includes the purchase
 * @range   all costs and the rate > 0, breakpoints rising from 0; else RangeError
 * @example eoqAllUnits({ fixedCost: 200, holdingRate: 0.2, demandRate: 1000, breakpoints: [0, 200, 500], unitCosts: [500, 475, 450] })
 * // → quantity 500, region 2, cost 472900
 */
export function eoqAllUnits(b: PriceBreaks): DiscountedLot {
  checked(b);
  let best: DiscountedLot | null = null;
  b.unitCosts.forEach((unitCost, region) => {
    const kept = b.holdingRate * unitCost;
    const from = b.breakpoints[region]!;
    const wish = Math.sqrt((2 * b.fixedCost * b.demandRate) / kept);
    // Where the wish lies beyond the region, the next region holds it or its own first lot.
    const quantity = Math.max(wish, from);
    if (quantity >= (b.breakpoints[region + 1] ?? Number.POSITIVE_INFINITY)) return;
    const cost = unitCost * b.demandRate + (b.fixedCost * b.demandRate) / quantity + (kept * quantity) / 2;
    best = better(best, { quantity, region, cost });
  });
  return found(best);
}

/**
 * Lot size where only the units beyond a breakpoint are cheaper.
 *
 * @source  `docs/methods/eoq.md`
 * @units   as `eoq`; cost includes the purchase
 * @range   as `eoqAllUnits`
 * @example eoqIncremental({ fixedCost: 150, holdingRate: 0.25, demandRate: 2400, breakpoints: [0, 300, 600], unitCosts: [100, 90, 80] })
 * // → quantity 1481.8906842274164, region 2
 */
export function eoqIncremental(b: PriceBreaks): DiscountedLot {
  checked(b);
  let best: DiscountedLot | null = null;
  let dearer = 0;
  b.unitCosts.forEach((unitCost, region) => {
    const from = b.breakpoints[region]!;
    if (region > 0) dearer += (b.unitCosts[region - 1]! - unitCost) * from;
    const fixed = b.fixedCost + dearer;
    const to = b.breakpoints[region + 1] ?? Number.POSITIVE_INFINITY;
    // With a price that rises the cost falls towards the region's start.
    const wish = fixed > 0 ? Math.sqrt((2 * fixed * b.demandRate) / (b.holdingRate * unitCost)) : 0;
    const quantity = Math.min(to, Math.max(from, wish));
    if (!(quantity > 0)) return;
    const cost =
      unitCost * b.demandRate +
      (fixed * b.demandRate) / quantity +
      (b.holdingRate * (unitCost * quantity + dearer)) / 2;
    best = better(best, { quantity, region, cost });
  });
  return found(best);
}

function found(best: DiscountedLot | null): DiscountedLot {
  if (best === null) throw new Error("no region holds a lot");
  return best;
}

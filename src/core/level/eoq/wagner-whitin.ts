/** Known demand of a row of periods; costs the same in each, or one a period. */
export interface LotPlanInput {
  readonly demand: ArrayLike<number>;
  readonly fixedCost: number | ArrayLike<number>;
  /** Of one unit left at the end of a period. */
  readonly holdingCost: number | ArrayLike<number>;
  /** Where the price differs between periods. */
  readonly unitCost?: ArrayLike<number>;
}

export interface LotPlan {
  readonly quantities: Float64Array;
  /** Ordering and holding, and the purchase where unit costs are given. */
  readonly cost: number;
}

/**
 * Lots for demand that is known and changes from period to period, at least cost: an order covers whole periods, and comes
 * when nothing is left.
 *
 * @source  Wagner & Whitin (1958), Management Science 5:89–96; `docs/methods/eoq.md`
 * @units   demand: units per period; costs: money
 * @range   demand and costs ≥ 0, rows of one length, else RangeError; no periods → no lots
 * @example wagnerWhitin({ demand: [90, 120, 80, 70], fixedCost: 500, holdingCost: 2 }) // → [210, 0, 150, 0], cost 1380
 */
export function wagnerWhitin(input: LotPlanInput): LotPlan {
  const demand = Float64Array.from(input.demand);
  const size = demand.length;
  const row = (given: number | ArrayLike<number>): Float64Array => {
    const made = typeof given === "number" ? new Float64Array(size).fill(given) : Float64Array.from(given);
    if (made.length !== size) throw new RangeError("rows have one length");
    return made;
  };
  const fixed = row(input.fixedCost);
  const holding = row(input.holdingCost);
  const price = row(input.unitCost ?? 0);
  for (const column of [demand, fixed, holding, price])
    if (!column.every((v) => v >= 0 && v < Number.POSITIVE_INFINITY))
      throw new RangeError("demand and costs are not negative");

  /** Least cost of periods t … end, and the period after the first lot's last. */
  const least = new Float64Array(size + 1);
  const until = new Int32Array(size + 1);
  for (let t = size - 1; t >= 0; t--) {
    let lot = 0;
    let kept = 0;
    let carry = 0;
    least[t] = Number.POSITIVE_INFINITY;
    for (let last = t; last < size; last++) {
      if (last > t) carry += holding[last - 1]!;
      lot += demand[last]!;
      kept += carry * demand[last]!;
      const cost = (lot > 0 ? fixed[t]! + price[t]! * lot : 0) + kept + least[last + 1]!;
      if (cost < least[t]!) {
        least[t] = cost;
        until[t] = last + 1;
      }
      // Carrying this period's demand costs more than an order of its own, and no later end of the lot mends that.
      if (lot > 0 && carry * demand[last]! > fixed[last]! && input.unitCost === undefined) break;
    }
  }
  const quantities = new Float64Array(size);
  for (let t = 0; t < size; t = until[t]!) for (let d = t; d < until[t]!; d++) quantities[t]! += demand[d]!;
  return { quantities, cost: least[0] ?? 0 };
}

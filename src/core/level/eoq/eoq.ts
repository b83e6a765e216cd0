/** One item ordered in lots; money and demand per one unit of time. */
export interface LotCosts {
  /** Of one order, whatever its size. */
  readonly fixedCost: number;
  /** Of one unit kept for one unit of time. */
  readonly holdingCost: number;
  readonly demandRate: number;
}

export interface Lot {
  readonly quantity: number;
  /** Ordering and holding per unit of time. */
  readonly cost: number;
}

export function checkLot({ fixedCost, holdingCost, demandRate }: LotCosts): void {
  if (
    !(fixedCost >= 0 && holdingCost > 0 && demandRate >= 0) ||
    ![fixedCost, holdingCost, demandRate].every(Number.isFinite)
  )
    throw new RangeError("a lot has an order cost and demand not below 0 and a holding cost above 0");
}

/**
 * Economic order quantity: the lot at which ordering and holding cost the same.
 *
 * @source  Harris (1913); `docs/methods/eoq.md`
 * @units   quantity: units; cost: money per unit of time
 * @range   fixedCost ≥ 0, holdingCost > 0, demandRate ≥ 0, else RangeError
 * @example eoq({ fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }) // → quantity 304.0467800264368, cost 68.41…
 */
export function eoq(costs: LotCosts): Lot {
  checkLot(costs);
  const { fixedCost, holdingCost, demandRate } = costs;
  return {
    quantity: Math.sqrt((2 * fixedCost * demandRate) / holdingCost),
    cost: Math.sqrt(2 * fixedCost * demandRate * holdingCost),
  };
}

/**
 * Ordering and holding cost of any lot.
 *
 * @source  `docs/methods/eoq.md`
 * @units   money per unit of time
 * @range   quantity > 0, else RangeError
 * @example eoqCost({ fixedCost: 8, holdingCost: 0.225, demandRate: 1300 }, 304) // → 68.4105…
 */
export function eoqCost(costs: LotCosts, quantity: number): number {
  checkLot(costs);
  if (!(quantity > 0)) throw new RangeError("a lot is above 0");
  return (costs.fixedCost * costs.demandRate) / quantity + (costs.holdingCost * quantity) / 2;
}

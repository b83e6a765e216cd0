import type { DemandLaw } from "../demand/law.js";
import type { PerUnit } from "../stock/penalty.js";

/** Of one stretch of time: what a unit left over costs and what a unit short costs. */
export interface OverUnder {
  readonly holding: number;
  readonly stockout: PerUnit;
}

export interface NewsvendorChoice {
  /** Stock to have before demand comes. */
  readonly level: number;
  readonly cost: number;
  /** stockout/(holding + stockout): the chance of no shortage that is worth its stock. */
  readonly criticalRatio: number;
}

function checked({ holding, stockout }: OverUnder): void {
  if (!(holding > 0 && stockout > 0 && holding + stockout < Number.POSITIVE_INFINITY))
    throw new RangeError("a unit left and a unit short both cost something");
}

/**
 * Expected cost of a stock level: holding · n̄(S) + stockout · n(S).
 *
 * @source  `docs/methods/newsvendor.md`
 * @units   money per stretch; level: units
 * @range   holding, stockout > 0, else RangeError
 * @example newsvendorCost(normalLaw(50, 8), 60, { holding: 0.18, stockout: perUnit(0.7) }) // → 2.156131552870387
 */
export function newsvendorCost(law: DemandLaw, level: number, costs: OverUnder): number {
  checked(costs);
  return costs.holding * law.nBelow(level) + costs.stockout * law.n(level);
}

/**
 * The stock level of least expected cost for demand by any law: the smallest S with P(D ≤ S) at the critical ratio. With
 * a lead time of L periods the law is that of demand over L + 1 of them, see `sumOfPeriods`.
 *
 * @source  `docs/methods/newsvendor.md`
 * @units   level: units; cost: money per stretch
 * @range   holding, stockout > 0, else RangeError
 * @example newsvendor(normalLaw(100, 30), { holding: 1, stockout: perUnit(19) }).level // → 149.34560880854417
 */
export function newsvendor(law: DemandLaw, costs: OverUnder): NewsvendorChoice {
  checked(costs);
  const { holding, stockout } = costs;
  // From the smaller side: a ratio near 1 would have lost its digits.
  const level =
    stockout > holding
      ? law.quantileAbove(holding / (holding + stockout))
      : law.quantile(stockout / (holding + stockout));
  return { level, cost: newsvendorCost(law, level, costs), criticalRatio: stockout / (holding + stockout) };
}

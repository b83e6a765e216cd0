import type { DemandLaw } from "../demand/law.js";
import { fallingRoot, firstWhole } from "./search.js";

/** Demand over the two stretches a periodic review looks at. */
export interface ReviewLaws {
  readonly overLeadTime: DemandLaw;
  /** Over lead time and review period together: what the stock ordered now has to cover. */
  readonly overBoth: DemandLaw;
}

export interface ReviewService {
  /** Share of review periods that end without a shortage. */
  readonly cycleService: number;
  readonly fillRate: number;
  /** The short form, which counts backorders carried over twice: below the truth, negative at low stock. */
  readonly fillRateOneTerm: number;
  readonly backordersEnd: number;
  readonly onHandEnd: number;
  readonly onHandStart: number;
}

function perReview({ overLeadTime, overBoth }: ReviewLaws): number {
  const demand = overBoth.mean - overLeadTime.mean;
  if (!(demand > 0) || overLeadTime.lattice !== overBoth.lattice)
    throw new RangeError("both laws are of one demand, and more comes over the longer time");
  return demand;
}

const fillAt = ({ overLeadTime, overBoth }: ReviewLaws, demand: number, stock: number): number =>
  stock < overBoth.mean
    ? (overLeadTime.nBelow(stock) - overBoth.nBelow(stock)) / demand
    : 1 - (overBoth.n(stock) - overLeadTime.n(stock)) / demand;

/**
 * Stock brought up to S every review period, customers wait. Start and end are those of the time between two
 * deliveries.
 *
 * @source  Hadley & Whitin (1963), §5-2; `docs/methods/periodic-review.md`
 * @units   units; shares 0–1
 * @range   orderUpTo finite; more demand over both than over the lead time; else RangeError
 * @example periodicReview({ overLeadTime: normalLaw(200, 16), overBoth: normalLaw(250, Math.sqrt(320)) }, 270).fillRate // → 0.976313076228703
 */
export function periodicReview(laws: ReviewLaws, orderUpTo: number): ReviewService {
  const demand = perReview(laws);
  if (!Number.isFinite(orderUpTo)) throw new RangeError("a stock is a number");
  const { overLeadTime, overBoth } = laws;
  const backordersEnd = overBoth.n(orderUpTo);
  return {
    cycleService: overBoth.cdf(orderUpTo),
    fillRate: fillAt(laws, demand, orderUpTo),
    fillRateOneTerm: 1 - backordersEnd / demand,
    backordersEnd,
    onHandEnd: overBoth.nBelow(orderUpTo),
    onHandStart: overLeadTime.nBelow(orderUpTo),
  };
}

/**
 * Order-up-to level for a fill rate; on whole units the smallest that reaches it.
 *
 * @source  inverse of `periodicReview`; `docs/methods/periodic-review.md`
 * @units   share 0–1
 * @range   0 < fillRate < 1, else RangeError
 * @example orderUpToForFill({ overLeadTime: normalLaw(200, 16), overBoth: normalLaw(250, Math.sqrt(320)) }, 0.976313076228703) // → 270
 */
export function orderUpToForFill(laws: ReviewLaws, fillRate: number): number {
  const demand = perReview(laws);
  if (!(fillRate > 0 && fillRate < 1)) throw new RangeError("a target lies between 0 and 1");
  const { overLeadTime, overBoth } = laws;
  if (overBoth.lattice)
    return firstWhole((s) => fillAt(laws, demand, s) >= fillRate * (1 - 1e-13), overBoth.mean);
  if (overBoth.sd === 0) return overLeadTime.mean + fillRate * demand;
  return fallingRoot(
    (s) => [fillRate - fillAt(laws, demand, s), -(overBoth.sf(s) - overLeadTime.sf(s)) / demand],
    overBoth.mean,
    overBoth.sd,
  );
}

import { type BestLevel, bestLevel } from "./best-level.js";
import { type BestOverDraws, bestOverDraws } from "./best-over-draws.js";
import { checkCurve, type SalesCurve, valueAt } from "./sales-curve.js";

/** A sales-service curve set against what service costs. */
export interface SalesCase {
  /** Money of margin per unit of sales: a share where sales are money. */
  readonly margin: number;
  /** Cost of giving a level, money a year. */
  readonly cost: (service: number) => number;
  /** Levels that can be given. */
  readonly from: number;
  readonly to: number;
  /** Levels between which the curve has been seen. */
  readonly seen?: { readonly from: number; readonly to: number };
}

export interface SalesOptimum extends BestLevel {
  /** The best level lies where the curve was never seen: it rests on the form alone. */
  readonly extrapolated: boolean;
}

/**
 * Service at which margin on sales less cost of service is largest, with the levels within one percent of it.
 *
 * @source  `docs/methods/service-optimum.md`
 * @units   money a year
 * @range   a margin not negative and a range of levels where curve and cost have values; else RangeError
 */
export function salesOptimum(curve: SalesCurve, sales: SalesCase): SalesOptimum {
  checkCase(sales);
  checkCurve(curve);
  const best = bestLevel((x) => sales.margin * valueAt(curve, x) - sales.cost(x), sales.from, sales.to);
  const { seen } = sales;
  return { ...best, extrapolated: seen !== undefined && (best.level < seen.from || best.level > seen.to) };
}

/**
 * The same over curves drawn within their uncertainty: the level best on average and the interval of the best level.
 *
 * @source  `bestOverDraws`
 * @range   a curve at least, else RangeError
 */
export function salesOptimumOver(
  curves: readonly SalesCurve[],
  sales: SalesCase,
  confidence: number,
  steps = 200,
): BestOverDraws {
  checkCase(sales);
  const m = steps + 1;
  const levels = Float64Array.from(
    { length: m },
    (_, j) => sales.from + ((sales.to - sales.from) * j) / steps,
  );
  const cost = levels.map((x) => sales.cost(x));
  const values = new Float64Array(curves.length * m);
  curves.forEach((curve, d) => {
    checkCurve(curve);
    for (let j = 0; j < m; j++) values[d * m + j] = sales.margin * valueAt(curve, levels[j]!) - cost[j]!;
  });
  return bestOverDraws({ levels, values }, confidence);
}

function checkCase({ margin, from, to }: SalesCase): void {
  if (!(margin >= 0 && Number.isFinite(margin) && from >= 0 && from < to && Number.isFinite(to)))
    throw new RangeError("sales have a margin and a range of levels");
}

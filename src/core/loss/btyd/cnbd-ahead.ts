import { type AheadOptions, aheadUpTo, type GivenThere } from "./ahead.js";
import { clickLaw, type RegularModel, runningClicks } from "./cnbd.js";
import { afterClicks } from "./cnbd-forecast.js";
import type { CustomerHistory } from "./customer.js";

/**
 * Purchases still to come within a horizon, discounted, of a regular buyer known to be there, with the gap that is
 * running: one overdue will buy sooner than one who has just bought. It is the mean of what follows each number of clicks
 * that may have passed in the gap, each drawn through a few points, so that a hundred thousand customers can be asked.
 *
 * @source  as `aheadGivenThere` and `regularForecast`; `docs/methods/bgcnbd-k.md`
 * @units   purchases; horizon, rate, longest: the model's unit of time
 * @range   0 ≤ last ≤ watched ≤ longest; about 1e-3 relative
 * @example aheadInGap(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3), { horizon: 156, rate: 0.002, longest: 104 })({ repeats: 2, last: 30, watched: 38 })
 */
export function aheadInGap(
  model: RegularModel,
  options: AheadOptions & { readonly longest: number },
): (customer: CustomerHistory) => number {
  const { shape, buying } = model;
  const { r, c } = clickLaw(buying.rate, shape);
  const after = afterEach(model).map((forecast) => aheadUpTo(forecast, options));
  return (customer) => {
    const { repeats, watched } = customer;
    const weights = runningClicks(shape, r + shape * repeats, c, customer);
    let sum = 0;
    let all = 0;
    for (let j = 0; j < shape; j++) {
      const weight = weights[j]!;
      if (weight === 0) continue;
      sum += weight * after[j]!(repeats, watched);
      all += weight;
    }
    return sum / all;
  };
}

const made = new WeakMap<RegularModel, readonly GivenThere[]>();

/** What follows each number of clicks: the same for every discount. */
function afterEach(model: RegularModel): readonly GivenThere[] {
  let after = made.get(model);
  if (after === undefined) {
    after = Array.from({ length: model.shape }, (_, passed) => afterClicks(model, passed));
    made.set(model, after);
  }
  return after;
}

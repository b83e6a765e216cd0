import type { DemandLaw } from "../demand/law.js";
import type { LotCosts } from "../eoq/eoq.js";
import type { PerUnitTime } from "./penalty.js";
import { checkCosts, checkPenalty } from "./rq.js";
import { type RqChoice, rqNormal } from "./rq-normal.js";
import { rqPoisson } from "./rq-poisson.js";

/** As `standardBestLot`, in units, with the law's own tails; γ(y) = ω(y − mean) + n(y) is convex for every law. */
function continuous(law: DemandLaw, omega: number, kappa: number, start: RqChoice): [number, number, number] {
  const middle = law.quantileAbove(omega);
  const room = 0.1 * start.quantity;
  // An end on the wrong side of the lowest place would walk away from it.
  let a = Math.min(start.reorderPoint, middle - room);
  let b = Math.max(start.reorderPoint + start.quantity, middle + room);
  let cost = 0;
  for (let k = 0; k < 100; k++) {
    const lift = 0.5 * omega * (b - a) * (b + a - 2 * law.mean);
    cost = (kappa + lift + law.n2(a) - law.n2(b)) / (b - a);
    const down = (omega * (a - law.mean) + law.n(a) - cost) / (omega - law.sf(a));
    const up = (omega * (b - law.mean) + law.n(b) - cost) / (omega - law.sf(b));
    const near = 1e-9 * (b - a);
    a -= down;
    b -= up;
    if (Math.abs(down) <= near && Math.abs(up) <= near) break;
  }
  return [a, b - a, cost];
}

/** As `rqPoisson`, with the law's own loss function at each step. */
function whole(law: DemandLaw, omega: number, kappa: number): [number, number, number] {
  const height = (y: number) => omega * (y - law.mean) + law.n(y);
  const y = law.quantileAbove(omega);
  let down = y - 1;
  let up = y + 1;
  let total = kappa + height(y);
  let gDown = height(down);
  let gUp = height(up);
  for (;;) {
    const lot = up - down - 1;
    if (Math.min(gDown, gUp) * lot >= total) return [down, lot, total / lot];
    if (lot >= 1e7) throw new RangeError("a lot takes too many steps: give demand in a larger unit");
    if (gDown <= gUp) {
      total += gDown;
      gDown = height(--down);
    } else {
      total += gUp;
      gUp = height(++up);
    }
  }
}

/**
 * Reorder point and lot that cost least together for lead-time demand of any law: gamma and lognormal as well as
 * negative binomial or counted chances.
 *
 * @source  Zheng (1992); Federgruen & Zheng (1992); `docs/methods/reorder-lot.md`
 * @units   as `rqCost`
 * @range   costs and penalty > 0; a lot above ten million whole units → RangeError
 * @example rqBest({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnitTime(40), gammaOf(200, 176.5045)).quantity // → 634.20…
 */
export function rqBest(costs: LotCosts, penalty: PerUnitTime, law: DemandLaw): RqChoice {
  checkCosts(costs);
  checkPenalty(penalty);
  const { fixedCost, holdingCost, demandRate } = costs;
  if (law.kind === "poisson") return rqPoisson(costs, penalty, law.mean / demandRate);
  const both = holdingCost + penalty;
  const omega = holdingCost / both;
  const kappa = (fixedCost * demandRate) / both;
  if (law.lattice) {
    const [reorderPoint, quantity, cost] = whole(law, omega, kappa);
    return { reorderPoint, quantity, cost: both * cost };
  }
  const start = rqNormal(costs, penalty, law);
  if (law.kind === "normal" || law.sd === 0) return start;
  const [reorderPoint, quantity, cost] = continuous(law, omega, kappa, start);
  return { reorderPoint, quantity, cost: both * cost };
}

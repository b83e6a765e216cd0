import { poissonMass } from "../demand/mass.js";
import { poissonLaw } from "../demand/poisson-law.js";
import type { LotCosts } from "../eoq/eoq.js";
import type { PerUnitTime } from "./penalty.js";
import { checkCosts, checkPenalty } from "./rq.js";
import type { RqChoice } from "./rq-normal.js";

/** Above these the sum from 0 upward would lose the upper tail or underflow; the law's own tails take its place. */
const plainMean = 500;
const plainTail = 1e-5;

/** Lots above take too many steps. */
const longest = 1e8;

/**
 * Best lot: out[0] = r, out[1] = Q, out[2] = cost over h + p. G(y) = ω(y − m) + n(y) over h + p, least at the smallest y
 * with P(D > y) ≤ ω; the lot takes the cheaper neighbour, below or above, as long as it costs less than the average so
 * far. Chances, tails and G run along by their differences, so a lot of Q costs Q steps.
 */
function bestLot(omega: number, ordering: number, m: number, out: Float64Array): void {
  // The lot of certain demand: the best one is larger, but not by much where it is large.
  if (!(ordering <= 0.5 * longest * longest * omega * (1 - omega)))
    throw new RangeError("a lot takes too many steps: give demand in a larger unit");
  let y = 0;
  let mass: number;
  let sf: number;
  let g: number;
  if (m <= plainMean && omega >= plainTail) {
    mass = Math.exp(-m);
    let cdf = mass;
    let below = 0;
    const ratio = 1 - omega;
    while (cdf < ratio) {
      below += cdf;
      y++;
      mass *= m / y;
      cdf += mass;
    }
    sf = 1 - cdf;
    g = below - (1 - omega) * (y - m);
  } else {
    const law = poissonLaw(m);
    y = law.quantileAbove(omega);
    mass = poissonMass(y, m);
    sf = law.sf(y);
    g = omega * (y - m) + law.n(y);
  }
  let total = ordering + g;
  let lot = 1;
  let down = y;
  let up = y;
  let massDown = mass;
  let massUp = mass;
  let sfDown = sf;
  let sfUp = sf;
  let gDown = g;
  let gUp = g;
  // One step further each way: G(y − 1) = G(y) − ω + P(D > y − 1), G(y + 1) = G(y) + ω − P(D > y).
  sfDown = down > 0 ? sfDown + massDown : 1;
  gDown += sfDown - omega;
  gUp += omega - sfUp;
  for (;;) {
    if (gDown <= gUp) {
      if (gDown * lot >= total) break;
      total += gDown;
      down--;
      massDown = down >= 0 ? (massDown * (down + 1)) / m : 0;
      sfDown = down > 0 ? sfDown + massDown : 1;
      gDown += sfDown - omega;
    } else {
      if (gUp * lot >= total) break;
      total += gUp;
      up++;
      massUp *= m / up;
      sfUp -= massUp;
      if (sfUp < 0) sfUp = 0;
      gUp += omega - sfUp;
    }
    lot++;
  }
  out[0] = down - 1;
  out[1] = lot;
  out[2] = total / lot;
}

/**
 * Reorder point and lot in whole units that cost least together, exactly, for Poisson demand.
 *
 * @source  Federgruen & Zheng (1992), Operations Research 40:808–813; `docs/methods/reorder-lot.md`
 * @units   leadTime: in the time unit of demandRate
 * @range   costs and penalty > 0, leadTime ≥ 0; else RangeError
 * @example rqPoisson({ fixedCost: 30, holdingCost: 1, demandRate: 40 }, perUnitTime(25), 0.5) // → r 19, Q 52, cost 51.66981332968526
 */
export function rqPoisson(costs: LotCosts, penalty: PerUnitTime, leadTime: number): RqChoice {
  checkCosts(costs);
  checkPenalty(penalty);
  if (!(leadTime >= 0 && leadTime < Number.POSITIVE_INFINITY))
    throw new RangeError("a lead time is not negative");
  const both = costs.holdingCost + penalty;
  const out = new Float64Array(3);
  const m = costs.demandRate * leadTime;
  bestLot(costs.holdingCost / both, (costs.fixedCost * costs.demandRate) / both, m, out);
  return { reorderPoint: out[0]!, quantity: out[1]!, cost: both * out[2]! };
}

export interface RqPoissonColumns {
  readonly fixedCost: Float64Array;
  readonly holdingCost: Float64Array;
  readonly demandRate: Float64Array;
  /** Per unit short and time. */
  readonly penalty: Float64Array;
  readonly leadTime: Float64Array;
}

/**
 * `rqPoisson` over columns, without an object per item.
 *
 * @source  as `rqPoisson`
 * @units   as `rqPoisson`
 * @range   columns of one length; a row out of range → RangeError
 * @example rqPoissonColumns(columns).quantity[0]
 */
export function rqPoissonColumns(columns: RqPoissonColumns): {
  readonly reorderPoint: Float64Array;
  readonly quantity: Float64Array;
  readonly cost: Float64Array;
} {
  const { fixedCost, holdingCost, demandRate, penalty, leadTime } = columns;
  const rows = fixedCost.length;
  if (![holdingCost, demandRate, penalty, leadTime].every((c) => c.length === rows))
    throw new RangeError("columns are of one length");
  const reorderPoint = new Float64Array(rows);
  const quantity = new Float64Array(rows);
  const cost = new Float64Array(rows);
  const out = new Float64Array(3);
  for (let i = 0; i < rows; i++) {
    const h = holdingCost[i]!;
    const p = penalty[i]!;
    const rate = demandRate[i]!;
    const ordering = fixedCost[i]! * rate;
    const m = rate * leadTime[i]!;
    if (
      !(
        h > 0 &&
        p > 0 &&
        ordering > 0 &&
        rate > 0 &&
        m >= 0 &&
        h + p + ordering + m < Number.POSITIVE_INFINITY
      )
    )
      throw new RangeError(`row ${i}: costs, demand and penalty are above 0, the lead time is not negative`);
    bestLot(h / (h + p), ordering / (h + p), m, out);
    reorderPoint[i] = out[0]!;
    quantity[i] = out[1]!;
    cost[i] = (h + p) * out[2]!;
  }
  return { reorderPoint, quantity, cost };
}

import type { DemandLaw } from "../demand/law.js";
import { normalQuantile } from "../demand/normal-quantile.js";
import type { PerUnitTime } from "./penalty.js";

/** Reviewed every period: at a position of `reorderPoint` or less, order up to `orderUpTo`. */
export interface SsPolicy {
  readonly reorderPoint: number;
  readonly orderUpTo: number;
}

export interface SsCosts {
  /** Of one order. */
  readonly fixedCost: number;
  /** Of one unit held over one period. */
  readonly holdingCost: number;
}

export interface SsDemand {
  /** Demand of one period, in whole units from 0. */
  readonly perPeriod: DemandLaw;
  /** Demand over the lead time and one period; left out: an order arrives at once. */
  readonly covered?: DemandLaw;
}

export interface SsChoice extends SsPolicy {
  readonly cost: number;
}

const longest = 10_000_000;

/** Renewals of the position and the cost of a period that starts from it. */
class Chain {
  private readonly m: number[];
  private readonly p: number[] = [];
  private readonly heights = new Map<number, number>();
  private readonly again: number;
  private readonly costs: SsCosts;
  private readonly penalty: number;
  private readonly demand: SsDemand;

  constructor(costs: SsCosts, penalty: PerUnitTime, demand: SsDemand) {
    const values = [costs.fixedCost, costs.holdingCost, penalty as number];
    if (!values.every((x) => x > 0 && x < Number.POSITIVE_INFINITY))
      throw new RangeError("an order, a unit held and a unit short cost something");
    const { perPeriod, covered } = demand;
    if (!perPeriod.lattice || covered?.lattice === false) throw new RangeError("demand is in whole units");
    if (perPeriod.cdf(-1) > 0) throw new RangeError("demand is not negative");
    if (!(perPeriod.mean > 0)) throw new RangeError("demand is above 0");
    this.costs = costs;
    this.penalty = penalty;
    this.demand = demand;
    // P(D > 0) itself: taken from 1 it would lose digits where demand is rare.
    this.again = 1 / perPeriod.sf(0);
    this.m = [this.again];
  }

  /** Expected visits to j units below the top before the next order. */
  visits(j: number): number {
    if (j > longest) throw new RangeError("the policy takes too many steps: give demand in a larger unit");
    for (let i = this.m.length; i <= j; i++) {
      this.p[i] = this.demand.perPeriod.density(i);
      let sum = 0;
      for (let l = 1; l <= i; l++) sum += this.p[l]! * this.m[i - l]!;
      this.m.push(sum * this.again);
    }
    return this.m[j]!;
  }

  height(y: number): number {
    let g = this.heights.get(y);
    if (g === undefined) {
      const law = this.demand.covered ?? this.demand.perPeriod;
      g = this.costs.holdingCost * law.nBelow(y) + this.penalty * law.n(y);
      this.heights.set(y, g);
    }
    return g;
  }

  lowest(): number {
    const law = this.demand.covered ?? this.demand.perPeriod;
    return law.quantileAbove(this.costs.holdingCost / (this.costs.holdingCost + this.penalty));
  }

  cost(s: number, S: number): number {
    let sum = this.costs.fixedCost;
    let time = 0;
    for (let j = 0; j < S - s; j++) {
      const visits = this.visits(j);
      sum += visits * this.height(S - j);
      time += visits;
    }
    return sum / time;
  }
}

/**
 * What an (s, S) policy costs per period, for any demand in whole units, its last value included.
 *
 * @source  Zheng & Federgruen (1991), Operations Research 39:654–665; `docs/methods/reorder-periods.md`
 * @units   penalty: per unit short at a period's end; result: money per period
 * @range   costs and penalty > 0, s < S whole; else RangeError
 * @example ssCost({ fixedCost: 5, holdingCost: 1 }, perUnitTime(4), { perPeriod: discreteLaw([0.1, 0.2, 0.3, 0.2, 0.2]) }, { reorderPoint: 1, orderUpTo: 4 }) // → 4.842307692307692
 */
export function ssCost(costs: SsCosts, penalty: PerUnitTime, demand: SsDemand, policy: SsPolicy): number {
  const { reorderPoint, orderUpTo } = policy;
  if (!(Number.isInteger(reorderPoint) && Number.isInteger(orderUpTo) && reorderPoint < orderUpTo))
    throw new RangeError("both levels are whole, the reorder point the lower");
  return new Chain(costs, penalty, demand).cost(reorderPoint, orderUpTo);
}

/**
 * The (s, S) policy that costs least, exactly.
 *
 * @source  Zheng & Federgruen (1991), the algorithm of §3; `docs/methods/reorder-periods.md`
 * @units   as `ssCost`
 * @range   costs and penalty > 0, demand in whole units above 0 on average; else RangeError
 * @example ssBest({ fixedCost: 64, holdingCost: 1 }, perUnitTime(9), { perPeriod: poissonLaw(25) }) // → 19, 56, 54.26216671858924
 */
export function ssBest(costs: SsCosts, penalty: PerUnitTime, demand: SsDemand): SsChoice {
  const chain = new Chain(costs, penalty, demand);
  const y = chain.lowest();
  let best = y;
  let s = y;
  let sum = costs.fixedCost;
  let time = 0;
  // Down from the lowest point of G, one visit more at a time, until ordering is worth it.
  do {
    const visits = chain.visits(y - s);
    sum += visits * chain.height(s);
    time += visits;
    s--;
  } while (sum / time > chain.height(s));
  let cost = sum / time;
  for (let S = best + 1; chain.height(S) <= cost; S++) {
    let tried = chain.cost(s, S);
    if (!(tried < cost)) continue;
    best = S;
    while (tried <= chain.height(s + 1)) {
      s++;
      tried = chain.cost(s, S);
    }
    cost = chain.cost(s, S);
  }
  return { reorderPoint: s, orderUpTo: best, cost };
}

/** Mean and spread of demand per period and over the lead time with one period. */
export interface SsSpread {
  readonly mean: number;
  readonly coveredMean: number;
  readonly coveredSd: number;
}

/**
 * (s, S) from the mean and spread alone, fitted to thousands of best policies: for screening, the exact one is cheap.
 *
 * @source  Ehrhardt & Mosier (1984), Management Science 30:618–622 (revised power approximation)
 * @units   units; as `ssCost`
 * @range   costs, penalty, means and spread > 0; else RangeError
 * @example ssPower({ fixedCost: 2.5, holdingCost: 0.18 }, perUnitTime(0.7), { mean: 50, coveredMean: 50, coveredSd: 8 }) // → 40.19, 56.60
 */
export function ssPower(costs: SsCosts, penalty: PerUnitTime, demand: SsSpread): SsPolicy {
  const { fixedCost, holdingCost } = costs;
  const { mean, coveredMean, coveredSd } = demand;
  const values = [fixedCost, holdingCost, penalty as number, mean, coveredMean, coveredSd];
  if (!values.every((x) => x > 0 && x < Number.POSITIVE_INFINITY))
    throw new RangeError("costs, penalty, demand and its spread are above 0");
  const lot =
    1.3 *
    mean ** 0.494 *
    (fixedCost / holdingCost) ** 0.506 *
    (1 + (coveredSd * coveredSd) / (mean * mean)) ** 0.116;
  const z = Math.sqrt((lot * holdingCost) / (coveredSd * penalty));
  const s = 0.973 * coveredMean + coveredSd * (0.183 / z + 1.063 - 2.192 * z);
  if (lot / mean > 1.5) return { reorderPoint: s, orderUpTo: s + lot };
  // Orders nearly every period: no more than a newsvendor would hold.
  const most = coveredMean + coveredSd * normalQuantile(penalty / (penalty + holdingCost));
  return { reorderPoint: Math.min(s, most), orderUpTo: Math.min(s + lot, most) };
}

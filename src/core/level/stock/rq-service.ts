import { checkSizes, type SizeChances, sizeMoment } from "../demand/compound-poisson.js";
import type { DemandLaw } from "../demand/law.js";
import { checkPolicy, type RqPolicy, rqBackorders, rqFill, rqOnHand } from "./rq.js";

export interface RqSetting {
  /** Demand over the lead time. */
  readonly law: DemandLaw;
  /** Units per unit of time. */
  readonly demandRate: number;
  /** Demand over the lead time less the time promised, for the share served within it. */
  readonly lawLessPromise?: DemandLaw;
  /** Units per order line where lines are lumpy; the laws are then of whole units. Left out: one unit a line. */
  readonly sizes?: SizeChances;
}

/** Everything a customer meets under one policy. */
export interface RqService {
  /** Share of cycles without a stock-out. */
  readonly cycleService: number;
  /** Share of units filled at once. */
  readonly unitFill: number;
  /** Share of order lines filled whole at once. */
  readonly lineFill: number;
  /** Share of time with anything on the shelf. */
  readonly readyRate: number;
  /** Share of lines filled whole within the time promised; null: none asked for. */
  readonly withinPromise: number | null;
  readonly backorders: number;
  readonly onHand: number;
  /** Over all units, those filled at once with 0. */
  readonly meanWait: number;
  /** Mean wait of those who wait; 0 where nobody does. */
  readonly meanWaitIfShort: number;
  /** Replenishment orders, and those of them met by an empty shelf, per unit of time. */
  readonly ordersPerTime: number;
  readonly stockOutsPerTime: number;
}

/** P(line filled whole) over the stock positions r + 1 … r + Q: a line of s units needs s on hand. */
function whole(law: DemandLaw, { reorderPoint: r, quantity: q }: RqPolicy, sizes: SizeChances): number {
  let sum = 0;
  let asked = 0;
  for (const [s, p] of sizes) {
    if (s === 0 || p === 0) continue;
    asked += p;
    sum += (p * (law.nBelow(r + q - s + 1) - law.nBelow(r - s + 1))) / q;
  }
  return sum / asked;
}

/** Units filled at once of units asked for: of s units those that the stock on hand reaches for. */
function units(law: DemandLaw, { reorderPoint: r, quantity: q }: RqPolicy, sizes: SizeChances): number {
  let sum = 0;
  for (const [s, p] of sizes) {
    if (s === 0 || p === 0) continue;
    sum += p * (law.nBelow2(r + q) - law.nBelow2(r) - law.nBelow2(r + q - s) + law.nBelow2(r - s));
  }
  return sum / (q * sizeMoment(sizes, 1));
}

/**
 * All service measures of a reorder-point policy at once. With lumpy lines lead-time demand is compound Poisson and
 * orders are lots of Q as many as needed, so the stock position is even over r + 1 … r + Q.
 *
 * @source  Hadley & Whitin (1963), ch. 4; Axsäter, Inventory Control, §5.3; `docs/methods/reorder-point.md`
 * @units   shares 0–1; waits: time unit of demandRate; stock: units
 * @range   demandRate > 0; policy as `rqFill`; sizes only on whole units; else RangeError
 * @example rqService({ law: poissonLaw(1.2), demandRate: 0.2 }, { reorderPoint: 1, quantity: 2 }).meanWait // → 0.5178251375543091
 */
export function rqService(setting: RqSetting, policy: RqPolicy): RqService {
  const { law, demandRate, lawLessPromise, sizes } = setting;
  checkPolicy(law, policy);
  if (!(demandRate > 0 && demandRate < Number.POSITIVE_INFINITY)) throw new RangeError("demand is above 0");
  if (sizes !== undefined) {
    checkSizes(sizes);
    if (!law.lattice || lawLessPromise?.lattice === false)
      throw new RangeError("lines of several units take laws of whole units");
  }
  const readyRate = rqFill(law, policy);
  const backorders = rqBackorders(law, policy);
  const cycleService = law.cdf(policy.reorderPoint);
  const lines = (of: DemandLaw) => (sizes === undefined ? rqFill(of, policy) : whole(of, policy, sizes));
  const unitFill = sizes === undefined ? readyRate : units(law, policy, sizes);
  const meanWait = backorders / demandRate;
  const ordersPerTime = demandRate / policy.quantity;
  return {
    cycleService,
    unitFill,
    lineFill: sizes === undefined ? readyRate : lines(law),
    readyRate,
    withinPromise: lawLessPromise === undefined ? null : lines(lawLessPromise),
    backorders,
    onHand: rqOnHand(law, policy),
    meanWait,
    meanWaitIfShort: unitFill < 1 ? meanWait / (1 - unitFill) : 0,
    ordersPerTime,
    stockOutsPerTime: ordersPerTime * law.sf(policy.reorderPoint),
  };
}

import type { MeanSpread } from "../demand/lead-time.js";
import { tailToZ } from "../demand/normal-quantile.js";
import type { LotCosts } from "../eoq/eoq.js";
import { eoqBackorders } from "../eoq/eoq-backorders.js";
import type { PerUnitTime } from "./penalty.js";
import { checkCosts, checkPenalty, type RqPolicy } from "./rq.js";
import { lossToZ, rootTwoPi, tailTrio } from "./tail-trio.js";

export interface RqChoice extends RqPolicy {
  /** Ordering, holding and waiting units, per unit of time. */
  readonly cost: number;
}

const from = new Float64Array(4);
const to = new Float64Array(4);

/**
 * Best lot of an item in standard form: from out[0] to out[1] standard deviations, at cost out[2]. With
 * γ(y) = ωy + n(y) the two ends share one height, which is the cost: γ(a) = γ(b) = c = (κ + ∫γ)/(b − a). The cost is
 * flat at the best ends, so taking c from the last ends loses nothing to Newton on γ(a) = c and γ(b) = c: convergence
 * is quadratic, and as γ is convex every step lands outside the best lot, from where it closes in.
 *
 * @source  Zheng (1992); `docs/methods/reorder-lot.md`
 * @range   0 < ω < 1, κ > 0, unchecked
 */
export function standardBestLot(omega: number, kappa: number, out: Float64Array): void {
  const y = tailToZ(omega);
  // A narrow lot sees γ as a parabola of curvature φ(y), a wide one as two straight lines.
  const curved = Math.cbrt((1.5 * kappa * rootTwoPi) / Math.exp(-0.5 * y * y));
  const lines = Math.sqrt((2 * kappa + 1) / (omega * (1 - omega)));
  const right = Math.sqrt((2 * kappa * (1 - omega)) / omega);
  const left = (right * omega) / (1 - omega);
  let a = Math.max(y - Math.max(curved, left), -omega * lines);
  let b = Math.min(y + Math.max(curved, right), (1 - omega) * lines);
  if (right > curved) a = Math.max(a, Math.min(y, lossToZ(omega * (b - a))));
  else if (left > curved) b = Math.min(b, Math.max(y, -lossToZ((1 - omega) * (b - a))));
  let cost = 0;
  for (let k = 0; k < 30; k++) {
    tailTrio(a, from);
    tailTrio(b, to);
    cost = (kappa + 0.5 * omega * (b - a) * (b + a) + from[2]! - to[2]!) / (b - a);
    const down = (omega * a + from[1]! - cost) / (omega - from[0]!);
    const up = (omega * b + to[1]! - cost) / (omega - to[0]!);
    const near = 3e-8 * (b - a);
    const nearA = near < 3e-8 ? near : 3e-8 * (1 + Math.abs(a) * 1e-3);
    a -= down;
    b -= up;
    // The next error is about the square of this step.
    if (Math.abs(down) <= nearA && Math.abs(up) <= near) break;
  }
  out[0] = a;
  out[1] = b;
  out[2] = cost;
}

/**
 * Reorder point and lot that cost least together, exactly, for normal demand over the lead time. At the optimum the
 * fill rate is p/(p + h).
 *
 * @source  Zheng (1992), Management Science 38:87–103; `docs/methods/reorder-lot.md`
 * @units   as `rqCost`; leadTime: mean and spread of demand over the lead time
 * @range   costs and penalty > 0, spread ≥ 0 (0: the lot with backorders); else RangeError
 * @example rqNormal({ fixedCost: 60, holdingCost: 3, demandRate: 5200 }, perUnitTime(40), { mean: 200, sd: 176.5045 }).quantity // → 561.82…
 */
export function rqNormal(costs: LotCosts, penalty: PerUnitTime, leadTime: MeanSpread): RqChoice {
  checkCosts(costs);
  checkPenalty(penalty);
  const { mean, sd } = leadTime;
  if (!Number.isFinite(mean) || !(sd >= 0 && sd < Number.POSITIVE_INFINITY))
    throw new RangeError("demand over the lead time has a mean and a spread of at least 0");
  const { fixedCost, holdingCost, demandRate } = costs;
  const both = holdingCost + penalty;
  const kappa = (fixedCost * demandRate) / (both * sd * sd);
  // A spread this small is lost beside the lot.
  if (!(kappa < 1e30)) {
    const lot = eoqBackorders(costs, penalty);
    return {
      reorderPoint: mean - lot.stockoutFraction * lot.quantity,
      quantity: lot.quantity,
      cost: lot.cost,
    };
  }
  const ends = new Float64Array(3);
  standardBestLot(holdingCost / both, kappa, ends);
  return {
    reorderPoint: mean + sd * ends[0]!,
    quantity: sd * (ends[1]! - ends[0]!),
    cost: both * sd * ends[2]!,
  };
}

/** One number an item in each column. */
export interface RqColumns {
  readonly fixedCost: Float64Array;
  readonly holdingCost: Float64Array;
  readonly demandRate: Float64Array;
  /** Per unit short and time. */
  readonly penalty: Float64Array;
  /** Demand over the lead time. */
  readonly mean: Float64Array;
  readonly sd: Float64Array;
}

export interface RqColumnsChoice {
  readonly reorderPoint: Float64Array;
  readonly quantity: Float64Array;
  readonly cost: Float64Array;
}

/**
 * `rqNormal` over columns, without an object per item.
 *
 * @source  as `rqNormal`
 * @units   as `rqNormal`
 * @range   columns of one length; a row out of range → RangeError
 * @example rqNormalColumns(columns).quantity[0]
 */
export function rqNormalColumns(columns: RqColumns): RqColumnsChoice {
  const { fixedCost, holdingCost, demandRate, penalty, mean, sd } = columns;
  const rows = fixedCost.length;
  if (![holdingCost, demandRate, penalty, mean, sd].every((c) => c.length === rows))
    throw new RangeError("columns are of one length");
  const reorderPoint = new Float64Array(rows);
  const quantity = new Float64Array(rows);
  const cost = new Float64Array(rows);
  const ends = new Float64Array(3);
  for (let i = 0; i < rows; i++) {
    const h = holdingCost[i]!;
    const p = penalty[i]!;
    const ordering = fixedCost[i]! * demandRate[i]!;
    const s = sd[i]!;
    const both = h + p;
    const kappa = ordering / (both * s * s);
    if (!(h > 0 && p > 0 && s > 0 && kappa > 0 && kappa < 1e30 && both < Number.POSITIVE_INFINITY)) {
      const one = rqNormal(
        { fixedCost: fixedCost[i]!, holdingCost: h, demandRate: demandRate[i]! },
        p as PerUnitTime,
        { mean: mean[i]!, sd: s },
      );
      reorderPoint[i] = one.reorderPoint;
      quantity[i] = one.quantity;
      cost[i] = one.cost;
      continue;
    }
    standardBestLot(h / both, kappa, ends);
    reorderPoint[i] = mean[i]! + s * ends[0]!;
    quantity[i] = s * (ends[1]! - ends[0]!);
    cost[i] = both * s * ends[2]!;
  }
  return { reorderPoint, quantity, cost };
}

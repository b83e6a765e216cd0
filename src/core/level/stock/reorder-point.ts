import { zForShort } from "../curves/standard-lot.js";
import type { DemandLaw } from "../demand/law.js";
import { fillZ } from "./fill-kernel.js";
import { rqBackorders, rqFill, rqShort } from "./rq.js";
import { fallingRoot, firstWhole } from "./search.js";

/** A reorder point for a target. */
export interface ReorderPoint {
  readonly reorderPoint: number;
  /** The target alone would allow less: raised to the floor, so the target is exceeded. */
  readonly raised: boolean;
}

/**
 * The lowest reorder point allowed; null: none, shortages planned ahead are in order. Shops take 0, or −1 for goods in
 * whole units, reordered when a customer finds the shelf empty.
 */
export type Floor = number | null;

const slack = 1e-13;

function raise(reorderPoint: number, floor: Floor): ReorderPoint {
  return floor !== null && reorderPoint < floor
    ? { reorderPoint: floor, raised: true }
    : { reorderPoint, raised: false };
}

function checkTarget(share: number, quantity: number): void {
  if (!(share > 0 && share < 1)) throw new RangeError("a target lies between 0 and 1");
  if (!(quantity > 0 && quantity < Number.POSITIVE_INFINITY)) throw new RangeError("a lot is above 0");
}

/** Where demand is certain, what is short is exactly the part of the lot below 0. */
const certain = (law: DemandLaw, quantity: number, short: number) => law.mean - short * quantity;

function exactForFill(law: DemandLaw, quantity: number, fill: number): number {
  const short = 1 - fill;
  if (law.lattice) {
    const does = (r: number) => rqFill(law, { reorderPoint: r, quantity }) >= fill * (1 - slack);
    return firstWhole(does, law.mean + law.sd * zForShort(short, quantity / (law.sd || 1)));
  }
  if (law.sd === 0) return certain(law, quantity, short);
  const start = law.mean + law.sd * zForShort(short, quantity / law.sd);
  if (law.kind === "normal") return start;
  if (fill >= 0.5) {
    const wanted = Math.log(short);
    return fallingRoot(
      (reorderPoint) => {
        const now = rqShort(law, { reorderPoint, quantity });
        return [
          Math.log(now) - wanted,
          -(law.sf(reorderPoint) - law.sf(reorderPoint + quantity)) / (quantity * now),
        ];
      },
      start,
      law.sd,
    );
  }
  const wanted = Math.log(fill);
  return fallingRoot(
    (reorderPoint) => {
      const now = rqFill(law, { reorderPoint, quantity });
      return [
        wanted - Math.log(now),
        -(law.cdf(reorderPoint + quantity) - law.cdf(reorderPoint)) / (quantity * now),
      ];
    },
    start,
    law.sd,
  );
}

/**
 * Reorder point at which the fill rate is the target: both loss terms, any law. On whole units the smallest that
 * reaches it. With the law over the lead time less t it is the reorder point for a share served within t.
 *
 * @source  inverse of `rqFill`; `docs/methods/reorder-point.md`
 * @units   units; fillRate: share 0–1
 * @range   0 < fillRate < 1, quantity > 0; else RangeError
 * @example reorderPointForFill(gammaOf(60, 25), 40, 0.99, null).reorderPoint // → 116.66504053360178
 */
export function reorderPointForFill(
  law: DemandLaw,
  quantity: number,
  fillRate: number,
  floor: Floor,
): ReorderPoint {
  checkTarget(fillRate, quantity);
  if (law.lattice && !Number.isInteger(quantity))
    throw new RangeError("goods in whole units, lots in whole units");
  return raise(exactForFill(law, quantity, fillRate), floor);
}

/**
 * Reorder point at which stock outlasts the lead time in that share of cycles. Not the fill rate: with large lots a
 * cycle service of two thirds fills 97 % of units.
 *
 * @source  quantile of lead-time demand; `docs/methods/reorder-point.md`
 * @units   share 0–1
 * @range   0 < share < 1, else RangeError
 * @example reorderPointForCycle(normalLaw(160, 42.43), 0.95, null).reorderPoint // → 229.79…
 */
export function reorderPointForCycle(law: DemandLaw, share: number, floor: Floor): ReorderPoint {
  checkTarget(share, 1);
  return raise(law.quantile(share), floor);
}

/**
 * Reorder point at which customers wait so long on average (all of them, those served at once with 0): backorders are
 * demand rate × wait.
 *
 * @source  Little (1961); `docs/methods/reorder-point.md`
 * @units   wait: time unit of demandRate
 * @range   wait, demandRate, quantity > 0; else RangeError
 * @example reorderPointForMeanWait(normalLaw(200, 60), 150, 10, 0.0904, null).reorderPoint // → 259.99…
 */
export function reorderPointForMeanWait(
  law: DemandLaw,
  quantity: number,
  demandRate: number,
  wait: number,
  floor: Floor,
): ReorderPoint {
  const backorders = demandRate * wait;
  checkTarget(0.5, quantity);
  if (!(demandRate > 0 && wait > 0 && backorders < Number.POSITIVE_INFINITY))
    throw new RangeError("demand and the wait allowed are above 0");
  const at = (reorderPoint: number) => rqBackorders(law, { reorderPoint, quantity });
  if (law.lattice) {
    if (!Number.isInteger(quantity)) throw new RangeError("goods in whole units, lots in whole units");
    return raise(
      firstWhole((r) => at(r) <= backorders * (1 + slack), law.mean),
      floor,
    );
  }
  const wanted = Math.log(backorders);
  const root = fallingRoot(
    (r) => {
      const now = at(r);
      if (!(now > 0)) return [Number.NEGATIVE_INFINITY, Number.NaN];
      return [Math.log(now) - wanted, -rqShort(law, { reorderPoint: r, quantity }) / now];
    },
    law.mean,
    law.sd + quantity,
  );
  return raise(root, floor);
}

/**
 * Share filled where customers do not wait and at most one order is out: Q/(Q + n(r)). Backorder formulas would say
 * less.
 *
 * @source  Hadley & Whitin (1963), §4-3; `docs/methods/reorder-point.md`
 * @units   share 0–1
 * @range   quantity > 0, reorder point ≥ 0 and below the lot (one order out), else the formula is no more than a guess
 * @example lostSalesFill(normalLaw(200, 60), 260, 150) // → 0.9677486270893843
 */
export function lostSalesFill(law: DemandLaw, reorderPoint: number, quantity: number): number {
  checkTarget(0.5, quantity);
  return quantity / (quantity + law.n(reorderPoint));
}

/**
 * Reorder point for a fill rate where sales are lost: n(r) = Q(1 − β)/β.
 *
 * @source  inverse of `lostSalesFill`; `docs/methods/reorder-point.md`
 * @units   share 0–1
 * @range   0 < fillRate < 1, quantity > 0; else RangeError
 * @example reorderPointForLostSales(normalLaw(200, 60), 150, 0.9677486270893843, 0).reorderPoint // → 260
 */
export function reorderPointForLostSales(
  law: DemandLaw,
  quantity: number,
  fillRate: number,
  floor: Floor,
): ReorderPoint {
  checkTarget(fillRate, quantity);
  const short = (quantity * (1 - fillRate)) / fillRate;
  if (law.lattice)
    return raise(
      firstWhole((r) => law.n(r) <= short * (1 + slack), law.mean),
      floor,
    );
  if (law.sd === 0) return raise(law.mean - short, floor);
  const wanted = Math.log(short);
  const root = fallingRoot(
    (r) => {
      const now = law.n(r);
      if (!(now > 0)) return [Number.NEGATIVE_INFINITY, Number.NaN];
      return [Math.log(now) - wanted, -law.sf(r) / now];
    },
    law.mean,
    law.sd,
  );
  return raise(root, floor);
}

/** One number an item in each column. */
export interface FillColumns {
  readonly mean: Float64Array;
  readonly sd: Float64Array;
  readonly quantity: Float64Array;
  readonly fillRate: Float64Array;
}

/**
 * `reorderPointForFill` of normal lead-time demand over columns, without a floor or an object per item.
 *
 * @source  as `reorderPointForFill`
 * @units   as `reorderPointForFill`
 * @range   columns of one length; a row out of range → RangeError
 * @example reorderPointColumns(columns)[0]
 */
export function reorderPointColumns({ mean, sd, quantity, fillRate }: FillColumns): Float64Array {
  const rows = mean.length;
  if (![sd, quantity, fillRate].every((c) => c.length === rows))
    throw new RangeError("columns are of one length");
  const out = new Float64Array(rows);
  for (let i = 0; i < rows; i++) {
    const s = sd[i]!;
    const q = quantity[i]!;
    const short = 1 - fillRate[i]!;
    if (
      !(
        short > 0 &&
        short < 1 &&
        q > 0 &&
        q < Number.POSITIVE_INFINITY &&
        s >= 0 &&
        Number.isFinite(mean[i]! + s)
      )
    )
      throw new RangeError(`row ${i}: a lot above 0, a spread not below 0 and a target between 0 and 1`);
    out[i] = s === 0 ? mean[i]! - short * q : mean[i]! + s * fillZ(short, q / s);
  }
  return out;
}

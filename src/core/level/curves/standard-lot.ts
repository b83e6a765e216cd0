import { tailToZ } from "../demand/normal-quantile.js";
import { normalDensity, normalLoss, normalLoss2, normalSf } from "../demand/normal-tail.js";

/**
 * An item ordered in lots when its stock position falls to r, in standard form: z = (r − mean)/sd of lead-time demand,
 * lot = Q/sd. Everything a cost curve asks for is a function of these two, so one solver serves every item.
 */

/** Below this lot the differences of the tails cancel; a series around the middle of the lot takes their place. */
const smallLot = 0.02;

/** Left of the middle of the lot the tails are mirrored, which keeps their digits. */
const mirrored = (z: number, lot: number) => z < -lot / 2;

/**
 * Share of demand short, 1 − fill rate, both loss terms: [n(z) − n(z + lot)]/lot.
 *
 * @source  Hadley & Whitin (1963), Analysis of Inventory Systems, §4-9; `docs/methods/item-cost-curve.md`
 * @units   share 0–1
 * @range   lot > 0
 * @example shortShare(0, 1e-9) // → 0.5
 */
export function shortShare(z: number, lot: number): number {
  if (lot >= smallLot) return (normalLoss(z) - normalLoss(z + lot)) / lot;
  const m = z + lot / 2;
  const square = lot * lot;
  return normalSf(m) + (square / 24) * m * normalDensity(m) * (1 + (square / 80) * (m * m - 3));
}

/** Fill rate itself: the share short of the mirrored place, so that a fill near 0 keeps its digits. */
export const fillShare = (z: number, lot: number): number => shortShare(-z - lot, lot);

/** P(z < Z ≤ z + lot): how fast the fill rate rises with the reorder point, times the lot. */
export function lotChance(z: number, lot: number): number {
  const from = mirrored(z, lot) ? -z - lot : z;
  if (lot >= smallLot) return normalSf(from) - normalSf(from + lot);
  const m = from + lot / 2;
  const [square, far] = [lot * lot, m * m];
  return lot * normalDensity(m) * (1 + (square / 24) * (far - 1 + (square / 80) * (far * (far - 6) + 3)));
}

/** Units short on average at any time, over the sd: [n2(z) − n2(z + lot)]/lot. */
export function shortOnHand(z: number, lot: number): number {
  if (lot >= smallLot) return (normalLoss2(z) - normalLoss2(z + lot)) / lot;
  const m = z + lot / 2;
  return normalLoss(m) + ((lot * lot) / 24) * normalDensity(m) * (1 + ((lot * lot) / 80) * (m * m - 1));
}

/** Stock on hand on average, over the sd. */
export const stockOnHand = (z: number, lot: number): number =>
  mirrored(z, lot) ? shortOnHand(-z - lot, lot) : lot / 2 + z + shortOnHand(z, lot);

/** A place right of every z whose share short is `short` ≤ ½, from n(z) ≤ φ(z) and n(−z) ≤ z + φ(0). */
function rightOf(short: number, lot: number): number {
  const c = short * lot * rootTwoPi;
  const byLoss = c < 1 ? Math.sqrt(-2 * Math.log(c)) : (1 - c) / rootTwoPi;
  // A tiny lot is short as often as the tail says: n(z)/lot is then a poor bound.
  return lot < 1 ? Math.min(byLoss, tailToZ(short)) : byLoss;
}

const rootTwoPi = Math.sqrt(2 * Math.PI);

/**
 * z at which the share short is `short`. Newton on its logarithm, which is concave and falls: from the right of the
 * answer each step lands right of it again, so no bracket is needed. A fill below ½ is the mirrored problem.
 *
 * @source  `docs/methods/item-cost-curve.md`
 * @units   standard deviations of lead-time demand; short: share 0–1
 * @range   0 < short < 1, lot > 0, unchecked; `from`: any place known to lie right of the answer
 * @example zForShort(0.01, 2) // share short at that z → 0.01
 */
export function zForShort(short: number, lot: number, from = Number.POSITIVE_INFINITY): number {
  if (short > 0.5) return -lot - zForShort(1 - short, lot);
  const wanted = Math.log(short);
  let z = Math.min(from, rightOf(short, lot));
  for (let k = 0; k < 60; k++) {
    const s = shortShare(z, lot);
    const step = ((Math.log(s) - wanted) * s * lot) / lotChance(z, lot);
    z += step;
    // The next error is about the square of this step.
    if (Math.abs(step) <= 3e-8 * (1 + Math.abs(z))) break;
  }
  return z;
}

/**
 * z where one more unit of stock costs what it saves: fill = [lost + 2·again·short]·d fill/dz. The fill rate is
 * log-concave in z, so fill′/fill falls throughout and there is one answer; right of it more stock costs more.
 *
 * @source  first-order condition at a fixed lot; `docs/methods/item-cost-curve.md`
 * @units   standard deviations of lead-time demand
 * @range   lost ≥ 0, again ≥ 0, not both 0, lot > 0, unchecked; no lower than 40 below an empty shelf, where the fill is 0
 *          to every digit; `from`: where to begin, if known
 */
export function zForCost(lost: number, again: number, lot: number, from?: number): number {
  let low = -lot - 40;
  let high = 40;
  // Well stocked: P(Z > z) = lot/lost. Hardly worth stocking: fill grows in line with z, 1/(z + lot) = 1/lost.
  let z = from ?? (lot < 0.9 * lost ? Math.max(-1, tailToZ(lot / lost)) : Math.min(0, lost - lot));
  z = Math.min(high, Math.max(low, z));
  for (let k = 0; k < 200; k++) {
    const short = shortShare(z, lot);
    const fill = 1 - short > 0.1 ? 1 - short : fillShare(z, lot);
    const chance = lotChance(z, lot);
    const worth = lost + 2 * again * short;
    const gap = Math.log((worth * chance) / (lot * fill));
    if (gap > 0 || Number.isNaN(gap)) low = z;
    else high = z;
    const slope =
      (normalDensity(z + lot) - normalDensity(z)) / chance -
      chance / (lot * fill) -
      (2 * again * chance) / (lot * worth);
    let next = z - gap / slope;
    if (!(next >= low && next <= high)) next = (low + high) / 2;
    const step = next - z;
    z = next;
    if (Math.abs(step) <= 3e-8 * (1 + Math.abs(z)) || high - low < 1e-13 * (1 + Math.abs(z))) break;
  }
  return z;
}

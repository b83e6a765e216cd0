import type { CustomerHistory } from "./customer.js";
import { narrow } from "./pnbd.js";
import {
  type BetaGeometricParameters,
  betaGeometric,
  chancesToLeave,
  logOddsLeft,
  type PurchaseModel,
  type RateLaw,
} from "./purchase-model.js";

/**
 * Customers who buy at regular gaps until they leave: a gap is the time of `shape` clicks of a Poisson process of which
 * the customer's purchases are every shape-th. Shape 1 is random buying. Rates in `buying` are those of purchases; the
 * clicks come `shape` times as often.
 */
export interface RegularModel {
  readonly shape: number;
  readonly buying: PurchaseModel;
}

/** Largest whole k: above it gaps vary by less than 29 %, and more regular changes nothing that could be seen. */
export const largestShape = 12;

export function checkShape(shape: number): void {
  if (!(Number.isInteger(shape) && shape >= 1 && shape <= largestShape))
    throw new Error(`the shape of gaps is whole, 1 to ${largestShape}: ${shape}`);
}

/**
 * BG/CNBD-k: regular gaps, nobody leaves before a repeat. Everyone who never came back counts as still there: for
 * customers lost use `mbgcnbd`.
 *
 * @source  Platzer & Reutterer (2016), Marketing Science 35(5):779–799; derivation and computing ours: `docs/methods/bgcnbd-k.md`
 * @units   alpha: units of time; r ÷ alpha: purchases per unit of time
 * @range   parameters > 0; shape whole, 1 to 12
 * @example bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3)
 */
export const bgcnbd = (parameters: BetaGeometricParameters, shape: number): RegularModel => {
  checkShape(shape);
  return { shape, buying: betaGeometric(parameters, false) };
};

/**
 * MBG/CNBD-k: regular gaps, and the first purchase may be the last.
 *
 * @source  as `bgcnbd`
 * @units   as `bgcnbd`
 * @range   as `bgcnbd`
 * @example mbgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3)
 */
export const mbgcnbd = (parameters: BetaGeometricParameters, shape: number): RegularModel => {
  checkShape(shape);
  return { shape, buying: betaGeometric(parameters, true) };
};

/** The gamma law of click rates; one rate for all is a gamma law so narrow that nothing told differs. */
export function clickLaw(rate: RateLaw, shape: number): { readonly r: number; readonly c: number } {
  if (rate.kind === "gamma") return { r: rate.r, c: rate.alpha / shape };
  return { r: shape * rate.rate * narrow, c: narrow };
}

/** Weights, up to a factor, of 0, 1 … shape − 1 clicks in the gap that is running. Their sum is 1 or more. */
export function runningClicks(
  shape: number,
  power: number,
  from: number,
  { last, watched }: CustomerHistory,
): Float64Array {
  const terms = new Float64Array(shape);
  const z = (watched - last) / (from + watched);
  terms[0] = 1;
  for (let j = 1; j < shape; j++) terms[j] = (terms[j - 1]! * (power + j - 1) * z) / j;
  return terms;
}

/**
 * Log-odds that a customer is still there: a silence no longer than the usual gap tells little, one beyond it much.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   natural log-odds; +∞ = certainly there
 * @range   0 ≤ last ≤ watched, last = 0 without repeats
 * @example regularLogOddsAlive(bgcnbd({ r: 0.8, alpha: 6, a: 0.8, b: 3 }, 3), { repeats: 2, last: 30, watched: 38 })
 */
export function regularLogOddsAlive({ shape, buying }: RegularModel, customer: CustomerHistory): number {
  const { repeats, last, watched } = customer;
  if (!(repeats >= 0 && last >= 0 && last <= watched))
    throw new Error(`no such history: ${repeats} repeats, the last at ${last} of ${watched}`);
  const left = logOddsLeft(buying.leaving, chancesToLeave(buying, repeats));
  if (left === Number.NEGATIVE_INFINITY) return Number.POSITIVE_INFINITY;
  const { r, c } = clickLaw(buying.rate, shape);
  const power = r + shape * repeats;
  const quiet = power * Math.log1p((watched - last) / (c + last));
  return logRunning({ shape, buying }, customer) - left - quiet;
}

/** Logarithm of the sum of `runningClicks`: what a gap still running is likelier than a click still to come. */
export function logRunning({ shape, buying }: RegularModel, customer: CustomerHistory): number {
  const { r, c } = clickLaw(buying.rate, shape);
  const terms = runningClicks(shape, r + shape * customer.repeats, c, customer);
  return Math.log(terms.reduce((sum, t) => sum + t, 0));
}

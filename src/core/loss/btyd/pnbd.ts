import type { RateLaw } from "./purchase-model.js";

/**
 * How the rates at which customers leave differ: by a gamma law; not at all; some leave right after the first purchase
 * and the others never; nobody ever leaves.
 */
export type LapseLaw =
  | { readonly kind: "gamma"; readonly s: number; readonly beta: number }
  | { readonly kind: "same"; readonly rate: number }
  | { readonly kind: "at-once"; readonly probability: number }
  | { readonly kind: "never" };

/**
 * Customers buy at random at their own rate and leave for good at a moment of their own, told by nothing but silence.
 * The laws nested in it are what a fit comes to when the data show no difference of rates or no leaving.
 */
export interface LapseModel {
  readonly rate: RateLaw;
  readonly lapse: LapseLaw;
}

export interface ParetoNbdParameters {
  readonly r: number;
  readonly alpha: number;
  readonly s: number;
  readonly beta: number;
}

/**
 * Pareto/NBD: a customer may leave at any moment, so that those who never came back can be gone too.
 *
 * @source  Schmittlein, Morrison & Colombo (1987), Management Science 33(1):1–24; `docs/methods/pnbd.md`
 * @units   alpha, beta: units of time
 * @range   parameters > 0; s may be 1, alpha may be beta
 * @example paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 })
 */
export function paretoNbd({ r, alpha, s, beta }: ParetoNbdParameters): LapseModel {
  if (![r, alpha, s, beta].every((p) => Number.isFinite(p) && p > 0))
    throw new Error("parameters are above zero");
  return { rate: { kind: "gamma", r, alpha }, lapse: { kind: "gamma", s, beta } };
}

/** A gamma law this narrow does what no difference at all does, to the last digits told. */
export const narrow = 1e12;

/** All laws in one form: gamma laws, s = 0 for never leaving, and a chance of leaving right after the first purchase. */
export interface LimitLaws extends ParetoNbdParameters {
  readonly atOnce: number;
}

/**
 * The nested laws as gamma laws at their limits, so that there is one set of formulas: all are written so that they stay
 * right there.
 */
export function limitLaws({ rate, lapse }: LapseModel): LimitLaws {
  const buying = rate.kind === "gamma" ? rate : { r: rate.rate * narrow, alpha: narrow };
  const leaving =
    lapse.kind === "gamma"
      ? lapse
      : lapse.kind === "same"
        ? { s: lapse.rate * narrow, beta: narrow }
        : { s: 0, beta: 1 };
  const atOnce = lapse.kind === "at-once" ? lapse.probability : 0;
  return { r: buying.r, alpha: buying.alpha, s: leaving.s, beta: leaving.beta, atOnce };
}

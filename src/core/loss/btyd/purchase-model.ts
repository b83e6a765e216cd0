/** How purchase rates differ between customers: by a gamma law, or not at all. Rates are per unit of time. */
export type RateLaw =
  | { readonly kind: "gamma"; readonly r: number; readonly alpha: number }
  | { readonly kind: "same"; readonly rate: number };

/**
 * How the chance of leaving after a purchase differs: by a beta law; not at all; some leave at the first chance and the
 * others never; nobody ever leaves.
 */
export type LeavingLaw =
  | { readonly kind: "beta"; readonly a: number; readonly b: number }
  | { readonly kind: "same"; readonly probability: number }
  | { readonly kind: "at-once"; readonly probability: number }
  | { readonly kind: "never" };

/**
 * Customers buy at random at their own rate and may leave for good after a purchase. The laws nested in it are what a
 * fit comes to when the data show no difference of rates, none of chances of leaving, or no leaving.
 */
export interface PurchaseModel {
  readonly rate: RateLaw;
  readonly leaving: LeavingLaw;
  /** MBG/NBD: a customer may leave after the first purchase too. BG/NBD: only after a repeat. */
  readonly atFirst: boolean;
}

/** Parameters of BG/NBD and MBG/NBD. */
export interface BetaGeometricParameters {
  readonly r: number;
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export function betaGeometric({ r, alpha, a, b }: BetaGeometricParameters, atFirst: boolean): PurchaseModel {
  if (![r, alpha, a, b].every((p) => Number.isFinite(p) && p > 0))
    throw new Error("parameters are above zero");
  return { rate: { kind: "gamma", r, alpha }, leaving: { kind: "beta", a, b }, atFirst };
}

/** Chances to leave a customer has had after so many repeats. */
export const chancesToLeave = (model: PurchaseModel, repeats: number): number =>
  repeats + (model.atFirst ? 1 : 0);

/** Log-odds of having left at the last of so many chances, before the silence after it is looked at. */
export function logOddsLeft(law: LeavingLaw, chances: number): number {
  if (chances === 0 || law.kind === "never") return Number.NEGATIVE_INFINITY;
  if (law.kind === "beta") return Math.log(law.a) - Math.log(law.b + (chances - 1));
  if (law.kind === "at-once" && chances > 1) return Number.NEGATIVE_INFINITY;
  return Math.log(law.probability) - Math.log1p(-law.probability);
}

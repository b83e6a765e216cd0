import { type Fit, type FitOptions, fitPurchases } from "./fit.js";
import type { Patterns } from "./patterns.js";
import { type BetaGeometricParameters, betaGeometric, type PurchaseModel } from "./purchase-model.js";

/**
 * BG/NBD. Everyone who never came back counts as still there: for customers lost use `mbgnbd` or Pareto/NBD.
 *
 * @source  Fader, Hardie & Lee (2005), Marketing Science 24(2):275–284; `docs/methods/bgnbd.md`
 * @units   alpha: units of time
 * @range   parameters > 0
 * @example bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 })
 */
export const bgnbd = (parameters: BetaGeometricParameters): PurchaseModel => betaGeometric(parameters, false);

/**
 * BG/NBD by maximum likelihood; what the data do not show falls away, see `Fit`.
 *
 * @source  as `bgnbd`
 * @units   rates per unit of time of the patterns
 * @range   at least one repeat, else `cannot-tell`
 * @example fitBgnbd(patterns)
 */
export const fitBgnbd = (patterns: Patterns, options?: FitOptions): Fit =>
  fitPurchases(patterns, false, options);

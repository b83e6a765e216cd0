import { type Fit, type FitOptions, fitPurchases } from "./fit.js";
import type { Patterns } from "./patterns.js";
import { type BetaGeometricParameters, betaGeometric, type PurchaseModel } from "./purchase-model.js";

/**
 * MBG/NBD: the first purchase may be the last, so customers who never came back may be lost.
 *
 * @source  Batislam, Denizel & Filiztekin (2007), Int. J. Research in Marketing 24(3):201–209; `docs/methods/mbgnbd.md`
 * @units   alpha: units of time
 * @range   parameters > 0
 * @example mbgnbd({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 })
 */
export const mbgnbd = (parameters: BetaGeometricParameters): PurchaseModel => betaGeometric(parameters, true);

/**
 * MBG/NBD by maximum likelihood; what the data do not show falls away, see `Fit`.
 *
 * @source  as `mbgnbd`
 * @units   rates per unit of time of the patterns
 * @range   at least one repeat, else `cannot-tell`
 * @example fitMbgnbd(patterns)
 */
export const fitMbgnbd = (patterns: Patterns, options?: FitOptions): Fit =>
  fitPurchases(patterns, true, options);

import { checkShape, largestShape, type RegularModel } from "./cnbd.js";
import { gapConstant, regularSlopes } from "./cnbd-likelihood.js";
import { type FitOptions, type FittedModel, fitPurchases } from "./fit.js";
import type { Patterns } from "./patterns.js";

export interface FittedRegular extends Omit<FittedModel, "model"> {
  readonly model: RegularModel;
}

/** As `Fit`: `simpler` has the same shape of gaps, but no difference of rates, none of leaving, or nobody leaving. */
export type RegularFit =
  | ({ readonly kind: "fitted" } & FittedRegular)
  | ({ readonly kind: "simpler" } & FittedRegular)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-customers" | "no-repeats" | "no-end";
      readonly customers: number;
    };

export interface RegularFitOptions extends Omit<FitOptions, "near"> {
  /** A fit to start from, as a resample does. */
  readonly near?: RegularModel;
}

/**
 * BG/CNBD-k by maximum likelihood at a given shape of gaps, as `regularity` tells it; what the data do not show falls
 * away, see `RegularFit`. Its log-likelihood is without the product of the gaps, see `regularLogLikelihood`.
 *
 * @source  as `bgcnbd`; `docs/methods/bgcnbd-k.md`
 * @units   rates per unit of time of the patterns
 * @range   shape whole, 1 to 12; at least one repeat, else `cannot-tell`
 * @example fitBgcnbd(patterns, 3)
 */
export const fitBgcnbd = (patterns: Patterns, shape: number, options?: RegularFitOptions): RegularFit =>
  fitRegular(patterns, shape, false, options);

/**
 * MBG/CNBD-k by maximum likelihood at a given shape of gaps.
 *
 * @source  as `mbgcnbd`; `docs/methods/bgcnbd-k.md`
 * @units   as `fitBgcnbd`
 * @range   as `fitBgcnbd`
 * @example fitMbgcnbd(patterns, 3)
 */
export const fitMbgcnbd = (patterns: Patterns, shape: number, options?: RegularFitOptions): RegularFit =>
  fitRegular(patterns, shape, true, options);

function fitRegular(
  patterns: Patterns,
  shape: number,
  atFirst: boolean,
  { near, ...options }: RegularFitOptions = {},
): RegularFit {
  checkShape(shape);
  const from = near === undefined ? {} : { near: near.buying };
  const fit = fitPurchases(patterns, atFirst, { ...options, ...from }, (model, p, slopes) =>
    regularSlopes(shape, model, p, slopes),
  );
  return fit.kind === "cannot-tell" ? fit : { ...fit, model: { shape, buying: fit.model } };
}

/** One shape that was tried, with a log-likelihood that can be held against those of the others. */
export interface ShapeTried {
  readonly shape: number;
  readonly logLikelihood: number;
}

export interface ChosenShape {
  readonly fit: Exclude<RegularFit, { kind: "cannot-tell" }>;
  /** From 1 on, to the first that is worse than the one before. */
  readonly tried: readonly ShapeTried[];
}

/**
 * The whole shape of gaps under which the purchases are likeliest, shapes 1, 2 … tried until one is worse; null where
 * nothing could be fitted. Gaps within a day are not seen, which makes random buying look regular where usual gaps are
 * of a few days: `regularity` on gaps corrected for it is the better guide there.
 *
 * @source  `docs/methods/bgcnbd-k.md`
 * @units   logGapDays: Σ over all gaps between purchases of the natural logarithm of its days
 * @range   gaps of a day or more
 * @example chooseShape(patterns, 812.4, true)?.fit.model.shape
 */
export function chooseShape(
  patterns: Patterns,
  logGapDays: number,
  atFirst: boolean,
  options: RegularFitOptions = {},
): ChosenShape | null {
  const tried: ShapeTried[] = [];
  let best: ChosenShape["fit"] | null = null;
  let most = Number.NEGATIVE_INFINITY;
  for (let shape = 1; shape <= largestShape; shape++) {
    const near = best?.model ?? options.near;
    const fit = fitRegular(patterns, shape, atFirst, { ...options, ...(near === undefined ? {} : { near }) });
    if (fit.kind === "cannot-tell") break;
    const logLikelihood = fit.logLikelihood + gapConstant(patterns, shape, logGapDays);
    tried.push({ shape, logLikelihood });
    if (logLikelihood <= most) break;
    most = logLikelihood;
    best = fit;
  }
  return best === null ? null : { fit: best, tried };
}

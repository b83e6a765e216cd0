import { aheadOf, aheadUpTo } from "../../../core/loss/btyd/ahead.js";
import { resampler } from "../../../core/loss/btyd/bootstrap.js";
import type { RegularModel } from "../../../core/loss/btyd/cnbd.js";
import { regularLogOddsAlive } from "../../../core/loss/btyd/cnbd.js";
import { aheadInGap } from "../../../core/loss/btyd/cnbd-ahead.js";
import { fitBgcnbd, fitMbgcnbd } from "../../../core/loss/btyd/cnbd-fit.js";
import { regularForecast } from "../../../core/loss/btyd/cnbd-forecast.js";
import { gapConstant } from "../../../core/loss/btyd/cnbd-likelihood.js";
import { forecast, logOddsAlive, shareOf } from "../../../core/loss/btyd/customer.js";
import { type FittedModel, fitPurchases } from "../../../core/loss/btyd/fit.js";
import { modelOf, parameterNames, valuesOf } from "../../../core/loss/btyd/model-form.js";
import type { Patterns } from "../../../core/loss/btyd/patterns.js";
import type { LapseModel } from "../../../core/loss/btyd/pnbd.js";
import { fitParetoNbd, lapseValues } from "../../../core/loss/btyd/pnbd-fit.js";
import { lapseForecast, lapseLogOddsAlive } from "../../../core/loss/btyd/pnbd-forecast.js";
import { profileLapse, profilePurchases, profileRegular } from "../../../core/loss/btyd/profile-fits.js";
import { chancesToLeave, logOddsLeft, type PurchaseModel } from "../../../core/loss/btyd/purchase-model.js";
import { confidence as level } from "../../confidence.js";
import { manyToRefit, redrawn } from "./redraw.js";
import { type Candidate, drawnOnce, type ModelParameter, noFit, parametersOf, type Told } from "./told.js";

/** Patterns up to which the intervals of parameters that make up for each other are followed along their ridge. */
const mostProfiled = 5000;
/** The same for Pareto/NBD, whose likelihood takes longer. */
const mostProfiledLapses = 2000;
const profiles = (patterns: Patterns, most = mostProfiled) => patterns.repeats.length <= most;

/** Intervals by the profile of the likelihood in place of those from the bend at its top; null where it sets no end. */
const alongRidge = (
  parameters: readonly ModelParameter[],
  ridge:
    | readonly { readonly name: string; readonly low: number | null; readonly high: number | null }[]
    | null,
): ModelParameter[] =>
  parameters.map((p) => {
    const found = ridge?.find((r) => r.name === p.name);
    return found === undefined ? p : { ...p, low: found.low, high: found.high };
  });

/** BG/NBD, MBG/NBD. */
export function betaGeometricCandidate(
  model: "bg-nbd" | "mbg-nbd",
  patterns: Patterns,
  few: number,
): Candidate {
  const atFirst = model === "mbg-nbd";
  const fit = fitPurchases(patterns, atFirst, { few });
  if (fit.kind === "cannot-tell") return noFit(model, fit.customers);
  const shown = shownOf(model, fit, fit.model);
  const ridge =
    fit.form.leaving === "beta" && profiles(patterns)
      ? profilePurchases(patterns, fit, level, ["a", "b"])
      : null;
  return {
    ...shown,
    parameters: alongRidge(shown.parameters, ridge),
    told: purchaseTold(fit.model),
    redraws: drawnOnce((draws, seed) => {
      const drawn = redrawn(valuesOf(fit.model), fit.covariance, draws, seed, patterns.repeats.length);
      if (drawn !== null) return drawn.map((v) => purchaseTold(modelOf(fit.form, v, atFirst)));
      return resampled(patterns, draws, seed, (p) => {
        const again = fitPurchases(p, atFirst, { near: fit.model, intervals: false });
        return again.kind === "cannot-tell" ? null : purchaseTold(again.model);
      });
    }),
  };
}

/**
 * BG/CNBD-k, MBG/CNBD-k: the same with regular gaps of a whole shape. With the gaps themselves its log-likelihood can be
 * held against those of the others; without them it is left out.
 */
export function regularCandidate(
  model: "bg-cnbd-k" | "mbg-cnbd-k",
  patterns: Patterns,
  { shape, logGapDays }: { readonly shape: number; readonly logGapDays: number | null },
  few: number,
): Candidate {
  const atFirst = model === "mbg-cnbd-k";
  const fitted = atFirst ? fitMbgcnbd : fitBgcnbd;
  const fit = fitted(patterns, shape, { few });
  if (fit.kind === "cannot-tell") return noFit(model, fit.customers);
  const { buying } = fit.model;
  const shown = shownOf(model, fit, buying);
  const ridge =
    fit.form.leaving === "beta" && profiles(patterns)
      ? profileRegular(patterns, fit, level, ["a", "b"])
      : null;
  return {
    ...shown,
    logLikelihood: logGapDays === null ? null : fit.logLikelihood + gapConstant(patterns, shape, logGapDays),
    parameters: [{ name: "k", value: shape, low: null, high: null }, ...alongRidge(shown.parameters, ridge)],
    told: regularTold(fit.model),
    redraws: drawnOnce((draws, seed) => {
      const drawn = redrawn(valuesOf(buying), fit.covariance, draws, seed, patterns.repeats.length);
      if (drawn !== null)
        return drawn.map((v) => regularTold({ shape, buying: modelOf(fit.form, v, atFirst) }));
      return resampled(patterns, draws, seed, (p) => {
        const again = fitted(p, shape, { near: fit.model, intervals: false });
        return again.kind === "cannot-tell" ? null : regularTold(again.model);
      });
    }),
  };
}

function shownOf(
  model: Candidate["model"],
  fit: Omit<FittedModel, "model"> & { readonly kind: "fitted" | "simpler" },
  buying: PurchaseModel,
) {
  const names = parameterNames(fit.form);
  const values = valuesOf(buying);
  const { leaving } = buying;
  const chance = "probability" in leaving ? leaving.probability : 0;
  return {
    model,
    outcome: fit.kind,
    parameters: parametersOf(
      names.map((name) => (name === "odds" ? "probability" : name)),
      names.map((name, i) => (name === "odds" ? chance : values[i]!)),
      fit.estimates,
    ),
    logLikelihood: fit.logLikelihood,
    customers: fit.customers,
    few: fit.fewCustomers,
  };
}

/** Pareto/NBD. */
export function paretoCandidate(patterns: Patterns, few: number): Candidate {
  const model = "pareto-nbd";
  const fit = fitParetoNbd(patterns, { few });
  if (fit.kind === "cannot-tell") return noFit(model, fit.customers);
  const told = lapseParts(fit.model);
  const ridge =
    fit.form.lapse === "gamma" && profiles(patterns, mostProfiledLapses)
      ? profileLapse(patterns, fit, level, ["s", "beta"])
      : null;
  return {
    model,
    outcome: fit.kind,
    parameters: alongRidge(parametersOf(told.names, told.values, fit.estimates), ridge),
    logLikelihood: fit.logLikelihood,
    customers: fit.customers,
    few: fit.fewCustomers,
    told: lapseTold(fit.model),
    redraws: drawnOnce((draws, seed) => {
      const drawn = redrawn(told.values, fit.covariance, draws, seed, patterns.repeats.length);
      if (drawn !== null) return drawn.map((v) => lapseTold(told.make(v)));
      return resampled(patterns, draws, seed, (p) => {
        const again = fitParetoNbd(p, { near: fit, intervals: false });
        return again.kind === "cannot-tell" ? null : lapseTold(again.model);
      });
    }),
  };
}

/** Draws below which no interval is made of them. */
const fewestDraws = 20;

/** Customers drawn anew and the model refitted; what could not be fitted is left out. */
export function resampled(
  patterns: Patterns,
  draws: number,
  seed: number,
  refit: (drawn: Patterns) => Told | null,
): Told[] {
  const draw = resampler(patterns, seed);
  const length = patterns.repeats.length > manyToRefit ? Math.min(draws, fewestDraws) : draws;
  return Array.from({ length }, () => refit(draw())).filter((t) => t !== null);
}

function purchaseTold(model: PurchaseModel): Told {
  const told = forecast(model);
  return {
    purchases: told.purchases,
    logOddsAlive: (customer) => logOddsAlive(model, customer),
    ahead: (options) => aheadUpTo(told, options),
    aheadOnce: (options) => aheadOf(told, options),
    stays: staysWith(model),
  };
}

function regularTold(model: RegularModel): Told {
  const told = regularForecast(model);
  return {
    purchases: told.purchases,
    logOddsAlive: (customer) => regularLogOddsAlive(model, customer),
    ahead: (options) => aheadUpTo(told, options),
    aheadOnce: (options) => aheadOf(told, options),
    stays: staysWith(model.buying),
    aheadNow: (options) => aheadInGap(model, options),
  };
}

const staysWith = (model: PurchaseModel) => (repeats: number) =>
  shareOf(-logOddsLeft(model.leaving, chancesToLeave(model, repeats)));

function lapseTold(model: LapseModel): Told {
  const told = lapseForecast(model);
  return {
    purchases: told.purchases,
    logOddsAlive: (customer) => lapseLogOddsAlive(model, customer),
    ahead: (options) => aheadUpTo(told, options),
    aheadOnce: (options) => aheadOf(told, options),
  };
}

/** A lapse model taken apart into the numbers that were fitted, and put together again from others. */
function lapseParts(model: LapseModel) {
  const { rate, lapse } = model;
  const names = [
    ...(rate.kind === "gamma" ? ["r", "alpha"] : ["rate"]),
    ...(lapse.kind === "gamma"
      ? ["s", "beta"]
      : lapse.kind === "same"
        ? ["lapse"]
        : lapse.kind === "at-once"
          ? ["at-once-odds"]
          : []),
  ];
  const make = (v: readonly number[]): LapseModel => {
    const at = rate.kind === "gamma" ? 2 : 1;
    return {
      rate: rate.kind === "gamma" ? { kind: "gamma", r: v[0]!, alpha: v[1]! } : { kind: "same", rate: v[0]! },
      lapse:
        lapse.kind === "gamma"
          ? { kind: "gamma", s: v[at]!, beta: v[at + 1]! }
          : lapse.kind === "same"
            ? { kind: "same", rate: v[at]! }
            : lapse.kind === "at-once"
              ? { kind: "at-once", probability: v[at]! / (1 + v[at]!) }
              : { kind: "never" },
    };
  };
  return { names, values: lapseValues(model), make };
}

import { resampler } from "../../../core/loss/btyd/bootstrap.js";
import type { Patterns } from "../../../core/loss/btyd/patterns.js";
import type { AheadTo, Candidate, Told } from "./told.js";

/** Discounted time of a horizon. */
export const discountedTime = ({ horizon, rate }: Pick<AheadTo, "horizon" | "rate">): number =>
  rate * horizon < 1e-12 ? horizon : -Math.expm1(-rate * horizon) / rate;

/** Rates of buying as gamma laws by their moments; alpha infinite: all buy alike. */
export interface Pace {
  readonly mean: number;
  readonly alpha: number;
}

/**
 * Mean purchases per week, and how much time of its own a customer's rate must be seen for to weigh as much as that of
 * all: by the moments of counts over unlike times.
 */
export function paceOf(patterns: Patterns): Pace {
  let time = 0;
  let square = 0;
  for (let i = 0; i < patterns.days.length; i++) {
    const t = patterns.days[i]! / patterns.daysPerUnit;
    time += patterns.customers[i]! * t;
    square += patterns.customers[i]! * t * t;
  }
  const mean = time > 0 ? patterns.totalRepeats / time : 0;
  let spread = 0;
  for (let i = 0; i < patterns.days.length; i++)
    spread +=
      patterns.customers[i]! *
      (patterns.repeats[i]! - (mean * patterns.days[i]!) / patterns.daysPerUnit) ** 2;
  const beyond = spread - patterns.totalRepeats;
  return {
    mean,
    alpha: beyond > 1e-9 * spread && mean > 0 ? (mean * square) / beyond : Number.POSITIVE_INFINITY,
  };
}

/** Rate of a customer between its own and that of all. */
export const paceAt = ({ mean, alpha }: Pace, repeats: number, weeks: number): number =>
  Number.isFinite(alpha) ? (repeats + mean * alpha) / (weeks + alpha) : mean;

/** What anybody would guess without a model: the past goes on, and nobody leaves. */
export function baselines(patterns: Patterns): readonly Candidate[] {
  const pace = paceOf(patterns);
  return (["same-rate", "everyone-stays"] as const).map((model) => ({
    model,
    outcome: "fitted",
    parameters: [{ name: "rate", value: pace.mean, low: null, high: null }],
    logLikelihood: null,
    customers: patterns.totalCustomers,
    few: false,
    told: toldBy(model, pace),
    redraws: (draws, seed) => {
      const draw = resampler(patterns, seed);
      return Array.from({ length: draws }, () => toldBy(model, paceOf(draw())));
    },
  }));
}

function toldBy(model: "same-rate" | "everyone-stays", pace: Pace): Told {
  const own = model === "same-rate";
  // A rate of its own, seen for a few days, says little yet: it is drawn towards that of all.
  const ahead: Told["ahead"] = (options) => {
    const time = discountedTime(options);
    return (repeats, weeks) => time * (own ? paceAt(pace, repeats, weeks) : pace.mean);
  };
  return {
    purchases: ({ repeats, watched }, weeks) =>
      weeks * (own && watched > 0 ? repeats / watched : own ? 0 : pace.mean),
    logOddsAlive: () => Number.POSITIVE_INFINITY,
    ahead,
    aheadOnce: ahead,
  };
}

import { fitOnLogs, type LogFit, type LogFitOptions } from "./log-fit.js";
import type { LeavingLaw } from "./purchase-model.js";
import { type RenewalGroup, renewalLogLikelihood, renewalSlopes } from "./sbg.js";

export interface FittedContract {
  /** Chance of not renewing: how it differs between customers. */
  readonly law: LeavingLaw;
  readonly logLikelihood: number;
  readonly estimates: LogFit<"a" | "b">["estimates"];
  readonly covariance: LogFit<"a" | "b">["covariance"];
  readonly customers: number;
  readonly fewCustomers: boolean;
}

/**
 * `fitted`: shifted beta-geometric. `simpler`: it fits no better than the law given: one chance of leaving for all, some
 * leaving at the first date and no one later, or nobody. `cannot-tell`: no renewal date has been met, or no end.
 */
export type ContractFit =
  | ({ readonly kind: "fitted" } & FittedContract)
  | ({ readonly kind: "simpler" } & FittedContract)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-renewal-dates" | "no-end";
      readonly customers: number;
    };

export interface ContractFitOptions extends LogFitOptions {
  /** Customers below which a fit is marked as one of few. */
  readonly few?: number;
}

/** Log-likelihood within which a simpler law fits as well as the full one. */
const asWell = 0.01;

/**
 * Shifted beta-geometric by maximum likelihood: at each renewal date a customer leaves with a chance of his own, beta
 * over customers. Retention rises with age because those likely to leave have left, not because anyone becomes loyal.
 *
 * @source  Fader & Hardie (2007), "How to project customer retention", J. Interactive Marketing 21(1):76–90;
 *          `docs/methods/shifted-beta-geometric.md`
 * @units   renewal dates
 * @range   dates whole, ≥ 0; lost, kept ≥ 0; customers without a date met are left out
 * @example fitShiftedBetaGeometric([{ dates: 1, lost: 369, kept: 0 }, { dates: 2, lost: 163, kept: 468 }]) // → a 0.861, b 1.473
 */
export function fitShiftedBetaGeometric(
  groups: readonly RenewalGroup[],
  options: ContractFitOptions = {},
): ContractFit {
  for (const { dates, lost, kept } of groups)
    if (!Number.isInteger(dates) || dates < 0 || !(lost >= 0) || !(kept >= 0) || (dates === 0 && lost > 0))
      throw new Error("a customer is lost at a renewal date, and dates are whole");
  const seen = groups.filter((g) => g.dates > 0 && g.lost + g.kept > 0);
  const customers = seen.reduce((sum, g) => sum + g.lost + g.kept, 0);
  if (customers === 0) return { kind: "cannot-tell", reason: "no-renewal-dates", customers };
  const common = { customers, fewCustomers: customers < (options.few ?? 250) };
  const lost = seen.reduce((sum, g) => sum + g.lost, 0);
  const late = seen.reduce((sum, g) => sum + (g.dates > 1 ? g.lost : 0), 0);
  const dates = seen.reduce((sum, g) => sum + g.dates * (g.lost + g.kept), 0);

  const laws: LeavingLaw[] = [{ kind: "same", probability: lost / dates }];
  if (lost === 0) laws.unshift({ kind: "never" });
  else if (late === 0) laws.push({ kind: "at-once", probability: lost / customers });
  const simpler = laws
    .map((law) => ({ law, logLikelihood: renewalLogLikelihood(law, seen) }))
    .reduce((best, other) => (other.logLikelihood > best.logLikelihood + asWell ? other : best));
  const nothing = { estimates: null, covariance: null };
  if (lost === 0 || lost === dates) return { kind: "simpler", ...simpler, ...nothing, ...common };

  const share = lost / dates;
  const starts = [1, 4, 0.2].map((size) => [size * share, size * (1 - share)]);
  const { values, logLikelihood, ended, estimates, covariance } = fitOnLogs(
    ["a", "b"] as const,
    ([a, b], slopes) => renewalSlopes({ kind: "beta", a: a!, b: b! }, seen, slopes),
    starts,
    customers,
    options,
  );
  if (simpler.logLikelihood >= logLikelihood - asWell)
    return { kind: "simpler", ...simpler, ...nothing, ...common };
  if (!ended) return { kind: "cannot-tell", reason: "no-end", customers };
  return {
    kind: "fitted",
    law: { kind: "beta", ...values },
    logLikelihood,
    estimates,
    covariance,
    ...common,
  };
}

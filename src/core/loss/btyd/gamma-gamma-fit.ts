import gammaln from "@stdlib/math-base-special-gammaln";
import { digamma } from "../../stats/digamma.js";
import { type SpendModel, type SpendSample, spendLikelihood } from "./gamma-gamma.js";
import { fitOnLogs, type LogFit, type LogFitOptions, type SampleLikelihood } from "./log-fit.js";

export type SpendParameter = "p" | "q" | "v" | "mean" | "scale";

export interface FittedSpend {
  readonly model: SpendModel;
  /** Null where all means are one and the same: no density says how likely that is. */
  readonly logLikelihood: number | null;
  /** In `alike` p stands beside the mean: how much single purchases vary. */
  readonly estimates: LogFit<SpendParameter>["estimates"];
  readonly covariance: LogFit<SpendParameter>["covariance"];
  readonly evaluations: number;
  readonly customers: number;
  readonly fewCustomers: boolean;
}

/**
 * `fitted`: Gamma-Gamma. `simpler`: it fits no better than the model given, nested in it. `cannot-tell`: nobody bought
 * again for money, or the search came to no end.
 */
export type SpendFit =
  | ({ readonly kind: "fitted" } & FittedSpend)
  | ({ readonly kind: "simpler" } & FittedSpend)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-repeat-spend" | "no-end";
      readonly customers: number;
    };

export interface SpendFitOptions extends LogFitOptions {
  /** Customers below which a fit is marked as one of few. */
  readonly few?: number;
}

/** Log-likelihood within which a simpler model fits as well as the full one. */
const asWell = 0.01;

/**
 * Gamma-Gamma by maximum likelihood; what the data do not show falls away, see `SpendFit`.
 *
 * @source  as `gammaGamma`; `docs/methods/gamma-gamma.md`
 * @units   money as in the sample
 * @range   at least one repeat buyer with a positive mean, else `cannot-tell`
 * @example fitGammaGamma(spendSample(rows))
 */
export function fitGammaGamma(sample: SpendSample, options: SpendFitOptions = {}): SpendFit {
  const { customers } = sample;
  if (customers === 0) return { kind: "cannot-tell", reason: "no-repeat-spend", customers };
  const common = { customers, fewCustomers: customers < (options.few ?? 250) };
  const { mean, varies } = summary(sample);
  if (!varies) {
    const nothing = { logLikelihood: null, estimates: null, covariance: null, evaluations: 0 };
    return { kind: "simpler", model: { kind: "alike", mean }, ...nothing, ...common };
  }
  const first = full(sample, mean, options);
  const edge = !first.fit.ended || first.fit.values.p > 100 || first.fit.values.q > 100;
  const found = edge ? [alike(sample, mean, options), steady(sample, mean, options), first] : [first];
  const ended = found.filter(({ fit }) => fit.ended);
  const best = Math.max(...ended.map(({ fit }) => fit.logLikelihood));
  const chosen = ended.find(({ fit }) => fit.logLikelihood >= best - asWell);
  if (chosen === undefined) return { kind: "cannot-tell", reason: "no-end", customers };
  const { logLikelihood, estimates, covariance, evaluations } = chosen.fit;
  return {
    kind: chosen === first ? "fitted" : "simpler",
    model: chosen.model,
    ...{ logLikelihood, estimates, covariance, evaluations },
    ...common,
  };
}

interface Found {
  readonly model: SpendModel;
  readonly fit: LogFit<SpendParameter>;
}

/** Mean value of a purchase, and whether customers differ in theirs at all. */
function summary({ repeats, means }: SpendSample): { mean: number; varies: boolean } {
  let bought = 0;
  let spent = 0;
  let least = Number.POSITIVE_INFINITY;
  let most = 0;
  repeats.forEach((x, g) => {
    for (const mean of means[g]!) {
      bought += x;
      spent += x * mean;
      least = Math.min(least, mean);
      most = Math.max(most, mean);
    }
  });
  return { mean: spent / bought, varies: most - least > 1e-12 * most };
}

function full(sample: SpendSample, mean: number, options: LogFitOptions): Found {
  const likelihood: SampleLikelihood = ([p, q, v], slopes) =>
    spendLikelihood({ p: p!, q: q!, v: v! }, sample, slopes);
  const starts = [
    [6, 4],
    [1, 2.5],
    [40, 3],
    [2, 20],
  ].map(([p, q]) => [p!, q!, (mean * (q! - 1)) / p!]);
  const fit = fitOnLogs<SpendParameter>(["p", "q", "v"], likelihood, starts, sample.customers, options);
  const { p, q, v } = fit.values;
  return { fit, model: { kind: "gamma-gamma", p, q, v } };
}

/** q → ∞: a purchase is gamma about one mean for all, so the mean of x is gamma with shape px. */
function alike(sample: SpendSample, start: number, options: LogFitOptions): Found {
  const likelihood: SampleLikelihood = ([p, mean], slopes) => {
    slopes.fill(0);
    let total = 0;
    sample.repeats.forEach((x, g) => {
      const shape = p! * x;
      const level = Math.log(shape / mean!);
      const flat = shape * level - gammaln(shape);
      const slope = level + 1 - digamma(shape);
      for (const m of sample.means[g]!) {
        total += flat + (shape - 1) * Math.log(m) - (shape * m) / mean!;
        slopes[0]! += x * (slope + Math.log(m) - m / mean!);
        slopes[1]! += (shape * (m / mean! - 1)) / mean!;
      }
    });
    return total;
  };
  const starts = [
    [2, start],
    [100, start],
  ];
  const fit = fitOnLogs<SpendParameter>(["p", "mean"], likelihood, starts, sample.customers, options);
  return { fit, model: { kind: "alike", mean: fit.values.mean } };
}

/** p → ∞: the same every time, the means inverse gamma over customers. */
function steady(sample: SpendSample, mean: number, options: LogFitOptions): Found {
  const likelihood: SampleLikelihood = ([q, scale], slopes) => {
    slopes.fill(0);
    const flat = q! * Math.log(scale!) - gammaln(q!);
    const slope = Math.log(scale!) - digamma(q!);
    let total = 0;
    for (const group of sample.means)
      for (const m of group) {
        total += flat - (q! + 1) * Math.log(m) - scale! / m;
        slopes[0]! += slope - Math.log(m);
        slopes[1]! += q! / scale! - 1 / m;
      }
    return total;
  };
  const starts = [3, 30].map((q) => [q, mean * q]);
  const fit = fitOnLogs<SpendParameter>(["q", "scale"], likelihood, starts, sample.customers, options);
  return { fit, model: { kind: "steady", q: fit.values.q, scale: fit.values.scale } };
}

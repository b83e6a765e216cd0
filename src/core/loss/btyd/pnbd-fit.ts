import {
  fitOnLogs,
  type LogFit,
  type LogFitOptions,
  type NearbyFit,
  type SampleLikelihood,
} from "./log-fit.js";
import type { Patterns } from "./patterns.js";
import { type LapseLaw, type LapseModel, limitLaws, narrow } from "./pnbd.js";
import { lapseSlopes } from "./pnbd-likelihood.js";
import type { RateLaw } from "./purchase-model.js";

/** Which laws a model is made of; its parameters are told apart from it. */
export interface LapseForm {
  readonly rate: RateLaw["kind"];
  readonly lapse: LapseLaw["kind"];
}

/**
 * `rate`, `lapse`: the one rate of buying, of leaving, where customers do not differ in it; `atOnceOdds`: the chance of
 * leaving right after the first purchase ÷ (1 − it).
 */
export type LapseParameter = "r" | "alpha" | "rate" | "s" | "beta" | "lapse" | "atOnceOdds";

export interface FittedLapse
  extends Pick<LogFit<LapseParameter>, "logLikelihood" | "estimates" | "covariance" | "evaluations"> {
  readonly model: LapseModel;
  readonly form: LapseForm;
  readonly customers: number;
  /** Below the number of customers at which such fits become steady: show intervals, rest nothing on single values. */
  readonly fewCustomers: boolean;
}

/**
 * `fitted`: Pareto/NBD. `simpler`: it fits no better than the model given, nested in it: no difference of buying rates,
 * none of leaving, some leaving right after the first purchase and the others never, or nobody. `cannot-tell`: nothing
 * to fit, or the search came to no end.
 */
export type LapseFit =
  | ({ readonly kind: "fitted" } & FittedLapse)
  | ({ readonly kind: "simpler" } & FittedLapse)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-customers" | "no-repeats" | "no-end";
      readonly customers: number;
    };

export interface LapseFitOptions extends LogFitOptions {
  /** Customers below which a fit is marked as one of few. */
  readonly few?: number;
  /** A fit to start from, as a resample does. */
  readonly near?: Pick<FittedLapse, "model" | "form" | "covariance">;
}

/** Log-likelihood within which a simpler model fits as well as the full one. */
const asWell = 0.01;
const full: LapseForm = { rate: "gamma", lapse: "gamma" };
const simplerForms: readonly LapseForm[] = (["gamma", "same"] as const).flatMap((rate) =>
  (["gamma", "same", "at-once", "never"] as const)
    .map((lapse) => ({ rate, lapse }))
    .filter((form) => !(form.rate === full.rate && form.lapse === full.lapse)),
);

/**
 * Pareto/NBD by maximum likelihood; what the data do not show falls away, see `LapseFit`.
 *
 * @source  as `paretoNbd`; `docs/methods/pnbd.md`
 * @units   rates per unit of time of the patterns
 * @range   at least one repeat, else `cannot-tell`
 * @example fitParetoNbd(patterns)
 */
export function fitParetoNbd(patterns: Patterns, options: LapseFitOptions = {}): LapseFit {
  const customers = patterns.totalCustomers;
  if (!(customers > 0)) return { kind: "cannot-tell", reason: "no-customers", customers };
  if (patterns.totalRepeats === 0) return { kind: "cannot-tell", reason: "no-repeats", customers };
  const first = search(patterns, full, options);
  if (first.fit.ended && !nearEdge(first, patterns))
    return { kind: "fitted", ...told(first, customers, options) };

  const found = [first, ...simplerForms.map((form) => search(patterns, form, options))];
  const ended = found.filter(({ fit }) => fit.ended);
  const best = Math.max(...ended.map(({ fit }) => fit.logLikelihood));
  const [fewest] = ended
    .filter(({ fit }) => fit.logLikelihood >= best - asWell)
    .sort((a, b) => size(a.form) - size(b.form));
  if (fewest === undefined) return { kind: "cannot-tell", reason: "no-end", customers };
  return { kind: fewest === first ? "fitted" : "simpler", ...told(fewest, customers, options) };
}

interface Found {
  readonly form: LapseForm;
  readonly model: LapseModel;
  readonly fit: LogFit<LapseParameter>;
}

const rateNames = { gamma: ["r", "alpha"], same: ["rate"] } as const;
const lapseNames = { gamma: ["s", "beta"], same: ["lapse"], "at-once": ["atOnceOdds"], never: [] } as const;
const namesOf = (form: LapseForm): readonly LapseParameter[] => [
  ...rateNames[form.rate],
  ...lapseNames[form.lapse],
];
const size = (form: LapseForm) => namesOf(form).length;

function modelOf(form: LapseForm, at: Readonly<Record<LapseParameter, number>>): LapseModel {
  const { r, alpha, rate, s, beta, lapse, atOnceOdds } = at;
  return {
    rate: form.rate === "gamma" ? { kind: "gamma", r, alpha } : { kind: "same", rate },
    lapse:
      form.lapse === "gamma"
        ? { kind: "gamma", s, beta }
        : form.lapse === "same"
          ? { kind: "same", rate: lapse }
          : form.lapse === "at-once"
            ? { kind: "at-once", probability: atOnceOdds / (1 + atOnceOdds) }
            : { kind: "never" },
  };
}

/** Log-likelihood of a form as a function of its parameters, in the order of its estimates. */
export function lapseLikelihoodOf(patterns: Patterns, form: LapseForm): SampleLikelihood {
  const names = namesOf(form);
  const valuesAt = (values: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<LapseParameter, number>;
  const slopes = new Float64Array(5);
  const longest = patterns.mostDays / patterns.daysPerUnit;
  return (values, out) => {
    const at = valuesAt(values);
    // Scales this small are a limit, which has a form of its own; the way there is long and flat.
    if (at.alpha < 1e-6 * longest || at.beta < 1e-6 * longest) return Number.NaN;
    const value = lapseSlopes(limitLaws(modelOf(form, at)), patterns, slopes);
    const [r, alpha, s, beta, atOnce] = slopes;
    const by = {
      ...{ r, alpha, s, beta },
      rate: r! * narrow,
      lapse: s! * narrow,
      atOnceOdds: atOnce! / (1 + at.atOnceOdds) ** 2,
    };
    names.forEach((name, i) => {
      out[i] = by[name]!;
    });
    return value;
  };
}

function search(patterns: Patterns, form: LapseForm, { near, ...options }: LapseFitOptions): Found {
  const names = namesOf(form);
  const likelihood = lapseLikelihoodOf(patterns, form);
  let exposure = 0;
  for (let i = 0; i < patterns.days.length; i++) exposure += patterns.customers[i]! * patterns.days[i]!;
  const time = exposure / patterns.daysPerUnit / patterns.totalCustomers;
  const rate = patterns.totalRepeats / patterns.totalCustomers / time;
  const starts = [
    { r: 0.5, alpha: 0.3 / rate, rate, s: 0.6, beta: 0.35 * time, lapse: 0.5 / time, atOnceOdds: 0.3 },
    { r: 1, alpha: 1 / rate, rate: 2 * rate, s: 1, beta: 2 * time, lapse: 1 / time, atOnceOdds: 0.05 },
    { r: 4, alpha: 2 / rate, rate: 4 * rate, s: 4, beta: 3 * time, lapse: 4 / time, atOnceOdds: 2 },
  ].map((start) => names.map((name) => start[name]));
  const known = near === undefined ? {} : nearbyFit(near, form);
  const fit = fitOnLogs(names, likelihood, starts, patterns.totalCustomers, { ...options, ...known });
  return { form, fit, model: modelOf(form, fit.values) };
}

function nearbyFit(
  { model: { rate, lapse }, form: was, covariance }: NonNullable<LapseFitOptions["near"]>,
  form: LapseForm,
): { near?: NearbyFit } {
  if (covariance === null || was.rate !== form.rate || was.lapse !== form.lapse) return {};
  const buying = rate.kind === "gamma" ? [rate.r, rate.alpha] : [rate.rate];
  const leaving =
    lapse.kind === "gamma"
      ? [lapse.s, lapse.beta]
      : lapse.kind === "same"
        ? [lapse.rate]
        : lapse.kind === "at-once"
          ? [lapse.probability / (1 - lapse.probability)]
          : [];
  return { near: { values: [...buying, ...leaving], covariance } };
}

/** Whether the full model has come so near a simpler one that it must be held against it. */
function nearEdge({ fit }: Found, patterns: Patterns): boolean {
  const { r, s, beta } = fit.values;
  const longest = patterns.mostDays / patterns.daysPerUnit;
  return r > 20 || s > 20 || s * Math.log1p(longest / beta) < 0.005 || beta < 1e-3 * longest;
}

function told({ form, model, fit }: Found, customers: number, { few = 250 }: LapseFitOptions): FittedLapse {
  const { logLikelihood, estimates, covariance, evaluations } = fit;
  const fewCustomers = customers < few;
  return { model, form, logLikelihood, estimates, covariance, evaluations, customers, fewCustomers };
}

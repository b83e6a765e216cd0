import type { Square } from "../../stats/solve.js";
import { likelihoodSlopes } from "./likelihood.js";
import { fitOnLogs, type LogFit, type PositiveEstimate, type SampleLikelihood } from "./log-fit.js";
import {
  type FormParameter,
  type ModelForm,
  modelOf,
  parameterNames,
  probabilityOf,
  valuesOf,
} from "./model-form.js";
import type { Patterns } from "./patterns.js";
import type { PurchaseModel } from "./purchase-model.js";

/** `rate`, `probability`: the one rate of buying, chance of leaving, where customers do not differ in it. */
export type ParameterName = "r" | "alpha" | "rate" | "a" | "b" | "probability";

export interface FittedModel {
  readonly model: PurchaseModel;
  readonly form: ModelForm;
  readonly logLikelihood: number;
  readonly customers: number;
  /** Below the number of customers at which such fits become steady: show intervals, rest nothing on single values. */
  readonly fewCustomers: boolean;
  /**
   * Intervals are symmetric on the logarithm, of a probability on the log-odds. Null when the data leave a direction
   * open: there is no interval then.
   */
  readonly estimates: readonly PositiveEstimate<ParameterName>[] | null;
  /** Covariance of the logarithms, of a probability of its log-odds, in the order of the estimates. */
  readonly covariance: Square | null;
  readonly evaluations: number;
}

/**
 * `fitted`: the model asked for. `simpler`: it fits no better than the one given, nested in it: no difference of rates,
 * none of chances of leaving, some leaving at once and others never, or nobody. `cannot-tell`: nothing to fit, or the
 * search came to no end.
 */
export type Fit =
  | ({ readonly kind: "fitted" } & FittedModel)
  | ({ readonly kind: "simpler" } & FittedModel)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-customers" | "no-repeats" | "no-end";
      readonly customers: number;
    };

export interface FitOptions {
  /** Level of the intervals. */
  readonly level?: number;
  /** Customers below which a fit is marked as one of few: at 250 one fit in fifteen of the CDNOW sample still failed in a peer. */
  readonly few?: number;
  /** A fit to start from, as a resample does. */
  readonly near?: PurchaseModel;
  /** Left out where only the model is wanted. */
  readonly intervals?: boolean;
}

/** Log-likelihood of a sample and its slopes: that of random gaps, or of a kin of it with the same laws. */
export type SlopesOf = (model: PurchaseModel, patterns: Patterns, slopes: Float64Array | null) => number;

/** Patterns above which only the most promising start is followed, to spare time: tops apart from each other are for few. */
const many = 6000;
/** Log-likelihood within which a simpler model fits as well as the full one. */
const asWell = 0.01;
const full: ModelForm = { rate: "gamma", leaving: "beta" };

interface Found {
  readonly form: ModelForm;
  readonly fit: LogFit<FormParameter>;
}

/**
 * Maximum likelihood over patterns from fixed starts; for few customers, and near a simpler model, all of them are
 * followed, since the likelihood may have several tops there; of very many patterns the most promising one.
 *
 * @source  `docs/methods/bgnbd.md`
 * @units   rates per unit of time of the patterns
 * @example fitPurchases(patterns, false)
 */
export function fitPurchases(
  patterns: Patterns,
  atFirst: boolean,
  options: FitOptions = {},
  slopesOf: SlopesOf = likelihoodSlopes,
): Fit {
  const customers = patterns.totalCustomers;
  const { few = 250, near } = options;
  if (!(customers > 0)) return { kind: "cannot-tell", reason: "no-customers", customers };
  if (patterns.totalRepeats === 0) return { kind: "cannot-tell", reason: "no-repeats", customers };
  const tell = (found: Found) => told(patterns, atFirst, found, options, slopesOf);
  const quick = search(patterns, atFirst, full, near, near === undefined && customers < few, slopesOf);
  if (quick.fit.ended && !nearEdge(quick)) return { kind: "fitted", ...tell(quick) };

  const everyStart = near === undefined && patterns.repeats.length <= many;
  const found = [full, ...simplerForms].map((form) =>
    search(patterns, atFirst, form, near, everyStart, slopesOf),
  );
  const best = Math.max(...found.map(({ fit }) => fit.logLikelihood));
  const [fewest] = found
    .filter(({ fit }) => fit.ended && fit.logLikelihood >= best - asWell)
    .sort((f, g) => size(f.form) - size(g.form) || g.fit.logLikelihood - f.fit.logLikelihood);
  if (fewest === undefined) return { kind: "cannot-tell", reason: "no-end", customers };
  return { kind: fewest.form === full ? "fitted" : "simpler", ...tell(fewest) };
}

const size = (form: ModelForm) => parameterNames(form).length;

const simplerForms: readonly ModelForm[] = (["gamma", "same"] as const).flatMap((rate) =>
  (["beta", "same", "at-once", "never"] as const)
    .map((leaving) => ({ rate, leaving }))
    .filter((form) => !(form.rate === full.rate && form.leaving === full.leaving)),
);

/** Whether the full model has come so near a simpler one that it must be held against it. */
function nearEdge({ fit }: Found): boolean {
  const { r, a, b } = fit.values;
  const sum = a + b;
  return r > 20 || sum > 100 || sum < 0.05 || a < 0.005 * sum || b < 0.005 * sum;
}

function search(
  patterns: Patterns,
  atFirst: boolean,
  form: ModelForm,
  near: PurchaseModel | undefined,
  everyStart: boolean,
  slopesOf: SlopesOf,
): Found {
  const names = parameterNames(form);
  let exposure = 0;
  for (let i = 0; i < patterns.days.length; i++) exposure += patterns.customers[i]! * patterns.days[i]!;
  const rate = (patterns.totalRepeats * patterns.daysPerUnit) / exposure;
  const starts = [
    { r: 0.5, alpha: 0.3 / rate, rate, a: 0.7, b: 2, odds: 0.35 },
    { r: 1, alpha: 1 / rate, rate: 2 * rate, a: 1, b: 6, odds: 0.1 },
    { r: 4, alpha: 2 / rate, rate: 4 * rate, a: 4, b: 8, odds: 1 },
  ].map((start) => names.map((name) => start[name]));
  if (near?.rate.kind === form.rate && near.leaving.kind === form.leaving) starts.unshift(valuesOf(near));
  const likelihood = likelihoodOf(patterns, atFirst, form, slopesOf);
  const from = (some: readonly number[][]) =>
    fitOnLogs(names, likelihood, some, patterns.totalCustomers, { intervals: false });
  if (!everyStart) return { form, fit: from(starts) };
  const fits = starts.map((start) => from([start]));
  return { form, fit: fits.reduce((best, fit) => (fit.logLikelihood > best.logLikelihood ? fit : best)) };
}

/** Log-likelihood of a form as a function of its parameters, in the order of `parameterNames`. */
export function likelihoodOf(
  patterns: Patterns,
  atFirst: boolean,
  form: ModelForm,
  slopesOf: SlopesOf = likelihoodSlopes,
): SampleLikelihood {
  const odds = parameterNames(form).indexOf("odds");
  return (values, slopes) => {
    const value = slopesOf(modelOf(form, values, atFirst), patterns, slopes);
    // By the odds, not by the probability p: dp = (1 − p)² d(odds).
    if (odds >= 0) slopes[odds] = slopes[odds]! / (1 + values[odds]!) ** 2;
    return value;
  };
}

function told(
  patterns: Patterns,
  atFirst: boolean,
  { form, fit: found }: Found,
  { level = 0.95, few = 250, intervals = true }: FitOptions,
  slopesOf: SlopesOf,
): FittedModel {
  const customers = patterns.totalCustomers;
  const names = parameterNames(form);
  const start = names.map((name) => found.values[name]);
  const fit = intervals
    ? fitOnLogs(names, likelihoodOf(patterns, atFirst, form, slopesOf), [start], customers, { level })
    : found;
  return {
    model: modelOf(
      form,
      names.map((name) => fit.values[name]),
      atFirst,
    ),
    form,
    logLikelihood: fit.logLikelihood,
    customers,
    fewCustomers: customers < few,
    estimates: fit.estimates?.map(asProbability) ?? null,
    covariance: fit.covariance,
    evaluations: found.evaluations + (intervals ? fit.evaluations : 0),
  };
}

function asProbability(estimate: PositiveEstimate<FormParameter>): PositiveEstimate<ParameterName> {
  const { name, value, se, low, high } = estimate;
  if (name !== "odds") return { name, value, se, low, high };
  const p = probabilityOf(value);
  return {
    name: "probability",
    value: p,
    se: se * (1 - p) ** 2,
    low: probabilityOf(low),
    high: probabilityOf(high),
  };
}

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
  const quick =
    options.near !== undefined
      ? searchAgain(patterns, options)
      : patterns.repeats.length > many
        ? searchMany(patterns, options)
        : null;
  if (quick !== null)
    return { kind: quick.form === full ? "fitted" : "simpler", ...told(quick, customers, options) };
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

/** Patterns above which a search from afar takes seconds, and those that tell where to search. */
const many = 6000;
const fewPatterns = 2000;
/** Log-likelihood within which a simpler form is tried first on all patterns; what it lacks is then found there. */
const roughly = 1;

/**
 * Many patterns: every so many of them tell the form and about where its top is, all of them the top itself, in a few
 * steps. A form on an edge is not crawled to from inside, which takes hundreds of evaluations: the simpler one is fitted,
 * and left only where a step inside makes the records likelier. Null where the few do not tell.
 */
function searchMany(patterns: Patterns, options: LapseFitOptions): Found | null {
  const small = everySo(patterns, Math.ceil(patterns.repeats.length / fewPatterns));
  const rough = { few: options.few ?? 250 };
  const from = ({ form, model, fit }: Found): Found => {
    const { covariance } = fit;
    if (covariance === null)
      return search(patterns, form, options, [namesOf(form).map((name) => fit.values[name])]);
    const share = small.totalCustomers / patterns.totalCustomers;
    const near = {
      model,
      form,
      covariance: { ...covariance, values: covariance.values.map((v) => v * share) },
    };
    return search(patterns, form, { ...options, near });
  };
  const first = search(small, full, rough);
  if (first.fit.ended && !nearEdge(first, small)) {
    const found = from(first);
    if (found.fit.ended && !nearEdge(found, patterns)) return found;
  }
  const simpler = simplerForms
    .map((form) => search(small, form, rough))
    .filter(({ fit }) => fit.ended)
    .sort((a, b) => size(a.form) - size(b.form) || b.fit.logLikelihood - a.fit.logLikelihood);
  const best = Math.max(...simpler.map(({ fit }) => fit.logLikelihood));
  const [fewest] = simpler.filter(({ fit }) => fit.logLikelihood >= best - roughly);
  return fewest === undefined ? null : outOf(from(fewest), patterns, options);
}

/** A refit: of the form that was found before, left for another only where that makes the records likelier. */
function searchAgain(patterns: Patterns, options: LapseFitOptions): Found | null {
  const was = options.near?.form;
  if (was === undefined) return null;
  if (was.rate !== full.rate || was.lapse !== full.lapse)
    return outOf(search(patterns, was, options), patterns, options);
  const first = search(patterns, full, options);
  if (first.fit.ended && !nearEdge(first, patterns)) return first;
  const simplest = outOf(search(patterns, { rate: "same", lapse: "never" }, options), patterns, options);
  if (simplest === null || !first.fit.ended) return simplest;
  return simplest.fit.logLikelihood >= first.fit.logLikelihood - asWell ? simplest : first;
}

/** The fit of a form, or of one less simple, as long as a step into that makes the records likelier. */
function outOf(fit: Found, patterns: Patterns, options: LapseFitOptions): Found | null {
  const { near: _, ...others } = options;
  let found = fit;
  for (let round = 0; round < 4; round++) {
    if (!found.fit.ended) return null;
    const inside = likeliestInside(patterns, found);
    if (inside === null) return found;
    found = search(patterns, inside.form, others, [inside.values]);
  }
  return found.fit.ended ? found : null;
}

/** Every so many patterns: in their order, so that all that was done is in the sample about as often. */
function everySo(patterns: Patterns, step: number): Patterns {
  const kept = <T extends Int32Array | Float64Array>(column: T) =>
    column.filter((_: number, i: number) => i % step === 0) as T;
  const customers = kept(patterns.customers);
  const repeats = kept(patterns.repeats);
  return {
    ...patterns,
    repeats,
    lastDay: kept(patterns.lastDay),
    days: kept(patterns.days),
    customers,
    totalCustomers: customers.reduce((sum, n) => sum + n, 0),
    totalRepeats: customers.reduce((sum, n, i) => sum + n * repeats[i]!, 0),
  };
}

/** A form less simple, at values a step away from the simpler one, under which the records are likelier; null: none. */
function likeliestInside(
  patterns: Patterns,
  { form, fit }: Found,
): { form: LapseForm; values: readonly number[] } | null {
  const { rate, lapse, atOnceOdds, ...at } = fit.values;
  const longest = patterns.mostDays / patterns.daysPerUnit;
  const buying = form.rate === "gamma" ? [at.r, at.alpha] : [rate];
  const leaving =
    form.lapse === "gamma"
      ? [at.s, at.beta]
      : form.lapse === "same"
        ? [lapse]
        : form.lapse === "at-once"
          ? [atOnceOdds]
          : [];
  const narrow = [5, 30, 300, 3000, 30_000];
  const tried: { form: LapseForm; values: readonly number[] }[] = [];
  if (form.rate === "same")
    for (const r of narrow)
      tried.push({ form: { ...form, rate: "gamma" }, values: [r, r / rate, ...leaving] });
  const to = (kind: LapseForm["lapse"], values: readonly number[]) =>
    tried.push({ form: { ...form, lapse: kind }, values: [...buying, ...values] });
  if (form.lapse === "same") for (const s of narrow) to("gamma", [s, s / lapse]);
  if (form.lapse === "at-once")
    for (const beta of [0.1 * longest, 0.02 * longest, 0.004 * longest])
      to("gamma", [Math.log1p(atOnceOdds) / Math.log1p(longest / beta), beta]);
  if (form.lapse === "never")
    for (const left of [0.05, 0.005, 0.0005]) {
      to("same", [left / longest]);
      to("at-once", [left]);
    }
  let most = fit.logLikelihood + asWell;
  let likeliest: (typeof tried)[number] | null = null;
  const slopes = new Float64Array(5);
  for (const one of tried) {
    const value = lapseLikelihoodOf(patterns, one.form)(Float64Array.from(one.values), slopes);
    if (value > most) {
      most = value;
      likeliest = one;
    }
  }
  if (likeliest === null) return null;
  const { rate: r, lapse: l } = likeliest.form;
  return r === full.rate && l === full.lapse ? { ...likeliest, form: full } : likeliest;
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

function search(
  patterns: Patterns,
  form: LapseForm,
  { near, ...options }: LapseFitOptions,
  given?: readonly (readonly number[])[],
): Found {
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
  const fit = fitOnLogs(names, likelihood, given ?? starts, patterns.totalCustomers, {
    ...options,
    ...known,
  });
  return { form, fit, model: modelOf(form, fit.values) };
}

function nearbyFit(
  { model, form: was, covariance }: NonNullable<LapseFitOptions["near"]>,
  form: LapseForm,
): { near?: NearbyFit } {
  if (covariance === null || was.rate !== form.rate || was.lapse !== form.lapse) return {};
  return { near: { values: lapseValues(model), covariance } };
}

/** What a model was fitted by, in the order of its estimates. */
export function lapseValues({ rate, lapse }: LapseModel): number[] {
  const buying = rate.kind === "gamma" ? [rate.r, rate.alpha] : [rate.rate];
  const leaving =
    lapse.kind === "gamma"
      ? [lapse.s, lapse.beta]
      : lapse.kind === "same"
        ? [lapse.rate]
        : lapse.kind === "at-once"
          ? [lapse.probability / (1 - lapse.probability)]
          : [];
  return [...buying, ...leaving];
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

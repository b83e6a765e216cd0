import {
  type BuyingLaw,
  check,
  type OpportunityHistory,
  type OpportunityModel,
  opportunityTables,
  opportunityTerms,
} from "./bgbb.js";
import { fitOnLogs, type LogFit, type LogFitOptions } from "./log-fit.js";
import type { LeavingLaw } from "./purchase-model.js";

/** Customers who did the same at their opportunities. */
export interface OpportunityPattern extends OpportunityHistory {
  readonly customers: number;
}

/** Customers grouped by what they did, sorted, so that sums do not depend on the order of the rows. */
export function groupOpportunities(
  rows: Iterable<OpportunityHistory & { readonly customers?: number }>,
): OpportunityPattern[] {
  const groups = new Map<string, OpportunityHistory & { customers: number }>();
  for (const row of rows) {
    check(row);
    const { repeats, last, watched, customers = 1 } = row;
    const key = `${repeats} ${last} ${watched}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { repeats, last, watched, customers });
    else group.customers += customers;
  }
  return [...groups.values()].sort(
    (a, b) => a.repeats - b.repeats || a.last - b.last || a.watched - b.watched,
  );
}

/** `…Odds`: of the one chance of buying, of leaving, where customers do not differ in it: chance ÷ (1 − chance). */
export type OpportunityParameter = "alpha" | "beta" | "buyingOdds" | "gamma" | "delta" | "leavingOdds";

export interface OpportunityForm {
  readonly buying: BuyingLaw["kind"];
  readonly leaving: LeavingLaw["kind"];
}

export interface FittedOpportunity
  extends Pick<LogFit<OpportunityParameter>, "logLikelihood" | "estimates" | "covariance" | "evaluations"> {
  readonly model: OpportunityModel;
  readonly form: OpportunityForm;
  readonly customers: number;
  readonly fewCustomers: boolean;
}

/** As `LapseFit`: the model asked for, a nested one that fits as well, or no answer. */
export type OpportunityFit =
  | ({ readonly kind: "fitted" } & FittedOpportunity)
  | ({ readonly kind: "simpler" } & FittedOpportunity)
  | {
      readonly kind: "cannot-tell";
      readonly reason: "no-customers" | "no-purchases" | "no-end";
      readonly customers: number;
    };

export interface OpportunityFitOptions extends LogFitOptions {
  /** Customers below which a fit is marked as one of few. */
  readonly few?: number;
}

/** Log-likelihood within which a simpler model fits as well as the full one. */
const asWell = 0.01;
const full: OpportunityForm = { buying: "beta", leaving: "beta" };
const simplerForms: readonly OpportunityForm[] = (["beta", "same"] as const).flatMap((buying) =>
  (["beta", "same", "at-once", "never"] as const)
    .map((leaving) => ({ buying, leaving }))
    .filter((form) => !(form.buying === full.buying && form.leaving === full.leaving)),
);

const buyingNames = { beta: ["alpha", "beta"], same: ["buyingOdds"] } as const;
const leavingNames = {
  beta: ["gamma", "delta"],
  same: ["leavingOdds"],
  "at-once": ["leavingOdds"],
  never: [],
} as const;
const namesOf = (form: OpportunityForm): readonly OpportunityParameter[] => [
  ...buyingNames[form.buying],
  ...leavingNames[form.leaving],
];
const size = (form: OpportunityForm) => namesOf(form).length;

/**
 * BG/BB by maximum likelihood; what the data do not show falls away.
 *
 * @source  as `bgbb`; `docs/methods/bgbb.md`
 * @range   histories with at least one opportunity and at least one purchase among them, else `cannot-tell`
 * @example fitBgbb(groupOpportunities(rows))
 */
export function fitBgbb(
  patterns: readonly OpportunityPattern[],
  options: OpportunityFitOptions = {},
): OpportunityFit {
  const seen = patterns.filter((p) => p.watched > 0 && p.customers > 0);
  const customers = seen.reduce((sum, p) => sum + p.customers, 0);
  if (customers === 0) return { kind: "cannot-tell", reason: "no-customers", customers };
  if (seen.every((p) => p.repeats === 0)) return { kind: "cannot-tell", reason: "no-purchases", customers };
  const first = search(seen, customers, full, options);
  const found = nearEdge(first)
    ? [first, ...simplerForms.map((form) => search(seen, customers, form, options))]
    : [first];
  const ended = found.filter(({ fit }) => fit.ended);
  const best = Math.max(...ended.map(({ fit }) => fit.logLikelihood));
  const [fewest] = ended
    .filter(({ fit }) => fit.logLikelihood >= best - asWell)
    .sort((a, b) => size(a.form) - size(b.form));
  if (fewest === undefined) return { kind: "cannot-tell", reason: "no-end", customers };
  const { form, model, fit } = fewest;
  const { logLikelihood, estimates, covariance, evaluations } = fit;
  return {
    kind: fewest === first ? "fitted" : "simpler",
    ...{ model, form, logLikelihood, estimates, covariance, evaluations, customers },
    fewCustomers: customers < (options.few ?? 250),
  };
}

interface Found {
  readonly form: OpportunityForm;
  readonly model: OpportunityModel;
  readonly fit: LogFit<OpportunityParameter>;
}

/** Whether the full model has come so near a simpler one that it must be held against it, or to no end. */
function nearEdge({ fit: { ended, values } }: Found): boolean {
  const { alpha, beta, gamma, delta } = values;
  const leaving = gamma + delta;
  return !ended || alpha + beta > 100 || leaving > 100 || leaving < 0.05 || gamma / leaving < 0.005;
}

function modelOf(
  form: OpportunityForm,
  at: Readonly<Record<OpportunityParameter, number>>,
): OpportunityModel {
  const chance = (odds: number) => odds / (1 + odds);
  return {
    buying:
      form.buying === "beta"
        ? { kind: "beta", alpha: at.alpha, beta: at.beta }
        : { kind: "same", probability: chance(at.buyingOdds) },
    leaving:
      form.leaving === "beta"
        ? { kind: "beta", a: at.gamma, b: at.delta }
        : form.leaving === "never"
          ? { kind: "never" }
          : { kind: form.leaving, probability: chance(at.leavingOdds) },
  };
}

function search(
  patterns: readonly OpportunityPattern[],
  customers: number,
  form: OpportunityForm,
  options: LogFitOptions,
): Found {
  const names = namesOf(form);
  const most = patterns.reduce((m, p) => Math.max(m, p.watched), 0);
  const term = new Float64Array(names.length);
  const at = (values: ArrayLike<number>) =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!])) as Record<OpportunityParameter, number>;
  const likelihood = (values: Float64Array, slopes: Float64Array) => {
    const tables = opportunityTables(modelOf(form, at(values)), most);
    slopes.fill(0);
    let total = 0;
    for (const pattern of patterns) {
      total += pattern.customers * opportunityTerms(tables, pattern, term).logChance;
      for (let k = 0; k < names.length; k++) slopes[k]! += pattern.customers * term[k]!;
    }
    names.forEach((name, k) => {
      if (name === "buyingOdds" || name === "leavingOdds") slopes[k]! /= (1 + values[k]!) ** 2;
    });
    return total;
  };
  const starts = [
    { alpha: 1, beta: 1, buyingOdds: 1, gamma: 0.7, delta: 2, leavingOdds: 0.2 },
    { alpha: 0.5, beta: 2, buyingOdds: 0.3, gamma: 1, delta: 6, leavingOdds: 0.1 },
    { alpha: 3, beta: 3, buyingOdds: 3, gamma: 4, delta: 8, leavingOdds: 1 },
  ].map((start) => names.map((name) => start[name]));
  const fit = fitOnLogs(names, likelihood, starts, customers, options);
  return { form, fit, model: modelOf(form, fit.values) };
}

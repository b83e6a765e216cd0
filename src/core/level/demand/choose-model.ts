import { chiSquareTail } from "../../stats/tails.js";
import type { SizeChances } from "./compound-poisson.js";
import { type DemandModel, periodLaw } from "./demand-model.js";
import { fitGamma } from "./fit-gamma.js";
import { fitNegativeBinomial } from "./fit-negative-binomial.js";
import { type Goodness, goodness } from "./goodness.js";
import { type Intermittence, intermittence } from "./intermittence.js";
import type { DemandLaw } from "./law.js";

export interface DemandRecords {
  /** Demand of each period, zeros included, periods of one length. */
  readonly perPeriod: readonly number[];
  /** Sizes of single orders in the same periods, where they are recorded. */
  readonly orderSizes?: readonly number[];
  /** Periods of a lead time: what the law is wanted for. */
  readonly leadTime?: number;
}

/** Why a model is out or in; words are chosen by who shows it. */
export type ModelReason =
  /** Normal law: lead-time demand below the limit. */
  | { readonly code: "small-mean"; readonly mean: number; readonly limit: number }
  /** Normal law: too much weight below zero. */
  | { readonly code: "wide-spread"; readonly cv: number; readonly limit: number }
  /** A law of whole units for demand in parts of units. */
  | { readonly code: "not-whole" }
  /** A law of positive demand for periods without any. */
  | { readonly code: "zero-periods"; readonly share: number }
  /** Variance over mean away from 1 by more than chance gives. */
  | { readonly code: "dispersion"; readonly ratio: number; readonly p: number }
  | { readonly code: "not-overdispersed"; readonly ratio: number }
  | { readonly code: "no-order-sizes" }
  /** Fit rejected at 5 %. */
  | { readonly code: "fits-badly"; readonly p: number }
  | { readonly code: "less-likely"; readonly behind: number }
  | { readonly code: "no-spread" }
  /** Demand in few periods, in uneven amounts. */
  | { readonly code: "lumpy"; readonly interval: number; readonly cv2: number }
  | { readonly code: "most-likely" }
  /** Nothing fits better; nothing recorded says otherwise. */
  | { readonly code: "last-resort" };

export interface Candidate {
  readonly kind: DemandModel["kind"];
  /** Akaike's criterion with its small-sample term; lower is better, null where the model was not tried. */
  readonly aicc: number | null;
  readonly fit: Goodness | null;
  readonly reasons: readonly ModelReason[];
}

export type ModelChoice =
  | {
      readonly kind: "model";
      readonly model: DemandModel;
      readonly reasons: readonly ModelReason[];
      readonly candidates: readonly Candidate[];
      readonly pattern: Intermittence;
      readonly mean: number;
      readonly sd: number;
    }
  | { readonly kind: "none"; readonly reason: "no-demand" | "one-demand" | "too-few-periods" };

export const normalMeanLimit = 10;
export const normalSpreadLimit = 0.5;
const alpha = 0.05;
const fewestPeriods = 4;
/** Fewer records than this say too little about a tail to stand for themselves. */
const enoughRecords = 60;

interface Series {
  readonly values: readonly number[];
  readonly whole: boolean;
  readonly zeros: number;
  readonly mean: number;
  readonly variance: number;
  readonly leadTime: number;
}

interface Tried {
  readonly model: DemandModel;
  readonly law: DemandLaw;
  readonly aicc: number;
  readonly fit: Goodness;
}

type Outcome = Tried | { readonly kind: DemandModel["kind"]; readonly out: readonly ModelReason[] };

/**
 * The law of demand that the records support, with the reasons for it and against the others. Normal only where lead-time
 * demand is large and narrow; counts get Poisson, or negative binomial where they vary more; lumpy demand with known order
 * sizes is compound Poisson. The rest is by likelihood; a law rejected by the test gives way to the records themselves where
 * there are enough.
 *
 * @source  `docs/methods/demand-model.md`; grid by Syntetos, Boylan & Croston (2005); Agrawal & Smith (1996), Naval Res. Logist. 43:839–861
 *          for the negative binomial law in retail
 * @units   demand: units per period; leadTime: periods (1 unless given)
 * @range   demand ≥ 0, else RangeError; no, one or too little demand → none
 * @example chooseDemandModel({ perPeriod: [3, 1, 4, 1, 5, 9, 2, 6] }).model.kind
 */
export function chooseDemandModel(records: DemandRecords): ModelChoice {
  const pattern = intermittence(records.perPeriod);
  if (pattern.kind === "none") return { kind: "none", reason: pattern.reason };
  if (pattern.periods < fewestPeriods) return { kind: "none", reason: "too-few-periods" };
  const s = seriesOf(records);
  const outcomes = [poisson(s), negativeBinomial(s), normal(s), gamma(s)];
  const tried = outcomes.filter((o) => "model" in o).sort((a, b) => a.aicc - b.aicc);
  const best = tried[0];
  const compound = compoundOf(records, s);
  const lumpy: ModelReason = { code: "lumpy", interval: pattern.interval, cv2: pattern.cv2 };

  const pick = (): { model: DemandModel; reasons: readonly ModelReason[] } => {
    const rejected = best !== undefined && best.fit.kind === "tested" && best.fit.p < alpha;
    const rare = pattern.pattern === "lumpy" || pattern.pattern === "intermittent";
    if (compound && rare && records.orderSizes !== undefined) return { model: compound, reasons: [lumpy] };
    if (best !== undefined && !rejected) return { model: best.model, reasons: [{ code: "most-likely" }] };
    const bad: readonly ModelReason[] =
      best?.fit.kind === "tested" ? [{ code: "fits-badly", p: best.fit.p }] : [];
    if (compound && rare) return { model: compound, reasons: [...bad, lumpy] };
    if (s.values.length >= enoughRecords || best === undefined)
      return {
        model: { kind: "empirical", values: s.values },
        reasons: best === undefined && bad.length === 0 ? [{ code: "last-resort" }] : bad,
      };
    return { model: best.model, reasons: [...bad, { code: "last-resort" }] };
  };
  const chosen = pick();
  return {
    kind: "model",
    ...chosen,
    candidates: candidatesOf(outcomes, best, chosen.model.kind),
    pattern,
    mean: s.mean,
    sd: Math.sqrt(s.variance),
  };
}

function seriesOf({ perPeriod: values, leadTime = 1 }: DemandRecords): Series {
  if (!(leadTime > 0)) throw new RangeError("a lead time is above 0");
  const mean = values.reduce((sum, v) => sum + v, 0) / values.length;
  return {
    values,
    leadTime,
    mean,
    whole: values.every(Number.isInteger),
    zeros: values.filter((v) => v === 0).length,
    variance: values.reduce((sum, v) => sum + (v - mean) ** 2, 0) / (values.length - 1),
  };
}

function chanceOf(law: DemandLaw, v: number, whole: boolean): number {
  if (!whole || law.lattice) return law.density(v);
  return v > law.mean ? law.sf(v - 0.5) - law.sf(v + 0.5) : law.cdf(v + 0.5) - law.cdf(v - 0.5);
}

/** Counts of one unit are as likely as the stretch of half a unit on each side, which makes all laws comparable. */
function tryOut(s: Series, model: DemandModel, parameters: number): Tried {
  const law = periodLaw(model);
  const logs = new Map<number, number>();
  let log = 0;
  for (const v of s.values) {
    const known = logs.get(v);
    const here = known ?? Math.log(Math.max(chanceOf(law, v, s.whole), 1e-300));
    if (known === undefined) logs.set(v, here);
    log += here;
  }
  const n = s.values.length;
  const small = n > parameters + 1 ? (2 * parameters * (parameters + 1)) / (n - parameters - 1) : 0;
  return { model, law, aicc: 2 * (parameters - log) + small, fit: goodness(law, s.values, parameters) };
}

function poisson(s: Series): Outcome {
  const kind = "poisson";
  if (!s.whole) return { kind, out: [{ code: "not-whole" }] };
  const ratio = s.variance / s.mean;
  const df = s.values.length - 1;
  const above = chiSquareTail(df * ratio, df) ?? 1;
  const p = 2 * Math.min(above, 1 - above);
  // Too even is no reason against it: what it errs is on the safe side.
  if (p < alpha && ratio > 1) return { kind, out: [{ code: "dispersion", ratio, p }] };
  return tryOut(s, { kind, mean: s.mean }, 1);
}

function negativeBinomial(s: Series): Outcome {
  const kind = "negative-binomial";
  if (!s.whole) return { kind, out: [{ code: "not-whole" }] };
  const fit = fitNegativeBinomial(s.values);
  if (fit === null) return { kind, out: [{ code: "not-overdispersed", ratio: s.variance / s.mean }] };
  return tryOut(s, { kind, ...fit }, 2);
}

function normal(s: Series): Outcome {
  const out: ModelReason[] = [];
  const mean = s.mean * s.leadTime;
  const cv = Math.sqrt(s.variance / s.leadTime) / s.mean;
  if (mean < normalMeanLimit) out.push({ code: "small-mean", mean, limit: normalMeanLimit });
  if (cv > normalSpreadLimit) out.push({ code: "wide-spread", cv, limit: normalSpreadLimit });
  if (!(s.variance > 0)) out.push({ code: "no-spread" });
  if (out.length > 0) return { kind: "normal", out };
  return tryOut(s, { kind: "normal", mean: s.mean, sd: Math.sqrt(s.variance) }, 2);
}

function gamma(s: Series): Outcome {
  const kind = "gamma";
  if (s.zeros > 0) return { kind, out: [{ code: "zero-periods", share: s.zeros / s.values.length }] };
  if (s.whole && s.mean * s.leadTime < normalMeanLimit)
    return { kind, out: [{ code: "small-mean", mean: s.mean * s.leadTime, limit: normalMeanLimit }] };
  const fit = fitGamma(s.values);
  if (fit === null) return { kind, out: [{ code: "no-spread" }] };
  return tryOut(s, { kind, ...fit }, 2);
}

/**
 * Orders and their sizes where they are recorded. Else each period with demand is taken for one order, which holds where
 * such periods are rare; the mean is kept.
 */
function compoundOf(records: DemandRecords, s: Series): DemandModel | null {
  const sizes = records.orderSizes ?? s.values.filter((v) => v > 0);
  if (sizes.length === 0 || !sizes.every((v) => Number.isInteger(v) && v > 0)) return null;
  const chances = new Map<number, number>();
  for (const v of sizes) chances.set(v, (chances.get(v) ?? 0) + 1 / sizes.length);
  return {
    kind: "compound-poisson",
    rate: sizes.length / s.values.length,
    sizes: chances satisfies SizeChances,
  };
}

function candidatesOf(
  outcomes: readonly Outcome[],
  best: Tried | undefined,
  chosen: DemandModel["kind"],
): readonly Candidate[] {
  return outcomes.map((o) => {
    if (!("model" in o)) return { kind: o.kind, aicc: null, fit: null, reasons: o.out };
    const behind = best === undefined ? 0 : o.aicc - best.aicc;
    const reasons: ModelReason[] = [];
    if (o.fit.kind === "tested" && o.fit.p < alpha) reasons.push({ code: "fits-badly", p: o.fit.p });
    if (o.model.kind !== chosen && behind > 0) reasons.push({ code: "less-likely", behind });
    if (o.model.kind === chosen) reasons.push({ code: "most-likely" });
    return { kind: o.model.kind, aicc: o.aicc, fit: o.fit, reasons };
  });
}

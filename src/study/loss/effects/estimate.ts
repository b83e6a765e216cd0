import {
  coefficientCovariance,
  type JointEffect,
  jointEffect,
  quantileOf,
  ratioEstimate,
} from "../../../core/loss/effects/joint-effects.js";
import {
  clustersWorth,
  type FlagRefusal,
  type JointModel,
  type JointRefusal,
  type JointRows,
  jointModel,
} from "../../../core/loss/effects/joint-model.js";
import { type FailureKind, failureColumn, failureKinds } from "../../../core/loss/failures.js";
import { clusteredVariance, groupings } from "../../../core/stats/clustered-variance.js";
import { eValue, eValueOfLimit } from "../../../core/stats/e-value.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { mantelHaenszel, type Stratum } from "../../../core/stats/mantel-haenszel.js";
import { smallestEffect } from "../../../core/stats/smallest-effect.js";
import { holmAdjusted, twoSidedP } from "../../../core/stats/two-sided-p.js";
import { goodsFailures, numericColumns } from "../../../facts/sql/loss/exposure.js";
import type { Cases, SampleRow } from "./cases.js";
import {
  type Covariate,
  classColumns,
  flagColumn,
  leastInClass,
  numberColumn,
  subset,
  unknownColumn,
} from "./columns.js";

export const level = 0.95;
export type FlagName = FailureKind | "recovered";

/** Fewer exposed purchases or customers say nothing: the interval itself could not be trusted. */
export const leastExposed = 30;
const leastCustomers = 8;

export type Telling = "effect" | "fewer" | "no-clear-effect" | "cannot-tell";
export type WhyNot = "not-recorded" | "never-met" | "too-few" | "one-outcome" | FlagRefusal;

export interface KindEffect {
  readonly kind: FailureKind;
  readonly telling: Telling;
  readonly why: WhyNot | null;
  readonly exposed: number;
  readonly unexposed: number;
  readonly raw: Estimate | null;
  readonly stratified: Estimate | null;
  readonly adjusted: JointEffect | null;
  readonly oddsRatio: Estimate | null;
  readonly first: JointEffect | null;
  /** After Holm. */
  readonly p: number | null;
  readonly eValue: number | null;
  readonly eValueLimit: number | null;
  readonly smallest: number | null;
}

export interface Estimates {
  readonly names: readonly FlagName[];
  readonly data: JointRows;
  readonly model: JointModel | JointRefusal;
  readonly covariates: readonly Covariate[];
  readonly kinds: readonly KindEffect[];
  readonly any: JointEffect | null;
  readonly recovered: JointEffect | null;
}

const cellOf = (row: SampleRow, name: FlagName): boolean | null =>
  (row as unknown as Record<string, boolean | null>)[name === "recovered" ? name : failureColumn(name)]!;

export const flagsOf = (sample: readonly SampleRow[], name: FlagName): (boolean | null)[] =>
  sample.map((row) => cellOf(row, name));

/** One fit of all kinds together, and every contrast from it. */
export function estimate(cases: Cases): Estimates {
  const { sample } = cases;
  const customers = sample.map((r) => r.customer);
  const clusters = [customers, sample.map((r) => r.day_site)];
  const why = new Map<FailureKind, WhyNot>();
  for (const kind of failureKinds) {
    const reason = tooThin(cases, kind, customers);
    if (reason !== null) why.set(kind, reason);
  }
  const fitted = failureKinds.filter((k) => !why.has(k));
  const settled = sample.filter((r) => r.recovered === true).length;
  const names: FlagName[] = [...fitted, ...(settled >= leastExposed ? (["recovered"] as const) : [])];
  const outcome = Float64Array.from(sample, (r) => (r.lost ? 1 : 0));
  const covariates = covariatesOf(sample, fitted, leastInClass(outcome));
  const data: JointRows = {
    flags: names.map((name) => flagColumn(flagsOf(sample, name))),
    covariates: covariates.map((c) => c.values),
    outcome,
    clusters,
  };
  const events = outcome.reduce((sum, y) => sum + y, 0);
  const model: JointModel | JointRefusal =
    sample.length === 0 || events === 0 || events === sample.length
      ? { kind: "one-outcome", events, cases: sample.length }
      : jointModel(data);
  const effects = fitted.map((kind) => {
    if (model.kind !== "model") return null;
    const at = model.flagAt[names.indexOf(kind)]!;
    if (typeof at === "string") why.set(kind, at);
    return typeof at === "number" ? jointEffect(data, model, contrastOf(names, data, [kind]), level) : null;
  });
  if (model.kind !== "model") for (const kind of fitted) why.set(kind, "one-outcome");
  const p = holmAdjusted(effects.map((e) => (e === null ? null : chanceOf(e))));
  const odds = oddsRatios(model, data, names, effects, fitted);
  const firsts = firstOnly(sample, data, names, fitted);
  const kinds = failureKinds.map((kind): KindEffect => {
    const place = fitted.indexOf(kind);
    const effect = place < 0 ? null : effects[place]!;
    const adjustedP = place < 0 ? null : p[place]!;
    const told = effect !== null && adjustedP !== null;
    const cells = flagsOf(sample, kind);
    const telling: Telling = !told
      ? "cannot-tell"
      : adjustedP < 1 - level
        ? effect.difference.value > 0
          ? "effect"
          : "fewer"
        : "no-clear-effect";
    const { raw, stratified } = plain(sample, cells, outcome, clusters);
    return {
      kind,
      telling,
      why: told ? null : (why.get(kind) ?? "too-few"),
      exposed: cells.filter((c) => c === true).length,
      unexposed: cells.filter((c) => c === false).length,
      raw,
      stratified,
      adjusted: effect,
      oddsRatio: place < 0 ? null : odds[place]!,
      first: place < 0 ? null : firsts[place]!,
      p: adjustedP,
      eValue: effect?.riskRatio == null ? null : finite(eValue(effect.riskRatio.value)),
      eValueLimit: effect?.riskRatio == null ? null : finite(eValueOfLimit(effect.riskRatio)),
      smallest: effect === null ? null : smallestEffect(effect.difference.se, effect.df),
    };
  });
  const each = model.kind === "model";
  return {
    names,
    data,
    model,
    covariates,
    kinds,
    any: each ? jointEffect(data, model, contrastOf(names, data, fitted), level) : null,
    recovered: each ? recoveredEffect(model, data, names) : null,
  };
}

/**
 * The p value of a contrast: the larger of those of the difference and of the risk ratio. Where few were lost, the error
 * of the difference is too small when fewer were lost than expected, that of the ratio when more were.
 */
export function chanceOf({ difference, riskRatio, df }: JointEffect): number | null {
  if (!(difference.se > 0)) return null;
  const one = twoSidedP(difference.value / difference.se, df);
  if (riskRatio === null || !(riskRatio.se > 0)) return one;
  const other = twoSidedP(Math.log(riskRatio.value) / riskRatio.se, df);
  return one === null || other === null ? null : Math.max(one, other);
}

function tooThin({ kinds, sample }: Cases, kind: FailureKind, customers: readonly number[]): WhyNot | null {
  if (kinds[kind].known === 0) return "not-recorded";
  if (kinds[kind].met === 0) return "never-met";
  const cells = flagsOf(sample, kind);
  const met = cells.filter((c) => c === true).length;
  const spared = cells.filter((c) => c === false).length;
  if (spared === 0 && met >= leastExposed) return "no-comparison";
  if (met < leastExposed || spared < leastExposed) return "too-few";
  const numbers = {
    of: Int32Array.from(customers),
    count: Math.max(...lastOf(customers), 0) + 1,
    sign: 1 as const,
  };
  return clustersWorth(numbers, (i) => cells[i] === true) < leastCustomers ? "too-few" : null;
}

/** Customers are numbered in order: the last number is the largest. */
const lastOf = (customers: readonly number[]): number[] => customers.slice(-1);

/** What is known before the purchase: never after, since what follows a failure is part of what it does. */
export function covariatesOf(
  sample: readonly SampleRow[],
  kinds: readonly FailureKind[],
  least: number,
): Covariate[] {
  return [
    ...numericColumns.map((c) =>
      numberColumn(
        c,
        sample.map((r) => r[c]),
      ),
    ),
    ...classColumns(
      "region",
      sample.map((r) => r.region),
      least,
    ),
    ...classColumns(
      "site",
      sample.map((r) => r.site),
      least,
    ),
    ...classColumns(
      "season",
      sample.map((r) => r.season),
      least,
    ),
    ...kinds.flatMap((k) => unknownColumn(failureColumn(k), flagsOf(sample, k))),
  ];
}

/**
 * The kinds set to none among the purchases that met any of them. A recovery goes with them where no other failure of
 * the goods is left that it could have been of.
 */
export function contrastOf(names: readonly FlagName[], data: JointRows, kinds: readonly FailureKind[]) {
  const places = kinds.map((k) => names.indexOf(k));
  const off = new Set(places);
  const recovery = names.indexOf("recovered");
  const goods = [...names.entries()].flatMap(([at, n]) =>
    (goodsFailures as readonly string[]).includes(n) ? [at] : [],
  );
  const takesGoods = places.some((p) => goods.includes(p));
  const left = (row: number) => goods.some((g) => !off.has(g) && data.flags[g]![row] === 1);
  return {
    among: (row: number) => places.some((p) => data.flags[p]![row] === 1),
    off: (row: number, flag: number) => off.has(flag) || (flag === recovery && takesGoods && !left(row)),
  };
}

function recoveredEffect(model: JointModel, data: JointRows, names: readonly FlagName[]): JointEffect | null {
  const at = names.indexOf("recovered");
  if (at < 0 || typeof model.flagAt[at] !== "number") return null;
  return jointEffect(
    data,
    model,
    { among: (row) => data.flags[at]![row] === 1, off: (_, flag) => flag === at },
    level,
  );
}

function oddsRatios(
  model: JointModel | JointRefusal,
  data: JointRows,
  names: readonly FlagName[],
  effects: readonly (JointEffect | null)[],
  fitted: readonly FailureKind[],
): (Estimate | null)[] {
  if (model.kind !== "model") return fitted.map(() => null);
  const places = fitted.map((kind) => model.flagAt[names.indexOf(kind)]!);
  const told = places.filter((at) => typeof at === "number");
  const { values } = coefficientCovariance(model, data.outcome, told);
  return places.map((at, i) => {
    const effect = effects[i];
    if (typeof at !== "number" || effect == null) return null;
    const variance = values[told.indexOf(at) * (told.length + 1)]!;
    return ratioEstimate(model.fit.coefficients[at]!, Math.sqrt(variance), quantileOf(level, effect.df));
  });
}

/** The same contrasts where no earlier purchase of the customer had failed: what came before cannot mix in. */
function firstOnly(
  sample: readonly SampleRow[],
  data: JointRows,
  names: readonly FlagName[],
  fitted: readonly FailureKind[],
): (JointEffect | null)[] {
  const rows = [...sample.keys()].filter((i) => sample[i]!.failed_before === 0);
  const none = fitted.map(() => null);
  if (rows.length < 2 * leastExposed || rows.length === sample.length) return none;
  const part = subset(data, rows);
  const model = jointModel(part);
  if (model.kind !== "model") return none;
  return fitted.map((kind) => {
    const at = names.indexOf(kind);
    const met = (part.flags[at] as Float64Array).reduce((sum, f) => sum + f, 0);
    return met < leastExposed || typeof model.flagAt[at] !== "number"
      ? null
      : jointEffect(part, model, contrastOf(names, part, [kind]), level);
  });
}

/** The contrast as it stands, and over strata of like rhythm, value, region and season. */
function plain(
  sample: readonly SampleRow[],
  cells: readonly (boolean | null)[],
  lost: Float64Array,
  clusters: JointRows["clusters"],
): { raw: Estimate | null; stratified: Estimate | null } {
  const rows = [...cells.keys()].filter((i) => cells[i] !== null);
  const met = rows.filter((i) => cells[i] === true).length;
  if (met === 0 || met === rows.length) return { raw: null, stratified: null };
  const strata = new Map<string, { -readonly [K in keyof Stratum]: number }>();
  const rhythm = thirds(rows.map((i) => sample[i]!.rhythm));
  const worth = thirds(rows.map((i) => sample[i]!.worth));
  for (const i of rows) {
    const r = sample[i]!;
    const key = `${rhythm(r.rhythm)}|${worth(r.worth)}|${r.region}|${r.season}`;
    const s = strata.get(key) ?? { exposedEvents: 0, exposedRest: 0, unexposedEvents: 0, unexposedRest: 0 };
    s[`${cells[i] ? "exposed" : "unexposed"}${lost[i] === 1 ? "Events" : "Rest"}`] += 1;
    strata.set(key, s);
  }
  return {
    raw: rawDifference(
      rows.map((i) => cells[i] === true),
      rows.map((i) => lost[i]!),
      clusters.map((keys) => rows.map((i) => keys[i]!)),
    ),
    stratified: mantelHaenszel([...strata.values()], level)?.riskDifference ?? null,
  };
}

/** Share lost of those who met it less that of the others, errors over clusters. */
function rawDifference(
  met: readonly boolean[],
  lost: readonly number[],
  clusters: JointRows["clusters"],
): Estimate {
  const sums = { n1: 0, k1: 0, n0: 0, k0: 0 };
  met.forEach((m, i) => {
    sums[m ? "n1" : "n0"] += 1;
    sums[m ? "k1" : "k0"] += lost[i]!;
  });
  const [r1, r0] = [sums.k1 / sums.n1, sums.k0 / sums.n0];
  const influence = lost.map((y, i) => (met[i] ? (y - r1) / sums.n1 : (r0 - y) / sums.n0));
  const ways = groupings(lost.length, clusters);
  const se = Math.sqrt(clusteredVariance(influence, ways));
  const df = Math.max(
    1,
    Math.min(
      clustersWorth(ways[0]!, (i) => met[i]!),
      ...ways.map((w) => w.count),
    ) - 1,
  );
  const half = quantileOf(level, df) * se;
  return { value: r1 - r0, low: Math.max(-1, r1 - r0 - half), high: Math.min(1, r1 - r0 + half), se };
}

/** Which third of these numbers a number is in. */
function thirds(values: readonly number[]): (value: number) => number {
  const sorted = Float64Array.from(values).sort();
  const cut = (share: number) => sorted[Math.floor(share * (sorted.length - 1))]!;
  const [first, second] = [cut(1 / 3), cut(2 / 3)];
  return (value) => (value <= first ? 0 : value <= second ? 1 : 2);
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

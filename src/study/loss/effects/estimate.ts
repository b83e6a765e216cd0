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
  rowsOnly,
} from "../../../core/loss/effects/joint-model.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import { eValue, eValueOfLimit } from "../../../core/stats/e-value.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { smallestEffect } from "../../../core/stats/smallest-effect.js";
import { holmAdjusted, twoSidedP } from "../../../core/stats/two-sided-p.js";
import { goodsFailures } from "../../../facts/sql/loss/exposure.js";
import { numericColumns, sampleClasses } from "../../../facts/sql/loss/exposure-sample.js";
import { confidence as level } from "../../confidence.js";
import type { Cases } from "./cases.js";
import {
  type Covariate,
  classColumns,
  flagColumn,
  leastInClass,
  numberColumn,
  unknownColumn,
} from "./columns.js";
import { plainContrasts } from "./plain.js";
import { columnOf, countWhere, type FlagName, met, not, rowsWhere, type Sample } from "./sample.js";

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

/** Its own interval leaves out zero, and yet it is no effect once all kinds tested are allowed for. */
export function notCertain({ telling, adjusted }: KindEffect): boolean {
  return (
    telling === "no-clear-effect" &&
    adjusted !== null &&
    (adjusted.difference.low > 0 || adjusted.difference.high < 0)
  );
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

/** One fit of all kinds together, and every contrast from it. */
export function estimate(cases: Cases): Estimates {
  const { sample } = cases;
  const why = new Map<FailureKind, WhyNot>();
  for (const kind of failureKinds) {
    const reason = tooThin(cases, kind);
    if (reason !== null) why.set(kind, reason);
  }
  const fitted = failureKinds.filter((k) => !why.has(k));
  const settled = countWhere(sample.flags.recovered, met);
  const names: FlagName[] = [...fitted, ...(settled >= leastExposed ? (["recovered"] as const) : [])];
  const outcome = sample.lost;
  const covariates = covariatesOf(sample, fitted, leastInClass(outcome));
  const data: JointRows = {
    flags: names.map((name) => flagColumn(sample.flags[name])),
    covariates: covariates.map((c) => c.values),
    outcome,
    ways: sample.ways,
  };
  const events = countWhere(outcome, 1);
  const model: JointModel | JointRefusal =
    events === 0 || events === sample.count
      ? { kind: "one-outcome", events, cases: sample.count }
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
  const plain = plainContrasts(sample);
  const kinds = failureKinds.map((kind): KindEffect => {
    const place = fitted.indexOf(kind);
    const effect = place < 0 ? null : effects[place]!;
    const adjustedP = place < 0 ? null : p[place]!;
    const told = effect !== null && adjustedP !== null;
    const cells = sample.flags[kind];
    const telling: Telling = !told
      ? "cannot-tell"
      : adjustedP < 1 - level
        ? effect.difference.value > 0
          ? "effect"
          : "fewer"
        : "no-clear-effect";
    const { raw, stratified } = plain(cells);
    return {
      kind,
      telling,
      why: told ? null : (why.get(kind) ?? "too-few"),
      exposed: countWhere(cells, met),
      unexposed: countWhere(cells, not),
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

function tooThin({ kinds, sample }: Cases, kind: FailureKind): WhyNot | null {
  if (kinds[kind].known === 0) return "not-recorded";
  if (kinds[kind].met === 0) return "never-met";
  const cells = sample.flags[kind];
  const exposed = countWhere(cells, met);
  const spared = countWhere(cells, not);
  if (spared === 0 && exposed >= leastExposed) return "no-comparison";
  if (exposed < leastExposed || spared < leastExposed) return "too-few";
  return clustersWorth(sample.ways[0]!, (i) => cells[i] === met) < leastCustomers ? "too-few" : null;
}

/** What is known before the purchase: never after, since what follows a failure is part of what it does. */
export function covariatesOf(
  { numbers, classes, flags }: Sample,
  kinds: readonly FailureKind[],
  least: number,
): Covariate[] {
  return [
    ...numericColumns.map((c) => numberColumn(c, numbers[c])),
    ...sampleClasses.flatMap((c) => classColumns(c, classes[c], least)),
    ...kinds.flatMap((k) => unknownColumn(columnOf(k), flags[k])),
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
  sample: Sample,
  data: JointRows,
  names: readonly FlagName[],
  fitted: readonly FailureKind[],
): (JointEffect | null)[] {
  const rows = rowsWhere(sample.count, (i) => sample.numbers.failed_before[i] === 0);
  const none = fitted.map(() => null);
  if (rows.length < 2 * leastExposed || rows.length === sample.count) return none;
  const part = rowsOnly(data, rows);
  const model = jointModel(part);
  if (model.kind !== "model") return none;
  return fitted.map((kind) => {
    const at = names.indexOf(kind);
    return countWhere(part.flags[at]!, met) < leastExposed || typeof model.flagAt[at] !== "number"
      ? null
      : jointEffect(part, model, contrastOf(names, part, [kind]), level);
  });
}

const finite = (value: number | null): number | null =>
  value !== null && Number.isFinite(value) ? value : null;

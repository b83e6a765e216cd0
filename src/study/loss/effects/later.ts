import { type JointEffect, jointEffect } from "../../../core/loss/effects/joint-effects.js";
import { type JointRows, jointModel, rowsOnly } from "../../../core/loss/effects/joint-model.js";
import { linearEffects } from "../../../core/loss/effects/linear-effects.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { groupingsOf } from "../../../core/stats/clustered-variance.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { holmAdjusted } from "../../../core/stats/two-sided-p.js";
import { sampleClasses } from "../../../facts/sql/loss/exposure-sample.js";
import { confidence as level } from "../../confidence.js";
import type { Cases } from "./cases.js";
import { classColumns, classesOnly, flagColumn, leastInClass, numberColumn } from "./columns.js";
import { chanceOf, contrastOf, type Estimates, leastExposed } from "./estimate.js";
import { countWhere, met, pick, rowsWhere } from "./sample.js";

export interface Dose {
  readonly failures: number;
  readonly purchases: number;
  readonly risk: number;
  readonly effect: JointEffect | null;
}

/** Purchases by how many of the last three, this one among them, failed: the more, the worse? */
export function doses({ sample }: Cases, found: Estimates): Dose[] {
  const doseOf = sample.numbers.failed_recent.map((n) => Math.min(3, n));
  const each = [0, 1, 2, 3].map((dose) => rowsWhere(sample.count, (i) => doseOf[i] === dose));
  const used = [1, 2, 3].filter((dose) => each[dose]!.length >= leastExposed);
  const data: JointRows = {
    flags: used.map((dose) => doseOf.map((d) => (d === dose ? 1 : 0))),
    covariates: found.data.covariates,
    outcome: found.data.outcome,
    ways: found.data.ways,
  };
  const model = used.length > 0 && found.model.kind === "model" ? jointModel(data) : null;
  return each.flatMap((rows, dose): Dose[] => {
    if (rows.length === 0) return [];
    const risk = countWhere(pick(sample.lost, rows), 1) / rows.length;
    const at = used.indexOf(dose);
    const told = model?.kind === "model" && at >= 0 && typeof model.flagAt[at] === "number";
    const effect = told
      ? jointEffect(
          data,
          model,
          { among: (i) => data.flags[at]![i] === 1, off: (_, flag) => flag === at },
          level,
        )
      : null;
    return [{ failures: dose, purchases: rows.length, risk, effect }];
  });
}

export interface Placebo {
  readonly kind: FailureKind;
  readonly exposed: number;
  readonly effect: JointEffect;
  /** After Holm. */
  readonly p: number;
}

/** A pause is long at so many times the expected one. */
const longPause = 2;

/**
 * The same regression on something no failure can have done: whether the pause before the purchase was unusually long,
 * from what was known before that pause, and where the purchase before it had not failed. Where a failure seems to have caused it, those who meet failures differ in
 * ways the covariates do not hold.
 */
export function placebo({ sample, meanGap, failing }: Cases, found: Estimates): Placebo[] {
  const { numbers } = sample;
  const rows = rowsWhere(
    sample.count,
    (i) => numbers.repeats[i]! >= 1 && !Number.isNaN(numbers.gap[i]!) && sample.failedLast[i] === 0,
  );
  const kinds = found.kinds.filter((k) => k.adjusted !== null).map((k) => k.kind);
  if (rows.length < 2 * leastExposed || kinds.length === 0) return [];
  const repeats = pick(numbers.repeats, rows);
  const gap = pick(numbers.gap, rows);
  const expected = pick(numbers.days, rows).map((days, i) => (days - gap[i]! + meanGap) / repeats[i]!);
  const outcome = expected.map((usual, i) => (gap[i]! > longPause * usual ? 1 : 0));
  const long = countWhere(outcome, 1);
  if (long === 0 || long === rows.length) return [];
  const rhythm = expected.map((usual) => Math.log(usual / meanGap));
  const bought = repeats.map(Math.log);
  const before = pick(numbers.before_last, rows);
  const worth = pick(numbers.worth, rows);
  const least = leastInClass(outcome);
  const covariates = [
    numberColumn("rhythm", rhythm),
    numberColumn("rhythm2", squares(rhythm)),
    numberColumn("bought", bought),
    numberColumn("bought2", squares(bought)),
    numberColumn(
      "worth",
      before.map((money) => Math.log(1 + Math.max(0, Number.isNaN(money) ? 0 : money))),
    ),
    numberColumn(
      "prone",
      pick(numbers.failed_before, rows).map((failed, i) => (failed + failing) / repeats[i]!),
    ),
    numberColumn(
      "known",
      rhythm.map((v, i) => v * bought[i]!),
    ),
    // What was ordered this time is known before it fails, and long pauses make large orders.
    numberColumn(
      "size",
      pick(numbers.size, rows).map((v, i) => worth[i]! + v),
    ),
    numberColumn(
      "once",
      before.map((money) => (Number.isNaN(money) ? 1 : 0)),
    ),
    ...sampleClasses.flatMap((c) => classColumns(c, classesOnly(sample.classes[c], rows), least)),
  ];
  const data: JointRows = {
    flags: kinds.map((kind) => pick(flagColumn(sample.flags[kind]), rows)),
    covariates: covariates.map((c) => c.values),
    outcome,
    ways: groupingsOf(sample.ways, rows),
  };
  const model = jointModel(data);
  if (model.kind !== "model") return [];
  const effects = kinds.flatMap((kind, k) => {
    const effect =
      typeof model.flagAt[k] === "number"
        ? jointEffect(data, model, contrastOf(kinds, data, [kind]), level)
        : null;
    return effect === null ? [] : [{ kind, exposed: effect.exposed, effect }];
  });
  const p = holmAdjusted(effects.map(({ effect }) => chanceOf(effect)));
  return effects.map((e, i) => ({ ...e, p: p[i] ?? 1 }));
}

export interface Behaviour {
  readonly what: "next-interval" | "next-basket";
  readonly kind: FailureKind;
  readonly exposed: number;
  /** Ratio less 1: 0.05 is five per cent longer or larger. */
  readonly change: Estimate;
}

/** What those who did come back do differently: how long they wait, and how much they buy. */
export function behaviour({ sample, horizon }: Cases, found: Estimates): Behaviour[] {
  const kinds = found.kinds.filter((k) => k.adjusted !== null).map((k) => k.kind);
  const { next_gap: wait, amount, next_amount: next } = sample.numbers;
  // No number is within the horizon where there is none.
  const back = rowsWhere(sample.count, (i) => wait[i]! <= horizon.days);
  const of = (what: Behaviour["what"], rows: Int32Array, answers: Float64Array): Behaviour[] => {
    if (rows.length < 2 * leastExposed) return [];
    const part = rowsOnly(found.data, rows);
    const estimates = linearEffects({ ...part, outcome: pick(answers, rows).map(Math.log) }, level);
    return kinds.flatMap((kind): Behaviour[] => {
      const at = found.names.indexOf(kind);
      const log = estimates[at] ?? null;
      const exposed = countWhere(part.flags[at]!, met);
      if (log === null || exposed < leastExposed) return [];
      const change: Estimate = {
        value: Math.expm1(log.value),
        low: Math.expm1(log.low),
        high: Math.expm1(log.high),
        se: log.se,
      };
      return [{ what, kind, exposed, change }];
    });
  };
  const bought = back.filter((i) => amount[i]! > 0 && next[i]! > 0);
  return [...of("next-interval", back, wait), ...of("next-basket", bought, next)];
}

const squares = (values: Float64Array): Float64Array => values.map((v) => v * v);

import { type JointEffect, jointEffect } from "../../../core/loss/effects/joint-effects.js";
import { type JointRows, jointModel } from "../../../core/loss/effects/joint-model.js";
import { linearEffects } from "../../../core/loss/effects/linear-effects.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { holmAdjusted } from "../../../core/stats/two-sided-p.js";
import type { Cases, SampleRow } from "./cases.js";
import { classColumns, flagColumn, leastInClass, numberColumn, subset } from "./columns.js";
import { chanceOf, contrastOf, type Estimates, flagsOf, leastExposed, level } from "./estimate.js";

const clustersOf = (rows: readonly SampleRow[]) => [rows.map((r) => r.customer), rows.map((r) => r.day_site)];

export interface Dose {
  readonly failures: number;
  readonly purchases: number;
  readonly risk: number;
  readonly effect: JointEffect | null;
}

/** Purchases by how many of the last three, this one among them, failed: the more, the worse? */
export function doses({ sample }: Cases, found: Estimates): Dose[] {
  const doseOf = (r: SampleRow) => Math.min(3, r.failed_recent);
  const each = [0, 1, 2, 3].map((dose) => sample.filter((r) => doseOf(r) === dose));
  const used = [1, 2, 3].filter((dose) => each[dose]!.length >= leastExposed);
  const data: JointRows = {
    flags: used.map((dose) => Float64Array.from(sample, (r) => (doseOf(r) === dose ? 1 : 0))),
    covariates: found.data.covariates,
    outcome: found.data.outcome,
    clusters: found.data.clusters,
  };
  const model = used.length > 0 && found.model.kind === "model" ? jointModel(data) : null;
  return each.flatMap((rows, dose): Dose[] => {
    if (rows.length === 0) return [];
    const risk = rows.filter((r) => r.lost).length / rows.length;
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
  const rows = sample.filter((r) => r.repeats >= 1 && r.gap !== null && !r.failed_last);
  const kinds = found.kinds.filter((k) => k.adjusted !== null).map((k) => k.kind);
  if (rows.length < 2 * leastExposed || kinds.length === 0) return [];
  const expected = (r: SampleRow) => (r.days - r.gap! + meanGap) / r.repeats;
  const rhythm = rows.map((r) => Math.log(expected(r) / meanGap));
  const bought = rows.map((r) => Math.log(r.repeats));
  const outcome = rows.map((r) => (r.gap! > longPause * expected(r) ? 1 : 0));
  const long = outcome.filter((y) => y === 1).length;
  if (long === 0 || long === rows.length) return [];
  const least = leastInClass(outcome);
  const covariates = [
    numberColumn("rhythm", rhythm),
    numberColumn(
      "rhythm2",
      rhythm.map((v) => v * v),
    ),
    numberColumn("bought", bought),
    numberColumn(
      "bought2",
      bought.map((v) => v * v),
    ),
    numberColumn(
      "worth",
      rows.map((r) => Math.log(1 + Math.max(0, r.before_last ?? 0))),
    ),
    numberColumn(
      "prone",
      rows.map((r) => (r.failed_before + failing) / r.repeats),
    ),
    numberColumn(
      "known",
      rhythm.map((v, i) => v * bought[i]!),
    ),
    // What was ordered this time is known before it fails, and long pauses make large orders.
    numberColumn(
      "size",
      rows.map((r) => r.worth + r.size),
    ),
    numberColumn(
      "once",
      rows.map((r) => (r.before_last === null ? 1 : 0)),
    ),
    ...classColumns(
      "region",
      rows.map((r) => r.region),
      least,
    ),
    ...classColumns(
      "site",
      rows.map((r) => r.site),
      least,
    ),
    ...classColumns(
      "season",
      rows.map((r) => r.season),
      least,
    ),
  ];
  const data: JointRows = {
    flags: kinds.map((kind) => flagColumn(flagsOf(rows, kind))),
    covariates: covariates.map((c) => c.values),
    outcome,
    clusters: clustersOf(rows),
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
  const back = [...sample.keys()].filter((i) => {
    const gap = sample[i]!.next_gap;
    return gap !== null && gap <= horizon.days;
  });
  const of = (
    what: Behaviour["what"],
    rows: readonly number[],
    answer: (r: SampleRow) => number,
  ): Behaviour[] => {
    if (rows.length < 2 * leastExposed) return [];
    const part = subset(found.data, rows);
    const estimates = linearEffects({ ...part, outcome: rows.map((i) => answer(sample[i]!)) }, level);
    return kinds.flatMap((kind): Behaviour[] => {
      const at = found.names.indexOf(kind);
      const log = estimates[at] ?? null;
      const exposed = (part.flags[at] as Float64Array).reduce((sum, f) => sum + f, 0);
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
  const bought = back.filter((i) => (sample[i]!.amount ?? 0) > 0 && (sample[i]!.next_amount ?? 0) > 0);
  return [
    ...of("next-interval", back, (r) => Math.log(r.next_gap!)),
    ...of("next-basket", bought, (r) => Math.log(r.next_amount!)),
  ];
}

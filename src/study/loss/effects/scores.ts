import {
  coefficientCovariance,
  type JointEffect,
  jointEffect,
  quantileOf,
  ratioEstimate,
} from "../../../core/loss/effects/joint-effects.js";
import { type JointRows, jointModel } from "../../../core/loss/effects/joint-model.js";
import type { FailureKind } from "../../../core/loss/failures.js";
import { groupings } from "../../../core/stats/clustered-variance.js";
import type { Estimate } from "../../../core/stats/estimate.js";
import { goodsFailures } from "../../../facts/sql/loss/exposure.js";
import { scoredOrders } from "../../../facts/sql/loss/score-exposure.js";
import { confidence as level } from "../../confidence.js";
import type { StudyInput } from "../../input.js";
import { fitLimit, seasonOf } from "./cases.js";
import { classColumns, flagColumn, leastInClass, numberColumn, unknownColumn } from "./columns.js";
import { leastExposed } from "./estimate.js";
import { cellOf, classesOf } from "./sample.js";

export interface ScoreEffect {
  readonly kind: FailureKind;
  readonly exposed: number;
  readonly effect: JointEffect;
  readonly oddsRatio: Estimate;
}

export interface Scores {
  readonly orders: number;
  readonly low: number;
  /** A score up to this one counts as low: the lowest 40 % of the scale. */
  readonly upTo: number;
  /** Per kind the fewest orders of low or better scores, with or without it: what keeps it from being told. */
  readonly fewest: Readonly<Record<string, number>>;
  readonly effects: readonly ScoreEffect[];
}

type ScoredKind = "late" | "short" | "wrong" | "damaged" | "invoice";
const lowShare = 0.4;

/**
 * What each failure of the goods does to low scores, held equal in what is known before delivery and may drive both:
 * order value, freight, lines, weight, region, site, season, category. Complaints are no cause here: they are the same
 * dissatisfaction in other words.
 */
export async function scoreEffects({ warehouse, settings }: StudyInput): Promise<Scores | null> {
  const { from, to } = settings.period;
  const rows = await warehouse.rows(scoredOrders({ from, to, by: seasonOf(from, to) }, fitLimit));
  if (rows.length === 0) return null;
  const best = rows[0]!.best;
  const upTo = lowShare * (best <= 5 ? 5 : best <= 10 ? 10 : 100);
  const outcome = rows.map((r) => (r.score <= upTo ? 1 : 0));
  const low = outcome.filter((y) => y === 1).length;
  const kinds = (goodsFailures as readonly ScoredKind[]).filter((kind) => {
    const met = rows.filter((r) => r[kind] === true).length;
    const spared = rows.filter((r) => r[kind] === false).length;
    return met >= leastExposed && spared >= leastExposed;
  });
  const fewest = Object.fromEntries(
    (goodsFailures as readonly ScoredKind[]).map((kind) => {
      const cells = [0, 0, 0, 0];
      rows.forEach((r, i) => {
        if (r[kind] !== null) cells[2 * (r[kind] ? 1 : 0) + outcome[i]!]! += 1;
      });
      return [kind, Math.min(...cells)] as const;
    }),
  );
  const found = { orders: rows[0]!.cases, low, upTo, fewest };
  if (kinds.length === 0 || low === 0 || low === rows.length) return { ...found, effects: [] };
  const size = (value: number | null) => Math.log(1 + Math.max(0, value ?? 0));
  const absent = (column: "amount" | "freight" | "weight") =>
    numberColumn(
      `${column}-unknown`,
      rows.map((r) => (r[column] === null ? 1 : 0)),
    );
  const cells = (kind: ScoredKind) => Uint8Array.from(rows, (r) => cellOf(r[kind]));
  const least = leastInClass(outcome);
  const covariates = [
    numberColumn(
      "amount",
      rows.map((r) => size(r.amount)),
    ),
    numberColumn(
      "freight",
      rows.map((r) => size(r.freight)),
    ),
    numberColumn(
      "weight",
      rows.map((r) => size(r.weight)),
    ),
    numberColumn(
      "lines",
      rows.map((r) => size(r.lines)),
    ),
    absent("amount"),
    absent("freight"),
    absent("weight"),
    ...classColumns("region", classesOf(rows.map((r) => r.region)), least),
    ...classColumns("site", classesOf(rows.map((r) => r.site)), least),
    ...classColumns("season", classesOf(rows.map((r) => r.season)), least),
    ...classColumns("category", classesOf(rows.map((r) => r.category)), least),
    ...kinds.flatMap((kind) => unknownColumn(kind, cells(kind))),
  ];
  const data: JointRows = {
    flags: kinds.map((kind) => flagColumn(cells(kind))),
    covariates: covariates.map((c) => c.values),
    outcome,
    ways: groupings(rows.length, [rows.map((r) => r.customer), rows.map((r) => r.day_site)]),
  };
  const model = jointModel(data);
  if (model.kind !== "model") return { ...found, effects: [] };
  return {
    ...found,
    effects: kinds.flatMap((kind, k): ScoreEffect[] => {
      const at = model.flagAt[k]!;
      if (typeof at !== "number") return [];
      const flag = data.flags[k]!;
      const effect = jointEffect(
        data,
        model,
        { among: (row) => flag[row] === 1, off: (_, other) => other === k },
        level,
      );
      if (effect === null) return [];
      const se = Math.sqrt(coefficientCovariance(model, outcome, [at]).values[0]!);
      const oddsRatio = ratioEstimate(model.fit.coefficients[at]!, se, quantileOf(level, effect.df));
      return [{ kind, exposed: effect.exposed, effect, oddsRatio }];
    }),
  };
}

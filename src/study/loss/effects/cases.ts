import { assumed } from "../../../core/assumptions.js";
import { type Horizon, horizonDays } from "../../../core/loss/effects/horizon.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import {
  exposureKinds,
  exposureTotals,
  failingShare,
  makeCases,
  makeExposure,
  usualPause,
} from "../../../facts/sql/loss/exposure.js";
import { makePurchases } from "../../../facts/sql/loss/purchases.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { readSample, type Sample } from "./sample.js";

export const horizonId = "loss.horizon-days";
export const ruleIds = ["loss.unresolved-hours", "loss.slow-answer-hours", "loss.recovered-hours"] as const;
/** Purchases fitted at most: more make the answer no surer that matters, and the wait longer. */
export const fitLimit = 100_000;

export interface KindCount {
  readonly known: number;
  readonly met: number;
  readonly judged: number;
}

export interface Cases {
  readonly horizon: Horizon;
  readonly meanGap: number;
  readonly failing: number;
  readonly purchases: number;
  readonly customers: number;
  readonly judged: number;
  readonly lost: number;
  readonly kinds: Readonly<Record<FailureKind | "recovered", KindCount>>;
  readonly sample: Sample;
}

/** Makes `derived.purchase_exposure` and reads what is to be fitted. */
export async function readCases(input: StudyInput): Promise<Cases> {
  const { warehouse, facts, settings, assumptions } = input;
  if (!(await stands(warehouse, "purchase")))
    for (const { sql, params } of makePurchases(settings.asOf)) await warehouse.run(sql, params);
  const has = (column: string) => Object.hasOwn(facts.tables.contact.columns, column);
  const value = (id: string) => assumed(assumptions, id).value;
  const linked = has("order_id") && has("kind") && has("opened_on");
  const cases = makeCases(
    { linked, answered: has("answered_on"), resolved: has("resolved_on") },
    {
      unresolvedHours: value("loss.unresolved-hours"),
      slowAnswerHours: value("loss.slow-answer-hours"),
      recoveredHours: value("loss.recovered-hours"),
      asOf: settings.asOf,
    },
  );
  await warehouse.run(cases.sql, cases.params);
  const [pause] = await warehouse.rows(usualPause());
  const given = assumed(assumptions, horizonId);
  const horizon = horizonDays(
    { usual: pause!.usual, span: pause!.span },
    given.source === "given" ? given.value : null,
  );
  const { from } = settings.period;
  const to = [settings.period.to, settings.asOf].sort()[0]!;
  // Without a single repeat the pause is unknown: the horizon stands in, and rhythm tells nothing anyway.
  const meanGap = pause!.mean_gap ?? horizon.days;
  const [share] = await warehouse.rows(failingShare());
  const failing = share!.failing ?? 0;
  const exposure = makeExposure({
    from,
    to,
    horizon: horizon.days,
    meanGap,
    meanAmount: pause!.mean_amount ?? 0,
    failing,
    by: seasonOf(from, to),
  });
  await warehouse.run(exposure.sql, exposure.params);
  const [totals] = await warehouse.rows(exposureTotals());
  const counts = await warehouse.rows(exposureKinds());
  const sample = await readSample(warehouse, fitLimit);
  const kinds = Object.fromEntries(
    [...failureKinds, "recovered" as const].map((kind) => {
      const { known, met, judged } = counts.find((c) => c.kind === kind)!;
      return [kind, { known, met, judged }];
    }),
  ) as Record<FailureKind | "recovered", KindCount>;
  return { horizon, meanGap, failing, ...totals!, kinds, sample };
}

/** Months where they are few, else longer stretches: each must hold enough purchases to be told from the others. */
export function seasonOf(from: string, to: string): "month" | "quarter" | "year" {
  const month = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
  const months = month(to) - month(from) + 1;
  return months <= 25 ? "month" : months <= 73 ? "quarter" : "year";
}

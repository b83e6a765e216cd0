import { assumed } from "../../core/assumptions.js";
import type { Reason } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import type { Made } from "../made.js";
import { noAmount, nobodyBought } from "../reasons.js";
import { ids, lifecycleFigures, unjudged } from "./lifecycle/figures.js";
import { lifecycleIds } from "./lifecycle/links.js";
import { type PeriodName, readCohort, usesMargin } from "./lifecycle/read.js";
import { reckon } from "./lifecycle/reckon.js";
import { lifecycleTables } from "./lifecycle/tables.js";
import { lifecycleVerdicts } from "./lifecycle/verdicts.js";
import { said } from "./said.js";
import type { Summary } from "./silent.js";

/** A typical customer's life, in money, and what was lost with those who left. Cents. */
export interface LifecycleFound {
  readonly period: PeriodName;
  readonly perYear: number;
  /** Per customer who began, flows[0] in the first period. */
  readonly flows: readonly number[];
  /** In periods. */
  readonly corners: Readonly<Record<"t1" | "t2" | "T", number>>;
  readonly value: number;
  /** Per year, of all customers lost. */
  readonly text: number;
  readonly decision: number;
}

/**
 * The lifecycle of the text, from `derived.purchase` and `derived.customer_cost`: the curve of a typical customer, and
 * what all customers lost in the period would still have brought, in the text's form and in the one to decide by.
 *
 * @param silent what `findSilent` found; null: not looked for yet
 */
export async function studyLifecycle(
  input: StudyInput,
  silent: readonly Summary[] | null = null,
): Promise<Made<LifecycleFound>> {
  if (input.settings.sampling === "orders")
    return nothing({ code: "not-judged", because: "sampling-orders" }, "lifecycle-sampling", {});
  const cohort = await readCohort(input, silent);
  if (cohort === "no-purchases") return nothing(nobodyBought(input.facts), "lifecycle-no-customers", {});
  if (cohort === "no-amounts") return nothing(noAmount, "lifecycle-no-amounts", {});
  const study = reckon(input, cohort);
  if (study === null)
    return nothing({ code: "nothing-to-count", grain: "customer" }, "lifecycle-no-profit", {
      customers: cohort.customers,
    });

  const figures = lifecycleFigures(study, cohort);
  const used = new Set([
    ...figures.flatMap((f) => f.assumptions),
    ...(usesMargin(cohort) ? [lifecycleIds.marginShare] : []),
  ]);
  return {
    made: {
      period: cohort.period,
      perYear: cohort.perYear,
      flows: study.typical.flows,
      corners: study.typical.corners,
      value: study.clv,
      text: study.losses.text,
      decision: study.losses.decision,
    },
    findings: {
      figures,
      tables: lifecycleTables(study, cohort),
      verdicts: lifecycleVerdicts(study, cohort),
      problems: [],
      assumptions: [...used].map((id) => assumed(input.assumptions, id)),
    },
  };
}

function nothing(
  reason: Reason,
  code: string,
  values: Readonly<Record<string, number>>,
): { made: null; findings: Findings } {
  return {
    made: null,
    findings: {
      figures: unjudged(reason),
      tables: [],
      verdicts: [said(code, "cannot-tell", ids.value.id, values)],
      problems: [],
      assumptions: [],
    },
  };
}

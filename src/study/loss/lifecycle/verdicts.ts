import type { Verdict } from "../../../core/verdict.js";
import { major } from "../../money.js";
import { said } from "../said.js";
import { averageAge, ids } from "./figures.js";
import type { CohortRead } from "./read.js";
import type { LifecycleStudy } from "./reckon.js";

export function lifecycleVerdicts(study: LifecycleStudy, cohort: CohortRead): Verdict[] {
  return [...curveVerdicts(study, cohort), ...lossVerdicts(study, cohort)];
}

function curveVerdicts(
  { fits, typical, clv, ranges, given, reordered }: LifecycleStudy,
  cohort: CohortRead,
): Verdict[] {
  const { perYear, period } = cohort;
  const { corners, basis } = typical;
  const years = {
    t1: corners.t1 / perYear,
    t2: corners.t2 / perYear,
    end: corners.T / perYear,
    seen: typical.seen / perYear,
    period,
  };
  const value = { value: major(clv), low: major(ranges.clv.low), high: major(ranges.clv.high) };
  const plain = fits?.quadratic;
  const falls = plain?.kind === "no-lifecycle" && plain.better === "falling-line";
  return [
    said(
      basis === "shape"
        ? cohort.sureOnly
          ? "lifecycle-short"
          : "lifecycle-beginnings-unknown"
        : basis === "observed"
          ? falls
            ? "lifecycle-falling"
            : "lifecycle-no-shape"
          : basis === "whole"
            ? "lifecycle-whole"
            : "lifecycle-growing",
      basis === "whole" ? "finding" : "warning",
      ids.value.id,
      { ...years, ...value, known: cohort.sure, customers: cohort.customers },
      major(clv),
    ),
    ...(["t1", "t2", "T"].some((c) => given.has(c as "t1"))
      ? [said("lifecycle-given", "finding", ids.t1.id, years)]
      : []),
    ...(reordered ? [said("lifecycle-reordered", "warning", ids.t1.id, years)] : []),
  ];
}

function lossVerdicts({ losses, ranges }: LifecycleStudy, cohort: CohortRead): Verdict[] {
  const { judged, lost } = cohort;
  if (judged === 0)
    return [said("lifecycle-no-rhythm", "cannot-tell", ids.lost.id, { customers: cohort.customers })];
  const customers = lost.reduce((sum, g) => sum + g.customers, 0);
  if (customers === 0) return [said("lifecycle-nobody-lost", "finding", ids.lost.id, { customers: judged })];
  const worthless = lost.reduce((sum, g) => sum + g.worthless, 0);
  const unsure = lost.reduce((sum, g) => sum + g.unsure, 0);
  return [
    said(
      losses.decision >= losses.text ? "lifecycle-loss-more" : "lifecycle-loss-less",
      "finding",
      ids.decision.id,
      {
        customers,
        years: averageAge(cohort),
        text: major(losses.text),
        textLow: major(ranges.text.low),
        textHigh: major(ranges.text.high),
        decision: major(losses.decision),
        decisionLow: major(ranges.decision.low),
        decisionHigh: major(ranges.decision.high),
        difference: major(Math.abs(losses.decision - losses.text)),
      },
      major(losses.decision),
    ),
    ...(worthless > 0
      ? [said("lifecycle-worthless", "finding", ids.decision.id, { worthless, customers })]
      : []),
    ...(unsure > 0 ? [said("lifecycle-age-unsure", "warning", ids.age.id, { unsure, customers })] : []),
  ];
}

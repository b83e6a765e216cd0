import type { Table } from "../../core/findings.js";
import { clearStep, type MonthCases, type Step } from "../../core/measure/steps.js";
import type { Verdict } from "../../core/verdict.js";
import { failureMonths, stepFailureNames } from "../../facts/sql/measure/hot-spots.js";
import { code, columnsBy, key } from "../columns.js";
import type { Measured } from "./context.js";
import { spotRules } from "./hot-spots.js";

export interface FoundStep extends Step {
  readonly failure: string;
}

/** Failures that are clearly more, or fewer, from some month on. */
export async function findSteps(measured: Measured): Promise<readonly FoundStep[]> {
  const { input, totals } = measured;
  if (totals.dated === 0) return [];
  const rows = (await input.warehouse.rows(failureMonths(totals.customers))).map(
    (row) => Object.values(row) as readonly (string | number)[],
  );
  return stepFailureNames.flatMap((failure, i) => {
    const cases = rows.map(
      ([month, cluster, ...counts]): MonthCases => ({
        month: String(month),
        cluster: String(cluster),
        k: Number(counts[2 * i]),
        n: Number(counts[2 * i + 1]),
      }),
    );
    const step = clearStep(
      cases.filter((c) => c.n > 0),
      spotRules(measured),
    );
    return step === null ? [] : [{ failure, ...step }];
  });
}

export function stepsTable(found: readonly FoundStep[]): Table {
  const { share } = columnsBy("steps");
  return {
    id: "measure.steps",
    columns: [
      key("failure"),
      code("month", "steps"),
      share("before"),
      share("after"),
      share("low"),
      share("high"),
    ],
    rows: found.map((s) => [s.failure, s.since, s.before, s.after, s.low, s.high]),
    total: found.length,
  };
}

export function stepVerdicts(found: readonly FoundStep[]): Verdict[] {
  return found.map(({ failure, since, before, after, low, high }) => ({
    id: `measure.step.${failure}`,
    subject: `measure.steps[${failure}].after`,
    kind: after > before ? "warning" : "finding",
    code: after > before ? "step-worse" : "step-better",
    values: { failure: `failure.${failure}`, since, before, after, low, high },
    weight: Math.abs(after - before),
  }));
}

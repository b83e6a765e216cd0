import type { Candidate } from "../../../../core/plan/candidate.js";
import { orderFailures } from "../../../../facts/sql/level/elements.js";
import { yearsIn } from "../../../days.js";
import type { StudyInput } from "../../../input.js";
import { assumedDrawn } from "../../../level/elements/assumed-draws.js";
import { minuteRate } from "../../../level/elements/before.js";
import { always, times, usually } from "./made.js";

/** A second look at every invoice: also where wrong ones drive nobody away, so that the plan can say so. */
export async function invoiceCandidates(input: StudyInput, draws: number): Promise<Candidate[]> {
  const { warehouse, settings, before } = input;
  const [row] = await warehouse.rows(orderFailures("invoice"));
  if (row === undefined || row.failed === 0) return [];
  const years = yearsIn(settings.period.from, settings.period.to);
  const rate = minuteRate(before, "order-processing", "service-desk");
  const catches = assumedDrawn(input, "level.invoice-catches", draws);
  const from = 1 - row.failed / row.judged;
  return [
    {
      ...usually(input, draws),
      id: "invoice.invoice-check",
      element: "invoice",
      means: "invoice-check",
      group: "invoice.check",
      where: [],
      from,
      to: from + (1 - from) * catches.value,
      removes: [{ kind: "invoice", where: [], share: catches }],
      cost:
        rate === null
          ? null
          : times(assumedDrawn(input, "level.invoice-minutes", draws), (rate * row.judged) / years),
      costSource: rate === null ? "unknown" : "default",
      evidence: { query: "mart.order", args: { invoice_correct: 0 } },
      inputs: ["loss.effect.invoice"],
      assumptions: [...always, "level.invoice-minutes", "level.invoice-catches"],
      actions: [{ what: "invoice-check", subject: "", site: "", from: 0, to: 1, unit: "flag" }],
    },
  ];
}

import { assumed } from "../../core/assumptions.js";
import { slowResponse } from "../../facts/sql/plan/response.js";
import type { StudyInput } from "../input.js";
import { targets } from "./elements.js";

/** Level of an element today, share of good cases; null: not measured. */
export async function elementLevel(input: StudyInput, element: string): Promise<number | null> {
  const { warehouse, settings, facts, assumptions, before } = input;
  if (element === "slow-response") {
    if ((facts.tables.contact.columns.answered_on?.filled ?? 0) === 0) return null;
    const hours = assumed(assumptions, "measure.slow-response-hours").value;
    const { from, to } = settings.period;
    const [slow] = await warehouse.rows(slowResponse(hours, from, to, settings.asOf));
    return slow === undefined || !slow.judged ? null : 1 - (slow.failed ?? 0) / slow.judged;
  }
  const target = (targets as Readonly<Record<string, { measure: string; counts: "good" | "bad" }>>)[element];
  if (target === undefined) return null;
  const value =
    before.flatMap((f) => f.figures).find((f) => f.id === `measure.${target.measure}`)?.value ?? null;
  if (value === null) return null;
  return target.counts === "good" ? value : 1 - value;
}

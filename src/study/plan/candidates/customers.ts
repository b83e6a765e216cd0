import type { Candidate } from "../../../core/plan/candidate.js";
import { yearsIn } from "../../days.js";
import { stands } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import { endHandling, offerHandling } from "./customers/handling.js";
import { liftQuotas } from "./customers/quotas.js";

/** Changes about single customers: special handling granted by what they bring, quotas that cut good customers. */
export async function customersCandidates(
  input: StudyInput,
  penalties: Penalties,
): Promise<readonly Candidate[]> {
  const { warehouse, settings, facts } = input;
  const has = (name: string) => stands(warehouse, name);
  const years = yearsIn(settings.period.from, settings.period.to);
  const classed = await has("customer_class");
  const expedites = (["order", "order_line"] as const).some(
    (t) => (facts.tables[t].columns.expedited?.filled ?? 0) > 0,
  );
  const counted = (facts.tables.stock_day.columns.on_hand?.filled ?? 0) > 0;
  return [
    ...(classed && expedites ? await endHandling(input, penalties, years) : []),
    ...(classed && expedites ? await offerHandling(input, penalties, years) : []),
    ...(classed ? await liftQuotas(input, penalties, years, counted) : []),
  ];
}

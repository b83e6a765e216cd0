import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import { type Problem, problem } from "../core/problem.js";
import type { Settings } from "../core/settings.js";
import { recordedSpan } from "../facts/sql/mart/span.js";
import type { StudySettings } from "./input.js";
import { shiftDays } from "./measure/period.js";

/** How long after the last order something may still happen before its date is taken for a slip. */
const afterLastOrder = 400;
/** Where nothing carries a date at all, something must be said; nothing is computed from it. */
const noDate = "1970-01-01";

/** Fills in what the workspace leaves open: the period from the orders, `asOf` from the last thing recorded. */
export async function fillSettings(
  settings: Settings,
  facts: Facts,
  warehouse: Warehouse,
): Promise<{ readonly settings: StudySettings; readonly problems: readonly Problem[] }> {
  const until = facts.span === null ? null : shiftDays(facts.span.to, afterLastOrder);
  const [seen] = await warehouse.rows(recordedSpan(until));
  const last = seen?.last ?? facts.span?.to ?? noDate;
  const from = settings.period.from ?? facts.span?.from ?? seen?.first ?? noDate;
  const to = settings.period.to ?? facts.span?.to ?? last;
  const asOf = settings.asOf ?? last;
  const problems = settings.asOf === null ? [problem("as-of-assumed", "info", { date: asOf })] : [];
  return { settings: { ...settings, asOf, period: { from, to } }, problems };
}

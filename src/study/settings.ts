import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import { type Problem, problem } from "../core/problem.js";
import type { Settings } from "../core/settings.js";
import { answeredSpan, recordedSpan } from "../facts/sql/mart/span.js";
import { shiftDays } from "./days.js";
import { hasRecords } from "./has-records.js";
import type { StudySettings } from "./input.js";

/** How long after the last order something may still happen before its date is taken for a slip. */
const afterLastOrder = 400;
/** Where nothing carries a date at all. Nothing is computed from it, and it is never shown. */
export const noDate = "1970-01-01";

/** Ledgers are kept by the month, and booked on its first day or its last: half a month of orders meets none of it. */
function wholeMonths({ from, to }: { readonly from: string; readonly to: string }) {
  const [year, month] = [Number(to.slice(0, 4)), Number(to.slice(5, 7))];
  const end =
    month === 12 ? `${year + 1}-01-01` : `${to.slice(0, 5)}${String(month + 1).padStart(2, "0")}-01`;
  return { from: `${from.slice(0, 8)}01`, to: shiftDays(end, -1) };
}

/**
 * Fills in what the workspace leaves open: the period from the orders up to `asOf` (whole months where there is a
 * ledger), `asOf` from the last thing recorded; both from the days of the answers where only a survey is there.
 */
export async function fillSettings(
  settings: Settings,
  facts: Facts,
  warehouse: Warehouse,
): Promise<{ readonly settings: StudySettings; readonly problems: readonly Problem[] }> {
  const until = facts.span === null ? null : shiftDays(facts.span.to, afterLastOrder);
  const [recorded] = await warehouse.rows(recordedSpan(until));
  const records = hasRecords(facts);
  const [seen] = records || recorded?.last != null ? [recorded] : await warehouse.rows(answeredSpan());
  const last = seen?.last ?? facts.span?.to ?? settings.period.to ?? noDate;
  const span = { from: facts.span?.from ?? seen?.first ?? noDate, to: facts.span?.to ?? last };
  const whole = facts.tables.posting.rows > 0 && span.to !== noDate ? wholeMonths(span) : span;
  const from = settings.period.from ?? whole.from;
  const to = settings.period.to ?? whole.to;
  const asOf = settings.asOf ?? last;
  const problems =
    asOf === noDate
      ? records
        ? [problem("no-dates", "warning")]
        : []
      : settings.asOf === null
        ? [problem("as-of-assumed", "info", { date: asOf })]
        : [];
  return { settings: { ...settings, asOf, period: { from, to } }, problems };
}

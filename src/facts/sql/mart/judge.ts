import { lit } from "../text.js";
import type { MartPlan } from "./plan.js";

/**
 * Expressions that judge one row, written over the columns `promised_on`, `delivered_on`, `flag_on_time`,
 * `cancelled`, `open` (and `due_n`, `promise_works`, `delivered_n` where a working calendar is kept).
 */

const day = (column: string) => `CAST(${column} AS DATE)`;

function late(plan: MartPlan, by: "time" | "date"): string {
  const plain =
    by === "date" ? `${day("delivered_on")} > ${day("promised_on")}` : "delivered_on > promised_on";
  if (!plan.calendar) return plain;
  // Dates outside the calendar table have no number: they are compared as they stand.
  const byDay = `coalesce(delivered_n > due_n, ${plain})`;
  if (by === "date") return byDay;
  const clock = (column: string) => `CAST(${column} AS TIME)`;
  return `CASE WHEN coalesce(promise_works, TRUE) THEN ${plain}
    ELSE ${byDay} OR (coalesce(delivered_n = due_n, FALSE) AND ${clock("delivered_on")} > ${clock("promised_on")}) END`;
}

function early(plan: MartPlan): string | null {
  const days = plan.promise.earlyDays;
  if (days === null) return null;
  const plain = `${day("delivered_on")} < ${day("promised_on")} - ${Math.trunc(days)}`;
  return plan.calendar ? `coalesce(delivered_n < due_n - ${Math.trunc(days)}, ${plain})` : plain;
}

/** Past at the end of the day before `asOf`: a promise for that very day is not broken yet. */
function past(plan: MartPlan): string {
  const plain = `${day("promised_on")} < CAST(${lit(plan.asOf)} AS DATE)`;
  if (!plan.calendar) return plain;
  const today = `(SELECT max(n) FROM mart.calendar WHERE day < CAST(${lit(plan.asOf)} AS DATE))`;
  return `coalesce(due_n <= ${today}, ${plain})`;
}

/**
 * On time: dates first, the firm's own flag where a date is missing, then open rows past their promise. Null for
 * what is cancelled, not due yet, left out, or cannot be judged (the last is what is neither cancelled nor open).
 */
export function onTime(plan: MartPlan, by: "time" | "date"): string {
  const tooEarly = early(plan);
  const kept =
    tooEarly === null ? `NOT (${late(plan, by)})` : `NOT (${late(plan, by)}) AND NOT (${tooEarly})`;
  const open = plan.promise.openOrders === "late" ? `WHEN open AND ${past(plan)} THEN FALSE` : "";
  return `CASE WHEN cancelled THEN NULL
  WHEN promised_on IS NOT NULL AND delivered_on IS NOT NULL THEN ${kept}
  WHEN flag_on_time IS NOT NULL THEN flag_on_time
  ${open} END`;
}

/** In full: quantities first, else the firm's own flag. A row that is still on its way is not short yet. */
export const inFull = `CASE WHEN cancelled OR (coalesce(open, FALSE) AND on_time IS DISTINCT FROM FALSE) THEN NULL
  WHEN quantity > 0 AND delivered_quantity IS NOT NULL THEN delivered_quantity >= quantity
  ELSE flag_in_full END`;

/** Not delivered and not cancelled; null when neither a delivery date nor a status is recorded anywhere. */
export function open(dates: boolean, status: boolean): string {
  if (dates) {
    const going = status ? " AND coalesce(status NOT IN ('delivered', 'returned'), TRUE)" : "";
    return `NOT cancelled AND delivered_on IS NULL AND flag_on_time IS NULL${going}`;
  }
  return status ? "NOT cancelled AND status IN ('open', 'shipped')" : "CAST(NULL AS BOOLEAN)";
}

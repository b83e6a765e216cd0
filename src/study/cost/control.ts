import type { Findings } from "../../core/findings.js";
import { orderMonths } from "../../facts/sql/cost/trend.js";
import type { StudyInput } from "../input.js";
import { budgetFindings, withoutBudget } from "./control/budget.js";
import { customerOwnFindings } from "./control/customer-own.js";
import { leverFindings } from "./control/levers.js";
import { readMonthly } from "./control/monthly.js";
import { outsourcingFindings } from "./control/outsourcing.js";
import { reserveFindings } from "./control/reserve.js";
import { returnFindings } from "./control/return-on-service.js";
import { shiftFindings } from "./control/shifts.js";
import { trendFindings } from "./control/trend.js";
import { joined } from "./joined.js";
import type { Ledger } from "./ledger.js";
import { monthsIn } from "./months.js";
import type { Resource } from "./resources.js";

/** What the rest of the room knows by then. */
export interface ControlInput {
  readonly resources: readonly Resource[];
  /** Cost to serve of all customers, integer cents. */
  readonly toServe: number;
  readonly orders: number;
  readonly customers: number;
}

/**
 * Planning and control: budget against actual, the trend, return on service spend, levers, offers from outside, the
 * customer's own cost, a reserve for complaints.
 */
export async function controlFindings(
  input: StudyInput,
  ledger: Ledger | null,
  more: ControlInput,
): Promise<Findings> {
  const { from, to } = input.settings.period;
  const months = monthsIn(from, to);
  const monthly = ledger === null ? null : await readMonthly(input, ledger);
  const orders =
    monthly?.orders ?? new Map((await input.warehouse.rows(orderMonths())).map((o) => [o.month, o]));
  const parts: Findings[] = [];
  if (ledger === null || monthly === null)
    parts.push({ figures: withoutBudget(), tables: [], verdicts: [], problems: [], assumptions: [] });
  else {
    parts.push(await budgetFindings(input, ledger, monthly, more.resources));
    parts.push(trendFindings(input, ledger, monthly));
    parts.push(await shiftFindings(input, monthly));
    parts.push(await returnFindings(input, ledger, monthly));
  }
  parts.push(leverFindings(input, ledger, more.resources, months.length));
  parts.push(await outsourcingFindings(input, more.resources, months.length));
  parts.push(await customerOwnFindings(input, ledger, more, months.length));
  parts.push(await reserveFindings(input, months, orders));
  return joined(parts);
}

import { type Driver, drivers } from "../../../core/cost/drivers.js";
import { inUnits, unit } from "./order-work.js";
import { isSpread, type WorkPlan } from "./work-plan.js";

export const money = "DECIMAL(18,4)";

/** Cost of goods stands beside every amount: then the amount it is known for is the amount itself. */
const allKnown = ({ recorded }: WorkPlan): boolean =>
  recorded.unknown_cost === 0 && recorded.cost > 0 && recorded.without_lines === 0;

/** What is sold per line is also its weight by revenue, unless amounts had to be spread from orders. */
const revenueApart = (plan: WorkPlan): boolean => plan.build.has("revenue") && isSpread(plan, "revenue");

/** Columns of `derived.work`, beside its keys, with their types; work of a driver in its own unit. */
export function workColumns(plan: WorkPlan): Readonly<Record<string, string>> {
  const counted = drivers.filter((d) => plan.build.has(d) && d !== "lines" && d !== "quantity");
  return {
    lines: "BIGINT",
    quantity: money,
    amount: money,
    ...(allKnown(plan) ? {} : { known_amount: money }),
    known_margin: money,
    ...(plan.credits === null ? {} : { credited: money, goods_back: money }),
    ...Object.fromEntries(
      counted
        .filter((d) => d !== "revenue" || revenueApart(plan))
        .map((d) => [d, inUnits.has(d) ? "BIGINT" : money]),
    ),
  };
}

/** The column a driver's volume stands in, and how many of it make one. */
export function driverColumn(
  plan: WorkPlan,
  driver: Driver,
): { readonly column: string; readonly per: number } {
  if (driver === "revenue" && !revenueApart(plan)) return { column: "amount", per: 1 };
  return { column: driver, per: inUnits.has(driver) ? unit : 1 };
}

/** The columns a pair is shown with, beside its cents. */
export function pairFacts(plan: WorkPlan): string {
  return `d.lines, d.quantity, d.amount, ${allKnown(plan) ? "d.amount" : "d.known_amount"} AS known_amount, d.known_margin,
  ${plan.credits === null ? "0 AS credited, 0 AS goods_back" : "d.credited, d.goods_back"}`;
}

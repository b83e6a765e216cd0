import type { Driver } from "../../../core/cost/drivers.js";
import { resolvedParty } from "../party.js";
import { hasLines, inPeriod, isSpread, returnsFrom, type WorkPlan } from "./work-plan.js";

/** Counts of an order are shared among its lines in these: whole for up to sixteen lines, so that sums stay exact. */
export const unit = 720_720_000;

/** Drivers counted in `unit`s. The others are decimals in their own measure. */
export const inUnits: ReadonlySet<Driver> = new Set([
  "orders",
  "shipments",
  "expedited",
  "contacts",
  "returns",
]);

export const decimal = (expression: string): string => `CAST(round(${expression}, 4) AS DECIMAL(18,4))`;

/** Where an order's work is known by the order alone, each line bears the same part of it. */
const perLine = (driver: Driver, value: string): string => {
  const shared = (whole: string) => `CASE WHEN o.among > 0 THEN ${whole} / o.among ELSE ${whole} END`;
  return inUnits.has(driver)
    ? `CAST(round(${shared(`${value} * ${unit}.0`)}) AS BIGINT)`
    : decimal(shared(`CAST(${value} AS DOUBLE)`));
};

/**
 * `derived.order_work`: per order its customer and what each of its lines bears of work recorded for the order as a
 * whole (or the order itself, when it has no lines).
 */
export function orderWork(plan: WorkPlan): string {
  const { build, has, recorded } = plan;
  const columns: string[] = [];
  const joins: string[] = [];
  const add = (driver: Driver, value: string) => {
    if (build.has(driver)) columns.push(`${perLine(driver, value)} AS "${driver}"`);
  };
  add("orders", "1");
  if (has.delivery && build.has("shipments")) {
    joins.push(
      "LEFT JOIN (SELECT order_id, count(*) AS n FROM fact.delivery WHERE order_id IS NOT NULL GROUP BY order_id) d ON d.order_id = o.order_id",
    );
    add("shipments", "coalesce(d.n, 0)");
  }
  if (recorded.expedited > 0) add("expedited", "CASE WHEN o.expedited THEN 1 ELSE 0 END");
  if (contactDrivers.some((d) => has.contact && build.has(d))) {
    joins.push(
      `LEFT JOIN (SELECT c.order_id, ${contactSums} FROM fact.contact c WHERE c.order_id IS NOT NULL AND ${inPeriod("c.opened_on", plan)} GROUP BY c.order_id) k ON k.order_id = o.order_id`,
    );
    add("contacts", "coalesce(k.contacts, 0)");
    add("contact-minutes", "coalesce(k.minutes, 0)");
    add("compensation", "coalesce(k.compensation, 0)");
  }
  const returns = build.has("returns") ? returnsFrom(plan) : null;
  if (returns === "return_line") {
    joins.push(
      `LEFT JOIN (SELECT r.order_id, count(*) AS n FROM fact.return_line r WHERE r.order_id IS NOT NULL AND r.product_id IS NULL AND ${inPeriod("r.returned_on", plan)} GROUP BY r.order_id) r ON r.order_id = o.order_id`,
    );
    add("returns", "coalesce(r.n, 0)");
  } else if (returns === "order") add("returns", "CASE WHEN o.returned THEN 1 ELSE 0 END");

  for (const { sql, join } of spreads(plan)) {
    columns.push(sql);
    if (join !== null) joins.push(join);
  }
  return `CREATE OR REPLACE TABLE derived.order_work AS
SELECT o.order_id, c.no AS customer, o.among${columns.map((c) => `,\n  ${c}`).join("")}
FROM (SELECT *, ${hasLines(plan) ? "coalesce(lines, 0)" : "0"} AS among FROM mart."order") o
LEFT JOIN derived.customer_place c ON c.customer_id = o.customer_id
${joins.join("\n")}`;
}

export const contactDrivers = ["contacts", "contact-minutes", "compensation"] as const;
const contactSums = `count(*) AS contacts, sum(CAST(c.minutes AS DECIMAL(18,4))) AS minutes, sum(c.compensation) AS compensation`;

/** What pieces of freight are weighed by within an order. */
export function freightBasis({ recorded }: WorkPlan): "weight" | "quantity" | null {
  if (recorded.weight === recorded.lines && recorded.order_weight > 0) return "weight";
  return recorded.quantity === recorded.lines && recorded.order_quantity > 0 ? "quantity" : null;
}

/** Measures that only the order gives: `rest_<measure>` for each of its lines, `freight_per` unit of weight or piece. */
function spreads(plan: WorkPlan): { readonly sql: string; readonly join: string | null }[] {
  const { build, recorded } = plan;
  return (["quantity", "weight", "freight", "revenue"] as const)
    .filter((m) => isSpread(plan, m) && (build.has(m) || m === "quantity"))
    .map((measure) => {
      const column = measure === "revenue" ? "amount" : measure;
      const partly = recorded[column] > 0;
      const told = `told_${measure}`;
      const join = partly
        ? `LEFT JOIN (SELECT order_id FROM mart.line WHERE ${column} IS NOT NULL GROUP BY order_id) ${told} ON ${told}.order_id = o.order_id`
        : null;
      const untold = partly ? `${told}.order_id IS NULL` : "TRUE";
      const called = measure === "revenue" ? " AND NOT o.cancelled" : "";
      const rest = `${decimal(`CASE WHEN ${untold}${called} AND o.among > 0 THEN CAST(o.${column} AS DOUBLE) / o.among END`)} AS rest_${measure}`;
      const basis = measure === "freight" ? freightBasis(plan) : null;
      if (basis === null) return { sql: rest, join };
      return {
        sql: `${rest},\n  CASE WHEN ${untold} AND o.${basis} > 0 THEN CAST(o.freight AS DOUBLE) / CAST(o.${basis} AS DOUBLE) END AS freight_per`,
        join,
      };
    });
}

/** Contacts about no order of the period: work of their customer, whatever it buys. */
export function looseContacts(plan: WorkPlan): string {
  return `(SELECT p.no AS customer, ${contactSums} FROM (
    SELECT c.minutes, c.compensation, ${resolvedParty("c")} AS customer_id
    FROM fact.contact c LEFT JOIN mart."order" o ON o.order_id = c.order_id
    WHERE o.order_id IS NULL AND ${inPeriod("c.opened_on", plan)}
  ) c LEFT JOIN derived.customer_place p ON p.customer_id = c.customer_id GROUP BY p.no)`;
}

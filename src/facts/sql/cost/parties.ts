import { resolvedParty } from "../party.js";
import { inPeriod, type WorkPlan } from "./work-plan.js";

/**
 * `derived.customer_place`: everybody who may bear a cost, numbered in the order of their ids, with channel and
 * region: their own, else the one most of their order value came through.
 *
 * @param direct `derived.direct_cost` names customers too
 */
export function customerPlace(plan: WorkPlan, direct: boolean): string {
  const met = [
    `SELECT customer_id FROM mart."order"`,
    ...(plan.has.contact
      ? [
          `SELECT ${resolvedParty("c")} AS customer_id FROM fact.contact c WHERE ${inPeriod("c.opened_on", plan)}`,
        ]
      : []),
    ...(plan.has.return_line
      ? [
          `SELECT ${resolvedParty("r")} AS customer_id FROM fact.return_line r WHERE ${inPeriod("r.returned_on", plan)}`,
        ]
      : []),
    ...(direct ? ["SELECT customer_id FROM derived.direct_cost"] : []),
  ];
  const most = (place: "channel" | "region") => `(
  SELECT customer_id, ${place} FROM (
    SELECT customer_id, ${place}, row_number() OVER (PARTITION BY customer_id ORDER BY worth DESC, orders DESC, ${place}) AS n FROM (
      SELECT customer_id, ${place}, coalesce(sum(amount) FILTER (WHERE NOT cancelled), 0) AS worth, count(*) AS orders
      FROM mart."order" WHERE ${place} IS NOT NULL AND customer_id IS NOT NULL GROUP BY customer_id, ${place}
    )
  ) WHERE n = 1
)`;
  return `CREATE OR REPLACE TABLE derived.customer_place AS
SELECT CAST(row_number() OVER (ORDER BY k.customer_id) AS INTEGER) AS no, k.customer_id,
  coalesce(m.channel, c.channel) AS channel, coalesce(m.region, r.region) AS region
FROM (SELECT DISTINCT customer_id FROM (${met.join(" UNION ALL ")}) WHERE customer_id IS NOT NULL) k
LEFT JOIN mart.customer m ON m.customer_id = k.customer_id
LEFT JOIN ${most("channel")} c ON c.customer_id = k.customer_id
LEFT JOIN ${most("region")} r ON r.customer_id = k.customer_id
ORDER BY k.customer_id`;
}

/** `derived.product_no`: products met in lines, returns and stock, numbered in the order of their ids. */
export function productNo(plan: WorkPlan): string {
  const met = [
    "SELECT product_id FROM mart.line",
    ...(plan.has.return_line ? ["SELECT product_id FROM fact.return_line"] : []),
    ...(plan.has.stock_day ? ["SELECT product_id FROM fact.stock_day"] : []),
  ];
  return `CREATE OR REPLACE TABLE derived.product_no AS
SELECT CAST(row_number() OVER (ORDER BY product_id) AS INTEGER) AS no, product_id
FROM (SELECT DISTINCT product_id FROM (${met.join(" UNION ALL ")}) WHERE product_id IS NOT NULL)
ORDER BY product_id`;
}

/** Mean value of a product's stock over the days counted: what is recorded, else pieces at unit cost. */
export function stockValue(plan: WorkPlan): string {
  return `(SELECT s.product_id, CAST(sum(coalesce(s.value, s.on_hand * u.unit_cost)) AS DOUBLE) / max(d.days) AS value
  FROM fact.stock_day s
  CROSS JOIN (SELECT count(DISTINCT CAST(day AS DATE)) AS days FROM fact.stock_day WHERE ${inPeriod("day", plan)}) d
  LEFT JOIN (SELECT product_id, min(unit_cost) AS unit_cost FROM fact.product GROUP BY product_id) u ON u.product_id = s.product_id
  WHERE s.product_id IS NOT NULL AND ${inPeriod("s.day", plan)}
  GROUP BY s.product_id
  HAVING sum(coalesce(s.value, s.on_hand * u.unit_cost)) > 0)`;
}

/** `derived.product_stock`: stock value per piece sold; `idle` where nobody bought any, which no customer bears. */
export function productStock(plan: WorkPlan): string {
  const pieces = plan.recorded.quantity > 0 ? "CASE WHEN l.quantity > 0 THEN l.quantity END" : "1";
  return `CREATE OR REPLACE TABLE derived.product_stock AS
SELECT p.no AS product, CASE WHEN b.pieces > 0 THEN v.value / b.pieces END AS per,
  CASE WHEN coalesce(b.pieces, 0) = 0 THEN v.value END AS idle
FROM ${stockValue(plan)} v
JOIN derived.product_no p ON p.product_id = v.product_id
LEFT JOIN (SELECT l.product_id, CAST(sum(${pieces}) AS DOUBLE) AS pieces FROM mart.line l GROUP BY l.product_id) b ON b.product_id = v.product_id`;
}

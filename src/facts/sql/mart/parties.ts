import { firstFilled } from "./keys.js";
import type { MartPlan } from "./plan.js";

const attributes = [
  "name",
  '"group"',
  "type",
  "class",
  "region",
  "city",
  "channel",
  "target_on_time",
  "target_in_full",
  "target_otif",
] as const;

/** Money of what was not cancelled: orders called off were worked on, and counted, but earned nothing. */
const sold = (column: "amount" | "cost") => `sum(${column}) FILTER (WHERE NOT cancelled)`;

/**
 * `mart.customer`: everybody met in orders or in the customer table, the party behind the number where one is given,
 * with what the party ordered. Attributes are the
 * first that any of its rows gives.
 */
export function customerMart(plan: MartPlan): string {
  const party = plan.has("customer", "party_id");
  const id = party ? "coalesce(party_id, customer_id)" : "customer_id";
  return `CREATE OR REPLACE TABLE mart.customer AS
WITH met AS (
  SELECT customer_id, count(*) AS orders, coalesce(sum(lines), 0) AS lines, sum(quantity) AS quantity,
    ${sold("amount")} AS amount, ${sold("cost")} AS cost, sum(freight) AS freight, min(ordered_on) AS first_on, max(ordered_on) AS last_on
  FROM mart."order" WHERE customer_id IS NOT NULL GROUP BY customer_id
), known AS (
  SELECT ${id} AS customer_id, ${attributes.map((c) => `${firstFilled(c)} AS ${c}`).join(", ")}
  FROM mart.customer_key GROUP BY ${id}
)
SELECT coalesce(m.customer_id, k.customer_id) AS customer_id, k.name, k."group", k.type, k.class, k.region, k.city, k.channel,
  coalesce(m.orders, 0) AS orders, CAST(coalesce(m.lines, 0) AS BIGINT) AS lines,
  CAST(m.quantity AS DECIMAL(38,4)) AS quantity, CAST(m.amount AS DECIMAL(38,4)) AS amount,
  CAST(m.cost AS DECIMAL(38,4)) AS cost, CAST(m.freight AS DECIMAL(38,4)) AS freight,
  m.first_on, m.last_on, k.target_on_time, k.target_in_full, k.target_otif
FROM met m FULL OUTER JOIN known k ON k.customer_id = m.customer_id`;
}

/** Above so many lines the orders of a pair are left uncounted: telling them apart costs as much as all the rest. */
const countOrdersUpTo = 2_000_000;

/** `mart.pair`: what each customer bought of each product; the second scan of the lines. */
export function pairMart(plan: MartPlan): string {
  const orders =
    plan.rows("order_line") <= countOrdersUpTo ? "count(DISTINCT order_id)" : "CAST(NULL AS BIGINT)";
  return `CREATE OR REPLACE TABLE mart.pair AS
SELECT customer_id, product_id, count(*) AS lines, sum(quantity) AS quantity, ${sold("amount")} AS amount, ${sold("cost")} AS cost,
  ${orders} AS orders
FROM mart.line WHERE customer_id IS NOT NULL AND product_id IS NOT NULL
GROUP BY customer_id, product_id`;
}

/** `mart.product`: products met in lines, with what was sold of them. */
export function productMart(): string {
  return `CREATE OR REPLACE TABLE mart.product AS
WITH sold AS (
  SELECT product_id, count(*) AS lines, sum(quantity) AS quantity, ${sold("amount")} AS amount, ${sold("cost")} AS cost
  FROM mart.line WHERE product_id IS NOT NULL GROUP BY product_id
)
SELECT coalesce(s.product_id, p.product_id) AS product_id, p.name, p.class, p.brand, coalesce(s.lines, 0) AS lines,
  s.quantity, s.amount, s.cost
FROM sold s LEFT JOIN mart.product_key p ON p.product_id = s.product_id`;
}

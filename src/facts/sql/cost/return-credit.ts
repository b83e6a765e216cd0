import { resolvedParty } from "../party.js";
import { lit } from "../text.js";
import { type CreditRules, inPeriod, type WorkPlan } from "./work-plan.js";

const money = "DECIMAL(18,4)";
const number = (value: number): string => `CAST(${lit(String(value))} AS DOUBLE)`;

/** Cost of goods in what a customer paid, from what is recorded. */
const costShareOf = ({ recorded }: WorkPlan): { readonly each: string; readonly all: string } => {
  const from = `FROM mart.${recorded.cost > 0 ? "line" : '"order"'} WHERE cost IS NOT NULL AND amount > 0 AND NOT cancelled`;
  const share = "CAST(sum(cost) AS DOUBLE) / CAST(sum(amount) AS DOUBLE)";
  return {
    each: `SELECT customer_id, ${share} AS share ${from} GROUP BY customer_id`,
    all: `(SELECT ${share} ${from})`,
  };
};

/**
 * `derived.return_credit`: each return line of the period with what was credited for it and the cost of goods that came
 * back fit to be sold again, in hundredths, so that every sum of them is the same whichever way it is made. A return is
 * left out, and `left_out` says why, where it says no amount, where its order was called off and so earned nothing, and
 * where a red-letter line of the same customer and product has taken it off the amounts already.
 */
export function returnCredit(plan: WorkPlan, { sellable, costShare }: CreditRules): string {
  const { each, all } = costShareOf(plan);
  const sold = (key: "line_no" | "product_id") => `(
    SELECT l.order_id, l.${key}, min(l.product_id) AS product, sum(l.quantity) AS quantity, sum(l.amount) AS amount,
      CASE WHEN count(l.cost) = count(*) THEN sum(l.cost) END AS cost
    FROM mart.line l WHERE l.${key} IS NOT NULL AND l.order_id IN (SELECT r.order_id FROM fact.return_line r)
    GROUP BY l.order_id, l.${key}
  )`;
  const fallback =
    costShare === null ? `coalesce(c.share, ${all}, 0)` : `coalesce(c.share, ${number(costShare)})`;
  return `CREATE OR REPLACE TABLE derived.return_credit AS
WITH returned AS (
  SELECT r.*, coalesce(o.customer_id, ${resolvedParty("r")}) AS party, coalesce(o.cancelled, FALSE) AS cancelled
  FROM fact.return_line r LEFT JOIN mart."order" o ON o.order_id = r.order_id
  WHERE ${inPeriod("r.returned_on", plan)}
), placed AS (
  SELECT r.order_id, r.returned_on, r.party AS customer_id, coalesce(r.product_id, n.product) AS product_id, r.reason,
    CAST(r.quantity AS DOUBLE) AS quantity, r.amount, r.cancelled, r._src, r._row,
    CAST(coalesce(n.quantity, b.quantity) AS DOUBLE) AS sold, CAST(coalesce(n.amount, b.amount) AS DOUBLE) AS price,
    CAST(coalesce(n.cost, b.cost) AS DOUBLE) AS cost
  FROM returned r
    LEFT JOIN ${sold("line_no")} n ON n.order_id = r.order_id AND n.line_no = r.line_no
      AND coalesce(n.product = r.product_id, TRUE)
    LEFT JOIN ${sold("product_id")} b ON b.order_id = r.order_id AND b.product_id = r.product_id
), red AS (
  SELECT customer_id, product_id, FALSE AS whole FROM mart.line WHERE amount < 0 AND NOT cancelled GROUP BY customer_id, product_id
  UNION ALL
  SELECT customer_id, NULL, TRUE FROM mart."order" WHERE amount < 0 AND coalesce(lines, 0) = 0 AND NOT cancelled GROUP BY customer_id
), judged AS (
  SELECT r.*, CASE WHEN r.amount IS NULL THEN 'no-amount' WHEN r.cancelled THEN 'cancelled'
      WHEN EXISTS (SELECT 1 FROM red x WHERE x.customer_id = r.customer_id
        AND (x.whole OR r.product_id IS NULL OR x.product_id = r.product_id)) THEN 'red-letter' END AS left_out,
    CASE WHEN r.reason IN ('damaged', 'quality') THEN 0 ELSE ${number(sellable)} END * coalesce(
      CASE WHEN r.price > 0 THEN r.cost / r.price * CAST(r.amount AS DOUBLE) END,
      CASE WHEN r.sold > 0 THEN r.cost / r.sold * r.quantity END,
      CAST(u.unit_cost AS DOUBLE) * r.quantity,
      ${fallback} * CAST(r.amount AS DOUBLE)) AS goods
  FROM placed r
    LEFT JOIN (SELECT product_id, min(unit_cost) AS unit_cost FROM fact.product GROUP BY product_id) u ON u.product_id = r.product_id
    LEFT JOIN (${each}) c ON c.customer_id = r.customer_id
)
SELECT r.order_id, r.returned_on, r.customer_id, r.product_id, r.reason, r.quantity, r.amount, r.left_out, c.no AS customer, p.no AS product,
  CAST(CASE WHEN r.left_out IS NULL THEN round(r.amount, 2) ELSE 0 END AS ${money}) AS credited,
  CAST(CASE WHEN r.left_out IS NULL THEN round(r.goods, 2) ELSE 0 END AS ${money}) AS goods_back, r._src, r._row
FROM judged r
  LEFT JOIN derived.customer_place c ON c.customer_id = r.customer_id
  LEFT JOIN derived.product_no p ON p.product_id = r.product_id`;
}

/** Without returns that say an amount there is nothing to credit. */
export const noReturnCredit = `CREATE OR REPLACE TABLE derived.return_credit AS
SELECT CAST(NULL AS INTEGER) AS customer, CAST(NULL AS INTEGER) AS product, CAST(NULL AS ${money}) AS credited, CAST(NULL AS ${money}) AS goods_back
WHERE FALSE`;

/** Returns of the period: how many were credited, how many were left out and why, and the money. */
export function returnCredits() {
  return {
    sql: `SELECT count(*), count(*) FILTER (WHERE left_out IS NULL), count(*) FILTER (WHERE left_out = 'no-amount'),
  count(*) FILTER (WHERE left_out = 'red-letter'), coalesce(sum(amount) FILTER (WHERE left_out = 'red-letter'), 0),
  coalesce(sum(credited), 0), coalesce(sum(goods_back), 0)
FROM derived.return_credit`,
    shape: {
      returns: "count",
      counted: "count",
      unpriced: "count",
      red: "count",
      red_amount: "money",
      credited: "money",
      goods_back: "money",
    },
  } as const;
}

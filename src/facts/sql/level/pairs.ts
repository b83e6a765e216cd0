export type PairBasis = "contribution" | "amount";

/** As the firm's own unit fill rate counts: judged lines with both quantities. */
const filled = "in_full IS NOT NULL AND quantity > 0 AND delivered_quantity IS NOT NULL";

/** A line's service, ready to be added up; filled lines count no more than was ordered. */
const service = `count(*) FILTER (WHERE on_time IS NOT NULL) AS timed,
  count(*) FILTER (WHERE on_time) AS on_time,
  count(*) FILTER (WHERE in_full IS NOT NULL) AS filled,
  count(*) FILTER (WHERE in_full) AS in_full,
  count(*) FILTER (WHERE on_time IS NOT NULL AND in_full IS NOT NULL) AS judged,
  count(*) FILTER (WHERE on_time AND in_full) AS otif,
  sum(quantity) FILTER (WHERE ${filled}) AS ordered_quantity,
  sum(least(quantity, delivered_quantity)) FILTER (WHERE ${filled}) AS delivered_quantity`;

const serviceShape = {
  timed: "count",
  on_time: "count",
  filled: "count",
  in_full: "count",
  judged: "count",
  otif: "count",
  ordered_quantity: "number?",
  delivered_quantity: "number?",
} as const;

/**
 * Makes `derived.pair_worth`: each customer × product pair with the classes of both and its worth. A pair's contribution is
 * its margin less the cost it causes; decimals throughout, so that sums repeat.
 *
 * @units   money; marginShare: of the amount, used only where no cost of goods is known, null = unknown there
 */
export function makePairs(basis: PairBasis, marginShare: number | null) {
  const margin =
    marginShare === null
      ? "p.amount - p.cost"
      : "coalesce(p.amount - p.cost, CAST(p.amount * ? AS DECIMAL(18,4)))";
  const worth =
    basis === "amount"
      ? "p.amount"
      : `CAST(${margin} AS DECIMAL(18,4)) - CAST(coalesce(k.total - k.shared, 0) / 100.0 AS DECIMAL(18,4))`;
  return {
    sql: `CREATE OR REPLACE TABLE derived.pair_worth AS
SELECT p.customer_id, p.product_id, cc.class AS customer_class, pc.class AS product_class, p.lines,
  CAST(p.amount AS DECIMAL(18,4)) AS amount, CAST(${worth} AS DECIMAL(18,4)) AS worth
FROM mart.pair p
  JOIN derived.customer_class cc ON cc.customer_id = p.customer_id
  JOIN derived.product_class pc ON pc.product_id = p.product_id
  LEFT JOIN derived.pair_cost k ON k.customer_id = p.customer_id AND k.product_id = p.product_id`,
    params: basis === "contribution" && marginShare !== null ? [marginShare] : [],
  };
}

/** Worth of the pairs by class of customer and product. */
export function pairMatrix() {
  return {
    sql: `SELECT customer_class, product_class, count(*) AS pairs, count(worth) AS valued, sum(amount) AS amount,
  sum(worth) AS worth
FROM derived.pair_worth
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: {
      customer_class: "text",
      product_class: "text",
      pairs: "count",
      valued: "count",
      amount: "money?",
      worth: "money?",
    },
  } as const;
}

/** Service today by class of customer and product, from the lines. */
export function serviceMatrix() {
  return {
    sql: `SELECT cc.class AS customer_class, pc.class AS product_class,
  ${service}
FROM mart.line l
  JOIN derived.customer_class cc ON cc.customer_id = l.customer_id
  JOIN derived.product_class pc ON pc.product_id = l.product_id
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { customer_class: "text", product_class: "text", ...serviceShape },
  } as const;
}

/** The pairs worth most, with their service; every pair is in `derived.pair_worth`. */
export function topPairs(limit: number) {
  return {
    sql: `WITH top AS (
  SELECT customer_id, product_id, customer_class, product_class, lines, amount, worth FROM derived.pair_worth
  ORDER BY worth DESC NULLS LAST, customer_id, product_id LIMIT ?
), s AS (
  SELECT l.customer_id, l.product_id,
  ${service}
  FROM (
    SELECT customer_id, product_id, on_time, in_full, quantity, delivered_quantity FROM mart.line
    SEMI JOIN top USING (customer_id, product_id)
  ) l
  GROUP BY 1, 2
)
SELECT t.customer_id, t.product_id, c.name AS customer_name, p.name AS product_name, t.customer_class,
  t.product_class, t.lines, t.amount, t.worth, s.timed, s.on_time, s.filled, s.in_full, s.judged, s.otif,
  s.ordered_quantity, s.delivered_quantity
FROM top t
  JOIN s ON s.customer_id = t.customer_id AND s.product_id = t.product_id
  LEFT JOIN mart.customer c ON c.customer_id = t.customer_id
  LEFT JOIN mart.product p ON p.product_id = t.product_id
ORDER BY t.worth DESC NULLS LAST, t.customer_id, t.product_id`,
    params: [limit],
    shape: {
      customer_id: "text",
      product_id: "text",
      customer_name: "text?",
      product_name: "text?",
      customer_class: "text",
      product_class: "text",
      lines: "count",
      amount: "money?",
      worth: "money?",
      ...serviceShape,
    },
  } as const;
}

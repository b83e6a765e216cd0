import { resolvedParty } from "../party.js";

/**
 * What each customer did in the period, in every driver. Cancelled orders caused work and earned nothing: they count,
 * their amounts do not. Orders without a customer make one row with a null id: they
 * caused costs too, and nobody else should bear them.
 *
 * @units   amount, freight: money; weight: kg; the rest counts. Weights are summed as decimals: a sum of doubles on
 *          several threads differs from run to run, and a cent with it.
 */
export function customerVolumes() {
  return {
    sql: `WITH o AS (
  SELECT customer_id, count(*) AS orders, coalesce(sum(lines), 0) AS lines, coalesce(sum(quantity), 0) AS quantity,
    sum(amount) FILTER (WHERE NOT cancelled) AS amount, count(amount) FILTER (WHERE NOT cancelled) AS valued,
    coalesce(sum(freight), 0) AS freight, coalesce(sum(weight::DECIMAL(18,4)), 0) AS weight, count(*) FILTER (WHERE returned) AS returns
  FROM mart."order" GROUP BY customer_id
), k AS (
  SELECT customer_id, count(*) AS contacts FROM (
    SELECT coalesce(${resolvedParty("c")}, (SELECT min(m.customer_id) FROM mart."order" m WHERE m.order_id = c.order_id)) AS customer_id
    FROM fact.contact c
    WHERE c.opened_on >= ?::DATE AND c.opened_on < ?::DATE + INTERVAL 1 DAY
  ) GROUP BY customer_id
)
SELECT o.customer_id, m.name, o.orders, o.lines, o.quantity::DOUBLE AS quantity, o.amount, o.valued,
  o.freight, o.weight::DOUBLE AS weight, o.returns, coalesce(k.contacts, 0) AS contacts
FROM o LEFT JOIN k ON k.customer_id IS NOT DISTINCT FROM o.customer_id
  LEFT JOIN mart.customer m ON m.customer_id = o.customer_id
ORDER BY o.customer_id NULLS LAST`,
    shape: {
      customer_id: "text?",
      name: "text?",
      orders: "count",
      lines: "count",
      quantity: "number",
      amount: "money?",
      valued: "count",
      freight: "money",
      weight: "number",
      returns: "count",
      contacts: "count",
    },
  } as const;
}

/**
 * Amount whose cost of goods is known, and the margin on it, per customer.
 *
 * @units   money
 */
export function goodsByCustomer(source: "line" | "order") {
  return {
    sql: `SELECT customer_id, sum(amount) FILTER (WHERE cost IS NOT NULL) AS known_amount,
  sum(amount - cost) AS known_margin
FROM mart.${source === "line" ? "line" : '"order"'} WHERE NOT cancelled
GROUP BY customer_id
HAVING count(amount - cost) > 0
ORDER BY customer_id NULLS LAST`,
    shape: { customer_id: "text?", known_amount: "money?", known_margin: "money" },
  } as const;
}

/** What each product sold in the period, the amount whose cost of goods is known and the margin on it. */
export function productVolumes() {
  return {
    sql: `WITH l AS (
  SELECT product_id, count(*) AS lines, coalesce(sum(quantity), 0) AS quantity,
    sum(amount) FILTER (WHERE NOT cancelled) AS amount,
    coalesce(sum(freight), 0) AS freight, coalesce(sum(weight::DECIMAL(18,4)), 0) AS weight,
    sum(amount) FILTER (WHERE cost IS NOT NULL AND NOT cancelled) AS known_amount,
    sum(amount - cost) FILTER (WHERE NOT cancelled) AS known_margin
  FROM mart.line GROUP BY product_id
)
SELECT l.product_id, p.name, l.lines, l.quantity::DOUBLE AS quantity, l.amount, l.freight, l.weight::DOUBLE AS weight,
  l.known_amount, l.known_margin
FROM l LEFT JOIN mart.product p ON p.product_id = l.product_id
ORDER BY l.product_id NULLS LAST`,
    shape: {
      product_id: "text?",
      name: "text?",
      lines: "count",
      quantity: "number",
      amount: "money?",
      freight: "money",
      weight: "number",
      known_amount: "money?",
      known_margin: "money?",
    },
  } as const;
}

/**
 * Replenishments by product class and supplier: days from order to receipt with their spread, and what the supplier asks
 * against the mean price of the same products.
 *
 * @units   days; price: ratio to the mean price of the products, by units received
 */
export function supplierLeads() {
  const days = "(epoch(CAST(r.received_on AS DATE)) - epoch(CAST(r.ordered_on AS DATE))) / 86400";
  const quantity = "CAST(coalesce(r.received_quantity, r.quantity) AS DECIMAL(18,4))";
  return {
    sql: `WITH r AS (
  SELECT coalesce(p.class, '') AS class, r.product_id, r.supplier, CAST(${days} AS INTEGER) AS days, ${quantity} AS quantity, r.amount
  FROM fact.replenishment r LEFT JOIN mart.product p ON p.product_id = r.product_id
  WHERE r.supplier IS NOT NULL AND r.received_on >= r.ordered_on
), usual AS (
  SELECT product_id, CAST(sum(amount) AS DOUBLE) / nullif(CAST(sum(quantity) AS DOUBLE), 0) AS price
  FROM r WHERE amount IS NOT NULL AND quantity > 0 GROUP BY product_id
)
SELECT r.class, r.supplier, count(*) AS receipts, CAST(sum(r.days) AS DOUBLE) AS days, CAST(sum(r.days * r.days) AS DOUBLE) AS days2,
  CAST(sum(r.quantity) AS DOUBLE) AS quantity,
  CAST(sum(r.amount) AS DOUBLE) AS amount, CAST(sum(CAST(r.quantity * u.price AS DECIMAL(28,6))) FILTER (WHERE r.amount IS NOT NULL) AS DOUBLE) AS usual
FROM r LEFT JOIN usual u ON u.product_id = r.product_id
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: {
      class: "text",
      supplier: "text",
      receipts: "count",
      days: "number",
      days2: "number",
      quantity: "number?",
      amount: "number?",
      usual: "number?",
    },
  } as const;
}

/** Mean weight of a unit by product class. */
export function classWeights() {
  return {
    sql: `SELECT coalesce(p.class, '') AS class, CAST(sum(CAST(l.weight AS DECIMAL(18,4))) AS DOUBLE) / nullif(CAST(sum(l.quantity) AS DOUBLE), 0) AS weight
FROM mart.line l LEFT JOIN mart.product p ON p.product_id = l.product_id
WHERE l.weight > 0 AND l.quantity > 0 GROUP BY 1 ORDER BY 1`,
    shape: { class: "text", weight: "number?" },
  } as const;
}

/** Deliveries by place and mode: days on the way, and the sums a tariff is fitted from. */
export function modeTransit() {
  const w = "CAST(weight AS DECIMAL(18,4))";
  const sum = (of: string) => `CAST(sum(${of}) AS DOUBLE)`;
  return {
    sql: `SELECT region, warehouse, mode, count(*) AS weighed,
  ${sum("CAST(epoch(delivered_on) - epoch(shipped_on) AS BIGINT)")} / 86400 AS days, ${sum(w)} AS weight, ${sum(`${w} * ${w}`)} AS weight2,
  ${sum("freight")} AS freight, ${sum(`${w} * CAST(freight AS DECIMAL(18,4))`)} AS weighed_freight
FROM mart."order"
WHERE mode IS NOT NULL AND freight IS NOT NULL AND weight > 0 AND delivered_on >= shipped_on
GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3`,
    shape: {
      region: "text?",
      warehouse: "text?",
      mode: "text",
      weighed: "count",
      days: "number",
      weight: "number",
      weight2: "number",
      freight: "number",
      weighed_freight: "number",
    },
  } as const;
}

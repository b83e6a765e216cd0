/**
 * Customers who ordered in the period with what they are worth.
 *
 * @units   amount: money; contribution: integer cents, null where the cost room could not tell it
 */
export function customerWorth() {
  return {
    sql: `SELECT m.customer_id, m.name, m.amount, k.contribution
FROM mart.customer m LEFT JOIN derived.customer_cost k ON k.customer_id = m.customer_id
WHERE m.orders > 0
ORDER BY m.customer_id`,
    shape: { customer_id: "text", name: "text?", amount: "money?", contribution: "count?" },
  } as const;
}

/** Products sold in the period; contribution is margin less the cost they cause (integer cents). */
export function productWorth() {
  return {
    sql: `SELECT m.product_id, m.name, m.amount, k.contribution
FROM mart.product m LEFT JOIN derived.product_cost k ON k.product_id = m.product_id
WHERE m.lines > 0
ORDER BY m.product_id`,
    shape: { product_id: "text", name: "text?", amount: "money?", contribution: "count?" },
  } as const;
}

/** Units and lines that each class of customers asks for, item by item. */
export function classDemand() {
  return {
    sql: `SELECT c.class, l.product_id, coalesce(l.warehouse, '') AS site, sum(l.quantity) AS quantity
FROM mart.line l JOIN derived.customer_class c ON c.customer_id = l.customer_id
WHERE l.product_id IS NOT NULL AND l.quantity > 0 AND NOT l.cancelled
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    shape: { class: "text", product_id: "text", site: "text", quantity: "number" },
  } as const;
}

/**
 * Mean worth of the relation just before a purchase, by class of customers.
 *
 * @units   stake: cents
 */
export function classStakes() {
  return {
    sql: `SELECT c.class, CAST(sum(CAST(s.stake AS DECIMAL(18,2)) * s.purchases) AS DOUBLE) / sum(s.purchases) AS stake
FROM derived.customer_stake s JOIN derived.customer_class c ON c.customer_id = s.customer_id
WHERE s.stake IS NOT NULL AND s.purchases > 0
GROUP BY 1 ORDER BY 1`,
    shape: { class: "text", stake: "number?" },
  } as const;
}

/** Orders by how many of their lines could be judged and how many of those were filled whole. */
export function orderLinesFilled() {
  return {
    sql: `SELECT lines, filled, count(*) AS orders FROM (
  SELECT order_id, count(in_full) AS lines, count(*) FILTER (WHERE in_full) AS filled
  FROM mart.line WHERE order_id IS NOT NULL GROUP BY order_id
) o WHERE lines > 0 GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { lines: "count", filled: "count", orders: "count" },
  } as const;
}

/** What products are called, where they have a name. */
export function productNames() {
  return {
    sql: `SELECT product_id, name FROM mart.product WHERE name IS NOT NULL ORDER BY product_id`,
    shape: { product_id: "text", name: "text" },
  } as const;
}

/** Share of orders in full agreed with customers, each by its orders; null: none is agreed. */
export function agreedInFull() {
  return {
    sql: `SELECT CAST(sum(CAST(target_in_full AS DECIMAL(18,6)) * orders) AS DOUBLE)
  / CAST(sum(orders) FILTER (WHERE target_in_full IS NOT NULL) AS DOUBLE) AS agreed FROM mart.customer`,
    shape: { agreed: "number?" },
  } as const;
}

/**
 * Rungs of the stock ladder, class by class and site by site, today's among them.
 *
 * @units   cost, on_hand_value, margin_short: cents a year; short_removed: share of today's short lines that no longer are
 */
export function stockLadder() {
  return {
    sql: `SELECT class, site, CAST(step AS INTEGER) AS step, name, CAST(fill AS DOUBLE) AS fill,
  CAST(line_fill AS DOUBLE) AS line_fill, CAST(cost AS DOUBLE) AS cost, CAST(margin_short AS DOUBLE) AS margin_short,
  CAST(units_short AS DOUBLE) AS units_short, CAST(short_removed AS DOUBLE) AS short_removed,
  CAST(on_hand_value AS DOUBLE) AS on_hand_value
FROM derived.stock_ladder ORDER BY class, site, step`,
    shape: {
      class: "text",
      site: "text",
      step: "number",
      name: "text",
      fill: "number?",
      line_fill: "number?",
      cost: "number?",
      margin_short: "number?",
      units_short: "number?",
      short_removed: "number?",
      on_hand_value: "number?",
    },
  } as const;
}

/** Safety stock of each product on each rung, beside today's. */
export function stockLadderItems() {
  return {
    sql: `SELECT i.class, i.site, CAST(i.step AS INTEGER) AS step, i.product_id, CAST(i.safety AS DOUBLE) AS safety, CAST(t.safety AS DOUBLE) AS today
FROM derived.stock_ladder_item i
  JOIN derived.stock_ladder l ON l.class = i.class AND l.site = i.site AND l.name = 'today'
  LEFT JOIN derived.stock_ladder_item t ON t.class = i.class AND t.site = i.site AND t.product_id = i.product_id AND t.step = l.step
WHERE i.step <> l.step
ORDER BY i.class, i.site, i.step, i.product_id`,
    shape: {
      class: "text",
      site: "text",
      step: "number",
      product_id: "text",
      safety: "number?",
      today: "number?",
    },
  } as const;
}

/** Late orders with and without a line that had to be sent after: how much of lateness a shortage makes. */
export function lateByBackorder() {
  return {
    sql: `SELECT count(*) FILTER (WHERE backordered AND on_time IS NOT NULL) AS after_of,
  count(*) FILTER (WHERE backordered AND on_time = FALSE) AS after_late,
  count(*) FILTER (WHERE backordered = FALSE AND on_time IS NOT NULL) AS other_of,
  count(*) FILTER (WHERE backordered = FALSE AND on_time = FALSE) AS other_late
FROM mart."order"`,
    shape: { after_of: "count", after_late: "count", other_of: "count", other_late: "count" },
  } as const;
}

/** Short lines, and those of them that the records put down to a stock-out; `told` 0: no line says so. */
export function shortByStock() {
  return {
    sql: `SELECT count(*) FILTER (WHERE in_full = FALSE AND stocked_out IS NOT NULL) AS short,
  count(*) FILTER (WHERE in_full = FALSE AND stocked_out) AS by_stock, count(*) FILTER (WHERE stocked_out) AS told
FROM mart.line`,
    shape: { short: "count", by_stock: "count", told: "count" },
  } as const;
}

/** Names of these products. */
export function productNames(ids: number) {
  return {
    sql: `SELECT product_id AS id, min(name) AS name FROM mart.product
WHERE name IS NOT NULL AND product_id IN (${Array.from({ length: ids }, () => "?").join(", ")}) GROUP BY product_id ORDER BY product_id`,
    shape: { id: "text", name: "text" },
  } as const;
}

export function customerNames(ids: number) {
  return {
    sql: `SELECT customer_id AS id, min(name) AS name FROM mart.customer
WHERE name IS NOT NULL AND customer_id IN (${Array.from({ length: ids }, () => "?").join(", ")}) GROUP BY customer_id ORDER BY customer_id`,
    shape: { id: "text", name: "text" },
  } as const;
}

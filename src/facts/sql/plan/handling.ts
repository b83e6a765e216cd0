const joined = (ids: readonly string[]) => ids.map(() => "?").join(", ");

/** Late orders and freight of a customer's orders, expedited and ordinary, by region. */
export interface HandlingRules {
  readonly classes: readonly string[];
}

/**
 * Orders of the customers of some classes by customer, region and whether they were expedited: how many, how many late,
 * what freight they cost.
 *
 * @units   freight: money; squares: money², for its spread
 */
export function handlingOrders({ classes }: HandlingRules) {
  return {
    sql: `SELECT o.customer_id, c.class, coalesce(o.region, '') AS region, o.expedited, count(*) AS orders,
  count(o.on_time) AS timed, count(*) FILTER (WHERE o.on_time = FALSE) AS late,
  count(o.freight) AS paid, CAST(sum(o.freight) AS DOUBLE) AS freight,
  CAST(sum(CAST(CAST(o.freight AS DOUBLE) * CAST(o.freight AS DOUBLE) AS DECIMAL(36,6))) AS DOUBLE) AS squares
FROM mart."order" o JOIN derived.customer_class c ON c.customer_id = o.customer_id
WHERE o.expedited IS NOT NULL AND NOT o.cancelled AND c.class IN (${joined(classes)})
GROUP BY 1, 2, 3, 4 ORDER BY 1, 2, 3, 4`,
    params: [...classes],
    shape: {
      customer_id: "text",
      class: "text",
      region: "text",
      expedited: "flag",
      orders: "count",
      timed: "count",
      late: "count",
      paid: "count",
      freight: "number?",
      squares: "number?",
    },
  } as const;
}

/**
 * Lines of each customer and class of products that were short, beside those of everybody else in the class; on how many of
 * them a mark or a count of that day tells of the stock, and on how many of those there was enough. Units missing, and the
 * margin they would have made.
 *
 * @units   margin: money, at the product's mean margin per unit sold; null: not known
 */
export function shortDespiteStock(counted: boolean) {
  const stock = counted
    ? "LEFT JOIN s ON s.product_id = l.product_id AND s.day = CAST(coalesce(l.ordered_on, l.promised_on) AS DATE) AND s.site = coalesce(l.warehouse, '')"
    : "";
  const counts = counted
    ? `s AS (
  SELECT product_id, coalesce(site, '') AS site, CAST(day AS DATE) AS day, sum(on_hand) AS on_hand
  FROM fact.stock_day WHERE product_id IS NOT NULL AND on_hand IS NOT NULL GROUP BY 1, 2, 3
), `
    : "";
  const onHand = counted ? "s.on_hand" : "CAST(NULL AS DOUBLE)";
  return {
    sql: `WITH ${counts}m AS (
  SELECT product_id, CAST(sum(amount - cost) AS DOUBLE) / nullif(CAST(sum(quantity) AS DOUBLE), 0) AS unit_margin
  FROM mart.line WHERE in_full AND amount IS NOT NULL AND cost IS NOT NULL GROUP BY product_id
), l AS (
  SELECT l.customer_id, p.class, l.in_full, l.quantity - l.delivered_quantity AS missing, m.unit_margin,
    CASE WHEN l.in_full THEN NULL WHEN l.stocked_out IS NOT NULL THEN NOT l.stocked_out
      WHEN ${onHand} IS NOT NULL THEN ${onHand} >= l.quantity - coalesce(l.delivered_quantity, 0) END AS there
  FROM mart.line l JOIN mart.product p ON p.product_id = l.product_id
    LEFT JOIN m ON m.product_id = l.product_id
    ${stock}
  WHERE l.in_full IS NOT NULL AND p.class IS NOT NULL AND l.customer_id IS NOT NULL AND NOT l.cancelled
), per AS (
  SELECT customer_id, class, count(*) AS judged, count(*) FILTER (WHERE NOT in_full) AS missed, count(there) AS known,
    count(*) FILTER (WHERE there) AS there,
    CAST(coalesce(sum(missing) FILTER (WHERE NOT in_full AND missing > 0), 0) AS DOUBLE) AS units,
    CAST(sum(CAST(CAST(missing AS DOUBLE) * unit_margin AS DECIMAL(36,6))) FILTER (WHERE NOT in_full AND missing > 0) AS DOUBLE) AS margin
  FROM l GROUP BY 1, 2
)
SELECT *, sum(judged) OVER (PARTITION BY class) - judged AS rest_judged, sum(missed) OVER (PARTITION BY class) - missed AS rest_missed,
  sum(there) OVER (PARTITION BY class) - there AS rest_there
FROM per ORDER BY customer_id, class`,
    shape: {
      customer_id: "text",
      class: "text",
      judged: "count",
      missed: "count",
      known: "count",
      there: "count",
      units: "number",
      margin: "number?",
      rest_judged: "count",
      rest_missed: "count",
      rest_there: "count",
    },
  } as const;
}

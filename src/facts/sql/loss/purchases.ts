/**
 * Makes `derived.purchase`: per customer and day with an order, one purchase, so that split shipments and several
 * orders of one day count once. Orders after `asOf` are not known yet.
 *
 * @units   repeats: purchases before this one; days: since the first; gap, next_gap: days to the one before and after;
 *          follow: days until the last purchase of anybody, where the records end; amount: money
 *          of what was not cancelled
 */
export function makePurchases(asOf: string) {
  return [
    { sql: "CREATE SCHEMA IF NOT EXISTS derived", params: [] },
    {
      sql: `CREATE OR REPLACE TABLE derived.purchase AS
WITH bought AS (
  SELECT customer_id, CAST(ordered_on AS DATE) AS day, count(*) AS orders, min(order_id) AS order_id,
    CAST(sum(amount) FILTER (WHERE NOT cancelled) AS DECIMAL(38,4)) AS amount
  FROM mart."order"
  WHERE customer_id IS NOT NULL AND ordered_on IS NOT NULL AND CAST(ordered_on AS DATE) <= CAST(? AS DATE)
  GROUP BY customer_id, CAST(ordered_on AS DATE)
), last AS (SELECT max(day) AS until FROM bought)
SELECT b.*, CAST(row_number() OVER w - 1 AS INTEGER) AS repeats,
  CAST(date_diff('day', min(day) OVER (PARTITION BY customer_id), day) AS INTEGER) AS days,
  CAST(date_diff('day', lag(day, 1, NULL) OVER w, day) AS INTEGER) AS gap,
  CAST(date_diff('day', day, lead(day, 1, NULL) OVER w) AS INTEGER) AS next_gap,
  CAST(date_diff('day', day, l.until) AS INTEGER) AS follow
FROM bought b CROSS JOIN last l
WINDOW w AS (PARTITION BY customer_id ORDER BY day)
ORDER BY customer_id, day`,
      params: [asOf],
    },
  ];
}

import { lit } from "../text.js";

/** An order that comes to less than zero gives money back: bringing goods back is not coming back to buy. */
const refund = "amount < 0";
const noRefund = `coalesce(NOT (${refund}), TRUE)`;

const seen = (asOf: string) =>
  `customer_id IS NOT NULL AND ordered_on IS NOT NULL AND CAST(ordered_on AS DATE) <= CAST(${lit(asOf)} AS DATE)`;

/**
 * Makes `derived.known_order`: the orders that show a customer buying, as known at `asOf`. Later ones are not known yet,
 * refunds are none.
 */
export function makeKnownOrders(asOf: string) {
  return [
    { sql: "CREATE SCHEMA IF NOT EXISTS derived", params: [] },
    {
      sql: `CREATE OR REPLACE VIEW derived.known_order AS
SELECT * FROM mart."order" WHERE ${seen(asOf)} AND ${noRefund}`,
      params: [],
    },
  ];
}

/**
 * Makes `derived.purchase`: per customer and day with an order, one purchase, so that split shipments and several
 * orders of one day count once. Orders after `asOf` are not known yet. A refund is no purchase: its money is taken off
 * the purchase before it; one that nothing stands before is left out.
 *
 * @units   repeats: purchases before this one; days: since the first; gap, next_gap: days to the one before and after;
 *          follow: days until the last purchase of anybody, where the records end; amount: money
 *          of what was not cancelled
 */
export function makePurchases(asOf: string) {
  return [
    ...makeKnownOrders(asOf),
    {
      sql: `CREATE OR REPLACE TABLE derived.purchase AS
WITH day AS (
  SELECT customer_id, CAST(ordered_on AS DATE) AS day,
    count(*) FILTER (WHERE ${noRefund}) AS orders,
    min(order_id) FILTER (WHERE ${noRefund}) AS order_id,
    CAST(sum(amount) FILTER (WHERE NOT cancelled) AS DECIMAL(38,4)) AS amount
  FROM mart."order" WHERE ${seen(asOf)}
  GROUP BY customer_id, CAST(ordered_on AS DATE)
), numbered AS (
  SELECT *, count(*) FILTER (WHERE orders > 0) OVER (PARTITION BY customer_id ORDER BY day) AS nth FROM day
), bought AS (
  SELECT customer_id, min(day) AS day, CAST(sum(orders) AS BIGINT) AS orders, min(order_id) AS order_id,
    CAST(sum(amount) AS DECIMAL(38,4)) AS amount
  FROM numbered WHERE nth > 0 GROUP BY customer_id, nth
), last AS (SELECT max(day) AS until FROM bought)
SELECT b.*, CAST(row_number() OVER w - 1 AS INTEGER) AS repeats,
  CAST(date_diff('day', min(day) OVER (PARTITION BY customer_id), day) AS INTEGER) AS days,
  CAST(date_diff('day', lag(day, 1, NULL) OVER w, day) AS INTEGER) AS gap,
  CAST(date_diff('day', day, lead(day, 1, NULL) OVER w) AS INTEGER) AS next_gap,
  CAST(date_diff('day', day, l.until) AS INTEGER) AS follow
FROM bought b CROSS JOIN last l
WINDOW w AS (PARTITION BY customer_id ORDER BY day)
ORDER BY customer_id, day`,
      params: [],
    },
  ];
}

/** Refunds among the orders known at `asOf`. */
export function refundOrders(asOf: string) {
  return {
    sql: `SELECT count(*) AS refunds FROM mart."order" WHERE ${seen(asOf)} AND ${refund}`,
    params: [],
    shape: { refunds: "count" },
  } as const;
}

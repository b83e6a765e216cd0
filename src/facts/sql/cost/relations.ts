import { customersSince } from "../party.js";

/**
 * How long each customer of the period has been one, and whether it buys more than before: order value of the earlier and of
 * the later half of the period. `since` is the firm's own word, where that is earlier than the first order seen.
 *
 * @units   money; days as dates
 */
export function customerRelations(middle: string) {
  return {
    sql: `WITH o AS (
  SELECT customer_id, min(CAST(ordered_on AS DATE)) AS first_day,
    sum(amount) FILTER (WHERE NOT cancelled AND ordered_on < ?::DATE) AS earlier,
    sum(amount) FILTER (WHERE NOT cancelled AND ordered_on >= ?::DATE) AS later
  FROM mart."order" WHERE customer_id IS NOT NULL GROUP BY customer_id
), s AS (
  ${customersSince}
)
SELECT o.customer_id, CASE WHEN s.since < o.first_day THEN s.since ELSE o.first_day END AS first_day, o.earlier, o.later
FROM o LEFT JOIN s ON s.customer_id = o.customer_id
ORDER BY o.customer_id`,
    params: [middle, middle],
    shape: { customer_id: "text", first_day: "day?", earlier: "money?", later: "money?" },
  } as const;
}

/** Customers whose every order was cancelled: they bought for nothing, which is known, and caused work all the same. */
export function customersWithoutSales() {
  return {
    sql: `SELECT customer_id FROM mart."order" WHERE customer_id IS NOT NULL
GROUP BY customer_id HAVING count(*) FILTER (WHERE NOT cancelled) = 0 ORDER BY customer_id`,
    shape: { customer_id: "text" },
  } as const;
}

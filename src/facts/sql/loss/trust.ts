import { customersSince } from "../party.js";

/**
 * What the records tell of each customer's experience: purchases, since when, orders that could be judged and were
 * good, the longest run of good ones, purchases after its last failure.
 *
 * @units   days; contribution and to_serve: integer cents of the period; period_purchases, period_repeats: purchases of
 *          the period, and of them those that were not the customer's first
 */
export function trustFacts(from: string, to: string) {
  return {
    sql: `WITH judged AS (
  SELECT customer_id, ordered_on, order_id, failure, CAST(ordered_on AS DATE) AS day,
    sum(CASE WHEN failure THEN 1 ELSE 0 END) OVER (PARTITION BY customer_id ORDER BY ordered_on, order_id ROWS UNBOUNDED PRECEDING) AS bad_so_far
  FROM derived.known_order WHERE failure IS NOT NULL
), runs AS (
  SELECT customer_id, bad_so_far, count(*) FILTER (WHERE NOT failure) AS good
  FROM judged GROUP BY customer_id, bad_so_far
), longest AS (SELECT customer_id, max(good) AS run FROM runs GROUP BY customer_id), served AS (
  SELECT customer_id, count(*) AS judged, count(*) FILTER (WHERE failure) AS failed,
    max(day) FILTER (WHERE failure) AS last_failed
  FROM judged GROUP BY customer_id
), bought AS (
  SELECT p.customer_id, count(*) AS purchases, min(p.day) AS first_day,
    count(*) FILTER (WHERE p.day > s.last_failed) AS after_failure,
    count(*) FILTER (WHERE p.day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)) AS period_purchases,
    count(*) FILTER (WHERE p.day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE) AND p.repeats > 0) AS period_repeats
  FROM derived.purchase p LEFT JOIN served s ON s.customer_id = p.customer_id
  GROUP BY p.customer_id
), known AS (
  ${customersSince}
)
SELECT r.customer_id, r.silent, b.purchases, coalesce(s.judged, 0) AS judged, coalesce(s.failed, 0) AS failed,
  coalesce(g.run, 0) AS run, b.after_failure, b.period_purchases, b.period_repeats,
  date_diff('day', b.first_day, r.last_day) AS active_days,
  date_diff('day', least(coalesce(k.since, b.first_day), b.first_day), r.last_day + CAST(r.silent_days AS INTEGER)) AS tenure_days,
  c.contribution, c.to_serve
FROM derived.customer_rhythm r
  JOIN bought b ON b.customer_id = r.customer_id
  LEFT JOIN served s ON s.customer_id = r.customer_id
  LEFT JOIN longest g ON g.customer_id = r.customer_id
  LEFT JOIN known k ON k.customer_id = r.customer_id
  LEFT JOIN derived.customer_cost c ON c.customer_id = r.customer_id
ORDER BY r.customer_id`,
    params: [from, to, from, to],
    shape: {
      customer_id: "text",
      silent: "flag?",
      purchases: "count",
      judged: "count",
      failed: "count",
      run: "count",
      after_failure: "count",
      period_purchases: "count",
      period_repeats: "count",
      active_days: "count",
      tenure_days: "count",
      contribution: "count?",
      to_serve: "count?",
    },
  } as const;
}

/**
 * Orders of each class of customer, expedited and not: how many, how many judged in time, and what their freight was.
 *
 * @units   freight: hundredths, of the `paid` orders that have some
 */
export function specialHandling() {
  return {
    sql: `SELECT c.class, o.expedited, count(DISTINCT o.customer_id) AS customers, count(*) AS orders,
  count(o.on_time) AS judged, count(*) FILTER (WHERE o.on_time) AS on_time,
  count(o.freight) AS paid, coalesce(sum(o.freight), 0) AS freight
FROM mart."order" o JOIN derived.customer_class c ON c.customer_id = o.customer_id
WHERE o.expedited IS NOT NULL AND NOT o.cancelled
GROUP BY c.class, o.expedited ORDER BY c.class, o.expedited`,
    shape: {
      class: "text",
      expedited: "flag",
      customers: "count",
      orders: "count",
      judged: "count",
      on_time: "count",
      paid: "count",
      freight: "money",
    },
  } as const;
}

/** Everybody who may be asked: the customer list, or who ordered where there is none, with what they may be classed by. */
export function customerList() {
  return {
    sql: `WITH listed AS (
  SELECT customer_id, min(name) AS name, min(class) AS class, min(type) AS type, min(region) AS region,
    min(channel) AS channel
  FROM fact.customer WHERE customer_id IS NOT NULL GROUP BY customer_id
), buying AS (
  SELECT customer_id FROM fact."order" WHERE customer_id IS NOT NULL
  UNION SELECT customer_id FROM fact.order_line WHERE customer_id IS NOT NULL
)
SELECT customer_id, name, class, type, region, channel FROM listed
UNION ALL
SELECT customer_id, NULL, NULL, NULL, NULL, NULL FROM buying WHERE NOT EXISTS (SELECT 1 FROM listed)
ORDER BY customer_id`,
    shape: {
      customer_id: "text",
      name: "text?",
      class: "text?",
      type: "text?",
      region: "text?",
      channel: "text?",
    },
  } as const;
}

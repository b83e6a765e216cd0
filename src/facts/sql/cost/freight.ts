/**
 * Freight as recorded: all of it, and freight against amount over the rows that have both.
 *
 * @units   money; rows: count
 * @range   rows with an amount of 0 or less are left out of the share: freight on nothing sold has none
 */
export function recordedFreight(source: "line" | "order") {
  return {
    sql: `SELECT (SELECT sum(freight) FROM mart."order") AS total,
  (SELECT count(freight) FROM mart."order") AS orders_with,
  (SELECT count(*) FROM mart."order") AS orders,
  sum(freight) FILTER (WHERE amount > 0) AS freight,
  sum(amount) FILTER (WHERE freight IS NOT NULL AND amount > 0) AS amount,
  count(freight) FILTER (WHERE amount > 0) AS counted,
  count(*) AS rows
FROM mart.${source === "line" ? "line" : '"order"'}`,
    shape: {
      total: "money?",
      orders_with: "count",
      orders: "count",
      freight: "money?",
      amount: "money?",
      counted: "count",
      rows: "count",
    },
  } as const;
}

/** How many lines carry a freight of their own. */
export function linesWithFreight() {
  return { sql: "SELECT count(freight) AS n FROM mart.line", shape: { n: "count" } } as const;
}

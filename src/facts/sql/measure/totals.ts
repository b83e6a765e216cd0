/**
 * What there is: orders, lines, customers met, units and value ordered, and the part of it that was cancelled; best
 * score given, first and last day.
 *
 * @units   amount: money; quantity: pieces
 */
export function totals() {
  return {
    sql: `SELECT count(*) AS orders, coalesce(sum(lines), 0) AS lines, count(DISTINCT customer_id) AS customers,
  CAST(sum(quantity) AS DOUBLE) AS quantity, sum(amount) AS amount,
  coalesce(sum(amount) FILTER (WHERE cancelled), 0) AS cancelled_amount, count(amount) AS valued,
  count(*) FILTER (WHERE cancelled) AS cancelled, count(*) FILTER (WHERE open) AS open,
  count(*) FILTER (WHERE open AND NOT on_time) AS open_late,
  count(customer_id) AS with_customer, count(dated_on) AS dated, max(score) AS best_score,
  CAST(min(dated_on) AS DATE) AS first_day, CAST(max(dated_on) AS DATE) AS last_day
FROM mart."order"`,
    shape: {
      orders: "count",
      lines: "count",
      customers: "count",
      quantity: "number?",
      amount: "money?",
      cancelledAmount: "money",
      valued: "count",
      cancelled: "count",
      open: "count",
      openLate: "count",
      withCustomer: "count",
      dated: "count",
      bestScore: "number?",
      firstDay: "day?",
      lastDay: "day?",
    },
  } as const;
}

/** How many orders took their promise from each column, in the order of choice. */
export function promiseBasis(
  columns: readonly string[],
  tables: readonly ("order" | "order_line" | "delivery")[],
) {
  const parts = columns.map(
    (column, i) =>
      `SELECT ${i} AS i, ${tables.map((t) => `(SELECT count(${column === "promised_on" || t !== "delivery" ? column : "NULL"}) FROM fact."${t}")`).join(" + ")} AS filled`,
  );
  return {
    sql: `${parts.join("\nUNION ALL ")}\nORDER BY i`,
    shape: { i: "count", filled: "count" },
  } as const;
}

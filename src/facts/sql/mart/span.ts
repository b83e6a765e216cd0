import type { TableName } from "../../../core/schema/index.js";

const happened: readonly (readonly [TableName, readonly string[]])[] = [
  ["order", ["ordered_on", "confirmed_on", "shipped_on", "delivered_on"]],
  ["order_line", ["ordered_on", "confirmed_on", "shipped_on", "delivered_on"]],
  ["delivery", ["shipped_on", "delivered_on"]],
  ["return_line", ["returned_on"]],
  ["contact", ["opened_on", "answered_on", "resolved_on"]],
  ["posting", ["posted_on"]],
];

/**
 * First and last day on which anything recorded happened; promises are left out, they speak of the future.
 *
 * @param until days after this one are slips of the pen and do not count; null = all count
 */
export function recordedSpan(until: string | null) {
  const parts = happened.flatMap(([table, columns]) =>
    columns.map(
      (column) =>
        `SELECT min(${column}) AS a, max(${column}) FILTER (WHERE ${column} < limits.until) AS b FROM fact."${table}", limits`,
    ),
  );
  // A review of an order is part of what happened to it; a survey may be held long after the records end.
  const reviews =
    'SELECT min(answered_on) AS a, max(answered_on) FILTER (WHERE answered_on < limits.until) AS b FROM fact."answer", limits WHERE order_id IS NOT NULL';
  return {
    sql: `WITH limits AS (SELECT coalesce(CAST(? AS DATE), DATE '9999-12-31') AS until)
SELECT CAST(min(a) AS DATE) AS first, CAST(max(b) AS DATE) AS last FROM (
${[...parts, reviews].join("\nUNION ALL ")}
)`,
    params: [until],
    shape: { first: "day?", last: "day?" },
  } as const;
}

/** First and last day on which somebody answered a survey. */
export function answeredSpan() {
  return {
    sql: `SELECT CAST(min(answered_on) AS DATE) AS first, CAST(max(answered_on) AS DATE) AS last FROM (
SELECT answered_on FROM fact."respondent" UNION ALL SELECT answered_on FROM fact."answer"
)`,
    params: [],
    shape: { first: "day?", last: "day?" },
  } as const;
}

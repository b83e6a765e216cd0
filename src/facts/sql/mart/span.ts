import type { TableName } from "../../../core/schema/index.js";

const happened: readonly (readonly [TableName, readonly string[]])[] = [
  ["order", ["ordered_on", "confirmed_on", "shipped_on", "delivered_on"]],
  ["order_line", ["ordered_on", "confirmed_on", "shipped_on", "delivered_on"]],
  ["delivery", ["shipped_on", "delivered_on"]],
  ["return_line", ["returned_on"]],
  ["contact", ["opened_on", "answered_on", "resolved_on"]],
  ["posting", ["posted_on"]],
  ["answer", ["answered_on"]],
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
  return {
    sql: `WITH limits AS (SELECT coalesce(CAST(? AS DATE), DATE '9999-12-31') AS until)
SELECT CAST(min(a) AS DATE) AS first, CAST(max(b) AS DATE) AS last FROM (
${parts.join("\nUNION ALL ")}
)`,
    params: [until],
    shape: { first: "day?", last: "day?" },
  } as const;
}

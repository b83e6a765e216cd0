/** What failed of what was judged, the customers it touched, and what they are worth. */
export const touched = {
  failed: "count?",
  judged: "count?",
  customers: "count",
  customers_of: "count",
  contribution: "count?",
  contribution_known: "count",
  amount: "money?",
} as const;

/** Elements whose failures stand on orders: what counts as failed, what as judged. */
export const orderElements = {
  late: { failed: "on_time = FALSE", judged: "on_time IS NOT NULL" },
  short: { failed: "in_full = FALSE", judged: "in_full IS NOT NULL" },
  damaged: { failed: "damaged", judged: "damaged IS NOT NULL" },
  wrong: { failed: "wrong_item", judged: "wrong_item IS NOT NULL" },
  complaint: { failed: "complaint", judged: "complaint IS NOT NULL" },
  returned: { failed: "returned", judged: "returned IS NOT NULL" },
  invoice: {
    failed: "invoice_correct = FALSE",
    judged: "invoice_correct IS NOT NULL",
  },
} as const;

export type OrderElement = keyof typeof orderElements;

/** Makes `derived.customer_failures`: orders failed and judged per customer and element. */
export function makeFailures(): string {
  const columns = Object.entries(orderElements).flatMap(([name, { failed, judged }]) => [
    `count(*) FILTER (WHERE ${failed}) AS ${name}`,
    `count(*) FILTER (WHERE ${judged}) AS ${name}_of`,
  ]);
  return `CREATE OR REPLACE TABLE derived.customer_failures AS
SELECT customer_id, ${columns.join(", ")}
FROM mart."order" GROUP BY customer_id`;
}

/**
 * Per element: orders failed and judged, customers touched, and what those are worth.
 *
 * @units   contribution: integer cents; amount: money
 */
export function elementSummary() {
  const parts = Object.keys(orderElements).map(
    (name) => `SELECT '${name}' AS element,
  sum(f.${name}) AS failed, sum(f.${name}_of) AS judged,
  count(*) FILTER (WHERE f.${name} > 0 AND f.customer_id IS NOT NULL) AS customers,
  count(*) FILTER (WHERE f.${name}_of > 0 AND f.customer_id IS NOT NULL) AS customers_of,
  CAST(sum(k.contribution) FILTER (WHERE f.${name} > 0) AS DECIMAL(38,0)) AS contribution,
  count(k.contribution) FILTER (WHERE f.${name} > 0) AS contribution_known,
  sum(m.amount) FILTER (WHERE f.${name} > 0) AS amount
FROM derived.customer_failures f
  LEFT JOIN mart.customer m ON m.customer_id = f.customer_id
  LEFT JOIN derived.customer_cost k ON k.customer_id = f.customer_id`,
  );
  return {
    sql: `${parts.join("\nUNION ALL\n")}\nORDER BY element`,
    shape: { element: "text", ...touched },
  } as const;
}

/** Targets agreed with customers, weighted by their orders; null when none is recorded. */
export function agreedTargets() {
  const weighted = (column: string) =>
    `CAST(sum(CAST(${column} AS DECIMAL(18,6)) * orders) AS DOUBLE) / CAST(sum(orders) FILTER (WHERE ${column} IS NOT NULL) AS DOUBLE)`;
  return {
    sql: `SELECT ${weighted("target_on_time")} AS late, ${weighted("target_in_full")} AS short FROM mart.customer`,
    shape: { late: "number?", short: "number?" },
  } as const;
}

import type { RatioMeasure } from "./shares.js";

/** Answers of the internal audit one by one, in the order of the files. */
export function auditAnswers() {
  return {
    sql: `SELECT element, coalesce(question, '') AS question, coalesce(kind, CASE WHEN value IS NULL THEN 'words' ELSE 'point' END) AS kind,
  value, text, coalesce(department, '') AS department, source, reports_to
FROM fact.audit_answer WHERE element IS NOT NULL
ORDER BY _src, _row, element, question, kind, department`,
    shape: {
      element: "text",
      question: "text",
      kind: "text",
      value: "number?",
      text: "text?",
      department: "text",
      source: "text?",
      reports_to: "text?",
    },
  } as const;
}

/** A ratio of the records, customer by customer. */
export function ratioByCustomer({ k, n, scale }: RatioMeasure) {
  return {
    sql: `SELECT customer_id, CAST(k AS DOUBLE) / n / ${scale} AS level FROM (
  SELECT customer_id, ${k} AS k, ${n} AS n FROM mart."order" WHERE customer_id IS NOT NULL GROUP BY customer_id
) WHERE n > 0 ORDER BY customer_id`,
    shape: { customer: "text", level: "number" },
  } as const;
}

/** The order cycle in days, customer by customer: its median, or its 90th percentile. */
export function cycleByCustomer(at: 0.5 | 0.9) {
  return {
    sql: `SELECT customer_id, quantile_cont(cycle_days, ${at}) AS level FROM mart."order"
WHERE customer_id IS NOT NULL AND cycle_days IS NOT NULL GROUP BY customer_id ORDER BY customer_id`,
    shape: { customer: "text", level: "number" },
  } as const;
}

/**
 * Ratings of each firm per element of the surveys, in sum. Zeros are answers only on a scale that is said to begin there.
 */
export function ratingSums() {
  return {
    sql: `SELECT element, of_whom, count(*) AS n, CAST(sum(CAST(value AS DECIMAL(18,4))) AS DOUBLE) AS sum
FROM fact.answer
WHERE element IS NOT NULL AND value IS NOT NULL AND (kind IS NULL OR kind = 'performance') AND (value <> 0 OR scale_low = 0)
GROUP BY element, of_whom ORDER BY element, of_whom`,
    shape: { element: "text", of_whom: "text?", n: "count", sum: "number" },
  } as const;
}

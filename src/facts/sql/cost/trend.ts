import { lit } from "../text.js";

const kept = "NOT o.cancelled";

/**
 * Orders, what they are worth and the margin on what carries a cost of goods, month by month.
 *
 * @units   amounts: money
 * @range   cancelled orders are counted, their amounts are not
 */
export function orderMonths() {
  return {
    sql: `SELECT o.month, count(*) AS orders, coalesce(sum(o.lines), 0)::BIGINT AS lines,
  sum(o.amount) FILTER (WHERE ${kept}) AS amount, count(o.amount) FILTER (WHERE ${kept}) AS valued,
  sum(o.amount - o.cost) FILTER (WHERE ${kept}) AS margin
FROM mart."order" o
WHERE o.month IS NOT NULL
GROUP BY 1 ORDER BY 1`,
    shape: {
      month: "day",
      orders: "count",
      lines: "count",
      amount: "money?",
      valued: "count",
      margin: "money?",
    },
  } as const;
}

/** Orders or contacts by channel, month by month; what names no channel has none. */
export function channelMonths(of: "order" | "contact", from: string, to: string) {
  const source =
    of === "order"
      ? 'SELECT month, channel FROM mart."order"'
      : `SELECT CAST(date_trunc('month', opened_on) AS DATE) AS month, channel FROM fact.contact
WHERE opened_on >= CAST(${lit(from)} AS DATE) AND opened_on < CAST(${lit(to)} AS DATE) + INTERVAL 1 DAY`;
  return {
    sql: `SELECT month, channel, count(*) AS n FROM (${source}) WHERE month IS NOT NULL AND channel IS NOT NULL
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { month: "day", channel: "text", n: "count" },
  } as const;
}

/** Customers who ordered from the first month up to the middle one, and those of them who ordered again until the last. */
export function customersKept(first: string, middle: string, end: string) {
  return {
    sql: `SELECT count(*) AS customers, count(*) FILTER (WHERE again) AS kept FROM (
  SELECT customer_id, max(ordered_on) >= ?::DATE AS again, min(ordered_on) < ?::DATE AS early
  FROM mart."order" WHERE customer_id IS NOT NULL AND ordered_on >= ?::DATE AND ordered_on < ?::DATE
  GROUP BY 1
) WHERE early`,
    params: [middle, middle, first, end],
    shape: { customers: "count", kept: "count" },
  } as const;
}

const claimed = (from: string, to: string) =>
  `fact.contact WHERE compensation > 0 AND opened_on >= CAST(${lit(from)} AS DATE) AND opened_on < CAST(${lit(to)} AS DATE) + INTERVAL 1 DAY`;

/** Claims paid, by size, smallest first. */
export function claimSizes(from: string, to: string) {
  return {
    sql: `SELECT round(compensation, 2)::DECIMAL(38,2) AS size, count(*) AS n FROM ${claimed(from, to)} GROUP BY 1 ORDER BY 1`,
    shape: { size: "money", n: "count" },
  } as const;
}

export function claimMonths(from: string, to: string) {
  return {
    sql: `SELECT CAST(date_trunc('month', opened_on) AS DATE) AS month, count(*) AS n FROM ${claimed(from, to)} GROUP BY 1 ORDER BY 1`,
    shape: { month: "day", n: "count" },
  } as const;
}

/**
 * What customers said they spend of their own per order, one mean per respondent and element: who answers twice is
 * still one.
 */
export function ownCostAnswers(elements: readonly string[]) {
  return {
    sql: `WITH a AS (
  SELECT lower(trim(element)) AS element, coalesce(customer_id, respondent_id, answer_id) AS respondent, CAST(value AS DECIMAL(18,4)) AS value
  FROM fact.answer
  WHERE value >= 0 AND lower(trim(element)) IN (${elements.map((e) => lit(e)).join(", ")}) AND (kind IS NULL OR kind = 'performance')
)
SELECT element, respondent, CAST(sum(value) AS DOUBLE) / count(*) AS value FROM a WHERE respondent IS NOT NULL GROUP BY 1, 2
UNION ALL
SELECT element, respondent, CAST(value AS DOUBLE) AS value FROM a WHERE respondent IS NULL
ORDER BY 1, 2 NULLS LAST, 3`,
    shape: { element: "text", respondent: "text?", value: "number" },
  } as const;
}

import { customersSince } from "../party.js";
import { numeral } from "../text.js";

/**
 * What the ages of relations are told from: where the records begin and end, the customers' gaps, and for how many days
 * nine in ten have been customers at most.
 */
export function lifecycleSpan(quantile: number) {
  return {
    sql: `WITH bounds AS (SELECT max(day) AS last_day FROM derived.purchase), began AS (
  ${customersSince}
), life AS (
  SELECT date_diff('day', least(min(p.day), coalesce(min(g.since), min(p.day))), min(b.last_day)) AS days
  FROM derived.purchase p CROSS JOIN bounds b LEFT JOIN began g ON g.customer_id = p.customer_id
  GROUP BY p.customer_id
)
SELECT min(day) AS first_day, max(day) AS last_day, count(DISTINCT customer_id) AS customers,
  (SELECT quantile_cont(days, 0.9) FROM life) AS life_days,
  quantile_cont(gap, 0.5) AS usual_gap, quantile_cont(gap, ${numeral(quantile)}) AS long_gap,
  count(amount) AS amounts
FROM derived.purchase`,
    shape: {
      first_day: "day?",
      last_day: "day?",
      customers: "count",
      life_days: "number?",
      usual_gap: "number?",
      long_gap: "number?",
      amounts: "count",
    },
  } as const;
}

export interface LifecycleWindow {
  /** First and last day of anybody's purchase. */
  readonly first: string;
  readonly last: string;
  readonly periodDays: number;
  /** Who first bought later than so many days into the records had not bought before them; null: nobody can tell. */
  readonly newAfterDays: number | null;
  /** Period of the study, which the money of the cost room speaks of. */
  readonly from: string;
  readonly to: string;
}

/**
 * Makes `derived.lifecycle_customer`: since when each customer is one, from which age to which the records show it, at
 * what age it left, and what share of its amounts it contributes.
 *
 * A relation begins on the recorded day, else with the first purchase; `sure` where that cannot have been preceded by
 * purchases before the records. Ages are whole periods, 1 the first; only those seen from their first to their last day
 * count. Silent customers left with their last purchase. No order earns or loses more than its amount.
 */
export function makeLifecycleCustomers(window: LifecycleWindow) {
  const days = numeral(window.periodDays);
  const sure = window.newAfterDays === null ? "FALSE" : `first_gap > ${numeral(window.newAfterDays)}`;
  return {
    sql: `CREATE OR REPLACE TABLE derived.lifecycle_customer AS
WITH began AS (
  ${customersSince}
), bought AS (
  SELECT customer_id, min(day) AS first_day, max(day) AS last_day,
    CAST(round(sum(amount) FILTER (WHERE day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)) * 100) AS BIGINT) AS sold
  FROM derived.purchase GROUP BY customer_id
), told AS (
  SELECT b.*, coalesce(g.since <= b.first_day, FALSE) AS told, g.since,
    date_diff('day', CAST(? AS DATE), b.first_day) AS first_gap
  FROM bought b LEFT JOIN began g ON g.customer_id = b.customer_id
), begun AS (
  SELECT *, CASE WHEN told THEN since ELSE first_day END AS start_day, told OR ${sure} AS sure FROM told
), counted AS (
  SELECT b.*, date_diff('day', b.start_day, CAST(? AS DATE)) AS before_records,
    date_diff('day', b.start_day, CAST(? AS DATE)) AS until_end,
    date_diff('day', b.start_day, b.last_day) AS until_last
  FROM begun b
)
SELECT c.customer_id, c.start_day, c.last_day, c.sure,
  CAST(CASE WHEN c.before_records > 0 THEN ceil(c.before_records / ${days}) + 1 ELSE 1 END AS INTEGER) AS entry,
  CAST(floor((c.until_end + 1) / ${days}) AS INTEGER) AS exit,
  CASE WHEN r.silent THEN CAST(floor(c.until_last / ${days}) + 1 AS INTEGER) END AS left_age,
  CASE WHEN c.sold > 0 AND k.contribution IS NOT NULL
    THEN greatest(-1.0, least(1.0, CAST(k.contribution AS DOUBLE) / CAST(c.sold AS DOUBLE))) END AS margin
FROM counted c
  LEFT JOIN derived.customer_rhythm r ON r.customer_id = c.customer_id
  LEFT JOIN derived.customer_cost k ON k.customer_id = c.customer_id
ORDER BY c.customer_id`,
    params: [window.from, window.to, window.first, window.first, window.last],
  };
}

/**
 * Makes `derived.lifecycle_age`: what each customer brought at each age.
 *
 * @units   earned: integer cents of known contribution; sold: integer cents of amount whose contribution is unknown
 */
export function makeLifecycleAges(periodDays: number): string {
  return `CREATE OR REPLACE TABLE derived.lifecycle_age AS
SELECT c.customer_id, CAST(floor(date_diff('day', c.start_day, p.day) / ${numeral(periodDays)}) + 1 AS INTEGER) AS age,
  coalesce(CAST(sum(CASE WHEN c.margin IS NOT NULL THEN CAST(round(p.amount * 100 * c.margin) AS BIGINT) END) AS BIGINT), 0) AS earned,
  coalesce(CAST(sum(CASE WHEN c.margin IS NULL THEN CAST(round(p.amount * 100) AS BIGINT) END) AS BIGINT), 0) AS sold
FROM derived.purchase p JOIN derived.lifecycle_customer c ON c.customer_id = p.customer_id
GROUP BY 1, 2 ORDER BY 1, 2`;
}

/** Customers by the ages they were seen at. With `sureOnly`, those alone whose beginning is known. */
export function lifecycleCourses(sureOnly: boolean) {
  return {
    sql: `SELECT entry, exit, left_age, count(*) AS customers FROM derived.lifecycle_customer
WHERE exit >= entry ${sureOnly ? "AND sure" : ""} GROUP BY 1, 2, 3 ORDER BY 1, 2, 3 NULLS LAST`,
    shape: { entry: "count", exit: "count", left_age: "count?", customers: "count" },
  } as const;
}

/** What customers at risk brought at each age, in cents; `sold` is amount whose contribution is unknown. */
export function lifecycleMoney(sureOnly: boolean) {
  return {
    sql: `SELECT a.age, CAST(sum(a.earned) AS BIGINT) AS earned, CAST(sum(a.sold) AS BIGINT) AS sold
FROM derived.lifecycle_age a JOIN derived.lifecycle_customer c ON c.customer_id = a.customer_id
WHERE a.age BETWEEN c.entry AND c.exit ${sureOnly ? "AND c.sure" : ""}
GROUP BY a.age ORDER BY a.age`,
    shape: { age: "count", earned: "count", sold: "count" },
  } as const;
}

/**
 * Customers who left in the period, by age, with what they had brought by then; a customer who earned nothing over all
 * counts as 0. `unsure`: how many may be older than seen.
 */
export function lifecycleLost(from: string, to: string) {
  return {
    sql: `WITH one AS (
  SELECT c.customer_id, least(c.entry, c.left_age) AS entry, c.left_age AS age, c.sure,
    greatest(0, coalesce(CAST(sum(a.earned) AS BIGINT), 0)) AS earned, greatest(0, coalesce(CAST(sum(a.sold) AS BIGINT), 0)) AS sold
  FROM derived.lifecycle_customer c
    LEFT JOIN derived.lifecycle_age a ON a.customer_id = c.customer_id AND a.age >= c.entry
  WHERE c.left_age IS NOT NULL AND c.last_day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)
  GROUP BY 1, 2, 3, 4
)
SELECT entry, age, count(*) AS customers, count(*) FILTER (WHERE NOT sure) AS unsure,
  CAST(sum(earned) AS BIGINT) AS earned, CAST(sum(sold) AS BIGINT) AS sold,
  count(*) FILTER (WHERE earned + sold <= 0) AS worthless
FROM one GROUP BY entry, age ORDER BY entry, age`,
    params: [from, to],
    shape: {
      entry: "count",
      age: "count",
      customers: "count",
      unsure: "count",
      earned: "count",
      sold: "count",
      worthless: "count",
    },
  } as const;
}

/** Customers held against their rhythm, silent or not, and whose beginning is known. */
export function lifecycleCustomers() {
  return {
    sql: `SELECT count(*) AS customers, count(*) FILTER (WHERE sure) AS sure,
  (SELECT count(*) FROM derived.customer_rhythm WHERE silent IS NOT NULL) AS judged
FROM derived.lifecycle_customer`,
    shape: { customers: "count", sure: "count", judged: "count" },
  } as const;
}

import { numeral } from "../text.js";

/** What a model says of customers who did the same. */
export const relationPattern = {
  repeats: "INTEGER",
  last_day: "INTEGER",
  days: "INTEGER",
  ended: "INTEGER",
  log_odds: "DOUBLE",
  alive: "DOUBLE",
  ahead_there: "DOUBLE",
} as const;

/** Amount of one purchase to be expected: (a + b·n·mean) ÷ (c + b·n) over n purchases seen; from `own` on the own mean. */
export interface SpendRule {
  readonly a: number;
  readonly b: number;
  readonly c: number;
  readonly own: number;
}

/** A customer who costs more than it brings is worth nothing, not less; without money nothing is known of it. */
const earned = (of: "" | "m.") =>
  `CASE WHEN ${of}per_purchase > 0 THEN ${of}per_purchase WHEN ${of}per_purchase IS NOT NULL THEN 0 END`;

export interface ValueRules {
  /** Null: each customer's own mean, that of all where it has none. */
  readonly spend: SpendRule | null;
  readonly marginShare: number;
  /** Ends of contracts count as known leaving. */
  readonly contracts: boolean;
}

/**
 * Makes `derived.customer_value` from `derived.customer_rfm`, `derived.relation_pattern` and `derived.customer_cost`.
 *
 * @units   per_purchase, value, value_if_there: cents; null where no money is known
 */
export function makeCustomerValue({ spend, marginShare, contracts }: ValueRules) {
  // Money of a customer's mean purchase: own where it has a steady record, drawn towards all where it has little.
  const n = "CAST(r.repeat_valued AS DOUBLE)";
  const drawn =
    spend === null
      ? ""
      : `WHEN r.valued > 0 AND r.repeat_valued < ${numeral(spend.own)} AND (r.repeat_valued = 0 OR r.repeat_amount > 0)
      THEN (${numeral(spend.a)} + ${numeral(spend.b)} * coalesce(CAST(r.repeat_amount AS DOUBLE), 0)) / (${numeral(spend.c)} + ${numeral(spend.b)} * ${n})`;
  return {
    sql: `CREATE OR REPLACE TABLE derived.customer_value AS
WITH overall AS (
  SELECT CAST(sum(amount) AS DOUBLE) / nullif(sum(valued), 0) AS mean FROM derived.customer_rfm
), money AS (
  SELECT r.customer_id, r.repeats, r.last_day, r.days, CASE WHEN ${contracts ? "r.ended_on IS NOT NULL" : "FALSE"} THEN 1 ELSE 0 END AS ended,
    CASE WHEN k.contribution IS NOT NULL AND r.in_period > 0
      THEN CAST(round(CAST(k.contribution AS DOUBLE) / r.in_period) AS BIGINT)
    ELSE CAST(round(100 * CAST(? AS DOUBLE) * CASE
      ${drawn}
      WHEN r.valued > 0 THEN CAST(r.amount AS DOUBLE) / r.valued
      ELSE o.mean END) AS BIGINT) END AS per_purchase,
    k.contribution IS NOT NULL AND r.in_period > 0 AS contributed
  FROM derived.customer_rfm r CROSS JOIN overall o LEFT JOIN derived.customer_cost k ON k.customer_id = r.customer_id
)
SELECT m.customer_id, m.repeats, m.last_day, m.days, m.ended, p.log_odds, p.alive, m.per_purchase, m.contributed,
  p.alive * p.ahead_there AS ahead,
  CAST(round(p.alive * p.ahead_there * ${earned("m.")}) AS BIGINT) AS value,
  CAST(round(p.ahead_there * ${earned("m.")}) AS BIGINT) AS value_if_there
FROM money m JOIN derived.relation_pattern p
  ON p.repeats = m.repeats AND p.last_day = m.last_day AND p.days = m.days AND p.ended = m.ended
ORDER BY m.customer_id`,
    params: [marginShare],
  };
}

/** Customers valued, and what they come to. */
export function valueTotals() {
  return {
    sql: `SELECT count(*) AS customers, count(per_purchase) AS valued, count(*) FILTER (WHERE contributed) AS contributed,
  count(*) FILTER (WHERE per_purchase <= 0) AS unprofitable, CAST(sum(value) AS BIGINT) AS value,
  CAST(sum(${earned("")}) AS BIGINT) AS margins,
  CAST(sum(per_purchase * (repeats + 1)) AS BIGINT) AS margin_of_purchases,
  CAST(sum(repeats + 1) FILTER (WHERE per_purchase IS NOT NULL) AS BIGINT) AS purchases
FROM derived.customer_value`,
    shape: {
      customers: "count",
      valued: "count",
      contributed: "count",
      unprofitable: "count",
      value: "count?",
      margins: "count?",
      margin_of_purchases: "count?",
      purchases: "count?",
    },
  } as const;
}

/** What each customer is worth: asked by itself, as of all that stands beside it nothing hangs on a discount. */
export function customerWorth() {
  return {
    sql: `SELECT customer_id, repeats, days, alive, log_odds, per_purchase, value_if_there
FROM derived.customer_value ORDER BY customer_id`,
    shape: {
      customer_id: "text",
      repeats: "count",
      days: "count",
      alive: "number?",
      log_odds: "number?",
      per_purchase: "count?",
      value_if_there: "count?",
    },
  } as const;
}

/** Margin of one purchase of each customer, cents, and whether the records tell it: else it is a share of the amount. */
export function customerMargins() {
  return {
    sql: `SELECT customer_id, per_purchase, contributed FROM derived.customer_value ORDER BY customer_id`,
    shape: { customer_id: "text", per_purchase: "count?", contributed: "flag" },
  } as const;
}

/** Margin of one purchase, summed over customers who did the same. */
export function marginPatterns() {
  return {
    sql: `SELECT repeats, last_day, days, ended, count(*) AS customers,
  CAST(sum(${earned("")}) AS BIGINT) AS margin
FROM derived.customer_value WHERE per_purchase IS NOT NULL
GROUP BY repeats, last_day, days, ended
ORDER BY repeats, last_day, days, ended`,
    shape: {
      repeats: "count",
      last_day: "count",
      days: "count",
      ended: "count",
      customers: "count",
      margin: "count",
    },
  } as const;
}

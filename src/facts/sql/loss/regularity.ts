/** Gaps read off whole days come in half a day shorter: a day joins what fell on it. */
const half = 0.5;

/**
 * Customers with two gaps or more by how many they have, with what tells how regular the gaps are: Σ of d and of d²,
 * d = Σ ln(gap ÷ the customer's mean gap). Logarithms are summed as decimals, so that the order of summing is nothing.
 *
 * @units   gaps in days, half a day off
 */
export function gapGroups() {
  return {
    sql: `WITH per AS (
  SELECT customer_id, count(*) AS gaps, sum(CAST(ln(gap - ${half}) AS DECIMAL(38,12))) AS logs,
    ln(sum(gap - ${half}) / count(*)) AS log_mean
  FROM derived.purchase WHERE gap IS NOT NULL GROUP BY customer_id HAVING count(*) >= 2
), apart AS (
  SELECT gaps, least(0, CAST(logs AS DOUBLE) - gaps * log_mean) AS d FROM per
), told AS (
  SELECT gaps, CASE WHEN d > -1e-9 * gaps THEN 0 ELSE d END AS d FROM apart
)
SELECT gaps, count(*) AS customers, CAST(sum(CAST(d AS DECIMAL(38,9))) AS DOUBLE) AS logs,
  CAST(sum(CAST(d * d AS DECIMAL(38,9))) AS DOUBLE) AS log_squares
FROM told GROUP BY gaps ORDER BY gaps`,
    shape: { gaps: "count", customers: "count", logs: "number", log_squares: "number" },
  } as const;
}

/** Σ ln(days) over all gaps between purchases, and over those that had ended by the day `split`. */
export function logGaps(split: string) {
  const sum = (where: string) => `CAST(coalesce(sum(CAST(ln(gap) AS DECIMAL(38,12)))${where}, 0) AS DOUBLE)`;
  return {
    sql: `SELECT ${sum("")} AS logs, ${sum(" FILTER (WHERE day <= CAST(? AS DATE))")} AS early
FROM derived.purchase WHERE gap IS NOT NULL`,
    params: [split],
    shape: { logs: "number", early: "number" },
  } as const;
}

/** The gap in the middle of all gaps between purchases. */
export function usualGap() {
  return {
    sql: "SELECT CAST(quantile_cont(gap, 0.5) AS DOUBLE) AS gap FROM derived.purchase WHERE gap IS NOT NULL",
    shape: { gap: "number?" },
  } as const;
}

/**
 * What tells how relations end.
 *
 * @param   stoppedGaps so many usual gaps without a purchase count as having stopped
 * @units   days
 */
export function settingCounts(usual: number | null, stoppedGaps: number, asOf: string) {
  return {
    sql: `WITH bounds AS (SELECT min(first_day) AS start FROM derived.customer_rfm), told AS (
  SELECT r.*, coalesce(r.cancelled_on <= CAST(? AS DATE), FALSE) AS cancelled,
    coalesce(CAST(r.days - r.last_day AS DOUBLE) > CAST(? AS DOUBLE) * greatest(CAST(? AS DOUBLE),
      r.last_day / CAST(nullif(r.repeats, 0) AS DOUBLE)), FALSE) AS silent
  FROM derived.customer_rfm r
)
SELECT count(*) AS customers, count(*) FILTER (WHERE t.contract_end IS NOT NULL) AS with_renewal_date,
  count(*) FILTER (WHERE t.cancelled OR t.silent) AS stopped, count(*) FILTER (WHERE t.cancelled) AS cancelled,
  count(*) FILTER (WHERE t.repeats > 0) AS repeat_buyers,
  count(*) FILTER (WHERE date_diff('day', b.start, t.first_day) <= CAST(? AS DOUBLE) AND (t.since IS NULL OR t.since < b.start)) AS left_truncated
FROM told t CROSS JOIN bounds b`,
    params: [asOf, stoppedGaps, usual, usual],
    shape: {
      customers: "count",
      with_renewal_date: "count",
      stopped: "count",
      cancelled: "count",
      repeat_buyers: "count",
      left_truncated: "count",
    },
  } as const;
}

/** Purchases by ISO weekday, with how many pairs of one customer's purchases fall on it. */
export function weekdayCounts() {
  return {
    sql: `WITH own AS (
  SELECT customer_id, CAST(isodow(day) AS INTEGER) AS weekday, count(*) AS n FROM derived.purchase
  GROUP BY customer_id, CAST(isodow(day) AS INTEGER)
)
SELECT weekday, CAST(sum(n) AS BIGINT) AS purchases, CAST(sum(n * (n - 1) / 2) AS BIGINT) AS same_day FROM own GROUP BY weekday ORDER BY weekday`,
    shape: { weekday: "count", purchases: "count", same_day: "count" },
  } as const;
}

/** Pairs of purchases of one customer, weeks in which customers bought, and those of one purchase. */
export function weekCounts() {
  return {
    sql: `WITH week AS (
  SELECT customer_id, CAST(date_trunc('week', day) AS DATE) AS week, count(*) AS n FROM derived.purchase
  GROUP BY customer_id, CAST(date_trunc('week', day) AS DATE)
), own AS (SELECT customer_id, count(*) AS n FROM derived.purchase GROUP BY customer_id)
SELECT (SELECT CAST(coalesce(sum(n * (n - 1) / 2), 0) AS BIGINT) FROM own) AS pairs, count(*) AS weeks,
  count(*) FILTER (WHERE n = 1) AS with_one
FROM week`,
    shape: { pairs: "count", weeks: "count", with_one: "count" },
  } as const;
}

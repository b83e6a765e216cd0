/** Lengths of time the bucket is counted in. */
export type BucketStep = "quarter" | "month";

/**
 * When the records begin and end, and the usual gap: a high quantile of all gaps between purchases, for as long as a
 * customer who bought before the records began may go unseen.
 */
export function bucketSpan(quantile: number) {
  return {
    sql: `SELECT min(day) AS first_day, max(day) AS last_day, quantile_cont(gap, ${number(quantile)}) AS usual_gap
FROM derived.purchase`,
    shape: { first_day: "day?", last_day: "day?", usual_gap: "number?" },
  } as const;
}

/**
 * Makes `derived.customer_spell`: each stretch in which a customer was there, by its own rhythm. A spell ends with the
 * last purchase before a silence longer than the rhythm allows; `open`: not silent for so long yet. `fresh`: a new
 * customer, not one that bought before the records began: recorded as such by `since`, else first seen more than a
 * usual gap after the records begin.
 */
export function makeSpells(usualGapDays: number): string {
  return `CREATE OR REPLACE TABLE derived.customer_spell AS
WITH begin AS (SELECT min(day) AS day FROM derived.purchase), known AS (
  SELECT coalesce(party_id, customer_id) AS customer_id, CAST(min(since) AS DATE) AS since
  FROM fact.customer GROUP BY 1
), breaks AS (
  SELECT p.customer_id, p.day, p.repeats, p.gap IS NULL OR p.gap > r.allowed AS starts,
    coalesce(p.next_gap, p.follow) > r.allowed AS ends, p.next_gap IS NULL AND p.follow <= r.allowed AS open
  FROM derived.purchase p JOIN derived.customer_rhythm r ON r.customer_id = p.customer_id
  WHERE r.allowed IS NOT NULL
), edges AS (
  SELECT customer_id, day, repeats, starts, open, row_number() OVER (PARTITION BY customer_id, starts ORDER BY day) AS nth_start,
    row_number() OVER (PARTITION BY customer_id, ends OR open ORDER BY day) AS nth_end, ends OR open AS closes
  FROM breaks
)
SELECT s.customer_id, s.day AS from_day, e.day AS last_day, e.open, s.repeats = 0 AS first_spell,
  s.repeats = 0 AND CASE WHEN k.since IS NULL THEN s.day > b.day + CAST(${number(Math.round(usualGapDays))} AS INTEGER)
    ELSE k.since >= b.day END AS fresh
FROM edges s JOIN edges e ON e.customer_id = s.customer_id AND s.starts AND e.closes AND e.nth_end = s.nth_start
  CROSS JOIN begin b LEFT JOIN known k ON k.customer_id = s.customer_id
ORDER BY s.customer_id, s.day`;
}

/**
 * Per quarter or month: customers gained, lost after their last purchase, returned after a silence, and those whose
 * last purchase it holds but who are not silent for long enough to tell. `before`: were there when the records began.
 */
export function bucketFlows(step: BucketStep) {
  const of = (column: string) => `CAST(date_trunc('${step}', ${column}) AS DATE)`;
  return {
    sql: `SELECT starts, CAST(sum(before) AS BIGINT) AS before, CAST(sum(gained) AS BIGINT) AS gained, CAST(sum(lost) AS BIGINT) AS lost,
  CAST(sum(returned) AS BIGINT) AS returned, CAST(sum(undecided) AS BIGINT) AS undecided
FROM (
  SELECT ${of("from_day")} AS starts, CASE WHEN first_spell AND NOT fresh THEN 1 ELSE 0 END AS before,
    CASE WHEN fresh THEN 1 ELSE 0 END AS gained, 0 AS lost, CASE WHEN first_spell THEN 0 ELSE 1 END AS returned,
    0 AS undecided
  FROM derived.customer_spell
  UNION ALL
  SELECT ${of("last_day")}, 0, 0, CASE WHEN open THEN 0 ELSE 1 END, 0, CASE WHEN open THEN 1 ELSE 0 END
  FROM derived.customer_spell
) t GROUP BY starts ORDER BY starts`,
    shape: {
      starts: "day",
      before: "count",
      gained: "count",
      lost: "count",
      returned: "count",
      undecided: "count",
    },
  } as const;
}

function number(value: number): string {
  if (!Number.isFinite(value)) throw new Error(`${value} is not a number`);
  return String(value);
}

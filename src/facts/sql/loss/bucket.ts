import { customersSince } from "../party.js";
import { numeral } from "../text.js";

/** Lengths of time the bucket is counted in. */
export type BucketStep = "quarter" | "month";

/**
 * When the records begin and end, and the usual gap: a high quantile of all gaps between purchases, for as long as a
 * customer who bought before the records began may go unseen.
 */
export function bucketSpan(quantile: number) {
  return {
    sql: `SELECT min(day) AS first_day, max(day) AS last_day, quantile_cont(gap, ${numeral(quantile)}) AS usual_gap
FROM derived.purchase`,
    shape: { first_day: "day?", last_day: "day?", usual_gap: "number?" },
  } as const;
}

/**
 * Per quarter or month: who was there when the records began and who was gained, by the first purchase; who fell silent
 * for longer than its rhythm allows and came back later (`paused`, by the last purchase before), and who came back after
 * such a pause (`returned`). A customer is new, not one that bought before the records began: recorded as such by
 * `since`, else first seen more than a usual gap after the records begin. Needs `derived.customer_rhythm`.
 */
export function bucketFlows(step: BucketStep, usualGapDays: number) {
  const of = (column: string) => `CAST(date_trunc('${step}', ${column}) AS DATE)`;
  return {
    sql: `WITH begin AS (SELECT min(day) AS day FROM derived.purchase), known AS (
  ${customersSince}
), first AS (
  SELECT p.day, CASE WHEN k.since IS NULL THEN p.day > b.day + CAST(${numeral(Math.round(usualGapDays))} AS INTEGER)
    ELSE k.since >= b.day END AS fresh
  FROM derived.purchase p CROSS JOIN begin b LEFT JOIN known k ON k.customer_id = p.customer_id
  WHERE p.repeats = 0
), pause AS (
  SELECT p.day AS from_day, p.day + p.next_gap AS back_day
  FROM derived.purchase p JOIN derived.customer_rhythm r ON r.customer_id = p.customer_id
  WHERE p.next_gap > r.allowed
)
SELECT starts, CAST(sum(before) AS BIGINT) AS before, CAST(sum(gained) AS BIGINT) AS gained, CAST(sum(paused) AS BIGINT) AS paused,
  CAST(sum(returned) AS BIGINT) AS returned
FROM (
  SELECT ${of("day")} AS starts, CASE WHEN fresh THEN 0 ELSE 1 END AS before, CASE WHEN fresh THEN 1 ELSE 0 END AS gained,
    0 AS paused, 0 AS returned
  FROM first
  UNION ALL
  SELECT ${of("from_day")}, 0, 0, 1, 0 FROM pause
  UNION ALL
  SELECT ${of("back_day")}, 0, 0, 0, 1 FROM pause
) t GROUP BY starts ORDER BY starts`,
    shape: {
      starts: "day",
      before: "count",
      gained: "count",
      paused: "count",
      returned: "count",
    },
  } as const;
}

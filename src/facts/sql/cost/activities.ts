import { resolvedParty } from "../party.js";

/** A month row counts when its month is touched by the period: its minutes are of the whole month. */
const inPeriod = `(a.period IS NULL OR (a.period >= CAST(date_trunc('month', ?::DATE) AS DATE) AND a.period < ?::DATE + INTERVAL 1 DAY))`;

const measures = ["volume", "minutes", "capacity"] as const;
const negative = measures.map((m) => `coalesce(a.${m}, 0) < 0`).join(" OR ");

/**
 * What the activity records say, per activity, counting word and month. Rows with a negative number are left out;
 * `negativeActivities` lists them.
 *
 * @units   volume: in the activity's own count; minutes, capacity: minutes, summed as decimals
 * @range   month is null for rows without a period
 */
export function recordedActivities(from: string, to: string) {
  return {
    sql: `SELECT trim(a.activity) AS activity, trim(a.driver) AS driver, CAST(date_trunc('month', a.period) AS DATE) AS month, count(*) AS rows,
  ${measures.map((m) => `sum(CAST(a.${m} AS DECIMAL(18,4)))::DOUBLE AS ${m}`).join(", ")}
FROM fact.activity a
WHERE ${inPeriod} AND trim(a.activity) <> '' AND NOT (${negative})
GROUP BY 1, 2, 3
ORDER BY 1, 3 NULLS LAST, 2 NULLS LAST`,
    params: [from, to],
    shape: {
      activity: "text",
      driver: "text?",
      month: "day?",
      rows: "count",
      volume: "number?",
      minutes: "number?",
      capacity: "number?",
    },
  } as const;
}

/** Rows of activities with a volume, minutes or capacity below zero, and where they stand. */
export function negativeActivities(from: string, to: string) {
  return {
    sql: `SELECT a._src AS source, a._row AS row, a.activity, a.volume, a.minutes, a.capacity
FROM fact.activity a
WHERE ${inPeriod} AND (${negative})
ORDER BY 1, 2`,
    params: [from, to],
    shape: {
      source: "count?",
      row: "count?",
      activity: "text",
      volume: "number?",
      minutes: "number?",
      capacity: "number?",
    },
  } as const;
}

/** How many rows of activities in the period have a number below zero. */
export function countNegativeActivities(from: string, to: string) {
  return {
    sql: `SELECT count(*) AS n FROM fact.activity a WHERE ${inPeriod} AND (${negative})`,
    params: [from, to],
    shape: { n: "count" },
  } as const;
}

/**
 * Minutes of activities that name the customer they were spent on (the party behind the number).
 *
 * @units   minutes, above 0
 */
export function customerMinutes(from: string, to: string) {
  return {
    sql: `SELECT trim(a.activity) AS activity, ${resolvedParty("a")} AS customer_id, sum(CAST(a.minutes AS DECIMAL(18,4)))::DOUBLE AS minutes
FROM fact.activity a
WHERE ${inPeriod} AND a.customer_id IS NOT NULL AND a.minutes > 0 AND NOT (${negative})
GROUP BY 1, 2
ORDER BY 1, 2`,
    params: [from, to],
    shape: { activity: "text", customer_id: "text", minutes: "number" },
  } as const;
}

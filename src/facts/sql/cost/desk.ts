export interface DeskRange {
  readonly from: string;
  readonly to: string;
}

const within = "opened_on >= ?::DATE AND opened_on < ?::DATE + INTERVAL 1 DAY";
const minutes = "coalesce(sum(minutes::DECIMAL(18,4)), 0)::DOUBLE";

/**
 * Contacts of each channel: how many, how many carry minutes, how many were answered, and in time.
 *
 * @units   minutes: minutes; seconds: within which an answer is in time
 */
export function deskChannels({ from, to }: DeskRange, seconds: number) {
  return {
    sql: `SELECT channel, count(*) AS contacts, count(minutes) AS timed, ${minutes} AS minutes, count(answered_on) AS answered,
  count(*) FILTER (WHERE epoch(answered_on) - epoch(opened_on) <= ?::DOUBLE) AS in_time
FROM fact.contact WHERE ${within}
GROUP BY channel ORDER BY channel NULLS LAST`,
    params: [seconds, from, to],
    shape: {
      channel: "text?",
      contacts: "count",
      timed: "count",
      minutes: "number",
      answered: "count",
      in_time: "count",
    },
  } as const;
}

/** Contacts of these channels by ISO weekday and stretch of the day, counted from midnight. */
export function deskIntervals({ from, to }: DeskRange, channels: readonly string[], lengthMinutes: number) {
  return {
    sql: `SELECT CAST(isodow(opened_on) AS INTEGER) AS weekday,
  CAST(floor((extract(hour FROM opened_on) * 60 + extract(minute FROM opened_on)) / ?::DOUBLE) AS INTEGER) AS slot,
  count(*) AS contacts
FROM fact.contact WHERE ${within} AND channel IN (${channels.map(() => "?").join(", ")})
GROUP BY 1, 2 ORDER BY 1, 2`,
    params: [lengthMinutes, from, to, ...channels],
    shape: { weekday: "count", slot: "count", contacts: "count" },
  } as const;
}

/** Days on which anybody got in touch, with all contacts of the day and those of the channels. */
export function deskDays({ from, to }: DeskRange, channels: readonly string[]) {
  return {
    sql: `SELECT CAST(opened_on AS DATE) AS day, count(*) AS contacts,
  count(*) FILTER (WHERE channel IN (${channels.map(() => "?").join(", ")})) AS live
FROM fact.contact WHERE ${within}
GROUP BY 1 ORDER BY 1`,
    params: [...channels, from, to],
    shape: { day: "day", contacts: "count", live: "count" },
  } as const;
}

/**
 * Contacts and minutes of each kind; of those that name their order and are old enough, how many were followed by
 * another on the same matter within so many days.
 *
 * @units   minutes: minutes
 */
export function deskKinds({ from, to }: DeskRange, repeatDays: number, asOf: string) {
  return {
    sql: `WITH c AS (
  SELECT kind, minutes, order_id, opened_on, lead(opened_on, 1, NULL) OVER (PARTITION BY order_id, coalesce(reason, kind)
    ORDER BY opened_on, contact_id, kind) AS next_on, coalesce(reason, kind) AS about
  FROM fact.contact WHERE opened_on >= ?::DATE
), judged AS (
  SELECT kind, minutes, CASE WHEN order_id IS NOT NULL AND about IS NOT NULL
    AND epoch(opened_on) + 86400 * ?::DOUBLE <= epoch(CAST(? AS DATE) + INTERVAL 1 DAY)
    THEN coalesce(epoch(next_on) - epoch(opened_on) <= 86400 * ?::DOUBLE, FALSE) END AS again
  FROM c WHERE opened_on < ?::DATE + INTERVAL 1 DAY
)
SELECT kind, count(*) AS contacts, count(minutes) AS timed, ${minutes} AS minutes, count(again) AS judged,
  count(*) FILTER (WHERE again) AS again
FROM judged GROUP BY kind ORDER BY kind NULLS LAST`,
    params: [from, repeatDays, asOf, repeatDays, to],
    shape: {
      kind: "text?",
      contacts: "count",
      timed: "count",
      minutes: "number",
      judged: "count",
      again: "count",
    },
  } as const;
}

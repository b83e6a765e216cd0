import { lit } from "../text.js";

/** Legs of the order cycle in days, over delivered orders: expressions on `mart."order"`. */
export function legs(confirmed: boolean): Readonly<Record<string, string>> {
  const days = (from: string, to: string) => `(epoch(${to}) - epoch(${from})) / 86400`;
  return {
    cycle: "cycle_days",
    confirm: days("ordered_on", "confirmed_on"),
    handover: days(confirmed ? "confirmed_on" : "ordered_on", "shipped_on"),
    transit: days("shipped_on", "delivered_on"),
    promise: days("ordered_on", "promised_on"),
    working: "CAST(cycle_working_days AS DOUBLE)",
  };
}

/**
 * Count, median, 90th percentile, and exact sums of seconds and their squares per leg, for the standard deviation.
 *
 * @units   days; sums in seconds (integers, so that threads cannot change them)
 */
export function legStatistics(expressions: Readonly<Record<string, string>>) {
  const names = Object.keys(expressions);
  const columns = names.map((name) => `${expressions[name]} AS ${name}`);
  const each = names.map(
    (
      name,
      i,
    ) => `SELECT ${i} AS i, count(${name}) AS n, quantile_cont(${name}, 0.5) AS median, quantile_cont(${name}, 0.9) AS p90,
  coalesce(sum(CAST(round(${name} * 86400) AS HUGEINT)), 0)::DOUBLE AS sum,
  coalesce(sum(CAST(round(${name} * 86400) AS HUGEINT) * CAST(round(${name} * 86400) AS HUGEINT)), 0)::DOUBLE AS squares FROM d`,
  );
  return {
    sql: `WITH d AS MATERIALIZED (SELECT ${columns.join(", ")} FROM mart."order" WHERE cycle_days IS NOT NULL)
${each.join("\nUNION ALL ")}
ORDER BY i`,
    shape: { i: "count", n: "count", median: "number?", p90: "number?", sum: "number", squares: "number" },
  } as const;
}

/**
 * Order statistics of one leg by rank (1 = shortest), for intervals of quantiles.
 *
 * The engine takes a share, so a rank r of n is asked for as (r − ½)/n, which no rounding can move to a neighbour.
 */
export function rankValues(expression: string, n: number, ranks: readonly number[]) {
  const shares = ranks.map((r) => (r - 0.5) / n);
  return {
    sql: `SELECT i, value FROM (
  SELECT unnest(range(${ranks.length})) AS i, unnest(quantile_disc(${expression}, [${shares.join(", ")}])) AS value
  FROM mart."order" WHERE cycle_days IS NOT NULL
) ORDER BY i`,
    shape: { i: "count", value: "number" },
  } as const;
}

/**
 * Hours from order to delivery, or to the end of `asOf` for open orders, counted per full hour: the whole set in a
 * small table, for the estimate that does not forget what is still under way.
 */
export function cycleHours(asOf: string) {
  const end = `CAST(${lit(asOf)} AS DATE) + INTERVAL 1 DAY - INTERVAL 1 SECOND`;
  return {
    sql: `WITH t AS (
  SELECT CAST(floor(greatest(0, cycle_days) * 24 + 1e-9) AS INTEGER) AS hours, 1 AS event FROM mart."order" WHERE cycle_days IS NOT NULL
  UNION ALL
  SELECT CAST(floor((epoch(${end}) - epoch(ordered_on)) / 3600) AS INTEGER) AS hours, 0 AS event
  FROM mart."order" WHERE open AND ordered_on IS NOT NULL AND ordered_on <= ${end}
)
SELECT hours, count(*) FILTER (WHERE event = 1) AS events, count(*) FILTER (WHERE event = 0) AS censored
FROM t GROUP BY hours ORDER BY hours`,
    shape: { hours: "count", events: "count", censored: "count" },
  } as const;
}

import { lit } from "../text.js";

export interface ContactTime {
  readonly id: string;
  readonly until: "answered_on" | "resolved_on";
  /** Null = all kinds. */
  readonly kind: string | null;
}

const within = (from: string, to: string) =>
  `opened_on >= CAST(${lit(from)} AS DATE) AND opened_on < CAST(${lit(to)} AS DATE) + INTERVAL 1 DAY`;

/**
 * Whether a contact was answered later than so many hours, or not at all though as old as that at `asOf`; null where
 * it still may be in time. Parameters: hours, asOf, hours.
 */
export function slowAnswer(alias: string): string {
  const opened = `epoch(${alias}.opened_on)`;
  return `CASE WHEN ${alias}.answered_on IS NOT NULL THEN epoch(${alias}.answered_on) - ${opened} > 3600 * ?::DOUBLE
      WHEN epoch(CAST(? AS DATE) + INTERVAL 1 DAY) - ${opened} > 3600 * ?::DOUBLE THEN TRUE END`;
}

const responseKeys = {
  month: "CAST(CAST(date_trunc('month', c.opened_on) AS DATE) AS VARCHAR)",
  weekday: "'weekday-' || CAST(isodow(c.opened_on) AS VARCHAR)",
} as const;

/** How fast contacts of a month, or opened on a weekday, are answered first. */
export function responseBy(
  by: keyof typeof responseKeys,
  hours: number,
  { from, to, asOf }: { readonly from: string; readonly to: string; readonly asOf: string },
) {
  const waited = "(epoch(answered_on) - epoch(opened_on)) / 3600";
  return {
    sql: `SELECT key, count(*) AS contacts, count(answered_on) AS answered, quantile_cont(${waited}, 0.5) AS median,
  quantile_cont(${waited}, 0.9) AS p90, count(*) FILTER (WHERE slow) AS slow, count(slow) AS judged
FROM (
  SELECT ${responseKeys[by]} AS key, c.opened_on, c.answered_on, ${slowAnswer("c")} AS slow
  FROM fact.contact c WHERE ${within(from, to)}
)
GROUP BY key ORDER BY key`,
    params: [hours, asOf, hours],
    shape: {
      key: "text",
      contacts: "count",
      answered: "count",
      median: "number?",
      p90: "number?",
      slow: "count",
      judged: "count",
    },
  } as const;
}

/** Hours from opening to answer or settlement, per kind: how many, how many are without an end, median, p90. */
export function contactHours(times: readonly ContactTime[], period: { from: string; to: string }) {
  const each = times.map((t, i) => {
    const hours = `(epoch(${t.until}) - epoch(opened_on)) / 3600`;
    const kind = t.kind === null ? "" : ` AND kind = ${lit(t.kind)}`;
    return `SELECT ${i} AS i, count(*) AS total, count(${t.until}) AS n, quantile_cont(${hours}, 0.5) AS median, quantile_cont(${hours}, 0.9) AS p90
FROM fact.contact WHERE ${within(period.from, period.to)}${kind}`;
  });
  return {
    sql: `${each.join("\nUNION ALL ")}\nORDER BY i`,
    shape: { i: "count", total: "count", n: "count", median: "number?", p90: "number?" },
  } as const;
}

/** Values at ranks, for the interval of a contact time's quantile. */
export function contactRanks(
  time: ContactTime,
  period: { from: string; to: string },
  n: number,
  ranks: readonly number[],
) {
  const hours = `(epoch(${time.until}) - epoch(opened_on)) / 3600`;
  const kind = time.kind === null ? "" : ` AND kind = ${lit(time.kind)}`;
  return {
    sql: `SELECT i, value FROM (
  SELECT unnest(range(${ranks.length})) AS i, unnest(quantile_disc(${hours}, [${ranks.map((r) => (r - 0.5) / n).join(", ")}])) AS value
  FROM fact.contact WHERE ${within(period.from, period.to)}${kind} AND ${time.until} IS NOT NULL
) ORDER BY i`,
    shape: { i: "count", value: "number" },
  } as const;
}

/** Contacts per kind in the period, for firms whose contacts do not name the order. */
export function contactKinds(period: { from: string; to: string }) {
  return {
    sql: `SELECT kind, count(*) AS n FROM fact.contact WHERE ${within(period.from, period.to)} AND kind IS NOT NULL
GROUP BY kind ORDER BY kind`,
    shape: { kind: "text", n: "count" },
  } as const;
}

/** Days on which a product stood at zero at a site, over all days counted in the period. */
export function stockDays(period: { from: string; to: string }) {
  return {
    sql: `SELECT count(on_hand) AS n, count(*) FILTER (WHERE on_hand <= 0) AS k, count(*) AS total
FROM fact.stock_day
WHERE day >= CAST(${lit(period.from)} AS DATE) AND day < CAST(${lit(period.to)} AS DATE) + INTERVAL 1 DAY`,
    shape: { n: "count", k: "count", total: "count" },
  } as const;
}

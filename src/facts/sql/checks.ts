import type { Query } from "../../core/ports.js";
import { spot } from "./facts.js";
import { ident } from "./text.js";

/** Rows found suspicious: how many of how many could be looked at, and the first of them. */
export type Found = Query<{ rows: "count"; of: "count"; src: "count?"; row: "count?" }>;

const found = { rows: "count", of: "count", src: "count?", row: "count?" } as const;

function findRows(from: string, condition: string, of: string): Found {
  return {
    sql: `SELECT count(*) FILTER (WHERE ${condition}), count(*) FILTER (WHERE ${of}),
  arg_min(_src, ${spot}) FILTER (WHERE ${condition}), arg_min(_row, ${spot}) FILTER (WHERE ${condition})
FROM ${from}`,
    shape: found,
  };
}

/** Rows whose `later` date lies before their `earlier` one; by the day unless both have a time. */
export function datesOutOfOrder(table: string, earlier: string, later: string, byTime: boolean): Found {
  const day = (column: string) => (byTime ? ident(column) : `${ident(column)}::DATE`);
  const both = `${ident(earlier)} IS NOT NULL AND ${ident(later)} IS NOT NULL`;
  return findRows(`fact.${ident(table)}`, `${day(later)} < ${day(earlier)}`, both);
}

/** Dates after a day, or before one: `days` are ISO text. */
export function datesBeyond(table: string, column: string, from: string, to: string): Found {
  const name = ident(column);
  const query = findRows(
    `fact.${ident(table)}`,
    `${name} < ?::DATE OR ${name} >= ?::DATE + INTERVAL 1 DAY`,
    `${name} IS NOT NULL`,
  );
  return { ...query, params: [from, to, from, to, from, to] };
}

/** Where the middle 98 % of a date column lie, and its ends. */
export function dateBulk(
  table: string,
  column: string,
): Query<{ first: "day?"; low: "day?"; high: "day?"; last: "day?" }> {
  const name = ident(column);
  return {
    sql: `SELECT min(${name}), quantile_disc(${name}::DATE, 0.01), quantile_disc(${name}::DATE, 0.99), max(${name})
FROM fact.${ident(table)}`,
    shape: { first: "day?", low: "day?", high: "day?", last: "day?" },
  };
}

/** Rows that point to a key no row of the other tables has. */
export function orphans(
  table: string,
  column: string,
  to: readonly { readonly table: string; readonly column: string }[],
): Query<{ rows: "count"; keys: "count"; of: "count"; example: "text?"; src: "count?"; row: "count?" }> {
  const name = ident(column);
  const targets = to
    .map(
      (t) =>
        `SELECT ${ident(t.column)} AS k FROM fact.${ident(t.table)} WHERE ${ident(t.column)} IS NOT NULL`,
    )
    .join(" UNION ALL ");
  return {
    sql: `WITH lone AS (
  SELECT ${name} AS k, _src, _row FROM fact.${ident(table)}
  WHERE ${name} IS NOT NULL AND ${name} NOT IN (${targets})
)
SELECT count(*), count(DISTINCT k), (SELECT count(${name}) FROM fact.${ident(table)}), min(k),
  arg_min(_src, ${spot}), arg_min(_row, ${spot})
FROM lone`,
    shape: { rows: "count", keys: "count", of: "count", example: "text?", src: "count?", row: "count?" },
  };
}

/** Rows that are equal in every given column to one met before. */
export function exactDuplicates(
  table: string,
  columns: readonly string[],
): Query<{ rows: "count"; groups: "count"; src: "count?"; row: "count?" }> {
  const list = columns.map(ident).join(", ");
  const from = `fact.${ident(table)}`;
  return {
    sql: `SELECT coalesce(sum(n - 1), 0), count(*), arg_min(src, spot), arg_min("row", spot)
FROM (
  SELECT count(*) AS n, min(${spot}) AS spot, arg_min(_src, ${spot}) AS src, arg_min(_row, ${spot}) AS "row"
  FROM ${from}
  WHERE hash(${list}) IN (SELECT h FROM (SELECT hash(${list}) AS h FROM ${from}) GROUP BY h HAVING count(*) > 1)
  GROUP BY ${list} HAVING count(*) > 1
)`,
    shape: { rows: "count", groups: "count", src: "count?", row: "count?" },
  };
}

/** Rows a join on `column` would make, and the keys it joins on. */
export function fanOut(table: string, columns: readonly string[]): Query<{ rows: "count"; keys: "count" }> {
  const list = columns.map(ident).join(", ");
  return {
    sql: `SELECT coalesce(sum(n), 0), count(*) FROM (
  SELECT count(*) AS n FROM fact.${ident(table)} WHERE ${ident(columns[0]!)} IS NOT NULL GROUP BY ${list}
)`,
    shape: { rows: "count", keys: "count" },
  };
}

/** Order totals repeated on lines: how often they differ within an order, and what summing the lines would claim. */
export const orderTotals: Query<{
  orders: "count";
  conflicts: "count";
  lines: "count";
  once: "money?";
  summed: "money?";
  example: "text?";
}> = {
  sql: `SELECT count(*), count(*) FILTER (WHERE high <> low), coalesce(sum(n), 0), sum(high), sum(total),
  min(order_id) FILTER (WHERE high <> low)
FROM (
  SELECT order_id, count(*) AS n, max(order_amount) AS high, min(order_amount) AS low, sum(order_amount) AS total
  FROM fact.order_line WHERE order_amount IS NOT NULL GROUP BY order_id
)`,
  shape: {
    orders: "count",
    conflicts: "count",
    lines: "count",
    once: "money?",
    summed: "money?",
    example: "text?",
  },
};

/** Different texts of a column, in order. */
export function distinctTexts(table: string, column: string, limit: number): Query<{ text: "text" }> {
  const name = ident(column);
  return {
    sql: `SELECT DISTINCT ${name} FROM fact.${ident(table)} WHERE ${name} IS NOT NULL ORDER BY ${name} LIMIT ?`,
    params: [limit],
    shape: { text: "text" },
  };
}

/** How many different keys a column has, and how many of them hold a digit: names seldom do, numbers always. */
export function keyLooks(table: string, column: string): Query<{ keys: "count"; withDigit: "count" }> {
  const name = ident(column);
  return {
    sql: `SELECT count(*), count(*) FILTER (WHERE regexp_matches(k, '[0-9]'))
FROM (SELECT DISTINCT ${name} AS k FROM fact.${ident(table)} WHERE ${name} IS NOT NULL)`,
    shape: { keys: "count", withDigit: "count" },
  };
}

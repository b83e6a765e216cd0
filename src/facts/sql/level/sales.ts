import type { SqlValue } from "../../../core/ports.js";

/** Yearly money is made of these: sales of the period, and margin where cost is recorded beside the amount. */
export function salesOfPeriod() {
  return {
    sql: `SELECT coalesce(sum(amount), 0) AS amount, coalesce(sum(amount) FILTER (WHERE cost IS NOT NULL), 0) AS costed,
  coalesce(sum(cost) FILTER (WHERE amount IS NOT NULL), 0) AS cost
FROM mart."order" WHERE NOT cancelled`,
    shape: { amount: "money", costed: "money", cost: "money" },
  } as const;
}

/**
 * Buying after purchases that met a stock-out and after those filled whole, among alike: the same season, class and
 * rhythm. A spell lasts until the next purchase, the end of the records or the horizon.
 *
 * @units   days
 */
export function spellsAfterStockOuts(horizon: number) {
  const spell = "least(coalesce(next_gap, follow), CAST(? AS DOUBLE))";
  const bought = "coalesce(next_gap <= CAST(? AS DOUBLE), FALSE)";
  const params: SqlValue[] = [horizon, horizon];
  return {
    sql: `WITH spell AS (
  SELECT season, coalesce(class, '') AS class, CAST(floor(rhythm * 2) AS INTEGER) AS rhythm, short,
    CAST(${spell} AS DOUBLE) AS days, ${bought} AS bought
  FROM derived.purchase_exposure WHERE short IS NOT NULL
)
SELECT season, class, rhythm, count(*) FILTER (WHERE short) AS short, count(*) FILTER (WHERE NOT short) AS filled,
  count(*) FILTER (WHERE short AND bought) AS bought_short, count(*) FILTER (WHERE NOT short AND bought) AS bought_filled,
  coalesce(sum(CAST(days AS BIGINT)) FILTER (WHERE short), 0) AS days_short,
  coalesce(sum(CAST(days AS BIGINT)) FILTER (WHERE NOT short), 0) AS days_filled
FROM spell WHERE days > 0
GROUP BY season, class, rhythm ORDER BY season, class, rhythm`,
    params,
    shape: {
      season: "day",
      class: "text",
      rhythm: "count",
      short: "count",
      filled: "count",
      bought_short: "count",
      bought_filled: "count",
      days_short: "count",
      days_filled: "count",
    },
  } as const;
}

/** Sales of every customer in two stretches as long: before a day, and from it on. Customers are those of `changed` or not. */
export function salesAround(
  span: { readonly from: string; readonly on: string; readonly to: string },
  changed: {
    readonly customers?: readonly string[] | undefined;
    readonly regions?: readonly string[] | undefined;
    readonly customerClasses?: readonly string[] | undefined;
  },
) {
  const list = (values: readonly string[]) => values.map(() => "?").join(", ");
  const groups: readonly (readonly [string, readonly string[]])[] = [
    ["o.customer_id", changed.customers ?? []],
    ["c.region", changed.regions ?? []],
    ["c.class", changed.customerClasses ?? []],
  ];
  const named = groups.filter(([, values]) => values.length > 0);
  const is = named.map(([column, values]) => `coalesce(${column} IN (${list(values)}), FALSE)`).join(" OR ");
  const params: SqlValue[] = [...named.flatMap(([, values]) => values), span.on, span.on, span.from, span.to];
  return {
    sql: `SELECT o.customer_id, bool_or(${is === "" ? "FALSE" : is}) AS changed,
  coalesce(sum(o.amount) FILTER (WHERE CAST(o.ordered_on AS DATE) < CAST(? AS DATE)), 0) AS before,
  coalesce(sum(o.amount) FILTER (WHERE CAST(o.ordered_on AS DATE) >= CAST(? AS DATE)), 0) AS after
FROM mart."order" o LEFT JOIN mart.customer c ON c.customer_id = o.customer_id
WHERE NOT o.cancelled AND o.customer_id IS NOT NULL
  AND CAST(o.ordered_on AS DATE) >= CAST(? AS DATE) AND CAST(o.ordered_on AS DATE) <= CAST(? AS DATE)
GROUP BY o.customer_id ORDER BY o.customer_id`,
    params,
    shape: { customer_id: "text", changed: "flag", before: "money", after: "money" },
  } as const;
}

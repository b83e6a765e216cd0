/** Steps of the curve, whatever the number of customers. */
const steps = 100;

/**
 * Customers' contribution cumulated in a hundred steps, before and after what was lost with them through failures; each
 * curve in an order of its own.
 *
 * @units   contribution, after: integer cents, cumulated
 */
export function whaleAfterLoss(years: number) {
  const curve = (
    of: string,
  ) => `SELECT CAST(ceil(place * ${steps}.0 / n) AS INTEGER) AS step, max(place) AS customers,
    sum(${of}) AS value FROM (SELECT ${of}, row_number() OVER (ORDER BY ${of} DESC, customer_id) AS place, count(*) OVER () AS n FROM c) r
  GROUP BY 1`;
  return {
    sql: `WITH c AS (
  SELECT k.customer_id, CAST(k.contribution AS BIGINT) AS before,
    CAST(k.contribution - round(coalesce(l.value, 0) * CAST(? AS DOUBLE)) AS BIGINT) AS after
  FROM derived.customer_cost k LEFT JOIN derived.customer_loss l ON l.customer_id = k.customer_id
  WHERE k.contribution IS NOT NULL
), b AS (${curve("before")}), a AS (${curve("after")})
SELECT b.customers, CAST(sum(b.value) OVER (ORDER BY b.step) AS DOUBLE) AS before,
  CAST(sum(a.value) OVER (ORDER BY a.step) AS DOUBLE) AS after
FROM b JOIN a ON a.step = b.step ORDER BY b.customers`,
    params: [years],
    shape: { customers: "count", before: "number", after: "number" },
  } as const;
}

/** Customers who look profitable and are not once what was lost with them is taken off. */
export function turnedByLoss(years: number) {
  return {
    sql: `SELECT count(*) AS customers, count(*) FILTER (WHERE k.contribution > 0) AS earning,
  count(*) FILTER (WHERE k.contribution > 0 AND k.contribution - coalesce(l.value, 0) * CAST(? AS DOUBLE) <= 0) AS turned
FROM derived.customer_cost k LEFT JOIN derived.customer_loss l ON l.customer_id = k.customer_id
WHERE k.contribution IS NOT NULL`,
    params: [years],
    shape: { customers: "count", earning: "count", turned: "count" },
  } as const;
}

/**
 * Stock held above and below the level at which cost and loss together are least, summed over items.
 *
 * @units   cents a year
 */
export function stockBalance() {
  const lost = "(coalesce(sale_per_short, 0) + coalesce(leaving_per_short, 0))";
  // Whole cents, so that the sum is the same in whatever order they are added.
  const cents = (what: string, where: string) =>
    `CAST(sum(CAST(round(${what}) AS BIGINT)) FILTER (WHERE ${where}) AS DOUBLE)`;
  const [over, under] = ["fill_today > fill_best", "fill_today < fill_best"];
  return {
    sql: `SELECT count(*) FILTER (WHERE ${over}) AS over_items,
  ${cents("cost_today - cost_best", over)} AS over_cost,
  ${cents(`(fill_today - fill_best) * ${lost}`, over)} AS over_loss,
  count(*) FILTER (WHERE ${under}) AS under_items,
  ${cents("cost_best - cost_today", under)} AS under_cost,
  ${cents(`(fill_best - fill_today) * ${lost}`, under)} AS under_loss
FROM derived.item_level`,
    shape: {
      over_items: "count",
      over_cost: "number?",
      over_loss: "number?",
      under_items: "count",
      under_cost: "number?",
      under_loss: "number?",
    },
  } as const;
}

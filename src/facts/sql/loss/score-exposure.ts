import type { SqlValue } from "../../../core/ports.js";

/**
 * Orders of the period that customers scored and of which some failure could be judged, with what was known before
 * delivery. At most `limit`, taken evenly in the order of their numbers.
 *
 * @units   amount, freight: money; weight as recorded; category: class of the product that most was paid for
 */
export function scoredOrders(
  { from, to, by }: { readonly from: string; readonly to: string; readonly by: "month" | "quarter" | "year" },
  limit: number,
) {
  return {
    sql: `WITH largest AS (
  SELECT order_id, class FROM (
    SELECT l.order_id, p.class,
      row_number() OVER (PARTITION BY l.order_id ORDER BY l.amount DESC NULLS LAST, l.product_id) AS nth
    FROM mart.line l LEFT JOIN mart.product p ON p.product_id = l.product_id
  ) WHERE nth = 1
), scored AS (
  SELECT o.order_id, coalesce(o.customer_id, o.order_id) AS customer_id, CAST(o.ordered_on AS DATE) AS day,
    coalesce(o.warehouse, '') AS site, o.score, NOT o.on_time AS late, NOT o.in_full AS short, o.wrong_item AS wrong,
    o.damaged, NOT o.invoice_correct AS invoice, o.amount, o.freight, o.weight, o.lines,
    coalesce(o.region, c.region, '') AS region, CAST(CAST(date_trunc('${by}', o.ordered_on) AS DATE) AS VARCHAR) AS season,
    coalesce(g.class, '') AS category
  FROM mart."order" o LEFT JOIN largest g ON g.order_id = o.order_id
    LEFT JOIN mart.customer c ON c.customer_id = o.customer_id
  WHERE o.score IS NOT NULL AND NOT o.cancelled AND o.ordered_on >= CAST(? AS DATE)
    AND o.ordered_on < CAST(? AS DATE) + INTERVAL 1 DAY
), judged AS (
  SELECT *, row_number() OVER (ORDER BY order_id) AS nth, count(*) OVER () AS cases, max(score) OVER () AS best,
    dense_rank() OVER (ORDER BY customer_id) AS customer, dense_rank() OVER (ORDER BY day, site) AS day_site
  FROM scored
  WHERE late IS NOT NULL OR short IS NOT NULL OR wrong IS NOT NULL OR damaged IS NOT NULL OR invoice IS NOT NULL
)
SELECT customer, day_site, score, best, cases, late, short, wrong, damaged, invoice,
  CAST(amount AS DOUBLE) AS amount, CAST(freight AS DOUBLE) AS freight, weight, lines, region, season, category, site
FROM judged WHERE cases <= CAST(? AS BIGINT) OR (nth * CAST(? AS BIGINT)) % cases < CAST(? AS BIGINT)
ORDER BY nth`,
    params: [from, to, limit, limit, limit] as SqlValue[],
    shape: {
      customer: "count",
      day_site: "count",
      score: "number",
      best: "number",
      cases: "count",
      late: "flag?",
      short: "flag?",
      wrong: "flag?",
      damaged: "flag?",
      invoice: "flag?",
      amount: "number?",
      freight: "number?",
      weight: "number?",
      lines: "count?",
      region: "text",
      season: "text",
      category: "text",
      site: "text",
    },
  } as const;
}

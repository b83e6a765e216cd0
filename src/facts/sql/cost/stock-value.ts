/**
 * Stock value per month of the period: the value as counted, else pieces × the product's unit cost (the lowest one
 * where its rows differ). Stock below zero is a slip of the records and ties up nothing.
 *
 * @units   value: money, summed over the days of the month; days: days with any value
 * @range   rows with neither a value nor pieces of known cost are counted in `rows` only
 */
export function stockValueByMonth(from: string, to: string) {
  return {
    sql: `WITH cost AS (
  SELECT product_id, min(unit_cost) AS unit_cost FROM fact.product
  WHERE product_id IS NOT NULL AND unit_cost IS NOT NULL GROUP BY product_id
), counted AS (
  SELECT CAST(d.day AS DATE) AS day,
    coalesce(d.value, CAST(d.on_hand * c.unit_cost AS DECIMAL(18,4))) AS value
  FROM fact.stock_day d LEFT JOIN cost c ON c.product_id = d.product_id
  WHERE d.day >= CAST(? AS DATE) AND d.day < CAST(? AS DATE) + INTERVAL 1 DAY
    AND (d.value IS NOT NULL OR d.on_hand IS NOT NULL)
), s AS (
  SELECT day, CASE WHEN value < 0 THEN 0 ELSE value END AS value FROM counted
)
SELECT CAST(date_trunc('month', day) AS DATE) AS month,
  coalesce(CAST(sum(value) AS DECIMAL(38,4)), 0) AS value,
  count(DISTINCT day) FILTER (WHERE value IS NOT NULL) AS days,
  count(value) AS valued, count(*) AS rows
FROM s GROUP BY 1 ORDER BY 1`,
    params: [from, to],
    shape: { month: "day", value: "money", days: "count", valued: "count", rows: "count" },
  } as const;
}

/**
 * Forecasts against what was asked for, product by product: of several forecasts of a period the last one made before it
 * counts. A period lasts until the next one forecast; periods that are not over are left out. `naive`: errors of taking the
 * period before for the forecast.
 */
export function forecastErrors(asOf: string, from: string) {
  return {
    sql: `WITH made AS (
  SELECT product_id, coalesce(warehouse, '') AS place, CAST(period AS DATE) AS period,
    arg_max(quantity, coalesce(made_on, TIMESTAMP '1900-01-01')) AS quantity
  FROM fact.forecast
  WHERE product_id IS NOT NULL AND period IS NOT NULL AND quantity >= 0 AND coalesce(CAST(made_on AS DATE) <= CAST(period AS DATE), TRUE)
  GROUP BY 1, 2, 3
), summed AS (
  SELECT product_id, period, sum(quantity) AS quantity FROM made GROUP BY product_id, period
), starts AS (
  SELECT period, lead(period) OVER (ORDER BY period) AS next FROM (SELECT DISTINCT period FROM summed)
), span AS (
  SELECT s.product_id, s.period, s.quantity, t.next
  FROM summed s JOIN starts t ON t.period = s.period
  WHERE t.next IS NOT NULL AND t.next <= CAST(? AS DATE) + 1 AND s.period >= CAST(? AS DATE)
), met AS (
  SELECT s.product_id, s.period, s.next - s.period AS days, max(s.quantity) AS forecast, coalesce(sum(l.wanted), 0) AS wanted
  FROM span s LEFT JOIN derived.supply_line l
    ON l.product_id = s.product_id AND l.day >= s.period AND l.day < s.next
  GROUP BY s.product_id, s.period, s.next
), judged AS (
  SELECT *, wanted - lag(wanted) OVER (PARTITION BY product_id ORDER BY period) AS step FROM met
)
SELECT product_id, count(*) AS periods, CAST(sum(days) AS DOUBLE) / count(*) AS days, sum(wanted) AS wanted,
  sum(wanted * wanted) AS squares, sum(wanted - forecast) AS bias,
  sum((wanted - forecast) * (wanted - forecast)) AS errors,
  coalesce(sum((wanted - forecast) * (wanted - forecast)) FILTER (WHERE step IS NOT NULL), 0) AS later_errors,
  coalesce(sum(step * step), 0) AS naive
FROM judged GROUP BY product_id ORDER BY product_id`,
    params: [asOf, from],
    shape: {
      product_id: "text",
      periods: "count",
      days: "number",
      wanted: "number",
      squares: "number",
      bias: "number",
      errors: "number",
      later_errors: "number",
      naive: "number",
    },
  } as const;
}

/** What replenishment orders may tell. */
export interface ArrivalRules {
  readonly bySite: boolean;
  /** The day the study looks from. */
  readonly asOf: string;
  /** Longer than so many times the usual is no lead time. */
  readonly outlier: number;
}

/**
 * Makes `derived.supply_arrival`: one row per order of an item that came in whole or has not come yet, with its days. An
 * order that came in several receipts took until the last of them.
 */
export function makeArrivals({ bySite, asOf }: ArrivalRules) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.supply_arrival AS
WITH r AS (
  SELECT product_id, ${bySite ? "coalesce(warehouse, '')" : "''"} AS site, replenishment_id,
    CAST(ordered_on AS DATE) AS ordered, CAST(received_on AS DATE) AS received,
    coalesce(quantity, received_quantity) AS quantity
  FROM fact.replenishment
  WHERE product_id IS NOT NULL AND ordered_on IS NOT NULL AND ordered_on < CAST(? AS DATE) + INTERVAL 1 DAY
    AND coalesce(quantity, received_quantity, 1) > 0 AND coalesce(received_on >= ordered_on, TRUE)
)
SELECT product_id, site, ordered, count(received) = count(*) AS came,
  CASE WHEN count(received) = count(*) THEN max(received) - ordered END AS days, sum(quantity) AS quantity
FROM r GROUP BY product_id, site, ordered, replenishment_id`,
    params: [asOf],
  };
}

/**
 * Lead times per item. Orders too young to have been seen coming late are left out (an order placed last week that has
 * come already was a quick one), and so are times beyond the outlier limit.
 */
export function leadTimes({ asOf, outlier }: ArrivalRules) {
  return {
    sql: `WITH usual AS (
  SELECT product_id, site, quantile_cont(days, 0.5) AS middle FROM derived.supply_arrival
  WHERE came GROUP BY product_id, site
), fit AS (
  SELECT a.product_id, a.site, a.ordered, a.days, a.days > ? * (u.middle + 1) AS odd
  FROM derived.supply_arrival a JOIN usual u ON u.product_id = a.product_id AND u.site = a.site
), slowest AS (
  SELECT product_id, site, max(days) AS days FROM fit WHERE days IS NOT NULL AND NOT odd GROUP BY product_id, site
)
SELECT f.product_id, f.site, count(f.days) FILTER (WHERE NOT f.odd) AS orders, count(*) FILTER (WHERE f.odd) AS odd,
  count(*) FILTER (WHERE f.days IS NULL) AS overdue,
  CAST(sum(f.days) FILTER (WHERE NOT f.odd) AS DOUBLE) AS days,
  CAST(sum(f.days * f.days) FILTER (WHERE NOT f.odd) AS DOUBLE) AS squares
FROM fit f JOIN slowest s ON s.product_id = f.product_id AND s.site = f.site
WHERE f.ordered <= CAST(? AS DATE) - CAST(s.days AS INTEGER)
GROUP BY f.product_id, f.site ORDER BY f.product_id, f.site`,
    params: [outlier, asOf],
    shape: {
      product_id: "text",
      site: "text",
      orders: "count",
      odd: "count",
      overdue: "count",
      days: "number?",
      squares: "number?",
    },
  } as const;
}

/**
 * How often and how much is ordered, per item: the gap nearly all others are a multiple of is the review period, and the
 * size nearly all others are a multiple of the lot.
 */
export function orderRhythm() {
  return {
    sql: `WITH placed AS (
  SELECT product_id, site, ordered, sum(quantity) AS quantity FROM derived.supply_arrival GROUP BY product_id, site, ordered
), gaps AS (
  SELECT product_id, site, quantity,
    ordered - lag(ordered) OVER (PARTITION BY product_id, site ORDER BY ordered) AS gap
  FROM placed
), base AS (
  SELECT product_id, site, CAST(quantile_disc(gap, 0.1) AS INTEGER) AS least, count(gap) AS gaps,
    quantile_disc(quantity, 0.5) AS usual
  FROM gaps GROUP BY product_id, site
)
SELECT g.product_id, g.site, count(*) AS orders, max(b.gaps) AS gaps, max(b.least) AS least,
  count(*) FILTER (WHERE g.gap % b.least = 0) AS multiples,
  CAST(sum(g.quantity) AS DOUBLE) / nullif(count(g.quantity), 0) AS quantity,
  CAST(max(b.usual) AS DOUBLE) AS usual, count(g.quantity) AS sized, count(*) FILTER (WHERE g.quantity % b.usual = 0) AS lots
FROM gaps g JOIN base b ON b.product_id = g.product_id AND b.site = g.site
GROUP BY g.product_id, g.site ORDER BY g.product_id, g.site`,
    shape: {
      product_id: "text",
      site: "text",
      orders: "count",
      gaps: "count",
      least: "count?",
      multiples: "count",
      quantity: "number?",
      usual: "number?",
      sized: "count",
      lots: "count",
    },
  } as const;
}

/** Makes `derived.supply_period`: what each item was asked for per period of so many days, counted from `from`. */
export function makeSupplyPeriods(from: string, days: number) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.supply_period AS
SELECT product_id, site, CAST(floor((day - CAST(? AS DATE)) / ?) AS INTEGER) AS period, sum(wanted) AS units
FROM derived.supply_line GROUP BY 1, 2, 3`,
    params: [from, days],
  };
}

/** Sums over whole periods, item by item: enough for a law by its moments. */
export function periodMoments(periods: number) {
  return {
    sql: `SELECT product_id, site, count(*) AS filled, sum(units) AS units, sum(units * units) AS squares, min(period) AS first
FROM derived.supply_period WHERE period < ? GROUP BY product_id, site ORDER BY product_id, site`,
    params: [periods],
    shape: {
      product_id: "text",
      site: "text",
      filled: "count",
      units: "number",
      squares: "number",
      first: "count",
    },
  } as const;
}

/** Items whose demand is looked at period by period, numbered: those of which most lines came. */
export function makeSupplyModelled(items: number) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.supply_modelled AS
SELECT product_id, site, row_number() OVER (ORDER BY lines DESC, product_id, site) AS item FROM (
  SELECT product_id, site, count(*) AS lines FROM derived.supply_line GROUP BY product_id, site
) ORDER BY lines DESC, product_id, site LIMIT ?`,
    params: [items],
  };
}

/** The items looked at closely by their numbers. */
export function supplyModelled() {
  return {
    sql: "SELECT item, product_id, site FROM derived.supply_modelled ORDER BY item",
    shape: { item: "count", product_id: "text", site: "text" },
  } as const;
}

/** Demand per period of the items looked at closely; periods without any are left out. */
export function supplySeries(periods: number) {
  return {
    sql: `SELECT m.item, s.period, s.units
FROM derived.supply_period s JOIN derived.supply_modelled m ON m.product_id = s.product_id AND m.site = s.site
WHERE s.period < ? ORDER BY m.item, s.period`,
    params: [periods],
    shape: { item: "count", period: "count", units: "number" },
  } as const;
}

/** How large single lines are, of the items looked at closely that are asked for in no more than so many of the periods. */
export function supplySizes(periods: number, filled: number) {
  return {
    sql: `WITH seldom AS (
  SELECT product_id, site FROM derived.supply_period WHERE period < ? GROUP BY product_id, site
  HAVING count(*) FILTER (WHERE units > 0) <= ?
), looked AS (
  SELECT m.item, m.product_id, m.site FROM derived.supply_modelled m
  SEMI JOIN seldom ON seldom.product_id = m.product_id AND seldom.site = m.site
)
SELECT k.item, l.wanted AS size, count(*) AS lines
FROM derived.supply_line l JOIN looked k ON k.product_id = l.product_id AND k.site = l.site
WHERE l.wanted > 0 GROUP BY k.item, l.wanted ORDER BY k.item, l.wanted`,
    params: [periods, filled],
    shape: { item: "count", size: "number", lines: "count" },
  } as const;
}

/** Periods in which a count of an item found an empty shelf: what was sold then is the least that was wanted. */
export function emptyPeriods(from: string, days: number, periods: number) {
  return {
    sql: `SELECT product_id, site, period FROM (
  SELECT s.product_id, s.site, CAST(floor((s.day - CAST(? AS DATE)) / ?) AS INTEGER) AS period
  FROM derived.supply_stock s SEMI JOIN derived.supply_modelled m ON m.product_id = s.product_id AND m.site = s.site
  WHERE s.on_hand <= 0
) WHERE period < ? GROUP BY product_id, site, period ORDER BY product_id, site, period`,
    params: [from, days, periods],
    shape: { product_id: "text", site: "text", period: "count" },
  } as const;
}

/** What only the making of the items needed. */
export const dropSupplyWork: readonly string[] = ["line", "period", "modelled", "stock"].map(
  (name) => `DROP TABLE IF EXISTS derived.supply_${name}`,
);

/** Demand of each item in the first and the last so many of all whole periods: whether it grows. */
export function demandHalves(periods: number, half: number) {
  return {
    sql: `SELECT product_id, site, coalesce(sum(units) FILTER (WHERE period < ?), 0) AS early,
  coalesce(sum(units) FILTER (WHERE period >= ?), 0) AS late
FROM derived.supply_period WHERE period < ? GROUP BY product_id, site ORDER BY product_id, site`,
    params: [half, periods - half, periods],
    shape: { product_id: "text", site: "text", early: "number", late: "number" },
  } as const;
}

/** Tables of earlier parts that may not be there. */
export interface MenuSources {
  readonly stake: boolean;
  readonly customerClass: boolean;
  readonly productClass: boolean;
  readonly cost: boolean;
}

/**
 * Customers of the period with what is known of them: class, stake, what was agreed with them.
 *
 * @units   stake, per_purchase, contribution: cents
 */
export function menuCustomers({ stake, customerClass, cost }: MenuSources) {
  const join = (there: boolean, table: string, as: string) =>
    there ? `LEFT JOIN derived.${table} ${as} ON ${as}.customer_id = m.customer_id` : "";
  return {
    sql: `SELECT m.customer_id, m.name, ${customerClass ? "c.class" : "CAST(NULL AS VARCHAR)"} AS class, m.orders, m.amount, CAST(m.quantity AS DOUBLE) AS quantity,
  m.target_on_time, m.target_in_full,
  ${stake ? "s.stake, coalesce(CAST(s.per_purchase AS DOUBLE), s.stake / nullif(s.ahead, 0)) AS per_purchase" : "CAST(NULL AS DOUBLE) AS stake, CAST(NULL AS DOUBLE) AS per_purchase"},
  ${cost ? "k.contribution" : "CAST(NULL AS BIGINT) AS contribution"}
FROM mart.customer m
  ${join(customerClass, "customer_class", "c")}
  ${join(stake, "customer_stake", "s")}
  ${join(cost, "customer_cost", "k")}
WHERE m.orders > 0
ORDER BY m.customer_id`,
    shape: {
      customer_id: "text",
      name: "text?",
      class: "text?",
      orders: "count",
      amount: "money?",
      quantity: "number?",
      target_on_time: "number?",
      target_in_full: "number?",
      stake: "number?",
      per_purchase: "number?",
      contribution: "count?",
    },
  } as const;
}

/**
 * How their orders and lines were served: asked by itself, since what customers are worth changes nothing of it.
 *
 * @units   late_days: of late lines together
 */
export function menuService() {
  return {
    sql: `WITH o AS (
  SELECT customer_id, count(on_time) AS timed, count(*) FILTER (WHERE on_time) AS on_time,
    count(in_full) AS filled, count(*) FILTER (WHERE in_full) AS in_full
  FROM mart."order" WHERE customer_id IS NOT NULL GROUP BY customer_id
), l AS (
  SELECT customer_id, count(in_full) AS lines_filled, count(*) FILTER (WHERE in_full) AS lines_in_full,
    CAST(sum(greatest(0, epoch(CAST(delivered_on AS DATE)) - epoch(CAST(promised_on AS DATE)))) FILTER (WHERE NOT on_time) AS DOUBLE) / 86400 AS late_days,
    count(*) FILTER (WHERE NOT on_time AND delivered_on IS NOT NULL AND promised_on IS NOT NULL) AS late_known
  FROM mart.line WHERE customer_id IS NOT NULL GROUP BY customer_id
)
SELECT m.customer_id,
  coalesce(o.timed, 0) AS timed, coalesce(o.on_time, 0) AS on_time, coalesce(o.filled, 0) AS filled, coalesce(o.in_full, 0) AS in_full,
  l.late_days, coalesce(l.late_known, 0) AS late_known,
  coalesce(l.lines_filled, 0) AS lines_filled, coalesce(l.lines_in_full, 0) AS lines_in_full
FROM mart.customer m
  LEFT JOIN o ON o.customer_id = m.customer_id
  LEFT JOIN l ON l.customer_id = m.customer_id
WHERE m.orders > 0
ORDER BY m.customer_id`,
    shape: {
      customer_id: "text",
      timed: "count",
      on_time: "count",
      filled: "count",
      in_full: "count",
      late_days: "number?",
      late_known: "count",
      lines_filled: "count",
      lines_in_full: "count",
    },
  } as const;
}

/** Sums of doubles differ in the last digit with the order in which threads add: added as decimals they repeat. */
const exact = (expression: string) => `CAST(sum(CAST(${expression} AS DECIMAL(36,16))) AS DOUBLE)`;

/**
 * Makes `derived.menu_demand`: what each customer asked of each product at each site; the pairs stay in the warehouse.
 * `several`: the pair is served from more sites than one.
 */
export function makeMenuDemand(bySite: boolean) {
  const demand = (site: string) => `SELECT customer_id, product_id, ${site} AS site, count(*) AS lines,
  CAST(sum(quantity) AS DECIMAL(18,4)) AS quantity
FROM mart.line
WHERE customer_id IS NOT NULL AND product_id IS NOT NULL AND NOT cancelled AND quantity > 0
GROUP BY 1, 2, 3`;
  const make = "CREATE OR REPLACE TABLE derived.menu_demand AS";
  return bySite
    ? `${make}
WITH d AS (${demand("coalesce(warehouse, '')")}),
s AS (SELECT customer_id, product_id FROM d GROUP BY 1, 2 HAVING count(*) > 1)
SELECT d.customer_id, d.product_id, d.site, d.lines, d.quantity, s.customer_id IS NOT NULL AS several
FROM d LEFT JOIN s ON s.customer_id = d.customer_id AND s.product_id = d.product_id`
    : `${make} SELECT *, FALSE AS several FROM (${demand("''")}) d`;
}

/** Units by item and band of customers. */
export function itemBands() {
  return {
    sql: `SELECT d.product_id, d.site, b.band, CAST(sum(d.quantity) AS DOUBLE) AS quantity, sum(d.lines) AS lines
FROM derived.menu_demand d JOIN derived.menu_band b ON b.customer_id = d.customer_id
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`,
    shape: { product_id: "text", site: "text", band: "count", quantity: "number", lines: "count" },
  } as const;
}

/** Units asked for of an item by class of customers; '' where customers have no class. */
export function itemClasses(classed: boolean) {
  return {
    sql: classed
      ? `SELECT d.product_id, d.site, c.class, CAST(sum(d.quantity) AS DOUBLE) AS quantity, sum(d.lines) AS lines
FROM derived.menu_demand d JOIN derived.customer_class c ON c.customer_id = d.customer_id
GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`
      : `SELECT product_id, site, '' AS class, CAST(sum(quantity) AS DOUBLE) AS quantity, sum(lines) AS lines
FROM derived.menu_demand GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { product_id: "text", site: "text", class: "text", quantity: "number", lines: "count" },
  } as const;
}

const pairColumns = ["today", "best", "low", "high", "without"];

/**
 * Makes `derived.pair_level`: each customer × product pair's own best share of units filled. A pair served from one site
 * has its item's level for the customer's band, and nothing is laid down; only over several sites it is their mean by
 * units.
 */
export function makePairLevels(bySite: boolean): readonly string[] {
  const from = `FROM derived.menu_demand d
  JOIN derived.menu_band b ON b.customer_id = d.customer_id
  JOIN derived.item_band_level i ON i.product_id = d.product_id AND i.site = d.site AND i.band = b.band`;
  const [cost, gain] = [
    "d.quantity * (i.cost_best - i.cost_today)",
    "d.quantity * (i.lost_today - i.lost_best)",
  ];
  const view = `CREATE OR REPLACE VIEW derived.pair_level AS
SELECT d.customer_id, d.product_id, d.lines, d.quantity, ${pairColumns.map((c) => `i.${c}`).join(", ")}, ${cost} AS cost, ${gain} AS gain
${from}`;
  if (!bySite) return [view];
  const mean = (column: string) =>
    `${exact(`d.quantity * i.${column}`)} / CAST(sum(d.quantity) AS DOUBLE) AS ${column}`;
  return [
    `CREATE OR REPLACE TABLE derived.pair_over_sites AS
SELECT d.customer_id, d.product_id, CAST(sum(d.lines) AS BIGINT) AS lines, CAST(sum(d.quantity) AS DECIMAL(18,4)) AS quantity,
  ${pairColumns.map(mean).join(", ")}, ${exact(cost)} AS cost, ${exact(gain)} AS gain
${from}
WHERE d.several GROUP BY 1, 2`,
    `${view}
WHERE NOT d.several
UNION ALL SELECT * FROM derived.pair_over_sites`,
  ];
}

/**
 * Each customer's own best level by product class, weighted by lines; and its pairs by whether today's level lies above
 * or below what suits them, clear of the interval.
 */
export function customerLevels(productClass: boolean) {
  const mean = (column: string) => `${exact(`p.lines * p.${column}`)} / sum(p.lines) AS ${column}`;
  return {
    sql: `SELECT p.customer_id, coalesce(c.class, '') AS class, sum(p.lines) AS lines,
  ${["best", "low", "high", "without"].map(mean).join(", ")}, ${exact("p.cost")} AS cost, ${exact("p.gain")} AS gain,
  count(*) AS pairs, count(*) FILTER (WHERE p.today > p.high) AS over, count(*) FILTER (WHERE p.today < p.low) AS under,
  count(p.today) AS known
FROM derived.pair_level p LEFT JOIN ${productClass ? "derived.product_class" : "mart.product"} c ON c.product_id = p.product_id
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: {
      customer_id: "text",
      class: "text",
      lines: "count",
      best: "number",
      low: "number",
      high: "number",
      without: "number",
      cost: "number?",
      gain: "number?",
      pairs: "count",
      over: "count",
      under: "count",
      known: "count",
    },
  } as const;
}

/** Levels of the pairs shown, beside their worth. */
export function topPairLevels(limit: number) {
  return {
    sql: `SELECT t.customer_id, t.product_id, p.today, p.best, p.low, p.high
FROM (SELECT customer_id, product_id FROM derived.pair_worth ORDER BY worth DESC NULLS LAST, customer_id, product_id LIMIT ?) t
  JOIN derived.pair_level p ON p.customer_id = t.customer_id AND p.product_id = t.product_id
ORDER BY t.customer_id, t.product_id`,
    params: [limit],
    shape: {
      customer_id: "text",
      product_id: "text",
      today: "number?",
      best: "number",
      low: "number",
      high: "number",
    },
  } as const;
}

/** Makes `derived.pair_shown`: every pair's worth beside its levels, for the table that is set aside whole. */
export function showPairLevels() {
  return `CREATE OR REPLACE VIEW derived.pair_shown AS
SELECT w.customer_id, w.product_id, w.customer_class, w.product_class, w.lines, w.amount, w.worth,
  p.today AS level_today, p.best AS level_best, p.low AS level_low, p.high AS level_high
FROM derived.pair_worth w LEFT JOIN derived.pair_level p ON p.customer_id = w.customer_id AND p.product_id = w.product_id`;
}

/**
 * Makes `derived.pair_stock`: what the level of a pair comes from, by the stock it is served from. Money per unit, in the
 * firm's currency, and what is at stake with the customer: null where none is known.
 */
export function showPairStock({ stake, money }: { readonly stake: boolean; readonly money: boolean }) {
  const inMoney = (cents: string) => (money ? `CAST(${cents} AS DOUBLE) / 100` : "CAST(NULL AS DOUBLE)");
  return `CREATE OR REPLACE VIEW derived.pair_stock AS
SELECT d.customer_id, d.product_id, nullif(d.site, '') AS warehouse, CAST(d.quantity AS DOUBLE) AS quantity,
  ${stake ? inMoney("s.stake") : "CAST(NULL AS DOUBLE)"} AS stake, i.today AS fill_today, i.best AS fill_best,
  ${inMoney("i.cost_best - i.cost_today")} AS cost_more, ${inMoney("i.lost_today - i.lost_best")} AS lost_less
FROM derived.menu_demand d
  JOIN derived.menu_band b ON b.customer_id = d.customer_id
  JOIN derived.item_band_level i ON i.product_id = d.product_id AND i.site = d.site AND i.band = b.band
  ${stake ? "LEFT JOIN derived.customer_stake s ON s.customer_id = d.customer_id" : ""}`;
}

/** How an item is told: product × place, and which lines stand for what the shelf was asked for. */
export interface SupplyRules {
  /** Lines and stock counts name the same places. */
  readonly bySite: boolean;
  /** No quantity is recorded: a line is one piece. */
  readonly pieces: boolean;
  /** What tells a line cut by a rule from one the shelf could not fill. */
  readonly shortBy: "flag" | "count" | "none";
  readonly from: string;
  readonly to: string;
}

const day = "CAST(coalesce(ordered_on, promised_on, shipped_on, delivered_on) AS DATE)";

/** Whether lines and stock counts speak of the same places, and whether the firm marks what was out of stock. */
export function supplySites() {
  return {
    sql: `WITH place AS (SELECT DISTINCT warehouse FROM mart.line WHERE warehouse IS NOT NULL)
SELECT count(*) AS lines, count(warehouse) AS placed, count(*) FILTER (WHERE stocked_out) AS stocked_out,
  count(*) FILTER (WHERE delivered_quantity < quantity AND NOT cancelled) AS short,
  (SELECT count(*) FROM fact.stock_day WHERE on_hand IS NOT NULL) AS counts,
  (SELECT count(*) FROM fact.stock_day WHERE on_hand IS NOT NULL AND site IN (SELECT warehouse FROM place)) AS placed_counts
FROM mart.line`,
    shape: {
      lines: "count",
      placed: "count",
      stocked_out: "count",
      short: "count",
      counts: "count",
      placed_counts: "count",
    },
  } as const;
}

const site = (bySite: boolean, column: string) => (bySite ? `coalesce(${column}, '')` : "''");

/** Makes `derived.supply_stock`: pieces and value per item and day of a count. */
export function makeSupplyStock({ bySite, from, to }: SupplyRules) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.supply_stock AS
SELECT product_id, ${site(bySite, "site")} AS site, CAST(day AS DATE) AS day,
  sum(on_hand) AS on_hand, sum(value) AS value
FROM fact.stock_day
WHERE product_id IS NOT NULL AND (on_hand IS NOT NULL OR value IS NOT NULL)
  AND day >= CAST(? AS DATE) AND day < CAST(? AS DATE) + INTERVAL 1 DAY
GROUP BY 1, 2, 3`,
    params: [from, to],
  };
}

/**
 * Makes `derived.supply_line`: the lines that asked the shelf for something. A line short though stock was there was cut
 * by a rule: it asked the shelf for what it got.
 */
export function makeSupplyLines(rules: SupplyRules) {
  const { bySite, pieces, shortBy, from, to } = rules;
  const cut = {
    flag: "stocked_out = FALSE",
    count: "c.on_hand >= quantity - delivered_quantity",
    none: "FALSE",
  }[shortBy];
  const counts =
    shortBy === "count"
      ? "LEFT JOIN derived.supply_stock c ON c.product_id = l.product_id AND c.site = l.site AND c.day = l.day"
      : "";
  const quantity = pieces ? "CAST(1 AS DECIMAL(18,4))" : "quantity";
  return {
    sql: `CREATE OR REPLACE TABLE derived.supply_line AS
WITH l AS (
  SELECT product_id, ${site(bySite, "warehouse")} AS site, customer_id, ${day} AS day, ${quantity} AS quantity,
    ${pieces ? "CAST(NULL AS DECIMAL(18,4))" : "delivered_quantity"} AS delivered_quantity, in_full, stocked_out, amount, cost
  FROM mart.line
  WHERE product_id IS NOT NULL AND NOT cancelled${pieces ? "" : " AND quantity > 0"}
), judged AS (
  SELECT l.*,
    CASE WHEN in_full IS NULL THEN NULL WHEN delivered_quantity IS NULL THEN NOT in_full
      ELSE delivered_quantity < quantity END AS missed,
    coalesce(${cut}, FALSE) AS there
  FROM l ${counts.replaceAll("\n", " ")}
)
SELECT product_id, site, customer_id, day, quantity,
  CASE WHEN missed AND there THEN coalesce(delivered_quantity, quantity) ELSE quantity END AS wanted,
  CASE WHEN missed AND NOT there THEN quantity - coalesce(delivered_quantity, 0) ELSE 0 END AS lacking,
  delivered_quantity IS NOT NULL AS counted, missed IS NOT NULL AS judged, coalesce(missed AND NOT there, FALSE) AS short,
  coalesce(missed AND there, FALSE) AS cut, coalesce(missed, FALSE) AS missed, amount, cost
FROM judged WHERE day >= CAST(? AS DATE) AND day <= CAST(? AS DATE)`,
    params: [from, to],
  };
}

/** One row per item that was asked for: demand, service from the shelf, money. Leaving out lines that were cut by a rule. */
export function supplyItems() {
  return {
    sql: `SELECT l.product_id, l.site, max(p.name) AS name, max(p.class) AS class,
  count(*) AS lines, sum(l.wanted) AS units, sum(l.wanted * l.wanted) AS squares,
  count(*) FILTER (WHERE l.wanted <> CAST(l.wanted AS BIGINT)) AS parted,
  count(*) FILTER (WHERE l.judged) AS judged, count(*) FILTER (WHERE l.short) AS short,
  count(*) FILTER (WHERE l.cut) AS cut,
  coalesce(sum(l.wanted) FILTER (WHERE l.judged AND l.counted), 0) AS judged_units, coalesce(sum(l.lacking) FILTER (WHERE l.counted), 0) AS lacking,
  sum(l.amount) FILTER (WHERE NOT l.missed) AS amount, coalesce(sum(l.quantity) FILTER (WHERE NOT l.missed AND l.amount IS NOT NULL), 0) AS priced_units,
  sum(l.cost) FILTER (WHERE NOT l.missed) AS cost, coalesce(sum(l.quantity) FILTER (WHERE NOT l.missed AND l.cost IS NOT NULL), 0) AS costed_units,
  min(l.day) AS first_day, max(l.day) AS last_day
FROM derived.supply_line l LEFT JOIN mart.product p ON p.product_id = l.product_id
GROUP BY l.product_id, l.site ORDER BY l.product_id, l.site`,
    shape: {
      product_id: "text",
      site: "text",
      name: "text?",
      class: "text?",
      lines: "count",
      units: "number",
      squares: "number",
      parted: "count",
      judged: "count",
      short: "count",
      cut: "count",
      judged_units: "number",
      lacking: "number",
      amount: "money?",
      priced_units: "number",
      cost: "money?",
      costed_units: "number",
      first_day: "day",
      last_day: "day",
    },
  } as const;
}

/** The firm's own numbers of a product, where its rows repeat the least of them. */
export function supplyGiven() {
  return {
    sql: `SELECT p.product_id, min(p.unit_cost) AS unit_cost, min(p.unit_price) AS unit_price,
  min(p.lead_days) FILTER (WHERE p.lead_days >= 0) AS lead_days,
  min(p.review_days) FILTER (WHERE p.review_days >= 0) AS review_days, min(p.lot) FILTER (WHERE p.lot > 0) AS lot
FROM fact.product p SEMI JOIN (SELECT DISTINCT product_id FROM derived.supply_line) l ON l.product_id = p.product_id
GROUP BY p.product_id ORDER BY p.product_id`,
    shape: {
      product_id: "text",
      unit_cost: "money?",
      unit_price: "money?",
      lead_days: "number?",
      review_days: "number?",
      lot: "number?",
    },
  } as const;
}

/** Mean stock per item over the days it was counted, and how many of the counts found nothing. */
export function supplyOnHand() {
  return {
    sql: `SELECT product_id, site, count(on_hand) AS counts,
  CAST(sum(CASE WHEN on_hand < 0 THEN 0 ELSE on_hand END) AS DOUBLE) / nullif(count(on_hand), 0) AS on_hand,
  count(*) FILTER (WHERE on_hand <= 0) AS empty,
  sum(value) FILTER (WHERE on_hand > 0 AND value > 0) AS value,
  coalesce(sum(on_hand) FILTER (WHERE on_hand > 0 AND value > 0), 0) AS valued_units
FROM derived.supply_stock GROUP BY product_id, site ORDER BY product_id, site`,
    shape: {
      product_id: "text",
      site: "text",
      counts: "count",
      on_hand: "number?",
      empty: "count",
      value: "money?",
      valued_units: "number",
    },
  } as const;
}

/** Class of each product by its worth. */
export function productClassOf() {
  return {
    sql: "SELECT product_id, class FROM derived.product_class ORDER BY product_id",
    shape: { product_id: "text", class: "text" },
  } as const;
}

/** Mean stake of the customers who ask for an item, line by line. */
export function itemStakes(bySite: boolean) {
  return {
    sql: `SELECT l.product_id, ${site(bySite, "l.warehouse")} AS site,
  CAST(sum(CAST(k.stake AS DECIMAL(24,6))) AS DOUBLE) / count(*) AS stake
FROM mart.line l JOIN derived.customer_stake k ON k.customer_id = l.customer_id
WHERE l.product_id IS NOT NULL AND NOT l.cancelled AND k.stake IS NOT NULL
GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { product_id: "text", site: "text", stake: "number" },
  } as const;
}

import { type FailureKind, failureColumn } from "../../../core/loss/failures.js";
import { daysLate, failedOrders } from "./failed-orders.js";

export interface KindTables {
  /** `derived.customer_stake` is there, `derived.customer_class` is there. */
  readonly stakes: boolean;
  readonly classes: boolean;
}

/**
 * Makes `derived.failed_order`: failed orders of each kind by customer, and days late of those whose dates are known. The
 * orders are gone through once, whatever their customers turn out to be worth.
 */
export function makeFailedOrders(kinds: readonly FailureKind[]): string {
  const each = kinds.map(
    (
      kind,
      i,
    ) => `SELECT ${i} AS nth, customer_id, count(*) AS orders, count(days) AS dated, coalesce(sum(days), 0) AS days
FROM (SELECT o.customer_id, CASE WHEN o.promised_on IS NOT NULL AND o.delivered_on IS NOT NULL THEN ${daysLate} END AS days ${failedOrders(kind)}) f
GROUP BY customer_id`,
  );
  return `CREATE OR REPLACE TABLE derived.failed_order AS
${each.join("\nUNION ALL\n")}`;
}

/**
 * Failed orders of each kind by class of their customer: how many, how many of customers whose stake is known, the sum
 * of those stakes, and days late where both dates are known.
 *
 * @units   stake: hundredths of a cent, summed; days: calendar days
 */
export function failedByClass({ stakes, classes }: KindTables) {
  return {
    sql: `SELECT f.nth, ${classes ? "c.class" : "CAST(NULL AS VARCHAR)"} AS class, CAST(sum(f.orders) AS BIGINT) AS orders,
  ${stakes ? "CAST(coalesce(sum(f.orders) FILTER (WHERE s.stake IS NOT NULL), 0) AS BIGINT)" : "0"} AS staked,
  ${stakes ? "CAST(coalesce(sum(f.orders * CAST(round(100 * s.stake) AS BIGINT)), 0) AS DOUBLE)" : "CAST(0 AS DOUBLE)"} AS stake,
  CAST(sum(f.dated) AS BIGINT) AS dated, CAST(sum(f.days) AS DOUBLE) AS days
FROM derived.failed_order f
${stakes ? "LEFT JOIN derived.customer_stake s ON s.customer_id = f.customer_id" : ""}
${classes ? "LEFT JOIN derived.customer_class c ON c.customer_id = f.customer_id" : ""}
GROUP BY 1, 2 ORDER BY 1, 2 NULLS LAST`,
    shape: {
      nth: "count",
      class: "text?",
      orders: "count",
      staked: "count",
      stake: "number",
      dated: "count",
      days: "number",
    },
  } as const;
}

/** Purchases (all orders of a customer's day) on which each kind happened, kind by kind. */
export function failedPurchaseCounts(kinds: readonly FailureKind[]) {
  return {
    sql: kinds
      .map(
        (kind, i) =>
          `SELECT ${i} AS nth, count(*) FILTER (WHERE ${failureColumn(kind)}) AS purchases FROM derived.purchase_exposure`,
      )
      .join("\nUNION ALL\n"),
    shape: { nth: "count", purchases: "count" },
  } as const;
}

/**
 * Lines that were short: how many, in how many orders, the units missing, what of them came later or was made up by
 * another product, and the margin and amount of the units missing at what the product earned on lines in full.
 *
 * @units   margin: money of the units whose margin is known (`valued`); amount: money of those priced without a margin
 *          (`priced`); cost: money of those with nothing but a cost (`costed`)
 */
export function shortLines() {
  return {
    sql: `WITH p AS (
  SELECT product_id,
    CAST(sum(amount - cost) FILTER (WHERE amount IS NOT NULL AND cost IS NOT NULL) AS DOUBLE)
      / nullif(CAST(sum(quantity) FILTER (WHERE amount IS NOT NULL AND cost IS NOT NULL) AS DOUBLE), 0) AS margin,
    CAST(sum(amount) AS DOUBLE) / nullif(CAST(sum(quantity) FILTER (WHERE amount IS NOT NULL) AS DOUBLE), 0) AS price
  FROM mart.line WHERE NOT cancelled AND in_full AND quantity > 0 GROUP BY product_id
), u AS (
  SELECT product_id, min(unit_cost) AS cost FROM fact.product GROUP BY product_id
), s AS (
  SELECT l.order_id, coalesce(l.substituted, FALSE) AS substituted, coalesce(l.backordered, FALSE) AS backordered,
    CASE WHEN l.quantity > 0 AND l.delivered_quantity IS NOT NULL
      THEN CAST(l.quantity - least(greatest(l.delivered_quantity, 0), l.quantity) AS DOUBLE) END AS units,
    p.margin, p.price, CAST(u.cost AS DOUBLE) AS cost
  FROM mart.line l LEFT JOIN p ON p.product_id = l.product_id LEFT JOIN u ON u.product_id = l.product_id
  WHERE NOT l.cancelled AND NOT l.in_full
), m AS (
  SELECT *, CASE WHEN margin IS NOT NULL THEN 'margin' WHEN price IS NOT NULL THEN 'price' WHEN cost IS NOT NULL THEN 'cost' END AS by_what FROM s
)
SELECT count(*) AS lines, count(DISTINCT order_id) AS orders, count(units) AS measured, ${sum("units")} AS units,
  count(units) FILTER (WHERE substituted) AS substituted_lines, count(units) FILTER (WHERE backordered AND NOT substituted) AS delayed_lines,
  ${sum("units", "substituted")} AS substituted, ${sum("units", "backordered AND NOT substituted")} AS delayed,
  ${sum("units", "by_what = 'margin'")} AS valued, ${sum("units * margin", "by_what = 'margin'")} AS margin,
  ${sum("units", "by_what = 'price'")} AS priced, ${sum("units * price", "by_what = 'price'")} AS amount,
  ${sum("units", "by_what = 'cost'")} AS costed, ${sum("units * cost", "by_what = 'cost'")} AS cost
FROM m`,
    shape: {
      lines: "count",
      orders: "count",
      measured: "count",
      units: "number",
      substituted_lines: "count",
      delayed_lines: "count",
      substituted: "number",
      delayed: "number",
      valued: "number",
      margin: "number",
      priced: "number",
      amount: "number",
      costed: "number",
      cost: "number",
    },
  } as const;
}

/** In ten-thousandths, as whole numbers. */
function sum(what: string, where: string | null = null): string {
  const rows = where === null ? "" : ` FILTER (WHERE ${where})`;
  return `CAST(coalesce(sum(CAST(round(10000 * (${what})) AS DECIMAL(38,0)))${rows}, 0) AS DOUBLE) / 10000`;
}

/** Orders of the period, lines and units in them, and whether anything is known of money. */
export function orderSizes() {
  return {
    sql: `SELECT count(*) AS orders, CAST(coalesce(sum(quantity), 0) AS DOUBLE) AS units, count(amount) AS priced, count(cost) AS costed
FROM mart."order" WHERE NOT cancelled`,
    shape: { orders: "count", units: "number", priced: "count", costed: "count" },
  } as const;
}

/** Complaints and claims answered late: how many, and how long they waited. */
export function slowAnswers(hours: number) {
  return {
    sql: `SELECT count(*) AS contacts, CAST(coalesce(sum(CAST(round(epoch(answered_on) - epoch(opened_on)) AS BIGINT)), 0) AS DOUBLE) AS seconds
FROM fact.contact
WHERE order_id IS NOT NULL AND kind IN ('complaint', 'claim') AND answered_on IS NOT NULL AND opened_on IS NOT NULL
  AND epoch(answered_on) - epoch(opened_on) > 3600 * CAST(? AS DOUBLE)`,
    params: [hours],
    shape: { contacts: "count", seconds: "number" },
  } as const;
}

/** The draws of `derived.loss_draw`, draw by draw. */
export function lossDraws() {
  return {
    sql: "SELECT draw, kind, leaving, word, margin FROM derived.loss_draw ORDER BY kind, draw",
    shape: { draw: "count", kind: "text", leaving: "number", word: "number", margin: "number" },
  } as const;
}

/** What customers were worth just before a purchase, over the purchases of the period; `ahead`: purchases still to come. */
export function meanStakes() {
  return {
    sql: `SELECT coalesce(sum(purchases), 0) AS purchases, coalesce(sum(CASE WHEN stake IS NOT NULL THEN purchases END), 0) AS staked,
  CAST(coalesce(sum(CAST(round(100 * stake * purchases) AS DECIMAL(38,0))), 0) AS DOUBLE) / 100 AS stake,
  CAST(sum(CAST(round(10000 * ahead * purchases) AS DECIMAL(38,0))) AS DOUBLE) / 10000 AS ahead
FROM derived.customer_stake`,
    shape: { purchases: "count", staked: "count", stake: "number", ahead: "number?" },
  } as const;
}

/** Gives customers a stake in units of a unit's cost, where no money is known: `each` per purchase still to come. */
export function relativeStakes(each: number) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.customer_stake AS
SELECT customer_id, purchases, CAST(? AS DOUBLE) * ahead AS stake, per_purchase, ahead FROM derived.customer_stake ORDER BY customer_id`,
    params: [each],
  };
}

/** What `savePenalties` left, series by series. */
export function penaltySeries() {
  return {
    sql: "SELECT series, note, value, draws FROM derived.penalty_series ORDER BY series",
    shape: { series: "text", note: "text", value: "number", draws: "text" },
  } as const;
}

/**
 * Late purchases whose outcome is known, those later than usual and the others: customers who did not come back, and how
 * many of them would not have whatever the days (by their log-odds, in which late counts alike for all).
 *
 * @units   expected, doubt (Σ p·(1 − p)): purchases; days: calendar days, summed
 */
export function lateDoses() {
  const p = "(1 / (1 + exp(-eta)))";
  const whole = (what: string) => `CAST(sum(CAST(round(1000000 * ${what}) AS BIGINT)) AS DOUBLE) / 1000000`;
  return {
    sql: `WITH d AS (
  SELECT e.lost, e.eta, ${daysLate} AS days
  FROM derived.purchase_exposure e JOIN mart."order" o ON o.order_id = e.order_id
  WHERE e.late AND e.lost IS NOT NULL AND e.eta IS NOT NULL AND NOT o.on_time
    AND o.promised_on IS NOT NULL AND o.delivered_on IS NOT NULL
), m AS (SELECT quantile_cont(days, 0.5) AS usual FROM d)
SELECT d.days > m.usual AS later, count(*) AS purchases, count(*) FILTER (WHERE lost) AS lost, ${whole(p)} AS expected,
  ${whole(`${p} * (1 - ${p})`)} AS doubt, CAST(sum(days) AS DOUBLE) AS days
FROM d CROSS JOIN m GROUP BY 1 ORDER BY 1`,
    shape: {
      later: "flag",
      purchases: "count",
      lost: "count",
      expected: "number",
      doubt: "number",
      days: "number",
    },
  } as const;
}

import type { ContractPenalty } from "../../../core/level/settings.js";
import { type FailureKind, failureColumn } from "../../../core/loss/failures.js";
import type { SqlValue } from "../../../core/ports.js";

/** Failures of the goods and the paper: those a complaint may be about. */
export const goodsFailures = ["late", "short", "wrong", "damaged", "invoice"] as const;

const onOrder: Readonly<Partial<Record<FailureKind, string>>> = {
  late: "NOT o.on_time",
  short: "NOT o.in_full",
  wrong: "o.wrong_item",
  damaged: "o.damaged",
  invoice: "NOT o.invoice_correct",
  complaint: "(coalesce(o.complaint, FALSE) OR coalesce(o.claim, FALSE))",
};

const onLine: Readonly<Partial<Record<FailureKind, string>>> = {
  late: "NOT l.on_time",
  short: "NOT l.in_full",
  wrong: "l.wrong_item",
  damaged: "l.damaged",
};

/** Orders on which a kind happened. Unsettled complaints and slow answers are known of purchases alone. */
const failedOrders = (kind: FailureKind): string => {
  const condition = onOrder[kind];
  return condition === undefined
    ? `FROM mart."order" o JOIN derived.purchase_exposure e ON e.customer_id = o.customer_id AND e.order_id = o.order_id
  WHERE NOT o.cancelled AND e.${failureColumn(kind)}`
    : `FROM mart."order" o WHERE NOT o.cancelled AND coalesce(${condition}, FALSE)`;
};

/** A late order's days beyond its promise; by the calendar day. */
const daysLate = "greatest(0, date_diff('day', CAST(o.promised_on AS DATE), CAST(o.delivered_on AS DATE)))";

export interface KindTables {
  /** `derived.customer_stake` is there, `derived.customer_class` is there. */
  readonly stakes: boolean;
  readonly classes: boolean;
}

/**
 * Failed orders of each kind by class of their customer: how many, how many of customers whose stake is known, the sum
 * of those stakes, and days late where both dates are known.
 *
 * @units   stake: hundredths of a cent, summed; days: calendar days
 */
export function failedByClass(kinds: readonly FailureKind[], { stakes, classes }: KindTables) {
  const each = kinds.map(
    (
      kind,
      i,
    ) => `SELECT ${i} AS nth, ${classes ? "c.class" : "CAST(NULL AS VARCHAR)"} AS class, count(*) AS orders,
  ${stakes ? "count(s.stake)" : "0"} AS staked, ${stakes ? "coalesce(sum(CAST(round(100 * s.stake) AS BIGINT)), 0)" : "0"} AS stake,
  count(f.days) AS dated, coalesce(sum(f.days), 0) AS days
FROM (SELECT o.customer_id, CASE WHEN o.promised_on IS NOT NULL AND o.delivered_on IS NOT NULL THEN ${daysLate} END AS days ${failedOrders(kind)}) f
${stakes ? "LEFT JOIN derived.customer_stake s ON s.customer_id = f.customer_id" : ""}
${classes ? "LEFT JOIN derived.customer_class c ON c.customer_id = f.customer_id" : ""}
GROUP BY 2`,
  );
  return {
    sql: `SELECT nth, class, orders, staked, CAST(stake AS DOUBLE) AS stake, dated, CAST(days AS DOUBLE) AS days
FROM (${each.join("\nUNION ALL\n")}) t ORDER BY nth, class NULLS LAST`,
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

export interface HandlingTables {
  readonly contacts: boolean;
  readonly deliveries: boolean;
  /** `derived.return_credit` holds orders. */
  readonly returns: boolean;
}

/**
 * Orders by what failed with the goods (bits in the order of `goodsFailures`) and by whether anybody complained, with
 * the money each set of them took after delivery: contacts at `perContact` (money per kind, null: of any other kind),
 * compensation, further shipments, goods taken back.
 *
 * @units   cost, squares: money
 */
export function handlingPatterns(
  { contacts, deliveries, returns }: HandlingTables,
  perContact: ReadonlyMap<string | null, number>,
) {
  const params: SqlValue[] = [];
  const joins: string[] = [];
  const parts: string[] = [];
  if (contacts) {
    const cases: string[] = [];
    for (const [kind, rate] of perContact) {
      if (kind === null) continue;
      cases.push("WHEN kind = ? THEN CAST(? AS DOUBLE)");
      params.push(kind, rate);
    }
    params.push(perContact.get(null) ?? 0);
    joins.push(`LEFT JOIN (SELECT order_id, sum(${cases.length === 0 ? "CAST(? AS DOUBLE)" : `CASE ${cases.join(" ")} ELSE CAST(? AS DOUBLE) END`})
    + coalesce(CAST(sum(compensation) AS DOUBLE), 0) AS cost
  FROM fact.contact WHERE order_id IS NOT NULL GROUP BY order_id) k ON k.order_id = o.order_id`);
    parts.push("coalesce(k.cost, 0)");
  }
  if (deliveries) {
    joins.push(`LEFT JOIN (SELECT order_id, CAST(sum(freight) - max(freight) AS DOUBLE) AS cost
  FROM fact.delivery WHERE order_id IS NOT NULL GROUP BY order_id HAVING count(freight) > 1) d ON d.order_id = o.order_id`);
    parts.push("coalesce(d.cost, 0)");
  }
  if (returns) {
    joins.push(`LEFT JOIN (SELECT order_id, CAST(sum(credited) - sum(goods_back) AS DOUBLE) AS cost
  FROM derived.return_credit WHERE left_out IS NULL GROUP BY order_id) r ON r.order_id = o.order_id`);
    parts.push("coalesce(r.cost, 0)");
  }
  const bits = goodsFailures.map(
    (kind, i) => `CASE WHEN coalesce(${onOrder[kind]}, FALSE) THEN ${2 ** i} ELSE 0 END`,
  );
  return {
    sql: `SELECT set, complained, count(*) AS orders, CAST(sum(CAST(round(cost * 100) AS BIGINT)) AS DOUBLE) / 100 AS cost,
  CAST(sum(CAST(round(cost * cost * 100) AS DECIMAL(38,0))) AS DOUBLE) / 100 AS squares
FROM (
  SELECT CAST(${bits.join(" + ")} AS INTEGER) AS set, ${onOrder.complaint} AS complained, ${parts.length === 0 ? "0.0" : parts.join(" + ")} AS cost
  FROM mart."order" o ${joins.join("\n  ")}
  WHERE NOT o.cancelled
) x GROUP BY set, complained ORDER BY set, complained`,
    params,
    shape: { set: "count", complained: "flag", orders: "count", cost: "number", squares: "number" },
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

/** What a contract penalty came to over the failed orders, by class of their customer. Money, from hundredths. */
export function contractOwed(contract: ContractPenalty, classes: boolean) {
  const { kind, per, amount, most, customers, customerClasses } = contract;
  const params: SqlValue[] = [amount];
  const line = onLine[kind];
  const ofLines = per === "line" || per === "unit";
  const base = {
    order: "1",
    line: "coalesce(l.lines, f.lines, 1)",
    unit: "coalesce(l.units, CAST(f.quantity AS DOUBLE), 0)",
    "day-late": "coalesce(f.days, 0)",
    "share-of-amount": "greatest(0, coalesce(CAST(f.amount AS DOUBLE), 0))",
  }[per];
  let owed = `CAST(? AS DOUBLE) * ${base}`;
  if (most !== undefined) {
    owed = `least(CAST(? AS DOUBLE), ${owed})`;
    params.unshift(most);
  }
  const whose: string[] = [];
  const list = (values: readonly string[]) => values.map(() => "?").join(", ");
  if (customers !== undefined) whose.push(`f.customer_id IN (${list(customers)})`);
  if (customerClasses !== undefined) whose.push(classes ? `c.class IN (${list(customerClasses)})` : "FALSE");
  params.push(...(customers ?? []), ...(classes ? (customerClasses ?? []) : []));
  return {
    sql: `SELECT class, count(*) AS orders, CAST(sum(owed) AS DOUBLE) / 100 AS owed FROM (
  SELECT ${classes ? "c.class" : "CAST(NULL AS VARCHAR)"} AS class, CAST(round(100 * (${owed})) AS BIGINT) AS owed
  FROM (SELECT o.order_id, o.customer_id, o.lines, o.quantity, o.amount, ${daysLate} AS days ${failedOrders(kind)}) f
  ${
    ofLines && line !== undefined
      ? `LEFT JOIN (SELECT l.order_id, count(*) AS lines,
    CAST(sum(${kind === "short" ? "l.quantity - coalesce(least(l.delivered_quantity, l.quantity), 0)" : "l.quantity"}) AS DOUBLE) AS units
    FROM mart.line l WHERE NOT l.cancelled AND coalesce(${line}, FALSE) GROUP BY l.order_id) l ON l.order_id = f.order_id`
      : ofLines
        ? "LEFT JOIN (SELECT NULL AS order_id, NULL AS lines, NULL AS units) l ON FALSE"
        : ""
  }
  ${classes ? "LEFT JOIN derived.customer_class c ON c.customer_id = f.customer_id" : ""}
  ${whose.length === 0 ? "" : `WHERE ${whose.join(" AND ")}`}
) x GROUP BY class ORDER BY class NULLS LAST`,
    params,
    shape: { class: "text?", orders: "count", owed: "number" },
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

/** What `savePenalties` left, series by series; draw 0 is the number used. */
export function penaltySeries() {
  return {
    sql: "SELECT series, note, draw, value FROM derived.penalty_series ORDER BY series, draw",
    shape: { series: "text", note: "text", draw: "count", value: "number" },
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

/** First and last day of the purchases, and how many there are. */
export function purchaseSpan() {
  return {
    sql: `SELECT min(day) AS first, max(day) AS last, count(*) AS purchases, CAST(coalesce(sum(orders), 0) AS BIGINT) AS records,
  count(DISTINCT customer_id) AS customers, count(amount) AS valued,
  count(*) FILTER (WHERE amount = 0) AS without_money,
  count(*) FILTER (WHERE extract('day' FROM day) = 1) AS month_firsts,
  CAST(sum(amount) AS DECIMAL(38,4)) AS amount
FROM derived.purchase`,
    shape: {
      first: "day?",
      last: "day?",
      purchases: "count",
      records: "count",
      customers: "count",
      valued: "count",
      without_money: "count",
      month_firsts: "count",
      amount: "money?",
    },
  } as const;
}

/** Orders dated after `asOf`, which are not known yet and are left out. */
export function laterOrders(asOf: string) {
  return {
    sql: `SELECT count(*) AS orders FROM mart."order"
WHERE customer_id IS NOT NULL AND CAST(ordered_on AS DATE) > CAST(? AS DATE)`,
    params: [asOf],
    shape: { orders: "count" },
  } as const;
}

/** What the files say of a customer's contract: one row per customer, the party where numbers share one. */
const contract = `SELECT coalesce(party_id, customer_id) AS customer_id, max(CAST(contract_end AS DATE)) AS contract_end,
    max(CAST(cancelled_on AS DATE)) AS cancelled_on, min(CAST(since AS DATE)) AS since
  FROM fact.customer WHERE customer_id IS NOT NULL GROUP BY coalesce(party_id, customer_id)`;

/**
 * Makes `derived.customer_rfm`: what each customer did from its first purchase to the end of the records, the same up to
 * the day `split`, purchases after it, and the money of its purchases.
 *
 * @units   days; early_…: null for who began after the split; repeat_amount: money of the purchases after the first;
 *          ended_on: end of a contract that was cancelled, or ran out before `asOf`
 */
export function makeRfm(split: string, asOf: string, period: { readonly from: string; readonly to: string }) {
  return {
    sql: `CREATE OR REPLACE TABLE derived.customer_rfm AS
WITH contract AS (
  ${contract}
), per AS (
  SELECT customer_id, min(day) AS first_day, max(day) AS last_on, CAST(count(*) - 1 AS INTEGER) AS repeats,
    max(days) AS last_day, CAST(max(days + follow) AS INTEGER) AS days,
    count(*) FILTER (WHERE day <= CAST(? AS DATE)) - 1 AS early, max(days) FILTER (WHERE day <= CAST(? AS DATE)) AS early_last,
    date_diff('day', min(day), CAST(? AS DATE)) AS early_days, count(*) FILTER (WHERE day > CAST(? AS DATE)) AS later,
    count(amount) FILTER (WHERE repeats > 0) AS repeat_valued,
    CAST(sum(amount) FILTER (WHERE repeats > 0) AS DECIMAL(38,4)) AS repeat_amount,
    count(amount) FILTER (WHERE repeats > 0 AND day <= CAST(? AS DATE)) AS early_repeat_valued,
    CAST(sum(amount) FILTER (WHERE repeats > 0 AND day <= CAST(? AS DATE)) AS DECIMAL(38,4)) AS early_repeat_amount,
    count(amount) AS valued, CAST(sum(amount) AS DECIMAL(38,4)) AS amount,
    count(*) FILTER (WHERE day BETWEEN CAST(? AS DATE) AND CAST(? AS DATE)) AS in_period
  FROM derived.purchase GROUP BY customer_id
)
SELECT p.customer_id, p.first_day, p.last_on, p.repeats, p.last_day, p.days,
  CASE WHEN p.early >= 0 THEN CAST(p.early AS INTEGER) END AS early_repeats,
  CASE WHEN p.early >= 0 THEN CAST(p.early_last AS INTEGER) END AS early_last,
  CASE WHEN p.early >= 0 THEN CAST(p.early_days AS INTEGER) END AS early_days,
  CAST(p.later AS INTEGER) AS later, p.repeat_valued, p.repeat_amount, p.early_repeat_valued, p.early_repeat_amount, p.valued, p.amount, p.in_period,
  c.contract_end, c.cancelled_on, c.since,
  CASE WHEN c.cancelled_on <= CAST(? AS DATE) THEN c.cancelled_on WHEN c.contract_end < CAST(? AS DATE) THEN c.contract_end END AS ended_on
FROM per p LEFT JOIN contract c ON c.customer_id = p.customer_id
ORDER BY p.customer_id`,
    params: [split, split, split, split, split, split, period.from, period.to, asOf, asOf],
  };
}

/** Customers who did the same over the whole span, counted. */
export function rfmPatterns() {
  return {
    sql: `SELECT repeats, last_day, days, count(*) AS customers FROM derived.customer_rfm
GROUP BY repeats, last_day, days ORDER BY repeats, last_day, days`,
    shape: { repeats: "count", last_day: "count", days: "count", customers: "count" },
  } as const;
}

/** Customers who did the same up to the split and bought as often after it, counted. */
export function calibrationPatterns() {
  return {
    sql: `SELECT early_repeats AS repeats, early_last AS last_day, early_days AS days, later, count(*) AS customers
FROM derived.customer_rfm WHERE early_repeats IS NOT NULL
GROUP BY early_repeats, early_last, early_days, later ORDER BY early_repeats, early_last, early_days, later`,
    shape: { repeats: "count", last_day: "count", days: "count", later: "count", customers: "count" },
  } as const;
}

/** Repeat buyers whose repeat purchases carry money, for the law of spending: of all the records, or up to the split. */
export function repeatSpend(early: boolean) {
  const count = early ? "early_repeat_valued" : "repeat_valued";
  const amount = early ? "early_repeat_amount" : "repeat_amount";
  return {
    sql: `SELECT ${count} AS repeats, ${amount} AS amount, count(*) AS customers FROM derived.customer_rfm
WHERE ${count} > 0 GROUP BY ${count}, ${amount} ORDER BY ${count}, ${amount}`,
    shape: { repeats: "count", amount: "money", customers: "count" },
  } as const;
}

/** What customers did, and whether a contract of theirs has ended. */
export function valuePatterns(contracts: boolean) {
  const ended = contracts ? "CASE WHEN ended_on IS NULL THEN 0 ELSE 1 END" : "0";
  return {
    sql: `SELECT repeats, last_day, days, ended, count(*) AS customers
FROM (SELECT repeats, last_day, days, ${ended} AS ended FROM derived.customer_rfm) told
GROUP BY repeats, last_day, days, ended ORDER BY repeats, last_day, days, ended`,
    shape: { repeats: "count", last_day: "count", days: "count", ended: "count", customers: "count" },
  } as const;
}

/**
 * Customers under contract by what they did and how their contract stands: days of the relation until it ended or until
 * `asOf`, and the same up to the split.
 */
export function contractPatterns(split: string, asOf: string) {
  return {
    sql: `WITH began AS (
  SELECT *, CASE WHEN since < first_day THEN since ELSE first_day END AS began_on FROM derived.customer_rfm
)
SELECT repeats, last_day, days, later, early_repeats, early_last, early_days,
  CAST(greatest(0, date_diff('day', began_on, coalesce(ended_on, CAST(? AS DATE)))) AS INTEGER) AS lasted,
  ended_on IS NOT NULL AS ended,
  CAST(greatest(0, date_diff('day', began_on, CASE WHEN ended_on <= CAST(? AS DATE) THEN ended_on ELSE CAST(? AS DATE) END)) AS INTEGER) AS early_lasted,
  coalesce(ended_on <= CAST(? AS DATE), FALSE) AS early_ended, count(*) AS customers
FROM began GROUP BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11 ORDER BY 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11`,
    params: [asOf, split, split, split],
    shape: {
      repeats: "count",
      last_day: "count",
      days: "count",
      later: "count",
      early_repeats: "count?",
      early_last: "count?",
      early_days: "count?",
      lasted: "count",
      ended: "flag",
      early_lasted: "count",
      early_ended: "flag",
      customers: "count",
    },
  } as const;
}

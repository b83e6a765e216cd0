import { type FailureKind, failureColumn, failureKinds } from "../../../core/loss/failures.js";
import type { Query } from "../../../core/ports.js";
import { ident } from "../text.js";

const failedPurchase = {
  customer_id: "text",
  day: "text",
  set: "count",
  recovered: "flag",
  region: "text?",
  class: "text?",
  eta: "number?",
  repeats: "count",
  days: "count",
} as const;

const flag = (kind: FailureKind): string => `e.${ident(failureColumn(kind))}`;

/** A purchase on which at least one of these kinds is recorded to have happened. */
const failed = (kinds: readonly FailureKind[]): string =>
  kinds.length === 0 ? "FALSE" : kinds.map((kind) => `COALESCE(${flag(kind)}, FALSE)`).join(" OR ");

/** The kinds that failed, as bits in their order. */
const setOf = (kinds: readonly FailureKind[]): string =>
  `CAST(${["0", ...kinds.map((kind, i) => `CASE WHEN ${flag(kind)} THEN ${2 ** i} ELSE 0 END`)].join(" + ")} AS INTEGER)`;

const monthOf = "substr(CAST(e.month AS VARCHAR), 1, 7)";

/**
 * Purchases of the period with a failure, each with its kinds as bits in the order of `kinds`.
 *
 * @example failedPurchases(["late", "short"], "2024-03") // bit 0 = late, bit 1 = short
 */
export function failedPurchases(
  kinds: readonly FailureKind[],
  month: string | null,
): Query<typeof failedPurchase> {
  return {
    sql: `SELECT e.customer_id, CAST(e.day AS VARCHAR) AS day,
  ${setOf(kinds)} AS "set", COALESCE(e.recovered, FALSE) AS recovered,
  e.region, e.class, e.eta, e.repeats, e.days
FROM derived.purchase_exposure e
WHERE (${failed(kinds)})${month === null ? "" : ` AND ${monthOf} = ?`}
ORDER BY e.day, e.customer_id`,
    params: month === null ? [] : [month],
    shape: failedPurchase,
  };
}

const alikePurchase = { set: "count", recovered: "flag", eta: "number?", count: "count" } as const;

/** Purchases with a failure, counted by what failed and by their log-odds of not coming back, to a twentieth. */
export function alikePurchases(kinds: readonly FailureKind[]): Query<typeof alikePurchase> {
  return {
    sql: `SELECT ${setOf(kinds)} AS "set", COALESCE(e.recovered, FALSE) AS recovered,
  round(e.eta * 20) / 20 AS eta, count(*) AS "count"
FROM derived.purchase_exposure e
WHERE ${failed(kinds)}
GROUP BY 1, 2, 3
ORDER BY 1, 2, 3 NULLS LAST`,
    shape: alikePurchase,
  };
}

/** Purchases and failed purchases per month: how much there is to read, and in which pieces. */
export function purchaseMonths(kinds: readonly FailureKind[]) {
  return purchasesBy(monthOf, kinds);
}

export function purchaseClasses(kinds: readonly FailureKind[]) {
  return purchasesBy("e.class", kinds);
}

export function purchaseRegions(kinds: readonly FailureKind[]) {
  return purchasesBy("e.region", kinds);
}

const purchases = { name: "text?", purchases: "count", failed: "count" } as const;

function purchasesBy(name: string, kinds: readonly FailureKind[]): Query<typeof purchases> {
  return {
    sql: `SELECT ${name} AS name, count(*) AS purchases, sum(CASE WHEN ${failed(kinds)} THEN 1 ELSE 0 END) AS failed
FROM derived.purchase_exposure e
GROUP BY ${name}
ORDER BY name NULLS LAST`,
    shape: purchases,
  };
}

const unhappy = { customers: "count", unhappy: "count", recovered: "count?" } as const;

/**
 * Customers with a failed purchase in each of the last `years` years up to `to` (a period shorter than a year: in it),
 * summed over the years; those of them all of whose failed purchases were recovered; and all who bought in the period.
 */
export function unhappyCustomers(
  kinds: readonly FailureKind[],
  to: string,
  years: number,
): Query<typeof unhappy> {
  return {
    sql: `SELECT (SELECT count(DISTINCT customer_id) FROM derived.purchase_exposure) AS customers,
  count(*) AS unhappy, sum(mended) AS recovered
FROM (
  SELECT e.customer_id, CAST(floor(date_diff('day', CAST(e.day AS DATE), CAST(? AS DATE)) / 365.0) AS INTEGER) AS year,
    min(CASE WHEN e.recovered THEN 1 ELSE 0 END) AS mended
  FROM derived.purchase_exposure e
  WHERE ${failed(kinds)}
  GROUP BY 1, 2
) y
WHERE year < ?`,
    params: [to, years],
    shape: unhappy,
  };
}

const relationTotals = { customers: "count", left: "count?", valued: "count", value: "count?" } as const;

/** Customers who bought in the period: those expected to have left by now (in millionths), and what the others' future is worth. */
export const relationTotalsQuery: Query<typeof relationTotals> = {
  sql: `SELECT count(*) AS customers, sum(CAST(round((1 - v.alive) * 1000000) AS BIGINT)) AS left,
  count(v.value) AS valued, sum(v.value) AS value
FROM derived.customer_value v
WHERE v.customer_id IN (SELECT e.customer_id FROM derived.purchase_exposure e)`,
  shape: relationTotals,
};

const information = { failed: "flag", millionths: "count?" } as const;

/**
 * How much purchases with and without a failure say of their own log-odds: Σ p·(1 − p), in millionths, over those
 * whose outcome is known. Whole numbers, so that the sum does not hang on the order in which it is made.
 */
export function informationOf(kinds: readonly FailureKind[]): Query<typeof information> {
  return {
    sql: `SELECT (${failed(kinds)}) AS failed,
  sum(CAST(round(1000000 * exp(-abs(e.eta)) / ((1 + exp(-abs(e.eta))) * (1 + exp(-abs(e.eta))))) AS BIGINT)) AS millionths
FROM derived.purchase_exposure e
WHERE e.lost IS NOT NULL AND e.eta IS NOT NULL
GROUP BY 1
ORDER BY failed`,
    shape: information,
  };
}

/**
 * Makes `derived.purchase_loss`, the rows behind the figures: every purchase with a failure, what failed (1 or 0; null:
 * not recorded), the extra chance of not coming back, and what it loses in a year (money).
 */
export function makePurchaseLoss(): string {
  const flags = failureKinds.map((kind) => `CAST(${flag(kind)} AS INTEGER) AS ${ident(failureColumn(kind))}`);
  return `CREATE OR REPLACE TABLE derived.purchase_loss AS
SELECT e.customer_id, e.order_id, r.day, e.region, e.class, ${monthOf} AS month,
  round(r.extra_risk, 6) AS extra_risk, round(r.lost_value, 4) AS lost_value,
  ${flags.join(", ")}
FROM derived.purchase_risk r
  JOIN derived.purchase_exposure e ON e.customer_id = r.customer_id AND CAST(e.day AS DATE) = CAST(r.day AS DATE)
ORDER BY r.day, e.customer_id`;
}

import { type FailureKind, failureColumn, failureKinds } from "../../../core/loss/failures.js";
import type { SqlValue } from "../../../core/ports.js";
import { type ContactRules, type ContactsRecorded, orderTroubles } from "./exposure-contacts.js";

/** Failures of the goods and the paper: what a complaint may be about. */
export const goodsFailures: readonly FailureKind[] = ["late", "short", "wrong", "damaged", "invoice"];

const onOrder: Readonly<Record<string, string>> = {
  late: "NOT o.on_time",
  short: "NOT o.in_full",
  wrong: "o.wrong_item",
  damaged: "o.damaged",
  invoice: "NOT o.invoice_correct",
  complaint:
    "CASE WHEN coalesce(o.complaint, o.claim) IS NOT NULL THEN coalesce(o.complaint, FALSE) OR coalesce(o.claim, FALSE) END",
};

const any = (kinds: readonly FailureKind[]) =>
  kinds.map((k) => `coalesce(${failureColumn(k)}, FALSE)`).join(" OR ");

/**
 * Makes `derived.purchase_case`: every purchase with what failed in it, and what was known of its customer before it.
 * Flags are ORed over the orders of one day.
 *
 * @units   before, before_last: mean money of the purchases before this one, before the last one; failed_before:
 *          purchases before with a failure; failed_recent: of the last three with this one
 */
export function makeCases(recorded: ContactsRecorded, rules: ContactRules) {
  const troubles = orderTroubles(recorded, rules);
  const { linked } = recorded;
  const trouble = (column: "unresolved" | "slow_answer") =>
    linked
      ? `bool_or(CASE WHEN k.order_id IS NULL THEN ${known(recorded, column) ? "FALSE" : "NULL"} ELSE k.${column} END)`
      : "CAST(NULL AS BOOLEAN)";
  const flags = failureKinds.map((kind) => {
    const condition = onOrder[kind];
    if (condition !== undefined) return `bool_or(${condition}) AS ${failureColumn(kind)}`;
    return `${trouble(kind === "unresolved" ? "unresolved" : "slow_answer")} AS ${failureColumn(kind)}`;
  });
  const w = "OVER (PARTITION BY customer_id ORDER BY day ROWS BETWEEN";
  const mean = (until: number) =>
    `CAST(sum(amount) ${w} UNBOUNDED PRECEDING AND ${until} PRECEDING) AS DOUBLE) / nullif(count(amount) ${w} UNBOUNDED PRECEDING AND ${until} PRECEDING), 0)`;
  return {
    sql: `CREATE OR REPLACE TABLE derived.purchase_case AS
WITH ${linked ? `k AS (${troubles.sql}), ` : ""}seen AS (
  SELECT o.customer_id, CAST(o.ordered_on AS DATE) AS day,
    ${flags.join(",\n    ")},
    ${linked && recorded.resolved ? "coalesce(bool_or(k.settled), FALSE)" : "CAST(NULL AS BOOLEAN)"} AS settled,
    min(o.region) AS region, min(o.warehouse) AS site
  FROM mart."order" o ${linked ? "LEFT JOIN k ON k.order_id = o.order_id" : ""}
  WHERE o.customer_id IS NOT NULL AND o.ordered_on IS NOT NULL
  GROUP BY o.customer_id, CAST(o.ordered_on AS DATE)
), flagged AS (
  SELECT p.*, ${failureKinds.map((k) => `s.${failureColumn(k)}`).join(", ")},
    CASE WHEN s.settled IS NOT NULL THEN s.settled AND (${any(goodsFailures)}) END AS recovered,
    coalesce(s.region, c.region) AS region, s.site, c.class, ${any(failureKinds)} AS failed
  FROM derived.purchase p
  JOIN seen s ON s.customer_id = p.customer_id AND s.day = p.day
  LEFT JOIN mart.customer c ON c.customer_id = p.customer_id
)
SELECT *, ${mean(1)} AS before, ${mean(2)} AS before_last,
  coalesce(sum(CASE WHEN failed THEN 1 ELSE 0 END) ${w} UNBOUNDED PRECEDING AND 1 PRECEDING), 0) AS failed_before,
  sum(CASE WHEN failed THEN 1 ELSE 0 END) ${w} 2 PRECEDING AND CURRENT ROW) AS failed_recent,
  coalesce(lag(failed, 1, NULL) OVER (PARTITION BY customer_id ORDER BY day), FALSE) AS failed_last,
  lead(amount, 1, NULL) OVER (PARTITION BY customer_id ORDER BY day) AS next_amount
FROM flagged`,
    params: linked ? troubles.params : [],
  };
}

function known(recorded: ContactsRecorded, column: "unresolved" | "slow_answer"): boolean {
  return column === "unresolved" ? recorded.resolved : recorded.answered;
}

/** Usual pauses: of each customer with three or more, the length nine in ten do not reach; of those, the length all but one in twenty do not. */
export function usualPause() {
  return {
    sql: `WITH own AS (
  SELECT customer_id, quantile_cont(gap, 0.9) AS usual FROM derived.purchase
  WHERE gap IS NOT NULL GROUP BY customer_id HAVING count(gap) >= 3
)
SELECT (SELECT quantile_cont(usual, 0.95) FROM own) AS usual,
  CAST(sum(gap) AS DOUBLE) / nullif(count(gap), 0) AS mean_gap,
  CAST(sum(amount) AS DOUBLE) / nullif(count(amount), 0) AS mean_amount,
  coalesce(date_diff('day', min(day), max(day)), 0) AS span, count(*) AS purchases
FROM derived.purchase`,
    shape: {
      usual: "number?",
      mean_gap: "number?",
      mean_amount: "number?",
      span: "count",
      purchases: "count",
    },
  } as const;
}

/** Share of all purchases known to have failed. */
export function failingShare() {
  return {
    sql: "SELECT count(*) FILTER (WHERE failed) / CAST(nullif(count(*), 0) AS DOUBLE) AS failing FROM derived.purchase_case",
    shape: { failing: "number?" },
  } as const;
}

export interface ExposureRules {
  readonly from: string;
  readonly to: string;
  readonly horizon: number;
  readonly meanGap: number;
  readonly meanAmount: number;
  /** Share of all purchases that failed. */
  readonly failing: number;
  readonly by: "month" | "quarter" | "year";
}

/**
 * Makes `derived.purchase_exposure` (without `eta` and in no order, see `addEta`): the purchases of the period with what they met,
 * whether the customer came back within the horizon, and what was known before.
 *
 * @units   rhythm: log of the expected pause over the mean pause, drawn to the mean by one pause; bought: log(1 +
 *          purchases before); pause: log of the last pause over the expected one; worth: log of the mean purchase
 *          before; size: log of this purchase over it;
 *          prone: share of purchases before that failed, drawn to that of all by one purchase; known: rhythm × bought, as the rhythm of many purchases tells more
 */
export function makeExposure({ from, to, horizon, meanGap, meanAmount, failing, by }: ExposureRules) {
  const number = "CAST(? AS DOUBLE)";
  return {
    sql: `CREATE OR REPLACE TABLE derived.purchase_exposure AS
WITH n AS (
  SELECT *, ln((days + ${number}) / ((repeats + 1) * ${number})) AS rhythm, ln(1 + repeats) AS bought,
    CASE WHEN gap IS NULL THEN 0 ELSE ln(gap * repeats / (days - gap + ${number})) END AS pause,
    ln(1 + greatest(0, coalesce(before, ${number}))) AS worth
  FROM derived.purchase_case
  WHERE day >= CAST(? AS DATE) AND day <= CAST(? AS DATE)
)
SELECT customer_id, day, order_id, repeats, days, gap, next_gap, follow,
  ${failureKinds.map(failureColumn).join(", ")}, recovered, failed,
  region, site, class,
  CAST(date_trunc('month', day) AS DATE) AS month, CAST(date_trunc('${by}', day) AS DATE) AS season,
  CASE WHEN follow >= ${number} THEN NOT coalesce(next_gap <= ${number}, FALSE) END AS lost,
  rhythm, rhythm * rhythm AS rhythm2, bought, bought * bought AS bought2,
  CASE WHEN repeats = 0 THEN 1.0 ELSE 0.0 END AS once, pause, worth,
  CASE WHEN amount IS NULL THEN 0 ELSE ln(1 + greatest(0, CAST(amount AS DOUBLE))) - worth END AS size,
  (failed_before + ${number}) / (repeats + 1) AS prone, rhythm * bought AS known,
  CAST(amount AS DOUBLE) AS amount, CAST(next_amount AS DOUBLE) AS next_amount, before_last,
  failed_before, failed_recent, failed_last
FROM n`,
    params: [meanGap, meanGap, meanGap, meanAmount, from, to, horizon, horizon, failing] as SqlValue[],
  };
}

/** Purchases of the period, and how many may be judged and were lost. */
export function exposureTotals() {
  return {
    sql: `SELECT count(*) AS purchases, count(lost) AS judged, count(*) FILTER (WHERE lost) AS lost,
  count(DISTINCT customer_id) AS customers FROM derived.purchase_exposure`,
    shape: { purchases: "count", judged: "count", lost: "count", customers: "count" },
  } as const;
}

/** Per kind: purchases of which it is known, that met it, and of those that may be judged. */
export function exposureKinds() {
  const each = [
    ...failureKinds.map((k) => [k, failureColumn(k)] as const),
    ["recovered", "recovered"] as const,
  ];
  return {
    sql: `${each
      .map(
        (
          [kind, column],
          i,
        ) => `SELECT ${i} AS nth, '${kind}' AS kind, count(${column}) AS known, count(*) FILTER (WHERE ${column}) AS met,
  count(*) FILTER (WHERE ${column} AND lost IS NOT NULL) AS judged FROM derived.purchase_exposure`,
      )
      .join("\nUNION ALL\n")}
ORDER BY nth`,
    shape: { nth: "count", kind: "text", known: "count", met: "count", judged: "count" },
  } as const;
}

/** A term of the fitted log-odds: a number column, a flag (1 where met), a flag nothing is known of, or a class. */
export type Term =
  | { readonly kind: "number"; readonly column: string; readonly log: number }
  | { readonly kind: "met" | "unknown"; readonly column: string; readonly log: number }
  | {
      readonly kind: "class";
      readonly column: "region" | "site" | "season" | "class" | "category";
      readonly values: readonly string[];
      readonly log: number;
      /** All but these, instead of these. */
      readonly others: boolean;
    };

/** Gives each purchase of the period its fitted log-odds of not coming back; no terms and no base: null. */
export function addEta(base: number | null, terms: readonly Term[]) {
  const params: SqlValue[] = [base];
  const parts = terms.map((term) => {
    const log = "CAST(? AS DOUBLE)";
    if (term.kind === "class") {
      params.push(...term.values, term.log);
      const list = term.values.map(() => "?").join(", ");
      const cell = `coalesce(CAST(${term.column} AS VARCHAR), '')`;
      const test =
        term.values.length === 0
          ? term.others
            ? "TRUE"
            : "FALSE"
          : `${cell} ${term.others ? "NOT IN" : "IN"} (${list})`;
      return `CASE WHEN ${test} THEN ${log} ELSE 0 END`;
    }
    params.push(term.log);
    if (term.kind === "number") return `${log} * ${term.column}`;
    return `CASE WHEN ${term.column}${term.kind === "unknown" ? " IS NULL" : ""} THEN ${log} ELSE 0 END`;
  });
  return {
    sql: `CREATE OR REPLACE TABLE derived.purchase_exposure AS
SELECT *, ${["CAST(? AS DOUBLE)", ...parts].join("\n  + ")} AS eta FROM derived.purchase_exposure ORDER BY customer_id, day`,
    params,
  };
}

/** Tables only this part needs. */
export const dropCases = "DROP TABLE IF EXISTS derived.purchase_case";

import { numeral } from "../text.js";
import { makeKnownOrders } from "./purchases.js";

export interface RhythmRules {
  /** Share of usual gaps that the allowed silence is not shorter than. */
  readonly quantile: number;
  /** How many times that silence is allowed to those judged by their own gaps. */
  readonly factor: number;
  /** Nobody is silent before so many days. */
  readonly floorDays: number;
  /** Weight of the pooled gaps, counted in own gaps. */
  readonly shrinkage: number;
  readonly asOf: string;
}

/**
 * Statements that make `derived.customer_rhythm`: per customer its order days, usual gap, the silence its rhythm
 * allows and whether it has been silent for longer at `asOf`.
 *
 * With three or more gaps the allowed silence is the customer's own quantile, drawn towards its mean gap times the
 * quantile of all such customers' gaps relative to their mean; with one or two gaps it is drawn towards the quantile
 * of such customers' gaps; with none it is the quantile of first gaps of those who did come back. Nobody is
 * silent before the floor. Silence ends with the last order day of anybody: where the export stops before `asOf`, its
 * stopping is nobody's silence.
 *
 * @units   days
 * @range   nobody came back a second time → `allowed` and `silent` null: no rhythm to hold anybody against
 */
export function makeRhythm({ quantile, factor, floorDays, shrinkage, asOf }: RhythmRules) {
  const q = numeral(quantile);
  const k = numeral(shrinkage);
  const times = numeral(factor);
  const floor = numeral(floorDays);
  return [
    ...makeKnownOrders(asOf),
    {
      sql: `CREATE OR REPLACE TABLE derived.customer_rhythm AS
WITH day AS (
  SELECT DISTINCT customer_id, CAST(ordered_on AS DATE) AS day FROM derived.known_order
), gap AS (
  SELECT customer_id, day, row_number() OVER w AS nth,
    date_diff('day', lag(day, 1, NULL) OVER w, day) AS gap
  FROM day WINDOW w AS (PARTITION BY customer_id ORDER BY day)
), per AS (
  SELECT customer_id, count(gap) AS gaps, min(day) AS first_day, max(day) AS last_day,
    date_diff('day', min(day), max(day)) / CAST(nullif(count(gap), 0) AS DOUBLE) AS mean_gap,
    quantile_cont(gap, ${q}) AS own
  FROM gap GROUP BY customer_id
), pooled AS (
  SELECT
    (SELECT quantile_cont(g.gap / p.mean_gap, ${q}) FROM gap g JOIN per p USING (customer_id) WHERE p.gaps >= 3 AND g.gap IS NOT NULL) AS ratio,
    (SELECT quantile_cont(g.gap, ${q}) FROM gap g JOIN per p USING (customer_id) WHERE p.gaps BETWEEN 1 AND 2 AND g.gap IS NOT NULL) AS few,
    (SELECT quantile_cont(gap, ${q}) FROM gap WHERE nth = 2) AS first_gap
), allowed AS (
  SELECT p.customer_id, p.gaps, p.first_day, p.last_day, p.mean_gap,
    CASE WHEN p.gaps >= 3 THEN 'own' WHEN p.gaps >= 1 THEN 'few' ELSE 'once' END AS basis,
    CASE WHEN p.gaps = 0 AND o.first_gap IS NULL THEN NULL ELSE greatest(${floor}, CASE
      WHEN p.gaps >= 3 THEN ${times} * (p.gaps * p.own + ${k} * p.mean_gap * o.ratio) / (p.gaps + ${k})
      WHEN p.gaps >= 1 THEN (p.gaps * p.mean_gap * coalesce(o.ratio, 1) + ${k} * o.few) / (p.gaps + ${k})
      ELSE o.first_gap
    END) END AS allowed
  FROM per p CROSS JOIN pooled o
)
SELECT a.*, date_diff('day', a.last_day, seen.until) AS silent_days,
  date_diff('day', a.last_day, seen.until) > a.allowed AS silent
FROM allowed a CROSS JOIN (SELECT least(max(last_day), CAST(? AS DATE)) AS until FROM per) seen
ORDER BY a.customer_id`,
      params: [asOf],
    },
  ];
}

/** What a failed order may have failed in: column of `derived.customer_last`, condition on `mart."order"`. */
const failures = {
  late: "on_time = FALSE",
  short: "in_full = FALSE",
  damaged: "damaged",
  wrong: "wrong_item",
  complaint: "complaint",
  returned: "returned",
  invoice: "invoice_correct = FALSE",
} as const;

/**
 * Makes `derived.customer_last`: of each customer's last orders, how many could be judged, how many failed, and in
 * what. Needs `derived.known_order`. Orders of one moment are taken by number, so that the same facts always give the same last ones.
 */
export function makeLastOrders(orders: number): string {
  const kinds = Object.entries(failures).map(
    ([kind, condition]) => `count(*) FILTER (WHERE ${condition}) AS ${kind}`,
  );
  return `CREATE OR REPLACE TABLE derived.customer_last AS
SELECT customer_id, count(*) AS orders, count(failure) AS judged, count(*) FILTER (WHERE failure) AS failed,
  ${kinds.join(", ")}
FROM (
  SELECT *, row_number() OVER (PARTITION BY customer_id ORDER BY ordered_on DESC NULLS LAST, order_id DESC) AS nth
  FROM derived.known_order
) WHERE nth <= ${numeral(orders)}
GROUP BY customer_id ORDER BY customer_id`;
}

/** Customers by whether they are silent, what that is judged by, and whether their last orders failed. */
export function rhythmSummary() {
  return {
    sql: `SELECT r.silent, r.basis, CASE WHEN coalesce(l.judged, 0) > 0 THEN l.failed > 0 END AS failed, count(*) AS customers
FROM derived.customer_rhythm r LEFT JOIN derived.customer_last l USING (customer_id)
GROUP BY 1, 2, 3 ORDER BY 1 NULLS LAST, 2, 3 NULLS LAST`,
    shape: { silent: "flag?", basis: "text", failed: "flag?", customers: "count" },
  } as const;
}

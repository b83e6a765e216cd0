import { resolvedParty } from "../party.js";
import { numeral } from "../text.js";

export interface StateSources {
  readonly asOf: string;
  /** Orders looked back on from the last one. */
  readonly lastOrders: number;
  /** Log-odds of not coming back that each flag of `derived.purchase_exposure` adds; null without that table. */
  readonly added: readonly { readonly column: string; readonly log: number }[] | null;
  /** Whether contacts say when they were settled. */
  readonly settled: boolean;
}

/**
 * Where each customer stands: its rhythm, what failed among its last orders, and complaints still open. Needs `derived.known_order`, `derived.customer_rhythm`, `derived.customer_last` and `derived.customer_cost`.
 *
 * @units   contribution: integer cents; added: log-odds
 * @range   kind, failed_day, failed_order: the last failed one of the last orders, null when none failed; recurring:
 *          most failures of one kind among them; open_complaints: null where settling is not recorded
 */
export function customerState({ asOf, lastOrders, added, settled }: StateSources) {
  const nothing = (type: string) => `CAST(NULL AS ${type})`;
  const log = (added ?? [])
    .map(({ column, log }) => `CASE WHEN ${identifier(column)} THEN ${numeral(log)} ELSE 0 END`)
    .join(" + ");
  return {
    sql: `WITH ranked AS (
  SELECT customer_id, order_id, CAST(ordered_on AS DATE) AS day, failure,
    CASE WHEN wrong_item THEN 'wrong' WHEN damaged THEN 'damaged' WHEN in_full = FALSE THEN 'short'
      WHEN on_time = FALSE THEN 'late' WHEN complaint THEN 'complaint' END AS kind,
    row_number() OVER (PARTITION BY customer_id ORDER BY ordered_on DESC NULLS LAST, order_id DESC) AS nth
  FROM derived.known_order
), failed AS (
  SELECT customer_id, order_id, day, kind, row_number() OVER (PARTITION BY customer_id ORDER BY nth) AS latest
  FROM ranked WHERE failure AND nth <= ${numeral(lastOrders)}
)${
      settled
        ? `, complained AS (
  SELECT party, count(*) AS open FROM (
    SELECT coalesce(${resolvedParty("k")}, o.customer_id) AS party
    FROM fact.contact k LEFT JOIN mart."order" o ON o.order_id = k.order_id
    WHERE k.kind IN ('complaint', 'claim') AND CAST(k.opened_on AS DATE) <= CAST(? AS DATE)
      AND (k.resolved_on IS NULL OR CAST(k.resolved_on AS DATE) > CAST(? AS DATE))
  ) p WHERE party IS NOT NULL GROUP BY party
)`
        : ""
    }${
      added === null
        ? ""
        : `, exposed AS (
  SELECT customer_id, day, ${log === "" ? "0" : log} AS added,
    row_number() OVER (PARTITION BY customer_id ORDER BY day DESC) AS back
  FROM derived.purchase_exposure
)`
    }
SELECT r.customer_id, m.name, r.basis, r.last_day, greatest(r.silent_days, 0) AS silent_days, r.allowed, r.mean_gap, r.silent,
  coalesce(l.judged, 0) AS judged, coalesce(l.failed, 0) AS failed,
  coalesce(greatest(l.late, l.short, l.wrong, l.damaged), 0) AS recurring,
  f.kind, f.day AS failed_day, f.order_id AS failed_order,
  ${settled ? "coalesce(q.open, 0)" : nothing("BIGINT")} AS open_complaints,
  ${added === null ? nothing("DOUBLE") : "CAST(e.added AS DOUBLE)"} AS added,
  k.contribution
FROM derived.customer_rhythm r
  LEFT JOIN derived.customer_last l ON l.customer_id = r.customer_id
  LEFT JOIN mart.customer m ON m.customer_id = r.customer_id
  LEFT JOIN derived.customer_cost k ON k.customer_id = r.customer_id
  LEFT JOIN failed f ON f.customer_id = r.customer_id AND f.latest = 1
  ${settled ? "LEFT JOIN complained q ON q.party = r.customer_id" : ""}
  ${added === null ? "" : "LEFT JOIN exposed e ON e.customer_id = r.customer_id AND e.back = 1 AND e.day = r.last_day"}
ORDER BY r.customer_id`,
    params: settled ? [asOf, asOf] : [],
    shape: {
      customer_id: "text",
      name: "text?",
      basis: "text",
      last_day: "day",
      silent_days: "count",
      allowed: "number?",
      mean_gap: "number?",
      silent: "flag?",
      judged: "count",
      failed: "count",
      recurring: "count",
      kind: "text?",
      failed_day: "day?",
      failed_order: "text?",
      open_complaints: "count?",
      added: "number?",
      contribution: "count?",
    },
  } as const;
}

function identifier(name: string): string {
  if (!/^[a-z_]+$/.test(name)) throw new Error(`${name} is not a column`);
  return name;
}

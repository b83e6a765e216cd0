import { slowAnswer } from "../measure/contacts.js";
import { resolvedParty } from "../party.js";
import { touched } from "./elements.js";

/**
 * Contacts answered later than the stated hours, or not at all though as old as that at `asOf`, and what the
 * customers touched are worth.
 *
 * @units   hours; contribution: integer cents; amount: money
 */
export function slowResponse(hours: number, from: string, to: string, asOf: string) {
  return {
    sql: `WITH c AS (
  SELECT coalesce(${resolvedParty("k")}, (SELECT min(o.customer_id) FROM mart."order" o WHERE o.order_id = k.order_id)) AS customer_id,
    ${slowAnswer("k")} AS slow
  FROM fact.contact k
  WHERE k.opened_on >= ?::DATE AND k.opened_on < ?::DATE + INTERVAL 1 DAY
), per AS (
  SELECT customer_id, count(*) FILTER (WHERE slow) AS slow, count(slow) AS judged FROM c GROUP BY customer_id
)
SELECT sum(p.slow) AS failed, sum(p.judged) AS judged,
  count(*) FILTER (WHERE p.slow > 0 AND p.customer_id IS NOT NULL) AS customers,
  count(*) FILTER (WHERE p.judged > 0 AND p.customer_id IS NOT NULL) AS customers_of,
  CAST(sum(d.contribution) FILTER (WHERE p.slow > 0) AS DECIMAL(38,0)) AS contribution,
  count(d.contribution) FILTER (WHERE p.slow > 0) AS contribution_known,
  sum(m.amount) FILTER (WHERE p.slow > 0) AS amount
FROM per p
  LEFT JOIN mart.customer m ON m.customer_id = p.customer_id
  LEFT JOIN derived.customer_cost d ON d.customer_id = p.customer_id`,
    params: [hours, asOf, hours, from, to],
    shape: touched,
  } as const;
}

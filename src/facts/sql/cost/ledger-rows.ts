import { lit } from "../text.js";
import type { LedgerRange } from "./ledger.js";
import { isCarried, isClosing } from "./ledger-kinds.js";

/**
 * `derived.ledger_posting`: postings of the period with the part of a table they stand in, so that a row of several
 * accounts leads to its rows in the files; those that count nowhere are left out. From `derived.ledger_leaf` (the names
 * of each leaf, and its place in the standard's form) and `derived.ledger_part` (which leaves make up which part of which
 * scheme).
 */
export function ledgerPosting({ from, to, rates }: LedgerRange): string {
  const unknown = [...rates].flatMap(([currency, rate]) => (rate === null ? [lit(currency)] : []));
  const ours = unknown.length === 0 ? "" : ` AND coalesce(p.currency, '') NOT IN (${unknown.join(", ")})`;
  return `CREATE OR REPLACE VIEW derived.ledger_posting AS
SELECT g.scheme, g.part, l.item, l.area, l.form, l.outsourced = 1 AS outsourced, p.posting_id, p.posted_on, p.heading, p.account,
  p.account_name, p.department, p.channel, p.text, p.customer_id, p.currency, p.amount, p._src, p._row
FROM fact.posting p
  JOIN derived.ledger_leaf l ON l.heading IS NOT DISTINCT FROM p.heading AND l.account IS NOT DISTINCT FROM p.account
    AND l.account_name IS NOT DISTINCT FROM p.account_name AND l.department IS NOT DISTINCT FROM p.department
    AND l.channel IS NOT DISTINCT FROM p.channel
  JOIN derived.ledger_part g ON g.leaf = l.leaf
WHERE p.posted_on >= ${lit(from)}::DATE AND p.posted_on < ${lit(to)}::DATE + INTERVAL 1 DAY${ours}
  AND NOT (${isCarried("p")}) AND NOT (${isClosing("p")})`;
}

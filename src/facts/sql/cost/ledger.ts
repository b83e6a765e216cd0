import { resolvedParty } from "../party.js";

const leafShape = {
  heading: "text?",
  account: "text?",
  account_name: "text?",
  department: "text?",
} as const;

/** Cents are booked posting by posting, so that leaves, scopes and the total add up whatever the export's digits. */
const booked = "round(coalesce(p.amount, 0) - coalesce(p.credit, 0), 2)";

/** Carrying costs over to the profit account empties every leaf; such entries are not costs. */
const closing = ["%结转%损益%", "%损益%结转%", "%结转%本年利润%", "%closing entr%", "%year-end close%"]
  .map((words) => `lower(coalesce(p.text, '')) LIKE '${words}'`)
  .join(" OR ");

const inPeriod = "p.posted_on >= ?::DATE AND p.posted_on < ?::DATE + INTERVAL 1 DAY";
const filled = "(p.amount IS NOT NULL OR p.credit IS NOT NULL)";

/**
 * Leaves of the ledger within the period: booked amount, how many postings, and the closing entries left out.
 *
 * @units   amount, closing_amount: money (cents, exact); credit is taken off the amount
 * @range   postings with neither amount nor credit are counted in `empty` and add nothing
 */
export function ledgerLeaves(from: string, to: string) {
  return {
    sql: `SELECT p.heading, p.account, p.account_name, p.department,
  coalesce(sum(${booked}) FILTER (WHERE NOT (${closing})), 0)::DECIMAL(38,2) AS amount,
  count(*) FILTER (WHERE ${filled} AND NOT (${closing})) AS postings,
  count(*) FILTER (WHERE NOT ${filled}) AS empty,
  coalesce(sum(${booked}) FILTER (WHERE ${closing}), 0)::DECIMAL(38,2) AS closing_amount,
  count(*) FILTER (WHERE ${closing}) AS closing_postings
FROM fact.posting p
WHERE ${inPeriod}
GROUP BY 1, 2, 3, 4
ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST`,
    params: [from, to],
    shape: {
      ...leafShape,
      amount: "money",
      postings: "count",
      empty: "count",
      closing_amount: "money",
      closing_postings: "count",
    },
  } as const;
}

/** Postings that name their customer, per leaf and customer (the party behind the number). */
export function directPostings(from: string, to: string) {
  return {
    sql: `SELECT p.heading, p.account, p.account_name, p.department, ${resolvedParty("p")} AS customer_id,
  sum(${booked})::DECIMAL(38,2) AS amount
FROM fact.posting p
WHERE ${inPeriod} AND NOT (${closing}) AND p.customer_id IS NOT NULL
GROUP BY 1, 2, 3, 4, 5
ORDER BY 5, 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST`,
    params: [from, to],
    shape: { ...leafShape, customer_id: "text", amount: "money" },
  } as const;
}

/**
 * The party behind a row's customer number, as an expression: several numbers of one party are one customer.
 *
 * @example resolvedParty("p") // for a FROM fact.posting p
 */
export function resolvedParty(alias: string): string {
  return `coalesce((SELECT min(party.party_id) FROM fact.customer party WHERE party.customer_id = ${alias}.customer_id), ${alias}.customer_id)`;
}

/** Since when each party is a customer, by the earliest of its numbers; null where nothing says so. */
export const customersSince = `SELECT coalesce(party_id, customer_id) AS customer_id, CAST(min(since) AS DATE) AS since
  FROM fact.customer GROUP BY 1`;

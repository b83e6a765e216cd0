/**
 * The party behind a row's customer number, as an expression: several numbers of one party are one customer.
 *
 * @example resolvedParty("p") // for a FROM fact.posting p
 */
export function resolvedParty(alias: string): string {
  return `coalesce((SELECT min(party.party_id) FROM fact.customer party WHERE party.customer_id = ${alias}.customer_id), ${alias}.customer_id)`;
}

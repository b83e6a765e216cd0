/** Which troubles of a contact anything records. */
export interface ContactsRecorded {
  /** Contacts name the order and say what kind they are. */
  readonly linked: boolean;
  readonly answered: boolean;
  readonly resolved: boolean;
}

export interface ContactRules {
  readonly unresolvedHours: number;
  readonly slowAnswerHours: number;
  readonly recoveredHours: number;
  readonly asOf: string;
}

/**
 * What became of the complaints and claims about each order, as known at `asOf`: not settled in time, first answered
 * late, settled quickly. Null: too young to tell, or nothing records it.
 */
export function orderTroubles(
  { answered, resolved }: ContactsRecorded,
  { unresolvedHours, slowAnswerHours, recoveredHours, asOf }: ContactRules,
) {
  const end = "CAST(? AS DATE) + INTERVAL 1 DAY";
  const hours = (until: string) => `(epoch(${until}) - epoch(opened_on)) / 3600`;
  const later = (column: string) =>
    `CASE WHEN ${column} < ${end} THEN ${hours(column)} > CAST(? AS DOUBLE)
    WHEN ${hours(end)} > CAST(? AS DOUBLE) THEN TRUE END`;
  const none = "CAST(NULL AS BOOLEAN)";
  const params: (string | number)[] = [];
  if (resolved) params.push(asOf, unresolvedHours, asOf, unresolvedHours);
  if (answered) params.push(asOf, slowAnswerHours, asOf, slowAnswerHours);
  if (resolved) params.push(asOf, recoveredHours);
  params.push(asOf);
  return {
    sql: `SELECT order_id,
  ${resolved ? `bool_or(${later("resolved_on")})` : none} AS unresolved,
  ${answered ? `bool_or(${later("answered_on")})` : none} AS slow_answer,
  ${resolved ? `bool_or(coalesce(resolved_on < ${end} AND ${hours("resolved_on")} <= CAST(? AS DOUBLE), FALSE))` : none} AS settled
FROM fact.contact
WHERE order_id IS NOT NULL AND kind IN ('complaint', 'claim') AND opened_on < ${end}
GROUP BY order_id`,
    params,
  };
}

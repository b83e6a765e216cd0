/** Value of the period's orders that were not cancelled. */
export function orderRevenue() {
  return {
    sql: `SELECT sum(amount)::DECIMAL(38,2) AS amount FROM mart."order" WHERE NOT cancelled`,
    params: [],
    shape: { amount: "money?" },
  } as const;
}

/** Summed as decimals: a sum of doubles on several threads differs from run to run. */
const exact = (column: string) => `sum(CAST(${column} AS DECIMAL(18,4)))`;

/**
 * The budget, month by month, as it was planned: every month given, also those outside the period.
 *
 * @units   amount: money (cents, exact); volume and minutes in the plan's own units
 * @range   rows without a month are counted under a null month, so that no budgeted cent is dropped unseen
 */
export function budgetRows() {
  return {
    sql: `SELECT CAST(date_trunc('month', b.period) AS DATE) AS month, b.account, b.account_name, b.heading, b.activity,
  coalesce(sum(round(b.amount, 2)), 0)::DECIMAL(38,2) AS amount, ${exact("b.volume")}::DOUBLE AS volume,
  ${exact("b.minutes")}::DOUBLE AS minutes
FROM fact.budget b
GROUP BY 1, 2, 3, 4, 5
ORDER BY 1 NULLS LAST, 2 NULLS LAST, 3 NULLS LAST, 4 NULLS LAST, 5 NULLS LAST`,
    shape: {
      month: "day?",
      account: "text?",
      account_name: "text?",
      heading: "text?",
      activity: "text?",
      amount: "money",
      volume: "number?",
      minutes: "number?",
    },
  } as const;
}

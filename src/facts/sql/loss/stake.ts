/** More stages of a relation than this are joined with their neighbours. */
const fine = 4000;

/** To an eighth of the logarithm: stages some 6 % either way, close together where a relation is young. */
const grown = (column: string) => `CAST(round(exp(round(ln(1.0 + ${column}) * 8) / 8)) - 1 AS INTEGER)`;
/** Just bought for the first time stays so, and later is never on the first day. */
const kept = (column: string) => `CASE WHEN repeats = 0 THEN 0 ELSE greatest(1, ${grown(column)}) END`;

const keys = (coarse: boolean) =>
  coarse ? { repeats: kept("repeats"), days: kept("days") } : { repeats: "repeats", days: "days" };

/** Distinct stages of the relation at the purchases of the period: how many there are. */
export function stageCount() {
  return {
    sql: `SELECT count(*) AS stages FROM (SELECT 1 FROM derived.purchase_exposure GROUP BY repeats, days) s`,
    shape: { stages: "count" },
  } as const;
}

export const isCoarse = (stages: number): boolean => stages > fine;

/** Stages of the relation at which somebody bought in the period. */
export function purchaseStages(coarse: boolean) {
  const { repeats, days } = keys(coarse);
  return {
    sql: `SELECT ${repeats} AS stage_repeats, ${days} AS stage_days
FROM derived.purchase_exposure GROUP BY 1, 2 ORDER BY 1, 2`,
    shape: { stage_repeats: "count", stage_days: "count" },
  } as const;
}

/**
 * Makes `derived.customer_stake`: per customer who bought in the period what the relation was worth just before a
 * purchase, on average over its purchases, from `derived.purchase_stage` (purchases still to come per stage).
 *
 * @units   per_purchase, stake: cents, null where no money is known; ahead: purchases still to come; `each`: cents that
 *          one customer lost costs, where somebody gave them
 */
export function makeCustomerStake(coarse: boolean, valued: boolean, each: number | null) {
  const { repeats, days } = keys(coarse);
  const margin = valued ? "max(v.per_purchase)" : "CAST(NULL AS BIGINT)";
  // Whole numbers, so that a mean does not hang on the order in which it is summed.
  const mean = (what: string) =>
    `CAST(sum(CAST(round(1000000 * (${what})) AS BIGINT)) AS DOUBLE) / (1000000.0 * count(*))`;
  const back = mean("coalesce(1 / (1 + exp(e.eta)), 1)");
  const stake =
    each === null
      ? `CASE WHEN ${margin} IS NOT NULL THEN greatest(0, ${margin}) * ${mean("s.ahead")} END`
      : `CAST(? AS DOUBLE) * ${back}`;
  return {
    sql: `CREATE OR REPLACE TABLE derived.customer_stake AS
WITH e AS (SELECT customer_id, eta, ${repeats} AS stage_repeats, ${days} AS stage_days FROM derived.purchase_exposure)
SELECT e.customer_id, count(*) AS purchases, ${stake} AS stake, ${margin} AS per_purchase, ${mean("s.ahead")} AS ahead
FROM e JOIN derived.purchase_stage s ON s.stage_repeats = e.stage_repeats AND s.stage_days = e.stage_days${
      valued ? "\n  LEFT JOIN derived.customer_value v ON v.customer_id = e.customer_id" : ""
    }
GROUP BY e.customer_id ORDER BY e.customer_id`,
    params: each === null ? [] : [each],
  };
}

/** Tables only this part needs. */
export const dropStages = "DROP TABLE IF EXISTS derived.purchase_stage";

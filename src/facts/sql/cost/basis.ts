import type { Driver } from "../../../core/cost/drivers.js";
import { ident, lit } from "../text.js";

/**
 * `derived.pair_basis` and `derived.customer_basis`: what the cost of a pair and of a customer is made of, pool by pool:
 * volume of the driver × what one unit of it costs; and what the ledger books straight to the customer. Amounts are exact
 * shares before cents are rounded, in money. Views: nothing is counted until somebody asks.
 */
export function costBasis(
  columns: readonly { readonly driver: Driver; readonly column: string; readonly per: number }[],
): readonly string[] {
  const volumes = columns.map(
    ({ driver, column, per }) =>
      `SELECT d.customer, d.product, ${lit(driver)} AS driver, CAST(d.${ident(column)} AS DOUBLE) / ${per} AS volume FROM derived.pair_driver d WHERE d.${ident(column)} > 0`,
  );
  const none =
    "SELECT CAST(NULL AS INTEGER) AS customer, CAST(NULL AS INTEGER) AS product, CAST(NULL AS VARCHAR) AS driver, CAST(NULL AS DOUBLE) AS volume WHERE FALSE";
  const exact = (expression: string) => `CAST(${expression} AS DECIMAL(38,6))`;
  return [
    `CREATE OR REPLACE VIEW derived.pair_basis AS
SELECT c.customer_id, p.product_id, r."column", r.pool, v.driver, ${exact("v.volume")} AS volume, r.rate / 100 AS rate,
  ${exact("v.volume * r.rate / 100")} AS amount
FROM (${volumes.length === 0 ? none : volumes.join("\nUNION ALL\n")}) v
  JOIN derived.pool_rate r ON r.driver = v.driver
  LEFT JOIN derived.customer_place c ON c.no = v.customer
  LEFT JOIN derived.product_no p ON p.no = v.product
WHERE r.channel IS NULL OR r.channel = c.channel
UNION ALL
SELECT customer_id, NULL, "column", 'direct', NULL, NULL, NULL, ${exact("cents / 100")} FROM derived.direct_cost`,
    `CREATE OR REPLACE VIEW derived.customer_basis AS
SELECT customer_id, "column", pool, driver, sum(volume) AS volume, max(rate) AS rate, sum(amount) AS amount
FROM derived.pair_basis GROUP BY customer_id, "column", pool, driver`,
  ];
}

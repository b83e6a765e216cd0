import { assumed } from "../core/assumptions.js";
import { whaleCurve } from "../core/cost/whale-curve.js";
import type { Findings } from "../core/findings.js";
import { linesWithFreight, recordedFreight } from "../facts/sql/cost/freight.js";
import { type CustomerCosts, costCustomers, givenMargin } from "./cost/customers.js";
import { customerFigures, freightFigures, ledgerFigures } from "./cost/figures.js";
import { readLedger } from "./cost/ledger.js";
import { costProducts, type ProductCost } from "./cost/products.js";
import { customersTable, headingsTable, productsTable, whaleTable } from "./cost/tables.js";
import { customerVerdicts, ledgerVerdicts } from "./cost/verdicts.js";
import { saveDerived } from "./derived.js";
import type { StudyInput } from "./input.js";

/**
 * What serving costs, and whom and what it serves: the ledger by heading and scope, cost to serve by simple drivers,
 * customer profit. Leaves `derived.customer_cost` and `derived.product_cost` (integer cents) for later rooms.
 */
export async function studyCost(input: StudyInput): Promise<Findings> {
  const { warehouse, assumptions } = input;
  const ledger = await readLedger(input);
  const costs = await costCustomers(input, ledger);
  const products = await costProducts(input, ledger);
  await save(input, costs, products);

  const [lines] = await warehouse.rows(linesWithFreight());
  const grain = lines!.n > 0 ? "line" : "order";
  const [freight] = await warehouse.rows(recordedFreight(grain));

  const profits = costs.customers.flatMap((c) => (c.profit === null ? [] : [c.profit]));
  const whale = profits.length === 0 ? null : whaleCurve(profits);
  const marginGiven = givenMargin(input) !== null;
  return {
    figures: [
      ...ledgerFigures(ledger),
      ...freightFigures(freight!, grain),
      ...customerFigures(costs, ledger, whale, marginGiven),
    ],
    tables: [
      ...(ledger === null ? [] : [headingsTable(ledger, costs.distribution.used)]),
      ...(costs.customers.length === 0 ? [] : [customersTable(costs)]),
      ...(products.length === 0 ? [] : [productsTable(products)]),
      ...(whale === null ? [] : [whaleTable(whale)]),
    ],
    verdicts: [...ledgerVerdicts(ledger, costs), ...customerVerdicts(costs, whale)],
    problems: [],
    assumptions: [
      assumed(assumptions, "cost.known-share-needed"),
      ...(marginGiven ? [assumed(assumptions, "loss.margin-share")] : []),
    ],
  };
}

async function save({ warehouse }: StudyInput, costs: CustomerCosts, products: readonly ProductCost[]) {
  const { customers } = costs;
  await saveDerived(
    warehouse,
    "customer_cost",
    { customer_id: "VARCHAR", to_serve: "BIGINT", margin: "BIGINT", profit: "BIGINT" },
    [
      customers.map((c) => c.id),
      customers.map((c) => c.toServe),
      customers.map((c) => c.margin),
      customers.map((c) => c.profit),
    ],
  );
  await saveDerived(
    warehouse,
    "product_cost",
    { product_id: "VARCHAR", line_cost: "BIGINT", margin: "BIGINT" },
    [products.map((p) => p.id), products.map((p) => p.lineCost), products.map((p) => p.margin)],
  );
}

import { hasTransport } from "../core/cost/ledger.js";
import type { Pool } from "../core/cost/pool.js";
import { missing } from "../core/figure.js";
import type { Findings } from "../core/findings.js";
import { linesWithFreight, recordedFreight } from "../facts/sql/cost/freight.js";
import { capacityFindings } from "./cost/capacity.js";
import { controlFindings } from "./cost/control.js";
import { readCustomers } from "./cost/customers.js";
import { deskFindings } from "./cost/desk.js";
import { freightFigures } from "./cost/freight-figures.js";
import { gbtFindings } from "./cost/gbt.js";
import { joined } from "./cost/joined.js";
import { readLedger } from "./cost/ledger.js";
import { ledgerFindings } from "./cost/ledger-findings.js";
import { saveLedgerRows } from "./cost/ledger-rows.js";
import { buildPools, type PoolPlan } from "./cost/pools.js";
import { readProducts } from "./cost/products.js";
import { reconcile } from "./cost/reconciliation.js";
import { readResources } from "./cost/resources.js";
import { saveCosts } from "./cost/save.js";
import { serveFindings } from "./cost/serve-findings.js";
import { spreadCosts } from "./cost/spread.js";
import { usedDrivers } from "./cost/used-drivers.js";
import { spreadVerdicts } from "./cost/verdicts.js";
import type { StudyInput } from "./input.js";

const noPools: PoolPlan = { pools: [], direct: [], unused: 0, trace: [] };
const nothing: Findings = { figures: [], tables: [], verdicts: [], problems: [], assumptions: [] };

/**
 * What serving costs, and whom and what it serves: the ledger, the minutes people supply and use, cost to serve down to
 * customer × product, contribution and profit. Leaves `derived.pair_cost`, `derived.customer_cost` and
 * `derived.product_cost` (integer cents) for later rooms.
 */
export async function studyCost(input: StudyInput): Promise<Findings> {
  const { warehouse } = input;
  const ledger = await readLedger(input);
  if (ledger !== null) await saveLedgerRows(input, ledger);
  const resources = ledger === null ? null : await readResources(input, ledger);
  const plan = ledger === null ? noPools : buildPools(input, ledger, resources!);

  const [lines] = await warehouse.rows(linesWithFreight());
  const grain = lines!.n > 0 ? "line" : "order";
  const [freight] = await warehouse.rows(recordedFreight(grain));
  const booked = ledger !== null && hasTransport(ledger.leaves);
  const added = booked ? [] : freightPool(freight!.total);
  const pools = [...plan.pools, ...added];
  const freightAdded = added.reduce((sum, pool) => sum + pool.cents, 0);

  const spread = await spreadCosts(input, pools, plan.direct);
  const costs = await readCustomers(input);
  const products = await readProducts(input);
  await saveCosts(warehouse, costs, products);
  const found = reconcile(plan, pools, spread, costs, freightAdded);

  return joined([
    await ledgerFindings(input, ledger, ledger === null ? [] : usedDrivers(ledger, plan, pools, spread)),
    {
      ...nothing,
      figures: freightFigures(freight!, grain),
      verdicts: spreadVerdicts(ledger, pools, spread, found),
    },
    await serveFindings(input, ledger, costs, products, found),
    ledger === null ? noCapacity : capacityFindings(input, ledger, resources!, plan, spread),
    await gbtFindings(input, ledger, resources?.handedDown),
    await deskFindings(input, ledger, resources?.resources),
    await controlFindings(input, ledger, {
      resources: resources?.resources ?? [],
      toServe: costs.toServe,
      orders: costs.customers.reduce((sum, c) => sum + c.orders, 0),
      customers: costs.customers.length,
    }),
  ]);
}

/** Freight recorded on orders is a cost to serve of its own where no transport is booked. */
function freightPool(total: number | null): Pool[] {
  if (total === null || total === 0) return [];
  return [{ id: "recorded-freight", column: "transport", cents: total, weight: { freight: 1 } }];
}

/** Without a ledger nobody's pay is known, used or not. */
const noCapacity: Findings = {
  ...nothing,
  figures: [
    missing(
      { id: "cost.unused-capacity", unit: "money", scope: "ledger", method: "unused-capacity" },
      { code: "missing-columns", needs: [{ table: "posting", column: "amount" }] },
    ),
  ],
};

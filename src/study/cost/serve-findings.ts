import { assumed } from "../../core/assumptions.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import type { CustomerCosts } from "./customers.js";
import { decideCustomers, decisionIds, decisionsTable } from "./decisions.js";
import { costSources, revenueFigure, serveFigures, serviceRevenueFigures } from "./figures.js";
import { groupTables } from "./groups.js";
import type { Ledger } from "./ledger.js";
import { whyNoLedger } from "./ledger-figures.js";
import { pairsTable } from "./pairs.js";
import { type ProductCost, productsTable } from "./products.js";
import { profitFigures } from "./profit-figures.js";
import { type Reconciliation, reconciliationTable } from "./reconciliation.js";
import { returnedGoods } from "./returned-goods.js";
import { givenMargin } from "./served.js";
import { curvesOf, customersTable, paretoTable, whaleTable } from "./tables.js";
import { customerVerdicts, decisionVerdicts, serviceRevenueVerdicts } from "./verdicts.js";

/** What serving costs per customer, product, pair and place, what it leaves, and what to do where it leaves nothing. */
export async function serveFindings(
  input: StudyInput,
  ledger: Ledger | null,
  costs: CustomerCosts,
  products: readonly ProductCost[],
  found: Reconciliation,
): Promise<Findings> {
  const { used, judged } = costs;
  const sources = costSources(ledger, found.freightAdded);
  const curves = judged.length === 0 || sources.length === 0 ? null : curvesOf(judged);
  const returned = await returnedGoods(input);
  const decisions = sources.length === 0 ? [] : await decideCustomers(input, costs);
  const pairs = await pairsTable(input, used, costs.toServe + costs.nobody);
  const marginGiven = givenMargin(input) !== null;
  const figures = [
    revenueFigure(costs),
    ...returned.figures,
    ...serveFigures(costs, found, sources, whyNoLedger(ledger)),
    ...profitFigures(input, costs, curves, marginGiven),
    ...serviceRevenueFigures(ledger),
  ];
  return {
    figures,
    tables: [
      ...(ledger === null || ledger.postings === 0 ? [] : [reconciliationTable(ledger, found)]),
      ...(costs.customers.length === 0 ? [] : [customersTable(costs, decisions)]),
      ...(decisions.length === 0 ? [] : [decisionsTable(decisions)]),
      ...(products.length === 0 ? [] : [productsTable(products, used)]),
      ...(pairs === null ? [] : [pairs]),
      ...(await groupTables(input, used)),
      ...(curves === null ? [] : [whaleTable(curves), paretoTable(judged)]),
    ],
    verdicts: [
      ...returned.verdicts,
      ...customerVerdicts(costs, sources),
      ...decisionVerdicts(decisions),
      ...serviceRevenueVerdicts(figures),
    ],
    problems: [],
    assumptions: [
      "cost.known-share-needed",
      ...returned.assumptions.map((a) => a.id),
      ...(marginGiven ? ["loss.margin-share"] : []),
      ...(curves === null ? [] : ["cost.whale-top", "level.pareto-share"]),
      ...(decisions.length === 0 ? [] : Object.values(decisionIds)),
    ].map((id) => assumed(input.assumptions, id)),
  };
}

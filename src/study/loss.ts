import { assumed } from "../core/assumptions.js";
import type { Reason } from "../core/figure.js";
import type { Findings } from "../core/findings.js";
import type { Verdict } from "../core/verdict.js";
import { saveDerived } from "./derived.js";
import type { StudyInput } from "./input.js";
import { countBy, lossFigures, unjudged } from "./loss/figures.js";
import {
  findSilent,
  isValued,
  lastOrdersId,
  lifecycleIds,
  readLifecycle,
  rhythmIds,
  stakeOf,
} from "./loss/silent.js";
import { customersTable, sensitivityTable, valueCustomers } from "./loss/tables.js";
import { lossVerdicts, verdict } from "./loss/verdicts.js";
import { noCustomer } from "./reasons.js";

/**
 * What poor service may have lost, first estimate: customers silent for longer than their rhythm allows, split by
 * failures before, and the lifecycle value that went with them. A ceiling: not all who fell silent left because of
 * service. Leaves `derived.customer_rhythm`, `derived.customer_last` and `derived.customer_loss` (cents).
 */
export async function studyLoss(input: StudyInput): Promise<Findings> {
  if (input.settings.sampling === "orders") {
    const reason: Reason = { code: "not-judged", because: "sampling-orders" };
    return nothing(reason, verdict("sampling-orders", "cannot-tell", "loss.first-estimate", {}));
  }
  const { summary, silent } = await findSilent(input);
  const judged = countBy(summary, (r) => r.silent !== null);
  if (judged === 0) {
    const customers = countBy(summary, () => true);
    if (customers === 0)
      return nothing(noCustomer, verdict("no-customers", "cannot-tell", "loss.first-estimate", {}));
    const reason: Reason = { code: "too-few", have: 0, need: 1, grain: "customer" };
    return nothing(reason, verdict("no-rhythm", "cannot-tell", "loss.first-estimate", { customers }));
  }

  const lifecycle = readLifecycle(input);
  const all = stakeOf(silent, lifecycle);
  const after = stakeOf(
    silent.filter((c) => c.failed > 0),
    lifecycle,
  );
  const valued = valueCustomers(silent, all);
  await saveDerived(input.warehouse, "customer_loss", { customer_id: "VARCHAR", value: "BIGINT" }, [
    valued.map((v) => v.customer.id),
    valued.map((v) => Math.round(v.value)),
  ]);

  const usesMargin = silent.some((c) => c.contribution === null);
  const lifecycleUsed = Object.values(lifecycleIds).filter(
    (id) => usesMargin || id !== lifecycleIds.marginShare,
  );
  return {
    figures: lossFigures({
      summary,
      valued: silent.filter(isValued).length,
      all,
      after,
      assumptions: lifecycleUsed,
      valueInputs: [
        ...(silent.some((c) => c.contribution !== null) ? ["cost.contribution"] : []),
        ...(usesMargin ? ["cost.revenue"] : []),
      ],
    }),
    tables: [customersTable(valued), ...(all.value > 0 ? [sensitivityTable(all)] : [])],
    verdicts: lossVerdicts(summary, silent, valued, all),
    problems: [],
    assumptions: [...rhythmIds, lastOrdersId, ...lifecycleUsed].map((id) => assumed(input.assumptions, id)),
  };
}

function nothing(reason: Reason, said: Verdict): Findings {
  return { figures: unjudged(reason), tables: [], verdicts: [said], problems: [], assumptions: [] };
}

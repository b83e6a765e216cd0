import { assumed } from "../../core/assumptions.js";
import { type Figure, missing, type Population, type Reason } from "../../core/figure.js";
import type { Verdict } from "../../core/verdict.js";
import { makePurchases } from "../../facts/sql/loss/purchases.js";
import type { StudyInput } from "../input.js";
import type { Made } from "../made.js";
import { nobodyBought } from "../reasons.js";
import { atRiskFigures, atRiskIds, atRiskTable, sortAtRisk } from "./customers/at-risk.js";
import { bucketAssumptions, bucketIds, readBucket } from "./customers/bucket.js";
import { lostFigures, lostIds, lostTable, sortLost, winBackIds } from "./customers/lost.js";
import { routesTable, trustRoutes } from "./customers/routes.js";
import { type CustomerState, readStates, stateIds } from "./customers/state.js";
import { traceTables } from "./customers/trace.js";
import { readTrust, trustAssumptions, trustParts } from "./customers/trust.js";
import { customerVerdicts } from "./customers/verdicts.js";
import { countBy, silentFigures, unjudgedSilent } from "./figures.js";
import type { Effects, Relation } from "./parts.js";
import { said } from "./said.js";
import { findSilent, rhythmIds, type Summary } from "./silent.js";
import { silentVerdicts } from "./verdicts.js";

/** Every customer in one of three groups; what each group holds is in the tables. */
export interface CustomersMade {
  readonly atRisk: readonly CustomerState[];
  readonly lost: readonly CustomerState[];
  readonly others: number;
}

/**
 * The customers to act on: who is silent by its own rhythm, who is at risk and what to do, who is lost and worth
 * winning back, how the most valuable came to leave, the leaky bucket and what trust earns. Lists come without money
 * where there is no model of the relation. With the effects, the failure of the last purchase counts into the risk. Leaves
 * `derived.customer_rhythm` and `derived.customer_last`.
 *
 * @param silent what `findSilent` found; null: not looked for yet
 */
export async function studyCustomers(
  input: StudyInput,
  relation: Relation | null,
  effects: Effects | null = null,
  silent: readonly Summary[] | null = null,
): Promise<Made<CustomersMade>> {
  const { warehouse, assumptions, settings } = input;
  if (settings.sampling === "orders")
    return untold(
      { code: "not-judged", because: "sampling-orders" },
      said("customers-sampling-orders", "cannot-tell", "loss.silent-customers", {}),
    );
  const summary = silent ?? (await findSilent(input));
  const customers = countBy(summary, () => true);
  if (customers === 0)
    return untold(
      nobodyBought(input.facts),
      said("no-customers", "cannot-tell", "loss.silent-customers", {}),
    );
  if (relation === null)
    for (const { sql, params } of makePurchases(settings.asOf)) await warehouse.run(sql, params);

  const judged = countBy(summary, (r) => r.silent !== null);
  const states = await readStates(input, relation, effects);
  const atRisk = judged === 0 ? [] : sortAtRisk(states);
  const lost = sortLost(states, assumptions);
  const bucket = await readBucket(input, states);
  const trust = await readTrust(input);
  const routes = trustRoutes(input, trust.customers, bucket);

  const population: Population = {
    grain: "customer",
    counted: customers,
    of: customers,
    unknown: 0,
    unknownAs: "none",
  };
  const noRhythm: Reason = { code: "too-few", have: 0, need: 1, grain: "customer" };
  const ofLost: Figure[] =
    judged === 0
      ? Object.values(lostIds).map((parts) => missing(parts, noRhythm))
      : lostFigures(lost, { ...population, counted: judged }, relation, assumptions);
  const worth = ofLost.find((f) => f.id === lostIds.worth.id)!;
  const found = {
    customers,
    judged,
    atRisk,
    lost,
    winBack:
      worth.value === null || worth.interval === null
        ? null
        : { value: worth.value, low: worth.interval.low, high: worth.interval.high },
    bucket,
    trust,
    routes,
  };
  return {
    made: { atRisk, lost, others: customers - atRisk.length - lost.length },
    findings: {
      figures: [
        ...(judged === 0 ? unjudgedSilent(noRhythm) : silentFigures(summary)),
        ...(judged === 0
          ? Object.values(atRiskIds).map((parts) => missing(parts, noRhythm))
          : atRiskFigures(atRisk, population, relation)),
        ...ofLost,
        ...(bucket?.figures ?? Object.values(bucketIds).map((parts) => missing(parts, noRhythm))),
        ...trust.figures,
      ],
      tables: [
        atRiskTable(atRisk),
        ...(judged === 0 ? [] : [lostTable(lost, assumptions), ...(await traceTables(warehouse, lost))]),
        ...(bucket === null ? [] : [bucket.table]),
        trust.table,
        routesTable(routes),
      ],
      verdicts: [
        ...(judged === 0
          ? [said("no-rhythm", "cannot-tell", "loss.silent-customers", { customers })]
          : silentVerdicts(summary)),
        ...customerVerdicts(found),
      ],
      problems: [],
      assumptions: [
        ...rhythmIds,
        ...stateIds,
        ...winBackIds,
        ...bucketAssumptions,
        ...trustAssumptions,
        "loss.experienced-days",
      ].map((id) => assumed(assumptions, id)),
    },
  };
}

function untold(reason: Reason, why: Verdict): Made<CustomersMade> {
  const parts = [
    ...Object.values(atRiskIds),
    ...Object.values(lostIds),
    ...Object.values(bucketIds),
    ...trustParts,
  ];
  return {
    made: null,
    findings: {
      figures: [...unjudgedSilent(reason), ...parts.map((p) => missing(p, reason))],
      tables: [],
      verdicts: [why],
      problems: [],
      assumptions: [],
    },
  };
}

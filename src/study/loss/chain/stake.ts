import { assumed } from "../../../core/assumptions.js";
import {
  dropStages,
  isCoarse,
  makeCustomerStake,
  purchaseStages,
  stageCount,
} from "../../../facts/sql/loss/stake.js";
import { saveDerived } from "../../derived.js";
import type { StudyInput } from "../../input.js";
import { drawCount } from "../../penalties.js";
import type { Relation } from "../parts.js";
import type { JointChain } from "./joint.js";
import { isGiven, linkId } from "./links.js";

/**
 * What later rooms need to price one failed order: `derived.customer_stake` and `derived.loss_draw` (draw 0 holds the
 * numbers used, 1 … the joint redraws; `leaving` ÷ stake, of which `word` through those who hear of it).
 */
export async function leaveStakes(
  input: StudyInput,
  relation: Relation | null,
  chain: JointChain,
): Promise<void> {
  const { warehouse, assumptions } = input;
  const [count] = await warehouse.rows(stageCount());
  const coarse = isCoarse(count!.stages);
  const stages = await warehouse.rows(purchaseStages(coarse));
  await saveDerived(
    warehouse,
    "purchase_stage",
    { stage_repeats: "INTEGER", stage_days: "INTEGER", ahead: "DOUBLE" },
    [
      stages.map((s) => s.stage_repeats),
      stages.map((s) => s.stage_days),
      stages.map((s) => (relation === null ? null : relation.ahead(s.stage_repeats, s.stage_days))),
    ],
  );
  const each = isGiven(assumptions, "customer-value")
    ? assumed(assumptions, linkId("customer-value")).value * 100
    : null;
  const { sql, params } = makeCustomerStake(coarse, relation !== null, each);
  await warehouse.run(sql, params);
  await warehouse.run(dropStages);

  const { kinds, central, draws } = chain.leaving(drawCount);
  const all = [central, ...draws];
  const rows = all.flatMap((row, draw) =>
    kinds.map((kind, k) => ({ draw, kind, margin: row.margin, ...row.kinds[k]! })),
  );
  await saveDerived(
    warehouse,
    "loss_draw",
    { draw: "INTEGER", kind: "VARCHAR", leaving: "DOUBLE", word: "DOUBLE", margin: "DOUBLE" },
    [
      rows.map((r) => r.draw),
      rows.map((r) => r.kind),
      rows.map((r) => r.own + r.word),
      rows.map((r) => r.word),
      rows.map((r) => r.margin),
    ],
  );
}

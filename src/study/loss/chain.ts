import { assumed } from "../../core/assumptions.js";
import type { Reason } from "../../core/figure.js";
import type { Findings } from "../../core/findings.js";
import type { StudyInput } from "../input.js";
import { reckonedOnce } from "../kept.js";
import type { Made } from "../made.js";
import { nobodyBought } from "../reasons.js";
import {
  chainFigures,
  chainUntold,
  effectAssumptions,
  type Told,
  valueAssumptions,
  wordAssumptions,
} from "./chain/figures.js";
import { JointChain } from "./chain/joint.js";
import { drawnLinks, isGiven, linkRanges } from "./chain/links.js";
import { readChain } from "./chain/read.js";
import { leaveStakes } from "./chain/stake.js";
import { swingsOf } from "./chain/swings.js";
import { chainTables } from "./chain/tables.js";
import { chainVerdicts } from "./chain/verdicts.js";
import type { Effects, Relation } from "./parts.js";
import { said } from "./said.js";

/** What service failures lose in a year. Money in cents. */
export interface Chain {
  /** Null: money cannot be told. */
  readonly existing: number | null;
  readonly potential: number | null;
  readonly total: number | null;
  /** Total ÷ existing, on average and for one more unhappy customer. */
  readonly factor: number | null;
  readonly marginalFactor: number | null;
  /** Expected customers lost to service in a year. */
  readonly customers: number;
}

/**
 * The chain from failures to money: customers lost, what they were worth, and those who heard of it. Leaves
 * `derived.purchase_loss` and `derived.customer_loss` (cents per year), `derived.customer_stake` and `derived.loss_draw`.
 */
export async function studyChain(
  input: StudyInput,
  relation: Relation | null,
  effects: Effects | null,
): Promise<Made<Chain>> {
  if (input.settings.sampling === "orders")
    return untold({ code: "not-judged", because: "sampling-orders" }, "chain-sampling");
  if (effects === null) return untold(nobodyBought(input.facts), "chain-no-purchases");
  if (effects.links.length === 0)
    return untold({ code: "not-judged", because: "no-failures" }, "chain-no-failures");
  const facts = await readChain(input, relation, effects);
  if (facts.purchases === 0)
    return untold({ code: "nothing-to-count", grain: "order" }, "chain-no-purchases");

  const { assumptions } = input;
  const given = new Set(drawnLinks.filter((link) => isGiven(assumptions, link)));
  const chain = new JointChain(facts, relation, effects, linkRanges(assumptions), given, (name, of, make) =>
    reckonedOnce(input, name, of, make),
  );
  const loss = chain.exact();
  const told: Told = { chain, loss, spans: chain.spans(), relation, effects, assumptions };
  await leaveStakes(input, relation, chain);
  const swings = chain.valued ? swingsOf(chain, loss.total) : [];
  const used = new Set([...effectAssumptions(told), ...wordAssumptions(told), ...valueAssumptions(told)]);
  const inMoney = (cents: number | null) => (chain.valued ? cents : null);
  return {
    made: {
      existing: inMoney(loss.existing),
      potential: inMoney(loss.potential),
      total: inMoney(loss.total),
      factor: inMoney(loss.factor),
      marginalFactor: inMoney(loss.marginal),
      customers: loss.customers,
    },
    findings: {
      figures: chainFigures(told),
      tables: chainTables(told, swings),
      verdicts: chainVerdicts(told, swings),
      problems: [],
      assumptions: [...used].map((id) => assumed(assumptions, id)),
    },
  };
}

function untold(reason: Reason, code: string): Made<Chain> {
  const findings: Findings = {
    figures: chainUntold(reason),
    tables: [],
    verdicts: [said(code, "cannot-tell", "loss.total", {})],
    problems: [],
    assumptions: [],
  };
  return { made: null, findings };
}

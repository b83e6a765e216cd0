import { assumed } from "../../../core/assumptions.js";
import { elementMeant } from "../../../core/level/element-words.js";
import { type FailureKind, failureKinds } from "../../../core/loss/failures.js";
import type { Candidate, Where } from "../../../core/plan/candidate.js";
import type { OwnChange } from "../../../core/plan/settings.js";
import { certain, type Drawn } from "../../../core/stats/drawn.js";
import type { StudyInput } from "../../input.js";
import type { Penalties } from "../../penalties.js";
import { elementLevel } from "../element-level.js";
import { leversAsked } from "../levers.js";
import { rangedDraws } from "./draws.js";

const seed = 20_260_607;
const rangeId = "plan.lever-range";

const kindOfElement = (element: string): FailureKind | null =>
  failureKinds.find((k) => k === (element === "slow-response" ? "slow-answer" : element)) ?? null;

/** What the firm thinks of itself: changes in `plimsoll.yaml`, and cost levers that move a service level. */
export async function ownCandidates(input: StudyInput, penalties: Penalties): Promise<readonly Candidate[]> {
  const { draws } = penalties;
  const own: Candidate[] = [];
  for (const [i, change] of (input.settings.plan?.changes ?? []).entries())
    own.push(await ofChange(change, input, draws, i));
  const levers = (await leversAsked(input)).map((lever, i): Candidate => {
    const kind = kindOfElement(lever.element);
    const share = ranged(lever.removes, input, draws, 1000 + i);
    return {
      id: `${lever.element}.lever.${lever.name}`,
      element: lever.element,
      means: "lever",
      group: `lever.${lever.name}`,
      where: [],
      from: lever.level,
      to: Math.min(1, lever.level + lever.points),
      unit: "share",
      removes: kind === null ? [] : [{ kind, where: [], share }],
      margin: certain(0, draws),
      saved: certain(lever.saving * 100, draws),
      cost: certain((lever.yearly + lever.ontoCustomers) * 100, draws),
      costSource: "given",
      once: lever.once * 100,
      risk: 0,
      leadDays: 0,
      needs: [],
      actions: [{ what: "lever", subject: lever.name, site: "", from: 0, to: 1, unit: "flag" }],
      evidence: null,
      inputs: ["cost.levers.saving"],
      assumptions: [rangeId],
    };
  });
  return [...own, ...levers];
}

async function ofChange(said: OwnChange, input: StudyInput, draws: number, i: number): Promise<Candidate> {
  const change = { ...said, element: elementMeant(said.element) };
  const kind = kindOfElement(change.element);
  const where = Object.entries(change.where ?? {}).map(
    ([dimension, value]) => ({ dimension, value }) as Where,
  );
  const known = await elementLevel(input, change.element);
  return {
    id: ownId(change),
    element: change.element,
    means: "own",
    group: "",
    where,
    from: known ?? 0,
    to: known === null ? 0 : known + (1 - known) * change.removes,
    unit: "share",
    removes: kind === null ? [] : [{ kind, where, share: ranged(change.removes, input, draws, i) }],
    margin: certain(0, draws),
    saved: certain(0, draws),
    cost: certain(change.costPerYear * 100, draws),
    costSource: "given",
    once: (change.once ?? 0) * 100,
    risk: change.risk ?? 0,
    leadDays: change.leadDays ?? 0,
    // Needs are said by name, as they stand in the settings, or by id.
    needs: (change.needs ?? []).map((name) => {
      const other = (input.settings.plan?.changes ?? []).find((c) => c.name === name);
      return other === undefined ? name : ownId(other);
    }),
    ...(change.uses === undefined ? {} : { uses: change.uses }),
    actions: [],
    evidence: null,
    inputs: [],
    assumptions: [rangeId],
  };
}

const ownId = (change: OwnChange): string => `${elementMeant(change.element)}.own.${change.name}`;

function ranged(value: number, input: StudyInput, draws: number, nth: number): Drawn {
  const off = assumed(input.assumptions, rangeId).value * Math.abs(value);
  return rangedDraws({ low: value - off, value, high: Math.min(1, value + off) }, draws, seed + nth);
}

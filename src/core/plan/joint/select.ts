import { choosePlan } from "../choice/choose-plan.js";
import { evaluateJointly, type JointShare } from "../choice/evaluate-jointly.js";
import type { CoupledSolver, LimitUse, PlanChoice, PlanOption, PlanProblem } from "../choice/problem.js";
import { gainOf, type JointEffect } from "./joint-effect.js";

export interface Selected {
  readonly choice: PlanChoice;
  /** Ids in the order of the problem. */
  readonly ids: readonly string[];
  /** What each brings by itself and beside the others, cents a year. */
  readonly shares: readonly JointShare[];
  /** Taken by itself, let go because beside the others it no longer earned its cost. */
  readonly dropped: readonly string[];
  /** Joint gain less the sum of gains alone. */
  readonly interaction: number;
  /** What one more unit of budget nets; 0 when it does not bind. */
  readonly price: number;
}

/** More groups than this are not tried one against another beside the rest. */
const tried = 300;
const rounds = 3;
/** Places the search looks at before it gives up. */
const nodes = 60_000;
/** The search may leave this much of what it nets on the table before the solver is asked. */
const open = 1e-3;

/**
 * The set of changes that brings most together: first as if each stood alone, within the limits; then what no longer pays
 * beside the others goes; then, change by change, another of its group, or none, where the whole gains by it.
 *
 * @source  coordinate ascent on the joint gain from the solution of the separable problem; `docs/methods/plan-choice.md`
 * @units   cents a year
 * @range   options with their gains alone; the limits hold for the answer, floors by sums of what each adds alone
 * @example await selectPlan(problem, effect, loadHighs)
 */
export async function selectPlan(
  problem: PlanProblem,
  effect: JointEffect,
  load: (() => Promise<CoupledSolver>) | null = null,
): Promise<Selected> {
  const choice = await chosenAlone(problem, load);
  const byId = new Map(problem.options.map((o) => [o.id, o]));
  const start = choice.kind === "chosen" ? choice.chosen : choice.nearest;
  const price = choice.kind === "chosen" ? priceOf(choice.limits) : 0;
  if (start === null) return { choice, ids: [], shares: [], dropped: [], interaction: 0, price };
  const joint = (ids: readonly string[]) => gainOf(effect.of(ids));
  // What cannot be told to be allowed is judged by the answer itself: an infeasible problem stays as near as it was.
  const allowed =
    choice.kind === "chosen"
      ? (ids: readonly string[]) =>
          feasible(
            problem,
            ids.map((id) => byId.get(id)!),
          )
      : () => false;
  const options = start.ids.map((id) => byId.get(id)!);
  const held = new Set(
    choice.kind === "chosen"
      ? start.ids.filter((id) => !allowed(start.ids.filter((other) => other !== id)))
      : start.ids,
  );
  const first = evaluateJointly(options, joint, held);
  let ids: readonly string[] = first.kept.map((k) => k.id);
  if (choice.kind === "chosen" && !allowed(ids)) ids = start.ids;
  if (choice.kind === "chosen") ids = improve(problem, ids, joint, allowed);
  const chosen = problem.options.filter((o) => ids.includes(o.id));
  const last = evaluateJointly(chosen, joint, new Set(chosen.map((o) => o.id)));
  return {
    choice,
    ids: chosen.map((o) => o.id),
    shares: last.kept,
    dropped: [...first.dropped.map((d) => d.id), ...start.ids].filter(
      (id, i, all) => !ids.includes(id) && all.indexOf(id) === i,
    ),
    interaction: last.interaction,
    price,
  };
}

/** The choice as if each change stood alone: by search, by the solver where that does not come to an end. */
async function chosenAlone(
  problem: PlanProblem,
  load: (() => Promise<CoupledSolver>) | null,
): Promise<PlanChoice> {
  const found = choosePlan(problem, { nodes });
  const settled =
    found.proved ||
    (found.kind === "chosen" && found.bound - found.chosen.net <= open * Math.abs(found.chosen.net));
  if (settled || load === null || !hangsTogether(problem)) return found;
  const solved = (await load()).solve(problem);
  if (solved.kind === "infeasible") return found.kind === "chosen" && !solved.proved ? found : solved;
  return found.kind === "chosen" && found.chosen.net > solved.chosen.net ? found : solved;
}

/** Where only money binds, one price for it settles the choice whatever the number of changes. */
const hangsTogether = ({ options, capacities, floors }: PlanProblem): boolean =>
  Object.keys(capacities ?? {}).length + Object.keys(floors ?? {}).length > 0 ||
  options.some((o) => (o.needs ?? []).length + (o.excludes ?? []).length > 0);

/** The budget may stand among the capacities, where money once is spent beside it. */
const priceOf = (limits: readonly LimitUse[]): number =>
  limits.find(
    ({ limit }) => limit.kind === "budget" || (limit.kind === "capacity" && limit.name === budgetName),
  )?.price ?? 0;

/** Name of the capacity that is money a year. */
export const budgetName = "budget";

function improve(
  problem: PlanProblem,
  start: readonly string[],
  joint: (ids: readonly string[]) => number,
  allowed: (ids: readonly string[]) => boolean,
): readonly string[] {
  const groups = new Map<string, PlanOption[]>();
  for (const o of problem.options) {
    const key = o.group === null ? `alone ${o.id}` : `group ${o.group}`;
    groups.set(key, [...(groups.get(key) ?? []), o]);
  }
  if (groups.size > tried) return start;
  const costOf = new Map(problem.options.map((o) => [o.id, o.cost]));
  const net = (ids: readonly string[]) => joint(ids) - ids.reduce((sum, id) => sum + costOf.get(id)!, 0);
  let ids = start;
  let worth = net(ids);
  for (let round = 0; round < rounds; round++) {
    let changed = false;
    for (const group of groups.values()) {
      const others = ids.filter((id) => !group.some((o) => o.id === id));
      for (const next of [others, ...group.map((o) => [...others, o.id])]) {
        if (!allowed(next)) continue;
        const now = net(next);
        if (now <= worth + 1e-9 * (1 + Math.abs(worth))) continue;
        ids = next;
        worth = now;
        changed = true;
      }
    }
    if (!changed) break;
  }
  return ids;
}

/** Do these options together keep every limit, and is everything there that each needs? */
export function feasible(problem: PlanProblem, chosen: readonly PlanOption[]): boolean {
  const ids = new Set(chosen.map((o) => o.id));
  const groups = new Set<string>();
  for (const o of chosen) {
    if (o.group !== null && groups.has(o.group)) return false;
    if (o.group !== null) groups.add(o.group);
    if (!(o.needs ?? []).every((id) => ids.has(id))) return false;
    if ((o.excludes ?? []).some((id) => ids.has(id))) return false;
  }
  const sum = (of: (o: PlanOption) => number) => chosen.reduce((total, o) => total + of(o), 0);
  const within = (used: number, most: number) => used <= most + 1e-9 * (1 + Math.abs(most));
  if (
    problem.budget !== null &&
    !within(
      sum((o) => o.cost),
      problem.budget,
    )
  )
    return false;
  for (const [name, most] of Object.entries(problem.capacities ?? {}))
    if (
      !within(
        sum((o) => o.uses?.[name] ?? 0),
        most,
      )
    )
      return false;
  for (const [name, least] of Object.entries(problem.floors ?? {}))
    if (!within(-sum((o) => o.adds?.[name] ?? 0), -least)) return false;
  return true;
}

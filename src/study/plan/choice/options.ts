import { elementMeant, saidOf } from "../../../core/level/element-words.js";
import { failureKinds } from "../../../core/loss/failures.js";
import type { Candidate } from "../../../core/plan/candidate.js";
import type { PlanOption, PlanProblem } from "../../../core/plan/choice/problem.js";
import { gainOf, type JointEffect, netOfEffect } from "../../../core/plan/joint/joint-effect.js";
import { budgetName } from "../../../core/plan/joint/select.js";
import type { StudySettings } from "../../input.js";
import type { ElementRow } from "./priority-rows.js";

/** Why a change is not even weighed. */
export interface Refused {
  readonly chosen: "left-out" | "not-worth" | "infeasible" | "dropped-by-you" | "no-cost-known";
  readonly reason: "later" | "without" | "needs-missing" | "floor" | "said-no" | "no-cost" | "not-sure";
}

export interface Options {
  readonly problem: PlanProblem;
  readonly refused: ReadonlyMap<string, Refused>;
  /** Asked for by the firm whatever we reckon. */
  readonly fixed: ReadonlySet<string>;
}

/** Element of the plan → kind of failure it counts. */
export const kindOf = (element: string) =>
  failureKinds.indexOf(
    (element === "slow-response" ? "slow-answer" : element) as (typeof failureKinds)[number],
  );

const slack = 1e-9;
/** Changes by themselves are told well enough by every fourth draw; the plan as a whole by all. */
export const each = 4;

export interface Rules {
  /** Years over which money spent once is spread. */
  readonly onceYears: number;
  /** Least chance with which a change has to pay by itself. */
  readonly leastChance: number;
}

/** Share of draws that pass, drawn in by half a draw: no number of draws shows that something always happens. */
export const shareOf = <T>(draws: readonly T[], pass: (draw: T) => boolean): number =>
  (draws.filter(pass).length + 0.5) / (draws.length + 1);

/** Share of the draws in which a change by itself brings more than it costs. */
export function chancePays(effect: JointEffect, c: Candidate, { onceYears }: Rules): number {
  const draws = effect.drawn([c.id], each);
  return shareOf(draws, (e) => netOfEffect(e) > c.once / onceYears);
}

/** The changes that may be chosen, and within what, all money in cents a year. */
export function optionsOf(
  candidates: readonly Candidate[],
  effect: JointEffect,
  elements: readonly ElementRow[],
  settings: StudySettings,
  rules: Rules,
  years: number,
): Options {
  const { onceYears } = rules;
  const plan = settings.plan ?? {};
  const known = new Set(candidates.map((c) => c.id));
  const refused = new Map<string, Refused>();
  for (const c of candidates) {
    const why = refuse(c, known, settings);
    if (why !== null) refused.set(c.id, why);
    else if (plan.decisions?.[c.id]?.decision !== "do" && unsure(effect, c, rules))
      refused.set(c.id, { chosen: "not-worth", reason: "not-sure" });
  }
  // What needs something refused cannot be done either.
  for (let again = true; again; ) {
    again = false;
    for (const c of candidates)
      if (!refused.has(c.id) && c.needs.some((id) => refused.has(id))) {
        refused.set(c.id, { chosen: "infeasible", reason: "needs-missing" });
        again = true;
      }
  }
  const open = candidates.filter((c) => !refused.has(c.id));
  const fixed = new Set(open.filter((c) => plan.decisions?.[c.id]?.decision === "do").map((c) => c.id));
  const byElement = new Map(elements.map((e) => [e.element, e]));
  const added = new Map(open.map((c) => [c.id, effect.removed([c.id])]));
  const pointsOf = (c: Candidate, element: string) => {
    const kind = kindOf(element);
    const judged = byElement.get(element)?.judged ?? 0;
    return kind < 0 || judged === 0 ? 0 : (added.get(c.id)![kind]! * years) / judged;
  };
  const floors: Record<string, number> = {};
  for (const [said, target] of Object.entries(plan.floors ?? {})) {
    const element = elementMeant(said);
    const level = byElement.get(element)?.level ?? null;
    if (level !== null && target <= 1 && target > level) floors[`reach ${element}`] = target - level;
  }
  // Their level as a whole must not fall: what drives customers away, and what they value.
  const valued = elements.filter(
    (e) => e.drives === "effect" || (e.market !== null && e.market !== "reduce"),
  );
  const kept = valued
    .map((e) => e.element)
    .filter((element) => open.some((c) => pointsOf(c, element) < -slack));
  for (const element of kept) floors[`keep ${element}`] = 0;
  for (const id of fixed) floors[`do ${id}`] = 1;
  const capacities: Record<string, number> = Object.fromEntries(Object.entries(plan.capacity ?? {}));
  const once = plan.onceBudget !== undefined;
  if (once) capacities.once = plan.onceBudget! * 100;
  const yearly = open.some((c) => c.once > 0);
  if (plan.budget !== undefined && yearly) capacities[budgetName] = plan.budget * 100;
  const options = open.map((c): PlanOption => {
    const uses: Record<string, number> = {};
    for (const [name, use] of Object.entries(c.uses ?? {})) if (name in capacities) uses[name] = use;
    if (once) uses.once = c.once;
    if (budgetName in capacities) uses[budgetName] = c.cost!.value;
    const adds: Record<string, number> = {};
    for (const name of Object.keys(floors)) {
      const [what, of] = [name.slice(0, name.indexOf(" ")), name.slice(name.indexOf(" ") + 1)];
      if (what === "do") adds[name] = of === c.id ? 1 : 0;
      // Who decided to do it has decided to lower it.
      else adds[name] = what === "keep" && fixed.has(c.id) ? Math.max(0, pointsOf(c, of)) : pointsOf(c, of);
    }
    return {
      id: c.id,
      group: c.group === "" ? null : c.group,
      cost: c.cost!.value + c.once / onceYears,
      gain: gainOf(effect.of([c.id])),
      needs: c.needs,
      uses,
      adds,
      ...(c.unit === "share" && c.to > c.from ? { level: c.from } : {}),
    };
  });
  return {
    problem: {
      options,
      budget: plan.budget !== undefined && !yearly ? plan.budget * 100 : null,
      capacities,
      floors,
    },
    refused,
    fixed,
  };
}

/** Worth it on average, yet more likely not: what is expected rests on a few happy draws. */
function unsure(effect: JointEffect, c: Candidate, rules: Rules): boolean {
  const net = netOfEffect(effect.of([c.id])) - c.once / rules.onceYears;
  return net > 0 && chancePays(effect, c, rules) < rules.leastChance;
}

function refuse(c: Candidate, known: ReadonlySet<string>, settings: StudySettings): Refused | null {
  const { plan, level } = settings;
  const decision = plan?.decisions?.[c.id]?.decision;
  if (decision === "drop") return { chosen: "dropped-by-you", reason: "said-no" };
  if (decision === "later") return { chosen: "left-out", reason: "later" };
  if ((plan?.without ?? []).some((w) => w === c.id || w === c.means))
    return { chosen: "dropped-by-you", reason: "without" };
  if (c.cost === null) return { chosen: "no-cost-known", reason: "no-cost" };
  if (!c.needs.every((id) => known.has(id))) return { chosen: "infeasible", reason: "needs-missing" };
  const floor = Math.max(saidOf(level?.floors, c.element) ?? 0, saidOf(level?.promised, c.element) ?? 0);
  // Whoever stands below the floor already is not held to more than today.
  if (c.unit === "share" && c.to < c.from && c.to < Math.min(floor, c.from))
    return { chosen: "infeasible", reason: "floor" };
  return null;
}

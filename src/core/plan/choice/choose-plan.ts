import { chooseByMultiplier } from "./by-multiplier.js";
import { type Compiled, compile, type Limit, limitUses } from "./compile.js";
import { dualPrices } from "./dual.js";
import { greedy } from "./greedy.js";
import {
  type Chosen,
  type CoupledSolver,
  chosenOf,
  expectedGain,
  type PlanChoice,
  type PlanProblem,
} from "./problem.js";
import { type Found, search } from "./search.js";

export interface ChooseOptions {
  /** Groups up to which the whole tree is searched. */
  readonly exactUpTo?: number;
  readonly nodes?: number;
  /** Takes over where options hang together and there are too many of them. */
  readonly coupled?: CoupledSolver;
}

/** The search goes as deep as there are groups; the stack bears some thousands. */
const deepest = 2000;

/**
 * The changes worth making: most expected gain less cost within the budget, the capacities and the floors, at most one
 * of a group, with what each needs and without what it excludes. Few groups are searched whole; many go by one
 * multiplier where only the budget binds them, by a bounded search otherwise, or to the solver given.
 *
 * @source  `docs/methods/plan-choice.md`
 * @units   money a year
 * @range   as `checkProblem`, else RangeError; no set keeps all limits → `infeasible` with what would
 */
export function choosePlan(
  problem: PlanProblem,
  { exactUpTo = 40, nodes = 400_000, coupled }: ChooseOptions = {},
): PlanChoice {
  const c = compile(problem);
  const many = c.groups.length > exactUpTo;
  const budgetOnly = !c.coupled && c.limits.every((l) => l.name.kind === "budget");
  if (many && budgetOnly) return byColumns(c, problem);
  if (many && coupled !== undefined) return coupled.solve(problem);
  if (c.groups.length > deepest) {
    const found = greedy(c);
    // To say which limit is to blame takes searches that are out of reach here.
    return found.places === null
      ? { kind: "infeasible", binding: [], nearest: null, proved: false }
      : answer(c, found);
  }
  const found = search(c, c.worth, c.limits, nodes);
  return found.places === null ? infeasible(c, found.proved, nodes) : answer(c, found);
}

function answer(c: Compiled, found: Found): PlanChoice {
  const chosen = chosenOf((found.places ?? []).map((o) => c.options[o]!));
  return {
    kind: "chosen",
    chosen,
    bound: Math.max(found.bound, chosen.net),
    proved: found.proved,
    limits: limitUses(c, found.places ?? [], found.prices),
  };
}

function byColumns(c: Compiled, problem: PlanProblem): PlanChoice {
  const order = c.groups.flat();
  const start = new Int32Array(c.groups.length + 1);
  c.groups.forEach((group, g) => {
    start[g + 1] = start[g]! + group.length;
  });
  const choice = chooseByMultiplier(
    {
      start,
      cost: Float64Array.from(order, (o) => c.options[o]!.cost),
      gain: Float64Array.from(order, (o) => expectedGain(c.options[o]!)),
    },
    problem.budget,
  );
  if (choice.kind === "infeasible") {
    const savers = c.groups.flatMap((group) => {
      const best = group.reduce((a, b) => (c.options[b]!.cost < c.options[a]!.cost ? b : a));
      return c.options[best]!.cost < 0 ? [best] : [];
    });
    const limitAt = problem.budget ?? 0;
    return {
      kind: "infeasible",
      binding: [{ limit: { kind: "budget" }, limitAt, needed: choice.least }],
      nearest: chosenOf(savers.sort((a, b) => a - b).map((o) => c.options[o]!)),
      proved: true,
    };
  }
  const places = [...choice.chosen].filter((k) => k >= 0).map((k) => order[k]!);
  places.sort((a, b) => a - b);
  const chosen = chosenOf(places.map((o) => c.options[o]!));
  return {
    kind: "chosen",
    chosen,
    bound: Math.max(choice.bound, chosen.net),
    proved: choice.bound <= chosen.net + 1e-9 * (1 + Math.abs(chosen.net)),
    limits: limitUses(c, places, Float64Array.of(choice.multiplier)),
  };
}

/** Each limit in turn is taken away and as little of it used as the others allow. */
function infeasible(c: Compiled, proved: boolean, nodes: number): PlanChoice {
  const binding: { limit: Limit; needed: number; places: readonly number[] }[] = [];
  for (const limit of c.limits) {
    const others = c.limits.filter((l) => l !== limit);
    const least = search(
      c,
      limit.use.map((u) => -u),
      others,
      nodes,
    );
    if (least.places === null) continue;
    const needed = -least.worth;
    // Among those that move the limit no further, the one worth most.
    const moved: Limit = { ...limit, most: needed };
    const best = search(c, c.worth, [...others, moved], nodes);
    binding.push({ limit, needed, places: best.places ?? least.places });
  }
  const first: Chosen | null =
    binding[0] === undefined ? null : chosenOf(binding[0].places.map((o) => c.options[o]!));
  return {
    kind: "infeasible",
    binding: binding.map(({ limit, needed }) => {
      const sign = limit.name.kind === "floor" ? -1 : 1;
      return { limit: limit.name, limitAt: sign * limit.most, needed: needed === 0 ? 0 : sign * needed };
    }),
    nearest: first,
    proved,
  };
}

/** Upper bound of a problem without searching it: what no choice can exceed. */
export function planBound(problem: PlanProblem): number {
  const c = compile(problem);
  return dualPrices(c, c.worth, c.limits).bound;
}

import { beforeAll, describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { choosePlan, planBound } from "./choose-plan.js";
import { loadHighs } from "./highs.js";
import type { CoupledSolver, PlanOption, PlanProblem } from "./problem.js";

let highs: CoupledSolver;
beforeAll(async () => {
  highs = await loadHighs();
});

/** Changes at sites: each needs its site opened, which costs and brings nothing by itself. */
function sites(seed: number, count: number, changes: number): PlanProblem {
  const uniform = seededUniform(seed);
  const options: PlanOption[] = [];
  for (let s = 0; s < count; s++) {
    options.push({ id: `site ${s}`, group: null, cost: 20 + 40 * uniform(), gain: 0 });
    for (let k = 0; k < changes; k++)
      for (const level of [1, 2])
        options.push({
          id: `site ${s} change ${k} level ${level}`,
          group: `site ${s} change ${k}`,
          cost: level * 10 * uniform(),
          gain: Math.sqrt(level) * 25 * uniform(),
          needs: [`site ${s}`],
          uses: { people: level },
        });
  }
  return { options, budget: 40 * count, capacities: { people: count * changes } };
}

describe("changes that hang together, by the solver", () => {
  it("come to what the whole search finds", () => {
    for (let seed = 1; seed <= 5; seed++) {
      const problem = sites(seed, 3, 2);
      const searched = choosePlan(problem, { exactUpTo: 100 });
      const solved = highs.solve(problem);
      if (searched.kind !== "chosen" || solved.kind !== "chosen") throw new Error("both are feasible");
      expect(searched.proved && solved.proved).toBe(true);
      expect(solved.chosen.net).toBeCloseTo(searched.chosen.net, 6);
    }
  });

  it("keep every limit and stay below the bound where there are too many to search", () => {
    const problem = sites(9, 15, 8);
    const choice = choosePlan(problem, { coupled: highs });
    if (choice.kind !== "chosen") throw new Error("feasible");
    expect(choice.proved).toBe(true);
    expect(choice.chosen.cost).toBeLessThanOrEqual(problem.budget! + 1e-6);
    for (const { limitAt, used } of choice.limits) expect(used).toBeLessThanOrEqual(limitAt + 1e-6);
    expect(choice.chosen.net).toBeLessThanOrEqual(planBound(problem) + 1e-6);
    const ids = new Set(choice.chosen.ids);
    for (const o of problem.options)
      if (ids.has(o.id)) for (const need of o.needs ?? []) expect(ids.has(need)).toBe(true);
  });

  it("say which limit is to blame when none will do", () => {
    const problem: PlanProblem = {
      options: [
        { id: "desk", group: null, cost: 30, gain: 5, adds: { answers: 1 } },
        { id: "screen", group: null, cost: 50, gain: 9, adds: { answers: 2 }, needs: ["desk"] },
      ],
      budget: 60,
      floors: { answers: 3 },
    };
    const choice = highs.solve(problem);
    if (choice.kind !== "infeasible") throw new Error("80 are needed, 60 there");
    expect(choice.proved).toBe(true);
    expect(choice.binding).toEqual([
      { limit: { kind: "budget" }, limitAt: 60, needed: 80 },
      { limit: { kind: "floor", name: "answers" }, limitAt: 3, needed: 1 },
    ]);
    expect(choice.nearest?.ids).toEqual(["desk", "screen"]);
  });

  it("choose nothing where nothing pays", () => {
    const choice = highs.solve({ options: [{ id: "a", group: null, cost: 2, gain: 1 }], budget: null });
    expect(choice).toMatchObject({ kind: "chosen", chosen: { ids: [], net: 0 }, proved: true });
  });
});

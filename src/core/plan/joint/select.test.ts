import { describe, expect, it } from "vitest";
import { certain } from "../../stats/drawn.js";
import { choosePlan } from "../choice/choose-plan.js";
import type { PlanOption, PlanProblem } from "../choice/problem.js";
import { readSign } from "./cases.js";
import { type Change, gainOf, jointEffect } from "./joint-effect.js";
import { selectPlan } from "./select.js";

const sure = (value: number) => certain(value, 2);
const late = (id: string, place: number, share: number, cost: number): Change => ({
  id,
  removes: [{ kind: 0, place, share: sure(share) }],
  margin: sure(0),
  saved: sure(0),
  cost: sure(cost),
  risk: 0,
  belief: 1,
});

function world(changes: readonly Change[], counts: readonly number[]) {
  return jointEffect({
    groups: counts.map((count, place) => ({
      kinds: readSign(`0=${place},#`),
      count,
      stake: count * 1000,
      squares: 0,
    })),
    kinds: [{ leaving: sure(0.1), direct: sure(0), follows: 0 }],
    places: counts.length,
    changes,
    years: 1,
    draws: 2,
  });
}

const problemOf = (
  changes: readonly Change[],
  effect: ReturnType<typeof world>,
  more: Partial<PlanProblem> = {},
) => ({
  budget: null,
  options: changes.map(
    (c): PlanOption => ({ id: c.id, group: null, cost: c.cost.value, gain: gainOf(effect.of([c.id])) }),
  ),
  ...more,
});

describe("choosing changes that interact", () => {
  it("of two that save the same orders only one is done", async () => {
    const changes = [late("a", 0, 0.9, 500), late("b", 0, 0.9, 600)];
    const effect = world(changes, [10]);
    const found = await selectPlan(problemOf(changes, effect), effect);
    expect(found.ids).toEqual(["a"]);
    expect(found.dropped).toEqual(["b"]);
  });

  it("money for one goes to the one that brings more", async () => {
    const changes = [late("a", 0, 0.5, 100), late("b", 1, 0.5, 100)];
    const effect = world(changes, [10, 20]);
    const found = await selectPlan(problemOf(changes, effect, { budget: 150 }), effect);
    expect(found.ids).toEqual(["b"]);
    expect(found.price).toBeGreaterThan(0);
  });

  it("a floor takes in what does not pay", async () => {
    const changes = [late("a", 0, 0.5, 100), late("b", 1, 0.5, 5000)];
    const effect = world(changes, [10, 20]);
    const { options } = problemOf(changes, effect);
    const adds = options.map((o) => ({ ...o, adds: { late: effect.removed([o.id])[0]! } }));
    const found = await selectPlan({ budget: null, options: adds, floors: { late: 12 } }, effect);
    expect(found.ids).toEqual(["a", "b"]);
  });

  it("what cannot be kept is named, with the nearest that could be done", async () => {
    const changes = [late("a", 0, 0.5, 100)];
    const effect = world(changes, [10]);
    const { options } = problemOf(changes, effect);
    const adds = options.map((o) => ({ ...o, adds: { late: 5 } }));
    const found = await selectPlan({ budget: null, options: adds, floors: { late: 8 } }, effect);
    expect(found.choice.kind).toBe("infeasible");
    expect(found.ids).toEqual(["a"]);
  });

  it("asks the solver only where many hang together and the search comes to no end", async () => {
    const sites = Array.from({ length: 12 }, (_, n) => n);
    const opening = sites.map((n) => late(`site ${n}`, n, 0, 300 + 40 * ((n * 7) % 12)));
    const steps = sites.flatMap((n) =>
      Array.from({ length: 6 }, (_, k) =>
        late(`${n} ${k}`, n, 0.02 + 0.01 * ((n * 5 + k * 3) % 7), 60 + 10 * k),
      ),
    );
    const changes = [...opening, ...steps];
    const effect = world(
      changes,
      sites.map((n) => 10 + n),
    );
    const options = problemOf(changes, effect).options.map((o) =>
      o.id.startsWith("site") ? o : { ...o, needs: [`site ${o.id.split(" ")[0]}`], uses: { people: 1 } },
    );
    const problem = { budget: 3000, options, capacities: { people: 30 } };
    const asked: PlanProblem[] = [];
    const solve = (given: PlanProblem) => {
      asked.push(given);
      return choosePlan(given, { nodes: 1 });
    };
    const load = async () => ({ solve });
    await selectPlan(problem, effect, load);
    expect(asked).toEqual([problem]);
    await selectPlan({ budget: 3000, options: options.slice(0, 3) }, effect, load);
    expect(asked).toHaveLength(1);
  });
});

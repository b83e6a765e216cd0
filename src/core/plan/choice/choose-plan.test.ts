import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseByMultiplier } from "./by-multiplier.js";
import { choosePlan } from "./choose-plan.js";
import { compile } from "./compile.js";
import { greedy } from "./greedy.js";
import { netOf, type PlanOption, type PlanProblem } from "./problem.js";

const option = (id: string, cost: number, gain: number, more: Partial<PlanOption> = {}): PlanOption => ({
  id,
  group: null,
  cost,
  gain,
  ...more,
});

/** Every set of options, one by one. */
function byHand(p: PlanProblem): { net: number; cost: number } | null {
  let best: { net: number; cost: number } | null = null;
  for (let set = 0; set < 1 << p.options.length; set++) {
    const chosen = p.options.filter((_, k) => (set >> k) & 1);
    if (!keeps(p, chosen)) continue;
    const net = chosen.reduce((s, o) => s + netOf(o), 0);
    const cost = chosen.reduce((s, o) => s + o.cost, 0);
    if (best === null || net > best.net) best = { net, cost };
  }
  return best;
}

function keeps(p: PlanProblem, chosen: readonly PlanOption[]): boolean {
  const ids = new Set(chosen.map((o) => o.id));
  const groups = chosen.flatMap((o) => (o.group === null ? [] : [o.group]));
  const sum = (pick: (o: PlanOption) => number) => chosen.reduce((s, o) => s + pick(o), 0);
  return (
    new Set(groups).size === groups.length &&
    chosen.every((o) => (o.needs ?? []).every((n) => ids.has(n))) &&
    chosen.every((o) => !(o.excludes ?? []).some((x) => ids.has(x))) &&
    (p.budget === null || sum((o) => o.cost) <= p.budget + 1e-9) &&
    Object.entries(p.capacities ?? {}).every(([c, most]) => sum((o) => o.uses?.[c] ?? 0) <= most + 1e-9) &&
    Object.entries(p.floors ?? {}).every(([f, least]) => sum((o) => o.adds?.[f] ?? 0) >= least - 1e-9)
  );
}

const problems: fc.Arbitrary<PlanProblem> = fc.integer({ min: 1, max: 9 }).chain((n) => {
  const other = fc.array(fc.integer({ min: 0, max: n - 1 }), { maxLength: 1 });
  const some = fc.record({
    cost: fc.integer({ min: -5, max: 20 }),
    gain: fc.integer({ min: -5, max: 40 }),
    group: fc.option(fc.constantFrom("a", "b"), { freq: 1 }),
    needs: other,
    excludes: other,
    desk: fc.integer({ min: 0, max: 5 }),
    promise: fc.integer({ min: 0, max: 3 }),
  });
  return fc.record({
    options: fc.array(some, { minLength: n, maxLength: n }).map((drawn) =>
      drawn.map((d, k) => ({
        id: `o${k}`,
        group: d.group,
        cost: d.cost,
        gain: d.gain,
        needs: d.needs.filter((j) => j !== k).map((j) => `o${j}`),
        excludes: d.excludes.filter((j) => j !== k).map((j) => `o${j}`),
        uses: { desk: d.desk },
        adds: { promise: d.promise },
      })),
    ),
    budget: fc.option(fc.integer({ min: -4, max: 60 })),
    capacities: fc.record({ desk: fc.integer({ min: 0, max: 15 }) }),
    floors: fc.record({ promise: fc.integer({ min: 0, max: 6 }) }),
  });
});

describe("the changes chosen", () => {
  it("are the best of all sets that keep every limit", () => {
    fc.assert(
      fc.property(problems, (p) => {
        const hand = byHand(p);
        const choice = choosePlan(p);
        if (hand === null) {
          expect(choice.kind).toBe("infeasible");
          return;
        }
        if (choice.kind !== "chosen") throw new Error("there is a feasible set");
        const chosen = p.options.filter((o) => choice.chosen.ids.includes(o.id));
        expect(keeps(p, chosen)).toBe(true);
        expect(choice.proved).toBe(true);
        expect(choice.chosen.net).toBeCloseTo(hand.net, 8);
        expect(choice.bound).toBeGreaterThanOrEqual(choice.chosen.net - 1e-9);
      }),
      { numRuns: 200 },
    );
  });

  it("say which limit, moved how far, would do", () => {
    fc.assert(
      fc.property(problems, (p) => {
        const choice = choosePlan(p);
        if (choice.kind !== "infeasible") return;
        for (const { limit, needed } of choice.binding) {
          const moved = (x: number): PlanProblem =>
            limit.kind === "budget"
              ? { ...p, budget: x }
              : limit.kind === "capacity"
                ? { ...p, capacities: { ...p.capacities, [limit.name]: x } }
                : { ...p, floors: { ...p.floors, [limit.name]: x } };
          expect(byHand(moved(needed))).not.toBeNull();
          expect(byHand(moved(limit.kind === "floor" ? needed + 1 : needed - 1))).toBeNull();
        }
        if (choice.binding.length > 0) expect(choice.nearest).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it("by the greedy way keep the limits and stay below the bound", () => {
    fc.assert(
      fc.property(problems, (p) => {
        const found = greedy(compile(p));
        if (found.places === null) return;
        expect(
          keeps(
            p,
            found.places.map((o) => p.options[o]!),
          ),
        ).toBe(true);
        expect(found.worth).toBeLessThanOrEqual(found.bound + 1e-9);
      }),
      { numRuns: 150 },
    );
  });

  it("bring along what they need and leave out what they exclude", () => {
    const choice = choosePlan({
      options: [
        option("desk", 10, 0),
        option("promise", 1, 30, { needs: ["desk"] }),
        option("slow", 0, 15, { excludes: ["promise"] }),
      ],
      budget: 20,
    });
    expect(choice.kind === "chosen" && choice.chosen.ids).toEqual(["desk", "promise"]);
  });

  it("name a floor that asks more than the budget", () => {
    const choice = choosePlan({
      options: [option("a", 8, 1, { adds: { contract: 1 } }), option("b", 5, 2, { adds: { contract: 1 } })],
      budget: 4,
      floors: { contract: 1 },
    });
    expect(choice).toEqual({
      kind: "infeasible",
      binding: [
        { limit: { kind: "budget" }, limitAt: 4, needed: 5 },
        { limit: { kind: "floor", name: "contract" }, limitAt: 1, needed: 0 },
      ],
      nearest: { ids: ["b"], cost: 5, gain: 2, net: -3 },
      proved: true,
    });
  });

  it("count a gain by the chance that it comes", () => {
    const choice = choosePlan({ options: [option("a", 6, 10, { risk: 0.5 })], budget: null });
    expect(choice.kind === "chosen" && choice.chosen.ids).toEqual([]);
  });

  it("refuse names that are not there", () => {
    const one = (more: Partial<PlanOption>) => () =>
      choosePlan({ options: [option("a", 1, 2, more)], budget: 1 });
    expect(one({ needs: ["b"] })).toThrow(RangeError);
    expect(one({ uses: { desk: 1 } })).toThrow(RangeError);
    expect(one({ risk: 2 })).toThrow(RangeError);
    expect(one({ cost: Number.NaN })).toThrow(RangeError);
  });
});

describe("very many pairs under one budget", () => {
  const columns = fc
    .array(
      fc.array(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 0, max: 60 })), { maxLength: 3 }),
      {
        minLength: 1,
        maxLength: 5,
      },
    )
    .map((pairs) => ({
      start: Int32Array.from([0, ...pairs.map((_, i) => pairs.slice(0, i + 1).flat().length)]),
      cost: Float64Array.from(pairs.flat(), ([c]) => c),
      gain: Float64Array.from(pairs.flat(), ([, g]) => g),
      pairs,
    }));

  it("keep the budget, stay below the bound, and are off by less than one option", () => {
    fc.assert(
      fc.property(columns, fc.integer({ min: 0, max: 60 }), (c, budget) => {
        const choice = chooseByMultiplier(c, budget);
        if (choice.kind !== "chosen") throw new Error("nothing at all fits any budget");
        expect(choice.cost).toBeLessThanOrEqual(budget);
        const best = byHand({
          options: c.pairs.flatMap((options, i) =>
            options.map(([cost, gain], k) => option(`${i}.${k}`, cost, gain, { group: `${i}` })),
          ),
          budget,
        })!;
        const net = choice.gain - choice.cost;
        expect(net).toBeLessThanOrEqual(best.net + 1e-9);
        expect(best.net).toBeLessThanOrEqual(choice.bound + 1e-9);
        expect(best.net - net).toBeLessThanOrEqual(60);
        if (choice.multiplier === 0) expect(net).toBeCloseTo(best.net, 9);
      }),
      { numRuns: 150 },
    );
  });

  it("say the least that can be spent when even that is too much", () => {
    const c = { start: Int32Array.of(0, 1), cost: Float64Array.of(-3), gain: Float64Array.of(1) };
    expect(chooseByMultiplier(c, -5)).toEqual({ kind: "infeasible", least: -3 });
    const choice = chooseByMultiplier(c, -3);
    expect(choice.kind === "chosen" && choice.cost).toBe(-3);
  });

  it("come close to the bound when there are many", () => {
    const n = 2000;
    const start = Int32Array.from({ length: n + 1 }, (_, i) => 5 * i);
    const cost = Float64Array.from(
      { length: 5 * n },
      (_, o) => (1 + (o % 5)) * (1 + ((o * 7919) % 101) / 10),
    );
    const gain = Float64Array.from(cost, (c, o) => 6 * Math.sqrt(c) * (1 + ((o * 104729) % 97) / 97));
    const choice = chooseByMultiplier({ start, cost, gain }, 6000);
    if (choice.kind !== "chosen") throw new Error("feasible");
    expect(choice.bound - (choice.gain - choice.cost)).toBeLessThan(0.0005 * choice.bound);
  });
});

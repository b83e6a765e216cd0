import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { choosePlan } from "./choose-plan.js";
import { evaluateJointly } from "./evaluate-jointly.js";
import { orderOfDoing } from "./order-of-doing.js";
import type { PlanOption } from "./problem.js";
import { chancePays, planTotal, shrinkGains } from "./shrink-gains.js";
import { whatWouldChange } from "./what-would-change.js";

const option = (id: string, cost: number, gain: number, more: Partial<PlanOption> = {}): PlanOption => ({
  id,
  group: null,
  cost,
  gain,
  ...more,
});

describe("gains pulled to their common mean", () => {
  it("keep the picked ones from promising too much", () => {
    const uniform = seededUniform(5);
    const z = () => normalQuantile(Math.max(uniform(), 1e-9), 0, 1);
    let promised = 0;
    let measured = 0;
    let came = 0;
    let held = 0;
    let picked = 0;
    for (let run = 0; run < 200; run++) {
      const truth = Array.from({ length: 60 }, () => 10 + 4 * z());
      const seen = truth.map((t) => ({ gain: t + 6 * z(), se: 6 }));
      const { gains } = shrinkGains(seen);
      const best = gains
        .map((_, k) => k)
        .sort((a, b) => gains[b]!.gain - gains[a]!.gain)
        .slice(0, 10);
      for (const k of best) {
        promised += gains[k]!.gain;
        measured += seen[k]!.gain;
        came += truth[k]!;
        if (Math.abs(truth[k]! - gains[k]!.gain) <= 1.645 * gains[k]!.se) held++;
        picked++;
      }
    }
    expect(promised / came).toBeGreaterThan(0.97);
    expect(promised / came).toBeLessThan(1.03);
    expect(measured / came).toBeGreaterThan(1.25);
    expect(held / picked).toBeGreaterThan(0.86);
  });

  it("lie between the estimate and the mean", () => {
    const gains = fc.array(fc.double({ min: -100, max: 100, noNaN: true }), { minLength: 5, maxLength: 30 });
    fc.assert(
      fc.property(gains, fc.double({ min: 0.01, max: 50, noNaN: true }), (seen, se) => {
        const { common, gains: got } = shrinkGains(seen.map((gain) => ({ gain, se })));
        got.forEach((g, k) => {
          const [a, b] = [Math.min(seen[k]!, common!.mean), Math.max(seen[k]!, common!.mean)];
          expect(g.gain).toBeGreaterThanOrEqual(a - 1e-8);
          expect(g.gain).toBeLessThanOrEqual(b + 1e-8);
          expect(g.shrunk >= 0 && g.shrunk <= 1 && g.se > 0).toBe(true);
        });
      }),
    );
  });

  it("stay as they are when certain, and when too few", () => {
    const certain = [1, 2, 3, 4, 9].map((gain) => ({ gain, se: 0 }));
    expect(shrinkGains(certain).gains.map((g) => g.gain)).toEqual([1, 2, 3, 4, 9]);
    expect(shrinkGains([{ gain: 1, se: 5 }])).toMatchObject({
      kind: "as-measured",
      gains: [{ gain: 1, se: 5 }],
    });
    expect(shrinkGains([]).gains).toEqual([]);
    expect(() => shrinkGains([{ gain: Number.NaN, se: 1 }])).toThrow(RangeError);
  });

  it("are pulled per unit of what they are in proportion to", () => {
    const seen = [1, 2, 3, 4, 5, 6].map((k) => ({ gain: 10 * k, se: 5 * k, scale: k }));
    const { gains } = shrinkGains(seen);
    gains.forEach((g, k) => {
      expect(g.gain).toBeCloseTo(10 * (k + 1), 10);
    });
  });
});

describe("the whole plan", () => {
  it("has the chance of paying, each change and all together", () => {
    expect(chancePays({ gain: 10, se: 0, cost: 9 })).toBe(1);
    expect(chancePays({ gain: 10, se: 0, cost: 11 })).toBe(0);
    expect(chancePays({ gain: 10, se: 4, cost: 10 })).toBeCloseTo(0.5, 12);
    const one = { gain: 10, se: 3, shrunk: 0, cost: 8 };
    const apart = planTotal(
      [one, one],
      [
        { gain: 12, se: 3 },
        { gain: 11, se: 3 },
      ],
      0.95,
    );
    const together = planTotal(
      [one, one],
      [
        { gain: 12, se: 3 },
        { gain: 11, se: 3 },
      ],
      0.95,
      1,
    );
    expect(apart).toMatchObject({ gain: 20, luck: 3 });
    expect((together.high - together.low) / (apart.high - apart.low)).toBeCloseTo(Math.SQRT2, 10);
    expect(apart.chancePays).toBeGreaterThan(together.chancePays);
    expect(() => planTotal([one], [], 0.95)).toThrow(RangeError);
  });

  it("loses what its changes win twice", () => {
    // Both save the same customers: together no more than one.
    const joint = (ids: readonly string[]) =>
      (ids.includes("a") || ids.includes("b") ? 100 : 0) + (ids.includes("c") ? 30 : 0);
    const result = evaluateJointly([option("a", 40, 100), option("b", 20, 100), option("c", 10, 30)], joint);
    expect(result.kept.map((k) => k.id)).toEqual(["b", "c"]);
    expect(result.dropped.map((d) => d.id)).toEqual(["a"]);
    expect(result).toMatchObject({ gain: 130, cost: 30, interaction: 0 });
    const fixed = evaluateJointly([option("a", 40, 100), option("b", 20, 100)], joint, new Set(["a", "b"]));
    expect(fixed).toMatchObject({ dropped: [], interaction: -100 });
    expect(() => evaluateJointly([option("a", 1, 1)], () => Number.NaN)).toThrow(RangeError);
  });

  it("puts the one of the lowest level first where changes bring about the same", () => {
    const at = (id: string, cost: number, gain: number, level: number) => option(id, cost, gain, { level });
    const ids = (options: Parameters<typeof orderOfDoing>[0]) => orderOfDoing(options).map((s) => s.id);
    expect(ids([at("high", 10, 100, 0.97), at("low", 10, 95, 0.8)])).toEqual(["low", "high"]);
    expect(ids([at("high", 10, 100, 0.97), at("low", 10, 80, 0.8)])).toEqual(["high", "low"]);
    expect(ids([at("high", 0, 100, 0.97), at("low", 0, 95, 0.8), at("free", 0, 200, 1)])).toEqual([
      "free",
      "low",
      "high",
    ]);
  });

  it("is done in an order that keeps what is needed before what needs it", () => {
    const steps = orderOfDoing([
      option("promise", 1, 50, { needs: ["desk"] }),
      option("cheap", 10, 30),
      option("desk", 9, 0),
      option("saves", -2, 0),
      option("poor", 10, 11, { needs: ["not-chosen"] }),
    ]);
    expect(steps.map((s) => s.id)).toEqual(["saves", "desk", "promise", "cheap", "poor"]);
    expect(steps.at(-1)).toMatchObject({ cost: 28, gain: 91 });
    expect(
      orderOfDoing([option("a", 1, 1, { needs: ["b"] }), option("b", 1, 1, { needs: ["a"] })]),
    ).toHaveLength(2);
  });

  it("says how far a gain may move before the answer turns", () => {
    const options = [
      option("low", 2, 10, { group: "g" }),
      option("high", 6, 16, { group: "g" }),
      option("out", 5, 4),
    ];
    const turning = whatWouldChange(options, new Set(["high"]), 0);
    const by = new Map(turning.map((t) => [t.id, t]));
    expect(by.get("high")).toMatchObject({ turnsAt: 14, instead: "low" });
    expect(by.get("low")).toMatchObject({ turnsAt: 12, instead: "high" });
    expect(by.get("out")).toMatchObject({ turnsAt: 5, ratio: 1.25, instead: null });
    for (const [gain, want] of [
      [13.9, "low"],
      [14.1, "high"],
    ] as const) {
      const moved = options.map((o) => (o.id === "high" ? { ...o, gain } : o));
      const choice = choosePlan({ options: moved, budget: null });
      expect(choice.kind === "chosen" && choice.chosen.ids).toEqual([want]);
    }
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Allocation, allocateSample, type Stratum } from "./allocate-sample.js";
import { drawSample } from "./draw-sample.js";
import { planSample } from "./plan-sample.js";
import { sampleSize } from "./sample-size.js";

describe("answers needed", () => {
  it("are those of the worked figures", () => {
    const mean = (sd: number, error: number, population?: number) =>
      sampleSize({ of: "mean", sd, error, ...(population === undefined ? {} : { population }) });
    const share = (population?: number) =>
      sampleSize({ of: "share", error: 0.05, ...(population === undefined ? {} : { population }) });
    expect(mean(1.577942, 0.25).unlimited).toBeCloseTo(153.04, 2);
    expect(mean(1.577942, 0.25).answers).toBe(154);
    expect(mean(1.577942, 0.25, 500).answers).toBe(118);
    expect(mean(1.577942, 0.25, 200).answers).toBe(87);
    expect(mean(0.812158, 0.2).answers).toBe(64);
    expect(share().unlimited).toBeCloseTo(384.15, 2);
    expect(share().answers).toBe(385);
    expect(share(500).answers).toBe(218);
    expect(share(200).answers).toBe(132);
  });

  it("reach the error they are for, and one fewer does not", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 2, noNaN: true }),
        fc.double({ min: 0.05, max: 1, noNaN: true }),
        fc.integer({ min: 2, max: 3000 }),
        (sd, error, population) => {
          const { answers } = sampleSize({ of: "mean", sd, error, population });
          const half = (n: number) =>
            1.959963984540054 * sd * Math.sqrt((1 / n) * ((population - n) / (population - 1)));
          expect(half(answers)).toBeLessThanOrEqual(error * (1 + 1e-6));
          if (answers > 1) expect(half(answers - 1)).toBeGreaterThan(error * (1 - 1e-6));
          expect(answers).toBeLessThanOrEqual(population);
        },
      ),
    );
  });

  it("take more invitations where fewer answer, and say what a small population can give at most", () => {
    const aim = { of: "mean", sd: 1.577942, error: 0.25, population: 500 } as const;
    expect(sampleSize({ ...aim, responseRate: 0.4 })).toMatchObject({
      answers: 118,
      invite: 295,
      atMost: null,
    });
    const short = sampleSize({ ...aim, responseRate: 0.1 });
    expect(short).toMatchObject({ answers: 118, invite: 500, atMost: 50 });
    expect(short.errorReached!).toBeGreaterThan(0.25);
    expect(sampleSize({ of: "share", error: 0.3, population: 1 })).toMatchObject({ answers: 1, invite: 1 });
  });

  it("are refused for what is no aim", () => {
    expect(() => sampleSize({ of: "mean", sd: 1, error: 0 })).toThrow(RangeError);
    expect(() => sampleSize({ of: "mean", sd: 0, error: 1 })).toThrow(RangeError);
    expect(() => sampleSize({ of: "share", share: 1, error: 0.1 })).toThrow(RangeError);
    expect(() => sampleSize({ of: "share", error: 0.1, responseRate: 0 })).toThrow(RangeError);
    expect(() => sampleSize({ of: "share", error: 0.1, population: 0 })).toThrow(RangeError);
  });
});

const strata = fc
  .array(
    fc.record({
      population: fc.integer({ min: 0, max: 400 }),
      sd: fc.double({ min: 0, max: 2, noNaN: true }),
      cost: fc.double({ min: 0.5, max: 20, noNaN: true }),
      census: fc.boolean(),
    }),
    { minLength: 1, maxLength: 6 },
  )
  .map((list) => list.map((s, i): Stratum => ({ ...s, id: `s${i}` })));

describe("a sample split over customer classes", () => {
  it("adds up, asks class 1 whole, and draws nobody twice", () => {
    fc.assert(
      fc.property(
        strata,
        fc.integer({ min: 0, max: 900 }),
        fc.constantFrom<Allocation>("proportional", "optimum", "equal"),
        (list, total, how) => {
          const plan = allocateSample(total, list, how);
          const sum = (of: (i: number) => number) => list.reduce((all, _, i) => all + of(i), 0);
          const floor = sum((i) =>
            list[i]!.census ? list[i]!.population : Math.min(2, list[i]!.population),
          );
          const all = sum((i) => list[i]!.population);
          expect(sum((i) => plan[i]!.drawn)).toBe(Math.max(floor, Math.min(total, all)));
          plan.forEach(({ drawn, population, weight }, i) => {
            expect(drawn).toBeLessThanOrEqual(population);
            expect(drawn).toBeGreaterThanOrEqual(Math.min(2, population));
            if (list[i]!.census) expect(drawn).toBe(population);
            if (weight !== null) expect(weight * drawn).toBeCloseTo(population, 9);
          });
        },
      ),
    );
  });

  it("follows size, or size and spread, or neither", () => {
    const list = [
      { id: "a", population: 100, sd: 2 },
      { id: "b", population: 100, sd: 1 },
      { id: "c", population: 200, sd: 0.5 },
    ];
    const drawn = (how: Allocation) => allocateSample(40, list, how).map((s) => s.drawn);
    expect(drawn("proportional")).toEqual([10, 10, 20]);
    expect(drawn("optimum")).toEqual([20, 10, 10]);
    expect(drawn("equal")).toEqual([14, 13, 13]);
    const dear = list.map((s) => ({ ...s, cost: s.id === "a" ? 4 : 1 }));
    expect(allocateSample(60, dear, "optimum").map((s) => s.drawn)).toEqual([20, 20, 20]);
  });

  it("needs a spread for the optimum, and strata with names of their own", () => {
    expect(() => allocateSample(10, [{ id: "a", population: 20 }], "optimum")).toThrow(RangeError);
    expect(() =>
      allocateSample(
        10,
        [
          { id: "a", population: 2 },
          { id: "a", population: 2 },
        ],
        "equal",
      ),
    ).toThrow();
  });
});

describe("drawing customers", () => {
  const customers = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([stratum, n]) =>
      Array.from({ length: n }, (_, i) => ({ id: `${stratum}-${i}`, stratum })),
    );
  const list = customers({ 1: 5, 2: 40, 3: 200 });
  const plan = allocateSample(
    45,
    [
      { id: "1", population: 5, census: true },
      { id: "2", population: 40 },
      { id: "3", population: 200 },
    ],
    "proportional",
  );
  const ids = (d: ReturnType<typeof drawSample>) => {
    if (d.kind !== "drawn") throw new Error(d.reason);
    return d.customers.map((c) => c.id);
  };

  it("takes all of class 1 and the planned number of the others, each once", () => {
    const drawn = drawSample(list, plan, 7);
    if (drawn.kind !== "drawn") throw new Error(drawn.reason);
    expect(drawn.customers.filter((c) => c.stratum === "1").length).toBe(5);
    expect(new Set(ids(drawn)).size).toBe(45);
    for (const s of plan) {
      const mine = drawn.customers.filter((c) => c.stratum === s.id);
      expect(mine.length).toBe(s.drawn);
      expect(mine.reduce((sum, c) => sum + c.weight, 0)).toBeCloseTo(s.population, 9);
    }
  });

  it("is the same for the same seed in whatever order the list comes, and another for another", () => {
    expect(ids(drawSample(list.toReversed(), plan, 7))).toEqual(ids(drawSample(list, plan, 7)));
    expect(ids(drawSample(list, plan, 8))).not.toEqual(ids(drawSample(list, plan, 7)));
  });

  it("leaves the other strata as they were when one changes", () => {
    const less = plan.map((s) => (s.id === "2" ? { ...s, drawn: 3 } : s));
    const third = (d: ReturnType<typeof drawSample>) => ids(d).filter((id) => id.startsWith("3-"));
    expect(third(drawSample(list, less, 7))).toEqual(third(drawSample(list, plan, 7)));
  });

  it("gives each customer of a stratum the same chance", () => {
    const often = new Map<string, number>();
    for (let seed = 0; seed < 2000; seed++)
      for (const id of ids(
        drawSample(customers({ a: 6 }), [{ id: "a", population: 6, drawn: 2, weight: 3 }], seed),
      ))
        often.set(id, (often.get(id) ?? 0) + 1);
    // 2000/3 expected, SD 21: five of them either way.
    for (const n of often.values()) expect(Math.abs(n - 2000 / 3)).toBeLessThan(105);
    expect(often.size).toBe(6);
  });

  it("refuses a customer listed twice, a class nobody planned, and more than there are", () => {
    expect(drawSample([...list, list[0]!], plan, 1)).toEqual({ kind: "refused", reason: "twice", id: "1-0" });
    expect(drawSample(customers({ 9: 1 }), plan, 1)).toMatchObject({ reason: "no-such-stratum", id: "9" });
    expect(drawSample(list.slice(1), plan, 1)).toMatchObject({ reason: "stratum-too-small", id: "1" });
  });
});

describe("a plan by customer class", () => {
  const classes = [
    { id: "1", population: 12, census: true },
    { id: "2", population: 60 },
    { id: "3", population: 500 },
  ];
  const aim = { of: "mean", sd: 1.2, error: 0.25, responseRate: 0.5 } as const;

  it("asks class 1 whole and sizes each of the others by itself", () => {
    const plan = planSample(classes, aim, { per: "stratum" });
    expect(plan.strata.map((s) => s.drawn)).toEqual([12, 60, 152]);
    expect(plan.strata.map((s) => s.answers)).toEqual([6, 30, 76]);
    const [, second, third] = plan.strata;
    // Half of sixty answer: too few for class 2 by itself, and the plan says how sure it will be.
    expect(second!.error!).toBeGreaterThan(0.25);
    expect(third!.error!).toBeLessThanOrEqual(0.25);
    expect(plan).toMatchObject({ answers: 112, invite: 224 });
  });

  it("splits the size of the whole over the classes, and reaches the error together", () => {
    const plan = planSample(classes, { ...aim, responseRate: 1 }, { per: "whole" });
    expect(plan.invite).toBe(sampleSize({ of: "mean", sd: 1.2, error: 0.25, population: 572 }).answers);
    expect(plan.error!).toBeLessThan(0.27);
    for (const s of plan.strata.slice(1)) expect(s.error!).toBeGreaterThan(plan.error!);
    expect(plan.strata[0]).toMatchObject({ drawn: 12, error: 0 });
  });

  it("is carried out by the draw as it stands", () => {
    const plan = planSample(classes, aim, { per: "stratum" });
    const list = classes.flatMap((c) =>
      Array.from({ length: c.population }, (_, i) => ({ id: `${c.id}-${i}`, stratum: c.id })),
    );
    const drawn = drawSample(list, plan.strata, 3);
    expect(drawn.kind === "drawn" && drawn.customers.length).toBe(plan.invite);
  });

  it("uses the spread each class is known to have", () => {
    const spread = [
      { id: "a", population: 1000, sd: 0.5 },
      { id: "b", population: 1000, sd: 2 },
    ];
    const [a, b] = planSample(spread, { of: "mean", sd: 1.2, error: 0.25 }, { per: "stratum" }).strata;
    expect(b!.drawn).toBeGreaterThan(8 * a!.drawn);
    expect(planSample([], aim, { per: "whole" })).toEqual({ strata: [], answers: 0, invite: 0, error: null });
  });
});

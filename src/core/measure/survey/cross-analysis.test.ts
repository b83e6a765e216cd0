import { describe, expect, it } from "vitest";
import { scoreCounts } from "../../stats/score-counts.js";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { crossAnalysis, type RatedElement } from "./cross-analysis.js";
import { fieldClasses, type ProfileField } from "./field-classes.js";
import { groupsTest } from "./groups-test.js";

const scale = { low: 1, high: 5 };
const spreadOut = (counts: readonly number[]) => counts.flatMap((c, i) => new Array<number>(c).fill(i + 1));

/** The five elements of table 3-1; the third by type of customer, the others dealt out without regard to it. */
function textbook(seed: number) {
  const uniform = seededUniform(seed);
  const shuffled = (values: number[]) => {
    for (let i = values.length - 1; i > 0; i--) {
      const j = Math.floor(uniform() * (i + 1));
      [values[i], values[j]] = [values[j]!, values[i]!];
    }
    return values;
  };
  const elements: RatedElement[] = [
    [2, 12, 36, 25, 25],
    [14, 16, 30, 23, 17],
    [],
    [7, 23, 45, 13, 12],
    [1, 26, 46, 24, 3],
  ].map((counts, i) => ({ id: `${i + 1}`, scale, values: shuffled(spreadOut(counts)) }));
  const third = [...spreadOut([5, 4, 1, 22, 18]), ...spreadOut([25, 10, 0, 13, 2])];
  elements[2] = { id: "3", scale, values: third };
  const fields: ProfileField[] = [
    { id: "type", kind: "words", values: third.map((_, i) => (i < 50 ? "wholesaler" : "retailer")) },
    {
      id: "territory",
      kind: "words",
      values: shuffled(third.map((_, i) => i % 3)).map((v) => ["a", "b", "c"][v]!),
    },
    { id: "sales", kind: "numbers", values: third.map(() => uniform() * 1000) },
  ];
  return { elements, fields };
}

describe("groups test", () => {
  it("tells wholesalers from retailers on the third element", () => {
    const told = groupsTest([
      scoreCounts({ 1: 5, 2: 4, 3: 1, 4: 22, 5: 18 }),
      scoreCounts({ 1: 25, 2: 10, 3: 0, 4: 13, 5: 2 }),
    ]);
    expect(told).toMatchObject({
      kind: "tested",
      level: { h: expect.closeTo(30.0511486, 7), epsilonSquared: expect.closeTo(0.303547, 6) },
      spread: { f: expect.closeTo(2.339770798, 8), p: expect.closeTo(0.1293297, 7) },
      shape: { chi2: expect.closeTo(32.01904762, 8), df: 4, v: expect.closeTo(0.565854, 6) },
      variance: { etaSquared: expect.closeTo(0.303988, 6) },
      two: { a12: expect.closeTo(0.805, 12) },
      pairs: [],
    });
    const apart = groupsTest([scoreCounts({ 1: 30, 2: 14, 3: 1 }), scoreCounts({ 4: 35, 5: 20 })]);
    expect(apart).toMatchObject({ level: { h: expect.closeTo(79.95333812, 7) } });
  });

  it("cannot tell from one group, equal answers, or one answer each", () => {
    expect(groupsTest([scoreCounts({ 3: 5 }), scoreCounts({})])).toMatchObject({ reason: "one-group" });
    expect(groupsTest([scoreCounts({ 3: 5 }), scoreCounts({ 3: 2 })])).toMatchObject({ reason: "all-equal" });
    expect(groupsTest([scoreCounts({ 3: 1 }), scoreCounts({ 4: 1 })])).toMatchObject({ reason: "too-few" });
  });
});

describe("cross-analysis", () => {
  it("splits the third element by customer type, and no other, whatever the deal", () => {
    for (let seed = 0; seed < 20; seed++) {
      const { fields, elements } = textbook(seed);
      const told = crossAnalysis(fields, elements);
      expect(told.map((e) => e.kind === "explained")).toEqual([false, false, true, false, false]);
      const third = told[2]!;
      if (third.kind !== "explained") throw new Error("not explained");
      expect(third.spread).toMatchObject({ exceedsUniform: true });
      expect(third.by).toMatchObject({ field: "type", holds: "level" });
      expect(third.also).toEqual([]);
      expect(third.sdWithin).toBeCloseTo(Math.sqrt(1.733), 9);
      expect(third.stillTooWide).toBe(false);
    }
  });

  it("finds a difference of shape where the means are alike", () => {
    const camps = [...spreadOut([25, 5, 0, 5, 25]), ...spreadOut([0, 10, 40, 10, 0])];
    const values = camps.map((_, i) => (i < 60 ? "north" : "south"));
    const [told] = crossAnalysis(
      [{ id: "region", kind: "words", values }],
      [{ id: "e", scale, values: camps }],
    );
    expect(told).toMatchObject({ kind: "explained", by: { holds: "shape" } });
    if (told?.kind === "explained") expect(told.by.adjusted.spread).toBeLessThan(0.05);
  });

  it("leaves small classes out and says how much of the answers they were", () => {
    const values = spreadOut([10, 10, 10, 10, 10]);
    const type = values.map((_, i) => (i < 3 ? "rare" : i % 2 === 0 ? "a" : "b"));
    const [told] = crossAnalysis([{ id: "type", kind: "words", values: type }], [{ id: "e", scale, values }]);
    expect(told).toMatchObject({ kind: "not-explained", tried: [{ leftOut: { classes: 1, answers: 3 } }] });
  });

  it("says so where there are too few answers, none, or no field", () => {
    const few = { id: "e", scale, values: [1, 5, 1, 5] };
    const type: ProfileField = { id: "type", kind: "words", values: ["a", "b", "a", "b"] };
    expect(crossAnalysis([type], [few])).toMatchObject([{ kind: "too-few", n: 4 }]);
    expect(crossAnalysis([], [few])).toMatchObject([{ kind: "too-few" }]);
    const empty = { id: "e", scale, values: [null, null] };
    expect(crossAnalysis([type], [empty])).toMatchObject([
      { kind: "too-few", n: 0, spread: { kind: "cannot-tell" } },
    ]);
  });

  it("explains nothing by chance in nineteen of twenty surveys without structure", () => {
    const uniform = seededUniform(11);
    let named = 0;
    for (let run = 0; run < 60; run++) {
      const people = Array.from({ length: 80 });
      const fields = Array.from(
        { length: 5 },
        (_, f): ProfileField => ({
          id: `f${f}`,
          kind: "words",
          values: people.map(() => "abc"[Math.floor(uniform() * 3)]!),
        }),
      );
      const elements = Array.from({ length: 6 }, (_, e) => ({
        id: `e${e}`,
        scale,
        values: people.map(() => 1 + Math.floor(uniform() * 5)),
      }));
      if (crossAnalysis(fields, elements).some((e) => e.kind === "explained")) named++;
    }
    expect(named).toBeLessThanOrEqual(6);
  });
});

describe("classes of a profile field", () => {
  it("cuts numbers into parts of about equal size and keeps equal values together", () => {
    const told = fieldClasses({ id: "sales", kind: "numbers", values: [1, 1, 1, 1, 5, 6, 7, null, 8] }, 2);
    expect([...told.of]).toEqual([0, 0, 0, 0, 1, 1, 1, -1, 1]);
    expect(told.classes).toEqual([
      { kind: "range", low: 1, high: 1 },
      { kind: "range", low: 5, high: 8 },
    ]);
    expect(fieldClasses({ id: "x", kind: "numbers", values: [4, 4] }).classes).toHaveLength(1);
    expect(fieldClasses({ id: "x", kind: "numbers", values: [] }).classes).toEqual([]);
  });

  it("takes words as they are, empty ones as not said", () => {
    const told = fieldClasses({ id: "type", kind: "words", values: ["b", "", null, "a", "b"] });
    expect([...told.of]).toEqual([1, -1, -1, 0, 1]);
  });
});

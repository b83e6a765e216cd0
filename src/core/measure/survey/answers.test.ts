import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { scoreCounts } from "../../stats/score-counts.js";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { duplicateAnswers, straightLines } from "./answer-quality.js";
import { crowding } from "./crowding.js";
import { expectationGap } from "./expectation-gap.js";
import { netPromoter } from "./net-promoter.js";
import { offScale, readScale, rescale, type ScaleName, scales } from "./scale.js";

describe("reading a scale", () => {
  it("takes the one whose upper end was used", () => {
    expect(readScale([1, 5, 3, null, 2])).toEqual({ kind: "scale", name: "1-5", zeroIsNoAnswer: false });
    expect(readScale([2, 7, 6])).toMatchObject({ name: "1-7" });
    expect(readScale([0, 10, 4])).toMatchObject({ name: "0-10", zeroIsNoAnswer: false });
    expect(readScale([1, 100, 55])).toMatchObject({ name: "1-100" });
    expect(readScale([88, 12])).toMatchObject({ name: "1-100" });
    expect(readScale([0, 88])).toMatchObject({ name: "0-100" });
  });

  it("asks where the answers fit several", () => {
    expect(readScale([2, 4, 3])).toMatchObject({
      kind: "several",
      names: expect.arrayContaining(["1-5", "1-7"]),
    });
    expect(readScale([1, 10])).toEqual({ kind: "several", names: ["0-10", "1-10"] });
    expect(readScale([6, 2])).toMatchObject({ kind: "several", names: expect.not.arrayContaining(["1-5"]) });
  });

  it("reads a zero below the scale as not answered, and says so", () => {
    expect(readScale([0, 5, 3])).toEqual({ kind: "scale", name: "1-5", zeroIsNoAnswer: true });
    expect(readScale([0, 10, 3], { zeroIsNoAnswer: true })).toMatchObject({
      name: "1-10",
      zeroIsNoAnswer: true,
    });
    expect(readScale([0, 5, 3], { zeroIsNoAnswer: false })).toMatchObject({
      kind: "several",
      names: ["0-10", "0-100"],
    });
    expect(readScale([1, 5, 3], { zeroIsNoAnswer: true })).toMatchObject({
      name: "1-5",
      zeroIsNoAnswer: false,
    });
  });

  it("finds recommendations stored one too high, and leaves 1 to 10 open", () => {
    expect(readScale([11, 1, 8], { recommend: true })).toMatchObject({ kind: "scale", name: "1-11" });
    expect(readScale([0, 9, 8], { recommend: true })).toMatchObject({ kind: "scale", name: "0-10" });
    expect(readScale([1, 10], { recommend: true })).toEqual({ kind: "several", names: ["0-10", "1-11"] });
    expect(readScale([11, 0], { recommend: true })).toMatchObject({ name: "1-11", zeroIsNoAnswer: true });
    expect(readScale([11, 0], { recommend: true, zeroIsNoAnswer: false }).kind).toBe("none");
  });

  it("refuses what is on no scale", () => {
    expect(readScale([3.5, 2])).toEqual({ kind: "none", scores: [3.5] });
    expect(readScale([-1, 101, 4])).toEqual({ kind: "none", scores: [-1, 101] });
    expect(readScale([null, null])).toEqual({ kind: "none", scores: [] });
    expect(readScale([12, 3], { recommend: true })).toMatchObject({ kind: "none", scores: [12] });
  });

  it("never names a scale that an answer lies off", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 1 }),
        fc.boolean(),
        (values, recommend) => {
          const read = readScale(values, { recommend });
          const names: readonly ScaleName[] =
            read.kind === "scale" ? [read.name] : read.kind === "several" ? read.names : [];
          for (const name of names) {
            const off = [...offScale(values, scales[name]).keys()];
            expect(off.filter((v) => v !== 0)).toEqual([]);
            if (off.length > 0 && read.kind === "scale") expect(read.zeroIsNoAnswer).toBe(true);
          }
        },
      ),
    );
  });

  it("moves a score from end to end only where asked", () => {
    expect(rescale(3, scales["1-5"], scales["1-7"])).toBe(4);
    expect(rescale(5, scales["1-5"], scales["0-10"])).toBe(10);
    expect([...offScale([1, 6, 6, null], scales["1-5"])]).toEqual([[6, 2]]);
    expect(() => rescale(3, { low: 3, high: 3 }, scales["1-5"])).toThrow(RangeError);
  });
});

describe("quality of answers", () => {
  it("flags who gave one score throughout, beside how many do so by lot", () => {
    const rows = [
      [3, 3, 3, 3, 3, 3],
      [3, 4, 3, 2, 5, 3],
      [5, 5, 5, 5, null, null],
      [4, 4, null, 4, 4, 4, 4],
    ];
    expect(straightLines(rows).rows).toEqual([0, 3]);
    expect(straightLines(rows, 4).rows).toEqual([0, 2, 3]);
    expect(straightLines([]).expected).toBe(0);
  });

  it("expects about as many straight lines as careful people at the ceiling give", () => {
    const uniform = seededUniform(2);
    const rows = Array.from({ length: 4000 }, () =>
      Array.from({ length: 6 }, () => (uniform() < 0.8 ? 5 : 4)),
    );
    const told = straightLines(rows);
    expect(told.expected / 4000).toBeCloseTo(0.8 ** 6 + 0.2 ** 6, 1);
    expect(told.rows.length / told.expected).toBeCloseTo(1, 1);
  });

  it("finds one person twice, and two people with one set of answers", () => {
    const telling = [1, 2, 3, 4, 5, 4, 3, 2];
    const straight = new Array<number>(8).fill(5);
    const rows = [telling, straight, telling, straight, [2, 3], [2, 3], telling];
    const people = ["a", "b", "c", "d", "e", "e", "a"];
    expect(duplicateAnswers(rows, people)).toEqual({
      samePerson: [
        [0, 6],
        [4, 5],
      ],
      sameAnswers: [[0, 2, 6]],
    });
    expect(duplicateAnswers([telling, telling], [null, null])).toEqual({
      samePerson: [],
      sameAnswers: [[0, 1]],
    });
    expect(duplicateAnswers([telling, telling], ["a", "a"])).toEqual({
      samePerson: [[0, 1]],
      sameAnswers: [],
    });
  });
});

describe("net promoter score", () => {
  it("is promoters less detractors per hundred, stored from zero or from one", () => {
    const right = netPromoter(scoreCounts({ 10: 5, 8: 3, 2: 2 }));
    expect(right).toMatchObject({ kind: "told", n: 10, promoters: 5, passives: 3, detractors: 2, score: 30 });
    expect(netPromoter(scoreCounts({ 11: 5, 9: 3, 3: 2 }), { storedFrom: 1 })).toEqual(right);
    if (right.kind === "told") expect(right.low < 30 && 30 < right.high).toBe(true);
  });

  it("cannot be told without answers or from what is off the scale", () => {
    expect(netPromoter(scoreCounts({}))).toMatchObject({ reason: "no-answers" });
    expect(netPromoter(scoreCounts({ 11: 1, 5: 3 }))).toMatchObject({ reason: "off-scale" });
    expect(netPromoter(scoreCounts({ 0: 1 }), { storedFrom: 1 })).toMatchObject({ reason: "off-scale" });
    expect(netPromoter(scoreCounts({ 11: 0, 5: 3 }))).toMatchObject({ score: -100 });
  });
});

describe("gap between expectation and perception", () => {
  const rated = (values: (number | null)[]) => ({ values, scale: scales["1-5"] });

  it("is of the people who answered both", () => {
    const told = expectationGap(rated([5, 4, null, 5, 4]), rated([3, 4, 1, null, 2]));
    expect(told).toMatchObject({
      n: 3,
      expected: expect.closeTo(13 / 3, 12),
      perceived: 3,
      gap: expect.closeTo(-4 / 3, 12),
      shortShare: expect.closeTo(2 / 3, 12),
    });
    if (told.kind === "told")
      expect(told.interval!.low < told.gap && told.gap < told.interval!.high).toBe(true);
  });

  it("turns round with the sides and weighs as asked", () => {
    const answer = fc.option(fc.integer({ min: 1, max: 5 }), { freq: 5 });
    fc.assert(
      fc.property(fc.array(fc.tuple(answer, answer), { minLength: 1, maxLength: 20 }), (pairs) => {
        const [e, p] = [rated(pairs.map(([x]) => x)), rated(pairs.map(([, y]) => y))];
        const [there, back] = [expectationGap(e, p), expectationGap(p, e)];
        const equal = expectationGap(e, p, { weights: pairs.map(() => 7) });
        if (there.kind !== "told") {
          expect(back).toEqual(there);
          return;
        }
        if (back.kind !== "told" || equal.kind !== "told") throw new Error("not told");
        expect(back.gap).toBeCloseTo(-there.gap, 12);
        expect(there.gap).toBeCloseTo(there.perceived - there.expected, 12);
        expect(equal.gap).toBeCloseTo(there.gap, 12);
        expect(equal.n).toBeCloseTo(there.n, 9);
      }),
    );
    expect(expectationGap(rated([5, 5]), rated([5, 1]), { weights: [0, 3] })).toMatchObject({
      n: 1,
      gap: -4,
      interval: null,
    });
  });

  it("cannot be told across scales or without pairs", () => {
    expect(expectationGap(rated([5]), { values: [7], scale: scales["1-7"] })).toMatchObject({
      reason: "different-scales",
    });
    expect(expectationGap(rated([5, null]), rated([null, 3]))).toMatchObject({ reason: "no-pairs" });
  });
});

describe("crowding of importance", () => {
  it("remarks means near the top, not those across the scale", () => {
    expect(crowding([4.6, 4.7, 4.4], scales["1-5"])?.nearCeiling).toBe(true);
    const textbook = [5.71, 5.56, 5.4, 5.27, 5.06, 4.75, 4.05, 3.82, 3.19, 2.05];
    expect(crowding(textbook, scales["1-7"])?.nearCeiling).toBe(false);
    expect(crowding([], scales["1-7"])).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brownForsythe } from "./brown-forsythe.js";
import { chiSquareTable } from "./chi-square-table.js";
import { dunn } from "./dunn.js";
import { kruskalWallis } from "./kruskal-wallis.js";
import { mannWhitney } from "./mann-whitney.js";
import { countScores, scoreCounts, scoreTable } from "./score-counts.js";
import { varianceBetween } from "./variance-between.js";

const counts = fc
  .array(fc.integer({ min: 0, max: 20 }), { minLength: 5, maxLength: 5 })
  .map((c) => scoreCounts(Object.fromEntries(c.map((n, i) => [i + 1, n]))));
const groups = fc.array(counts, { minLength: 2, maxLength: 4 });

// SciPy 1.17.1.
describe("comparing groups", () => {
  const three = scoreTable([
    scoreCounts({ 1: 52, 2: 20, 3: 13, 4: 26, 5: 9 }),
    scoreCounts({ 1: 6, 2: 25, 3: 20, 4: 10, 5: 34 }),
    scoreCounts({ 1: 10, 2: 12, 3: 2, 4: 5, 5: 36 }),
  ]);
  const wholesalers = scoreCounts({ 1: 5, 2: 4, 3: 1, 4: 22, 5: 18 });
  const retailers = scoreCounts({ 1: 25, 2: 10, 3: 0, 4: 13, 5: 2 });

  it("by ranks names the pairs that differ", () => {
    expect(kruskalWallis(three)!.h).toBeCloseTo(46.05408088447987, 9);
    const pairs = dunn(three);
    expect(pairs.map((p) => p.z)).toEqual([
      expect.closeTo(-5.464318889743279, 10),
      expect.closeTo(-5.851811352080252, 10),
      expect.closeTo(-0.9368196511309002, 10),
    ]);
    expect(pairs[2]!.p).toBeCloseTo(0.3488513351980014, 12);
    expect(pairs.map((p) => p.adjusted < 0.05)).toEqual([true, true, false]);
    expect(pairs[1]!.adjusted).toBeCloseTo(3 * pairs[1]!.p, 20);
  });

  it("in two says how often one scores higher than the other", () => {
    const told = mannWhitney(wholesalers, retailers)!;
    expect(told.u).toBe(2012.5);
    expect(told.p).toBeCloseTo(4.207992149551437e-8, 16);
    expect(told.a12).toBeCloseTo(0.805, 12);
    expect(told.low).toBeCloseTo(0.7101289244888945, 10);
    expect(told.high).toBeCloseTo(0.8743164517720456, 10);
    expect(mannWhitney(scoreCounts({ 5: 4 }), scoreCounts({ 1: 4 }))).toMatchObject({
      a12: 1,
      low: null,
      high: null,
    });
  });

  it("agrees between two groups with the test for many", () => {
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const two = mannWhitney(a, b);
        const many = kruskalWallis(scoreTable([a, b]));
        const both = [a, b].every((g) => g.counts.some((c) => c > 0));
        if (!both || two === null || many === null) return;
        expect(two.p).toBeCloseTo(many.p, 9);
        expect(two.a12 + mannWhitney(b, a)!.a12).toBeCloseTo(1, 12);
      }),
    );
  });

  it("does not depend on the order of the groups, nor by ranks on the distance of the scores", () => {
    fc.assert(
      fc.property(groups, (g) => {
        const [there, back] = [scoreTable(g), scoreTable(g.toReversed())];
        const stretched = scoreTable(g.map((x) => ({ ...x, scores: x.scores.map((s) => s ** 3) })));
        expect(kruskalWallis(back)?.h ?? -1).toBeCloseTo(kruskalWallis(there)?.h ?? -1, 8);
        expect(kruskalWallis(stretched)?.h ?? -1).toBeCloseTo(kruskalWallis(there)?.h ?? -1, 8);
        expect(brownForsythe(back)?.f ?? -1).toBeCloseTo(brownForsythe(there)?.f ?? -1, 6);
        expect(chiSquareTable(back.counts)?.v ?? -1).toBeCloseTo(chiSquareTable(there.counts)?.v ?? -1, 9);
      }),
    );
  });

  it("divides the variance into what lies between and within", () => {
    const told = varianceBetween(scoreTable([wholesalers, retailers]))!;
    expect(told.between).toBeCloseTo(0.7569, 10);
    expect(told.within).toBeCloseTo(1.733, 10);
    expect(told.omegaSquared).toBeGreaterThan(0.29);
    expect(told.omegaSquared).toBeLessThan(told.etaSquared);
    fc.assert(
      fc.property(groups, (g) => {
        const v = varianceBetween(scoreTable(g));
        if (v === null) return;
        expect(v.etaSquared).toBeCloseTo(v.between / (v.between + v.within), 10);
        expect(v.omegaSquared).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("says nothing of one group, or of answers that are all equal", () => {
    const same = scoreTable([scoreCounts({ 3: 5 }), scoreCounts({ 3: 9 })]);
    for (const table of [scoreTable([wholesalers]), same, scoreTable([])]) {
      expect(kruskalWallis(table)).toBeNull();
      expect(brownForsythe(table)).toBeNull();
      expect(varianceBetween(table)).toBeNull();
      expect(chiSquareTable(table.counts)).toBeNull();
      expect(dunn(table)).toEqual([]);
    }
  });

  it("remarks thin cells", () => {
    expect(
      chiSquareTable([
        [1, 2],
        [2, 1],
      ])!.thinShare,
    ).toBe(1);
    expect(
      chiSquareTable([
        [10, 20],
        [20, 10],
      ]),
    ).toMatchObject({ thinShare: 0, v: expect.closeTo(1 / 3, 12) });
  });
});

describe("counting answers", () => {
  it("leaves out what was not answered and what weighs nothing", () => {
    expect(countScores([5, null, 4, 5])).toEqual({ scores: [4, 5], counts: [1, 2] });
    expect(countScores([5, 4], [0, 2])).toEqual({ scores: [4], counts: [1] });
    expect(countScores([5, 4, 3], [1, -1, Number.NaN]).scores).toEqual([5]);
  });

  it("makes weighted answers as many as their weights are worth", () => {
    const told = countScores([5, 4, 2, 1, 3], [10, 1, 4, 2, 3]);
    expect(told.counts.reduce((a, b) => a + b, 0)).toBeCloseTo(400 / 130, 12);
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 1, max: 5 }), fc.double({ min: 0.1, max: 50, noNaN: true })), {
          minLength: 1,
        }),
        (a) => {
          const n = countScores(
            a.map(([v]) => v),
            a.map(([, w]) => w),
          ).counts.reduce((x, y) => x + y, 0);
          expect(n).toBeLessThanOrEqual(a.length + 1e-9);
          expect(n).toBeGreaterThanOrEqual(1 - 1e-9);
        },
      ),
    );
    expect(() => scoreCounts({ 1: -2 })).toThrow(RangeError);
    expect(() => scoreCounts({ good: 2 })).toThrow(RangeError);
  });
});

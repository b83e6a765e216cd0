import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countScores, scoreCounts } from "../../stats/score-counts.js";
import { agreement } from "./agreement.js";
import { countsFromPercentages } from "./percentages.js";
import { ratingMoments } from "./rating-moments.js";
import { ratingSpread } from "./rating-spread.js";

const fivePoints = { low: 1, high: 5 };

// Table 3-1 of the textbook: a hundred customers, five elements, percentages on scores 1–5.
const printed = [
  {
    shares: [2, 12, 36, 25, 25],
    mean: 3.59,
    variance: 1.1019,
    sd: 1.0497,
    sample: 1.11303,
    low: 3.3807,
    high: 3.7993,
  },
  {
    shares: [14, 16, 30, 23, 17],
    mean: 3.13,
    variance: 1.6131,
    sd: 1.2701,
    sample: 1.629394,
    low: 2.8767,
    high: 3.3833,
  },
  {
    shares: [30, 14, 1, 35, 20],
    mean: 3.01,
    variance: 2.4899,
    sd: 1.5779,
    sample: 2.515051,
    low: 2.6953,
    high: 3.3247,
  },
  {
    shares: [7, 23, 45, 13, 12],
    mean: 3.0,
    variance: 1.12,
    sd: 1.0583,
    sample: 1.131313,
    low: 2.789,
    high: 3.211,
  },
  {
    shares: [1, 26, 46, 24, 3],
    mean: 3.02,
    variance: 0.6596,
    sd: 0.8122,
    sample: 0.666263,
    low: 2.858,
    high: 3.182,
  },
];

const tableCounts = (shares: readonly number[]) => {
  const read = countsFromPercentages([1, 2, 3, 4, 5], shares, 100);
  if (read.kind !== "counts") throw new Error("refused");
  return read.counts;
};

describe("ratings of table 3-1", () => {
  it.each(printed)("have the printed mean $mean and both spreads by name", (row) => {
    const told = ratingMoments(tableCounts(row.shares));
    if (told.kind !== "told") throw new Error("not told");
    expect(told.n).toBe(100);
    expect(told.mean).toBeCloseTo(row.mean, 10);
    expect(told.variancePopulation).toBeCloseTo(row.variance, 10);
    expect(told.sdPopulation).toBeCloseTo(row.sd, 4);
    expect(told.varianceSample).toBeCloseTo(row.sample, 5);
    expect(told.sdSample! ** 2).toBeCloseTo(told.varianceSample!, 12);
    expect(told.interval!.low).toBeCloseTo(row.low, 4);
    expect(told.interval!.high).toBeCloseTo(row.high, 4);
  });

  it("are refused when read element by element instead of score by score", () => {
    const inOrder = [0, 1, 2, 3, 4].flatMap((score) => printed.map(({ shares }) => shares[score]!));
    const sums = [0, 1, 2, 3, 4].map((e) => {
      const read = countsFromPercentages([1, 2, 3, 4, 5], inOrder.slice(5 * e, 5 * e + 5), 100);
      return read.kind === "refused" && read.reason === "sum-not-100" ? read.sum : null;
    });
    expect(sums).toEqual([54, 91, 158, 120, 77]);
  });

  it("name the third element alone as one whose mean describes nobody", () => {
    const spreads = printed.map(({ shares }) => ratingSpread(tableCounts(shares), fivePoints));
    expect(spreads.map((s) => s.kind === "told" && s.exceedsUniform)).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    const wide = (b: number | null) => b !== null && b > 5 / 9;
    expect(spreads.map((s) => s.kind === "told" && wide(s.bimodality))).toEqual([
      false,
      false,
      true,
      false,
      false,
    ]);
    const a = spreads.map((s) => (s.kind === "told" ? s.agreement : null));
    [0.405, 0.195, -0.156, 0.435, 0.565].forEach((want, i) => {
      expect(a[i]).toBeCloseTo(want, 3);
    });
  });
});

describe("moments of ratings", () => {
  it("cannot be told without answers, nor their certainty from one or from equal ones", () => {
    expect(ratingMoments(scoreCounts({}))).toEqual({ kind: "cannot-tell", reason: "no-answers" });
    expect(ratingMoments(countScores([null, null]))).toMatchObject({ kind: "cannot-tell" });
    expect(ratingMoments(countScores([4]))).toMatchObject({
      mean: 4,
      varianceSample: null,
      sdSample: null,
      interval: null,
    });
    expect(ratingMoments(countScores([4, 4, 4]))).toMatchObject({
      mean: 4,
      varianceSample: 0,
      interval: null,
    });
    expect(ratingMoments(countScores([2, 4]))).toMatchObject({ mean: 3, varianceSample: 2 });
  });

  it("of weighted answers rest on their effective number", () => {
    const told = ratingMoments(countScores([5, 4, 2, 1, 3], [10, 1, 4, 2, 3]));
    expect(told).toMatchObject({
      n: expect.closeTo(3.076923076923077, 12),
      mean: expect.closeTo(3.65, 12),
      variancePopulation: expect.closeTo(2.2275, 12),
      varianceSample: expect.closeTo(3.3, 10),
      interval: { low: expect.closeTo(-0.6514221424100755, 8), high: expect.any(Number) },
    });
    const oneGiant = ratingMoments(countScores([5, 1, 1], [1e6, 1, 1]));
    expect(oneGiant).toMatchObject({ interval: null });
  });

  it("are surer the more of all customers answered", () => {
    const answers = scoreCounts({ 1: 5, 3: 10, 5: 5 });
    const width = (population: number) => {
      const told = ratingMoments(answers, { population });
      return told.kind === "told" && told.interval !== null ? told.interval.high - told.interval.low : -1;
    };
    expect(width(1e9)).toBeGreaterThan(width(40));
    expect(width(40)).toBeGreaterThan(width(21));
    expect(width(20)).toBe(0);
    expect(() => ratingMoments(answers, { population: 10 })).toThrow(RangeError);
    expect(() => ratingMoments(answers, { level: 1 })).toThrow(RangeError);
  });

  it("move with the scores and grow with their distance", () => {
    const values = fc.array(fc.integer({ min: 1, max: 7 }), { minLength: 2, maxLength: 40 });
    fc.assert(
      fc.property(
        values,
        fc.integer({ min: -5, max: 5 }),
        fc.integer({ min: 1, max: 4 }),
        (v, shift, factor) => {
          const told = ratingMoments(countScores(v));
          const moved = ratingMoments(countScores(v.map((x) => factor * x + shift)));
          if (told.kind !== "told" || moved.kind !== "told") throw new Error("not told");
          expect(moved.mean).toBeCloseTo(factor * told.mean + shift, 9);
          expect(moved.sdPopulation).toBeCloseTo(factor * told.sdPopulation, 9);
          expect(told.varianceSample!).toBeCloseTo((told.variancePopulation * v.length) / (v.length - 1), 9);
        },
      ),
    );
  });
});

describe("spread of ratings", () => {
  it("is none of what lies off the scale or has no scale", () => {
    expect(ratingSpread(scoreCounts({ 6: 1, 3: 2 }), fivePoints)).toMatchObject({ reason: "off-scale" });
    expect(ratingSpread(scoreCounts({ 2.5: 1 }), fivePoints)).toMatchObject({ reason: "off-scale" });
    expect(ratingSpread(scoreCounts({ 3: 0 }), fivePoints)).toMatchObject({ reason: "no-answers" });
    expect(ratingSpread(scoreCounts({ 3: 1 }), { low: 3, high: 3 })).toMatchObject({ reason: "no-scale" });
  });

  it("of answers spread evenly does not exceed an even spread, whatever the scale", () => {
    for (const high of [5, 7, 10]) {
      const even = scoreCounts(Object.fromEntries(Array.from({ length: high }, (_, i) => [i + 1, 4])));
      expect(ratingSpread(even, { low: 1, high })).toMatchObject({
        exceedsUniform: false,
        agreement: expect.closeTo(0, 12),
      });
    }
    expect(ratingSpread(scoreCounts({ 0: 1, 10: 1 }), { low: 0, high: 10 })).toMatchObject({
      uniformSd: Math.sqrt(10),
      shareOfMax: 1,
      agreement: -1,
      bimodality: null,
    });
  });

  it("goes from one for agreement to minus one for two camps, turned round alike", () => {
    expect(agreement([0, 0, 1, 0, 0])).toBe(1);
    expect(agreement([0.5, 0, 0, 0, 0.5])).toBe(-1);
    const shares = fc
      .array(fc.integer({ min: 0, max: 30 }), { minLength: 3, maxLength: 11 })
      .filter((s) => s.some((x) => x > 0));
    fc.assert(
      fc.property(shares, (s) => {
        const a = agreement(s);
        expect(a).toBeGreaterThanOrEqual(-1 - 1e-12);
        expect(a).toBeLessThanOrEqual(1 + 1e-12);
        expect(agreement(s.toReversed())).toBeCloseTo(a, 12);
        expect(agreement(s.map((x) => x / 7))).toBeCloseTo(a, 9);
      }),
    );
    expect(() => agreement([0, 0, 0])).toThrow(RangeError);
  });
});

describe("printed percentages", () => {
  it("may miss a hundred by what rounding leaves", () => {
    expect(countsFromPercentages([1, 2, 3], [33.3, 33.3, 33.3], 30).kind).toBe("counts");
    expect(countsFromPercentages([1, 2, 3], [33, 33, 33], 30).kind).toBe("counts");
    expect(countsFromPercentages([1, 2, 3], [33.3, 33.3, 33.0], 30)).toMatchObject({ reason: "sum-not-100" });
    expect(countsFromPercentages([1, 2], [120, -20], 30)).toMatchObject({ reason: "negative" });
    expect(countsFromPercentages([1, 2], [100], 30)).toMatchObject({ reason: "no-scores" });
    expect(countsFromPercentages([5, 1], [40, 60], 10)).toMatchObject({
      counts: { scores: [1, 5], counts: [6, 4] },
    });
  });
});

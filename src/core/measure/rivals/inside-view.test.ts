import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { type IdealAnswers, idealLevel } from "./ideal-level.js";
import { kpiTarget } from "./kpi-target.js";
import { perceivedMeasured } from "./perceived-measured.js";
import { type RatedService, ratingTarget } from "./rating-curve.js";

const days: IdealAnswers = {
  element: "order-cycle-time",
  segment: "retail",
  importance: [6, 7, 5, null],
  ideal: [2, 3, 3, 4, 5, 30, null],
  acceptable: [5, 6, 6, 7, 7],
  better: "lower",
};

describe("the customer-oriented level", () => {
  it("is the median ideal of an important element, with whom it meets and what it lacks", () => {
    expect(idealLevel(days, { importantFrom: 5 })).toEqual({
      kind: "level",
      element: "order-cycle-time",
      segment: "retail",
      importance: 6,
      level: 3.5,
      low: 2,
      high: 30,
      n: 6,
      meets: 0.5,
      acceptable: 6,
      lacks: ["cost", "rivals"],
    });
  });

  it("counts as met who wants no more than that, whichever way is better", () => {
    const wanted = { ...days, ideal: [1, 2, 2, 2, 9] };
    expect(idealLevel(wanted, { importantFrom: 5 })).toMatchObject({ level: 2, meets: 0.8 });
    expect(idealLevel({ ...wanted, better: "higher" }, { importantFrom: 5 })).toMatchObject({ meets: 0.8 });
    const spread = { ...days, ideal: [1, 1, 2, 8, 9], better: "higher" } as const;
    expect(idealLevel(spread, { importantFrom: 5 })).toMatchObject({ level: 2, meets: 0.6 });
  });

  it("lacks the acceptable level where that was not asked", () => {
    expect(idealLevel({ ...days, acceptable: [] }, { importantFrom: 5 })).toMatchObject({
      acceptable: null,
      lacks: ["cost", "rivals", "acceptable"],
    });
  });

  it("sets none for what is not important, or where too few said", () => {
    expect(idealLevel(days, { importantFrom: 6.1 })).toMatchObject({ kind: "not-important", importance: 6 });
    expect(idealLevel({ ...days, ideal: [2, 3] }, { importantFrom: 5 })).toMatchObject({
      kind: "cannot-tell",
      reason: "too-few-ideals",
      n: 2,
    });
    expect(idealLevel({ ...days, importance: [null] }, { importantFrom: 5 })).toMatchObject({
      reason: "importance-not-rated",
    });
    expect(
      idealLevel({ ...days, ideal: [], importance: [7] }, { importantFrom: 5, fewest: 0 }),
    ).toMatchObject({
      reason: "too-few-ideals",
    });
  });
});

describe("what customers perceive against what is measured", () => {
  const seen = (value: number, half: number) => ({
    value,
    interval: { low: value - half, high: value + half },
  });
  const area = (rating: number, onTime: number) =>
    perceivedMeasured({
      rating: seen(rating, 0.3),
      goodFrom: 5,
      measured: seen(onTime, 0.01),
      target: 0.95,
      better: "higher",
    });

  it("falls into four areas", () => {
    expect(area(6, 0.98)).toMatchObject({ area: "fine", firm: true });
    expect(area(3, 0.98)).toMatchObject({ area: "fix-communication", firm: true });
    expect(area(3, 0.8)).toMatchObject({ area: "fix-operation", firm: true });
    expect(area(6, 0.8)).toMatchObject({ area: "managers-misjudge", firm: true });
  });

  it("is not firm where an interval reaches over", () => {
    expect(area(4.8, 0.98)).toMatchObject({ area: "fix-communication", firm: false });
    expect(area(6, 0.945)).toMatchObject({ area: "managers-misjudge", firm: false });
  });

  it("turns round where lower is better", () => {
    const slow = perceivedMeasured({
      rating: seen(3, 0.3),
      goodFrom: 5,
      measured: { value: 6, interval: null },
      target: 4,
      better: "lower",
    });
    expect(slow).toMatchObject({ area: "fix-operation", firm: false, measuredBy: -2 });
  });

  it("names what is missing", () => {
    expect(
      perceivedMeasured({
        rating: null,
        goodFrom: 5,
        measured: seen(0.9, 0.1),
        target: null,
        better: "higher",
      }),
    ).toEqual({ kind: "cannot-tell", missing: ["rating", "target"] });
  });
});

/** Customers served in 1 to 10 days, rating 7 at one day and one half point less a day, give or take. */
function served(n: number, noise: number, slope = -0.5, seed = 4): RatedService[] {
  const uniform = seededUniform(seed);
  return Array.from({ length: n }, () => {
    const measure = 1 + 9 * uniform();
    return { measure, rating: 7.5 + slope * measure + noise * (uniform() - 0.5) };
  });
}
const wanted = { wanted: 5, better: "lower", seed: 1 } as const;

describe("the service that earns a wanted rating", () => {
  it("is read off the ratings customers gave", () => {
    const target = ratingTarget(served(400, 2), wanted);
    if (target.kind !== "target") throw new Error(target.reason);
    expect(target.measure).toBeCloseTo(5, 0);
    expect(target.low!).toBeLessThan(5);
    expect(target.high!).toBeGreaterThan(5);
    expect(target.high! - target.low!).toBeLessThan(1.5);
    // From the worst served to the best, ratings rise.
    const ratings = target.curve.map((p) => p.rating);
    expect(ratings).toEqual(ratings.toSorted((a, b) => a - b));
    expect(target.curve.every((p) => p.n >= 10)).toBe(true);
    expect(target.curve.reduce((sum, p) => sum + p.n, 0)).toBe(400);
  });

  it("holds the true level in most surveys", () => {
    let held = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const t = ratingTarget(served(200, 4, -0.5, seed), { ...wanted, draws: 200 });
      if (t.kind === "target" && (t.low ?? 0) <= 5 && (t.high ?? 99) >= 5) held += 1;
    }
    expect(held).toBeGreaterThanOrEqual(34);
  });

  it("turns round with the measure", () => {
    const days = served(300, 1);
    const onTime = days.map((c) => ({ ...c, measure: -c.measure }));
    const [a, b] = [ratingTarget(days, wanted), ratingTarget(onTime, { ...wanted, better: "higher" })];
    if (a.kind !== "target" || b.kind !== "target") throw new Error("both are told");
    expect(b.measure).toBeCloseTo(-a.measure, 12);
    expect([b.low, b.high]).toEqual([-a.high!, -a.low!]);
  });

  it("never reads beyond the service customers got", () => {
    const seen = served(300, 1);
    expect(ratingTarget(seen, { ...wanted, wanted: 7.4 })).toMatchObject({ reason: "above-the-curve" });
    expect(ratingTarget(seen, { ...wanted, wanted: 2 })).toMatchObject({ reason: "below-the-curve" });
    fc.assert(
      fc.property(fc.double({ min: 0, max: 9, noNaN: true }), (rating) => {
        const t = ratingTarget(seen, { ...wanted, wanted: rating, draws: 20 });
        if (t.kind !== "target") return;
        expect(t.measure).toBeGreaterThanOrEqual(1);
        expect(t.measure).toBeLessThanOrEqual(10);
      }),
      { numRuns: 30 },
    );
  });

  it("cannot be told of few, of ratings that do not follow, or follow the wrong way", () => {
    expect(ratingTarget(served(29, 1), wanted)).toMatchObject({
      kind: "cannot-tell",
      reason: "too-few",
      n: 29,
    });
    expect(ratingTarget(served(300, 2, 0), wanted)).toMatchObject({ reason: "no-relation" });
    const alike = served(300, 2).map((c) => ({ ...c, measure: 3 }));
    expect(ratingTarget(alike, wanted)).toMatchObject({ reason: "no-relation" });
    expect(ratingTarget(served(300, 1, 0.3), wanted)).toMatchObject({ reason: "reversed" });
    expect(ratingTarget([], wanted)).toMatchObject({ reason: "too-few" });
    expect(() => ratingTarget(served(300, 1), { ...wanted, draws: 5 })).toThrow(RangeError);
  });

  it("gives way to the ideal where it cannot be told", () => {
    const ideal = idealLevel(days, { importantFrom: 5 });
    const none = ratingTarget(served(10, 1), wanted);
    expect(kpiTarget(ratingTarget(served(400, 2), wanted), ideal).kind).toBe("by-curve");
    expect(kpiTarget(none, ideal)).toEqual({
      kind: "by-ideal",
      target: 3.5,
      low: 2,
      high: 30,
      curve: "too-few",
    });
    expect(kpiTarget(null, ideal)).toMatchObject({ curve: "not-asked" });
    expect(kpiTarget(none, null)).toEqual({ kind: "cannot-tell", reason: "no-curve-and-no-ideal" });
  });
});

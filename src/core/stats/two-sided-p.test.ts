import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { holm } from "./holm.js";
import { holmAdjusted, twoSidedP } from "./two-sided-p.js";

describe("chance of so large a t where there is nothing to find", () => {
  it("meets tables of the normal and of t", () => {
    expect(twoSidedP(1.959963984540054, Number.POSITIVE_INFINITY)).toBeCloseTo(0.05, 12);
    expect(twoSidedP(-2.2281388519649385, 10)).toBeCloseTo(0.05, 9);
    expect(twoSidedP(12.706204736432095, 1)).toBeCloseTo(0.05, 9);
    expect(twoSidedP(0, 5)).toBe(1);
    expect(twoSidedP(Number.POSITIVE_INFINITY, 5)).toBe(0);
    expect(twoSidedP(Number.NaN, 5)).toBeNull();
    expect(twoSidedP(1, 0)).toBeNull();
  });
  it("falls as t grows", () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 8, noNaN: true }), fc.integer({ min: 1, max: 200 }), (t, df) => {
        expect(twoSidedP(t + 0.1, df)!).toBeLessThan(twoSidedP(t, df)!);
      }),
      { numRuns: 50 },
    );
  });
});

describe("p values after several tests", () => {
  it("follow Holm by hand, and leave out tests not done", () => {
    expect(holmAdjusted([0.01, null, 0.04, 0.03])).toEqual([0.03, null, 0.06, 0.06]);
    expect(holmAdjusted([0.6, 0.7])).toEqual([1, 1]);
    expect(holmAdjusted([])).toEqual([]);
  });
  it("hold exactly where Holm's rule on t holds", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -5, max: 5, noNaN: true }), { minLength: 1, maxLength: 8 }),
        (ts) => {
          const tests = ts.map((t) => ({ t, df: 40 }));
          const adjusted = holmAdjusted(tests.map(({ t, df }) => twoSidedP(t, df)));
          expect(adjusted.map((p) => p! <= 0.05)).toEqual(holm(tests, 0.05));
        },
      ),
      { numRuns: 100 },
    );
  });
});

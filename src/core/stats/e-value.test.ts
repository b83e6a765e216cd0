import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { eValue, eValueOfLimit } from "./e-value.js";

describe("E-value", () => {
  // VanderWeele & Ding (2017): 3.9 (1.8–8.7). R package EValue, vignette: 10.73 (8.02–14.36).
  it("gives the published values", () => {
    expect(eValue(3.9)).toBeCloseTo(7.263034, 6);
    expect(eValueOfLimit({ low: 1.8, high: 8.7 })).toBeCloseTo(3, 12);
    expect(eValue(10.73)).toBeCloseTo(20.94777, 5);
    expect(eValueOfLimit({ low: 8.02, high: 14.36 })).toBeCloseTo(15.52336, 5);
  });

  it("treats a protective ratio as its inverse", () => {
    fc.assert(
      fc.property(fc.double({ min: 1, max: 1e3, noNaN: true }), (ratio) => {
        expect(eValue(1 / ratio)! / eValue(ratio)!).toBeCloseTo(1, 6);
        expect(eValue(ratio)!).toBeGreaterThanOrEqual(ratio);
      }),
    );
    expect(eValueOfLimit({ low: 0.2, high: 0.8 })).toBeCloseTo(eValue(1.25)!, 12);
  });

  it("is what a bias of that size takes off", () => {
    // The bounding factor of two equal associations E is E²/(2E − 1): it is the ratio to explain.
    const e = eValue(2.4)!;
    expect((e * e) / (2 * e - 1)).toBeCloseTo(2.4, 12);
  });

  it("asks nothing where the interval holds 1", () => {
    expect(eValue(1)).toBe(1);
    expect(eValueOfLimit({ low: 0.9, high: 3 })).toBe(1);
    expect(eValue(0)).toBe(Number.POSITIVE_INFINITY);
    expect(eValue(Number.NaN)).toBeNull();
    expect(eValueOfLimit({ low: 2, high: 1 })).toBeNull();
  });
});

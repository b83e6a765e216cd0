import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { pairedShareDifference } from "./paired-share-difference.js";

describe("share for less share against", () => {
  it("has the score interval", () => {
    // The constrained likelihood maximised by search, SciPy 1.17.1.
    for (const [more, less, n, low, high] of [
      [10, 2, 20, 0.06630760342987159, 0.6464232863790201],
      [238, 431, 1065, -0.2270828429834818, -0.13446022286989295],
      [9, 3, 14, -0.056739192650787085, 0.74325422803739],
    ] as const) {
      const told = pairedShareDifference(more, less, n, 0.95)!;
      expect(told.value).toBeCloseTo((more - less) / n, 12);
      expect(told.low).toBeCloseTo(low, 5);
      expect(told.high).toBeCloseTo(high, 5);
    }
  });

  it("holds the value, stays within −1…1, and has a width even where all agree", () => {
    const part = fc.integer({ min: 0, max: 30 });
    fc.assert(
      fc.property(part, part, part, (more, less, neither) => {
        const n = more + less + neither;
        const told = pairedShareDifference(more, less, n, 0.95);
        if (n === 0) {
          expect(told).toBeNull();
          return;
        }
        expect(told!.low).toBeGreaterThanOrEqual(-1);
        expect(told!.high).toBeLessThanOrEqual(1);
        expect(told!.low).toBeLessThanOrEqual(told!.value + 1e-12);
        expect(told!.high).toBeGreaterThanOrEqual(told!.value - 1e-12);
        expect(told!.high - told!.low).toBeGreaterThan(0.01);
        const turned = pairedShareDifference(less, more, n, 0.95)!;
        expect(turned.low).toBeCloseTo(-told!.high, 9);
      }),
    );
  });

  it("is nothing outside its range", () => {
    expect(pairedShareDifference(3, 3, 5, 0.95)).toBeNull();
    expect(pairedShareDifference(1, 1, 5, 1)).toBeNull();
  });
});

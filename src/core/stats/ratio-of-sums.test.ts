import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { ratioDifference, type SummedPair } from "./ratio-of-sums.js";

const pairs = (...of: readonly [number, number][]): SummedPair[] =>
  of.map(([over, under]) => ({ over, under }));

describe("the difference of two ratios of sums", () => {
  it("works out by hand", () => {
    // 24 / 4 = 6, strays −2 and +2; 8 / 4 = 2, no strays: se² = 8 / 16 · 2 / 1.
    const found = ratioDifference(pairs([10, 2], [14, 2]), pairs([4, 2], [4, 2]), 0.95)!;
    expect(found.value).toBe(4);
    expect(found.se).toBeCloseTo(1, 12);
    expect(found.high - found.value).toBeCloseTo(1.959964, 6);
  });

  it("weighs customers by what they are divided by", () => {
    expect(ratioDifference(pairs([100, 100], [9, 1]), pairs([0, 1], [0, 1]), 0.95)!.value).toBeCloseTo(
      109 / 101,
      12,
    );
  });

  it("is no answer with fewer than two customers or nothing to divide by", () => {
    expect(ratioDifference(pairs([1, 1]), pairs([1, 1], [1, 1]), 0.95)).toBeNull();
    expect(ratioDifference(pairs([1, 0], [2, 0]), pairs([1, 1], [1, 1]), 0.95)).toBeNull();
  });

  it("turns its sign with its groups and holds its value inside its interval", () => {
    const group = fc.array(
      fc.record({
        over: fc.double({ min: 0, max: 1e6, noNaN: true }),
        under: fc.integer({ min: 1, max: 500 }),
      }),
      { minLength: 2, maxLength: 20 },
    );
    fc.assert(
      fc.property(group, group, (a, b) => {
        const there = ratioDifference(a, b, 0.95)!;
        const back = ratioDifference(b, a, 0.95)!;
        expect(there.value).toBeCloseTo(-back.value, 6);
        expect(there.low).toBeLessThanOrEqual(there.value);
        expect(there.high).toBeGreaterThanOrEqual(there.value);
      }),
    );
  });
});

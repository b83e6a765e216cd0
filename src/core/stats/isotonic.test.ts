import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isotonic } from "./isotonic.js";

describe("values that never fall", () => {
  // SciPy 1.17.1, optimize.isotonic_regression.
  it("are the closest ones", () => {
    const got = isotonic([3, 1, 4, 1, 5, 9, 2, 6, 5], [1, 2, 1, 3, 1, 1, 2, 1, 4]);
    const want = [5 / 3, 5 / 3, 1.75, 1.75, 4.5, 4.5, 4.5, 5.2, 5.2];
    got.forEach((v, i) => {
      expect(v).toBeCloseTo(want[i]!, 12);
    });
    expect(isotonic([], [])).toEqual([]);
  });

  it("are the largest of the smallest means around each place", () => {
    const mean = (v: number[], w: number[], i: number, j: number) => {
      let [sum, weight] = [0, 0];
      for (let k = i; k <= j; k++) [sum, weight] = [sum + w[k]! * v[k]!, weight + w[k]!];
      return sum / weight;
    };
    const pairs = fc.array(fc.tuple(fc.integer({ min: -20, max: 20 }), fc.integer({ min: 1, max: 9 })), {
      minLength: 1,
      maxLength: 12,
    });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const v = drawn.map(([x]) => x);
        const w = drawn.map(([, y]) => y);
        const places = v.map((_, i) => i);
        isotonic(v, w).forEach((got, i) => {
          const starts = places.filter((s) => s <= i);
          const ends = places.filter((e) => e >= i);
          const best = Math.max(...starts.map((s) => Math.min(...ends.map((e) => mean(v, w, s, e)))));
          expect(got).toBeCloseTo(best, 10);
        });
      }),
    );
  });

  it("need a weight above zero for each number", () => {
    expect(() => isotonic([1, 2], [1])).toThrow(RangeError);
    expect(() => isotonic([1, 2], [1, 0])).toThrow(RangeError);
    expect(() => isotonic([1, Number.NaN], [1, 1])).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { largestRemainder } from "./largest-remainder.js";

describe("largestRemainder", () => {
  it("gives ties to the first", () => {
    expect(largestRemainder(100, [1, 1, 1])).toEqual([34, 33, 33]);
    expect(largestRemainder(-100, [1, 1, 1])).toEqual([-34, -33, -33]);
  });

  it("has nothing to share by when no weight is positive", () => {
    expect(largestRemainder(5, [])).toBeNull();
    expect(largestRemainder(5, [0, 0])).toBeNull();
  });

  it("keeps equal weights within a cent of each other beyond 2^53", () => {
    const shares = largestRemainder(9_007_199_254_740, [1_000_003, 1_000_003, 7])!;
    expect(Math.abs(shares[0]! - shares[1]!)).toBeLessThanOrEqual(1);
    expect(shares.reduce((a, b) => a + b)).toBe(9_007_199_254_740);
  });

  it("adds up exactly and stays within a cent of the exact share", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e12, max: 1e12 }),
        fc.array(fc.oneof(fc.nat(1e9), fc.double({ min: 0, max: 1e9, noNaN: true })), {
          minLength: 1,
          maxLength: 40,
        }),
        (total, weights) => {
          const sum = weights.reduce((a, b) => a + b, 0);
          const shares = largestRemainder(total, weights);
          if (sum <= 0) return shares === null;
          const exact = weights.map((w) => total * (w / sum));
          return (
            shares!.reduce((a, b) => a + b, 0) === total &&
            shares!.every((s, i) => Math.abs(s - exact[i]!) <= 1 + Math.abs(exact[i]!) * 1e-9)
          );
        },
      ),
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { quantileRanks } from "./quantile-interval.js";

describe("ranks that hold a quantile", () => {
  // SciPy 1.17.1: largest r with binom.cdf(r-1, n, p) <= 0.025, smallest s with 1 - binom.cdf(s-1, n, p) <= 0.025.
  it.each([
    [10, 0.5, 2, 9],
    [100, 0.5, 40, 61],
    [14552, 0.5, 7158, 7395],
    [14552, 0.9, 13025, 13168],
    [20, 0.9, 15, null],
    [5, 0.5, null, null],
  ])("n %i, p %d", (n, p, low, high) => {
    expect(quantileRanks(n, p, 0.95)).toEqual({ low, high });
  });

  it("lie on both sides of the quantile", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        (n, p) => {
          const { low, high } = quantileRanks(n, p, 0.95);
          if (low !== null) expect(low).toBeLessThanOrEqual(Math.ceil(n * p) + 1);
          if (high !== null) expect(high).toBeGreaterThanOrEqual(Math.floor(n * p));
          if (low !== null && high !== null) expect(low).toBeLessThanOrEqual(high);
        },
      ),
    );
  });
});

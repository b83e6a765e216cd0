import { describe, expect, it } from "vitest";
import { rankCorrelation } from "./rank-correlation.js";

describe("rank correlation", () => {
  // SciPy 1.17.1, spearmanr.
  it("is Spearman's, ties at their mean rank", () => {
    const plain = rankCorrelation([1, 2, 3, 4, 5], [5, 6, 7, 8, 7])!;
    expect(plain.rho).toBeCloseTo(0.8207826816681233, 12);
    expect(plain.p).toBeCloseTo(0.08858700531354384, 9);
    const tied = rankCorrelation([1, 2, 2, 3, 5, 5, 9], [2, 1, 4, 4, 3, 8, 7])!;
    expect(tied.rho).toBeCloseTo(0.6881023532039755, 12);
    expect(tied.p).toBeCloseTo(0.0874532275800268, 9);
  });

  it("sees order only, and turns its sign with one side", () => {
    expect(rankCorrelation([1, 2, 3, 4], [1, 10, 100, 1000])).toEqual({ rho: 1, n: 4, p: 0 });
    expect(rankCorrelation([1, 2, 3, 4], [4, 3, 2, 1])!.rho).toBe(-1);
  });

  it("does not exist where one side is all the same", () => {
    expect(rankCorrelation([1, 2, 3], [4, 4, 4])).toBeNull();
    expect(rankCorrelation([], [])).toBeNull();
    expect(rankCorrelation([1, 2], [3, 5])).toEqual({ rho: 1, n: 2, p: null });
    expect(() => rankCorrelation([1], [1, 2])).toThrow(RangeError);
  });
});

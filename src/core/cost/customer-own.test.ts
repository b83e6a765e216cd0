import { describe, expect, it } from "vitest";
import { meanOf, ownCostOf } from "./customer-own.js";

describe("what customers say they spend", () => {
  it("is found by its name in either language", () => {
    expect(ownCostOf("信息成本")).toBe("information");
    expect(ownCostOf(" Transaction-Cost ")).toBe("transaction");
    expect(ownCostOf("准时到货")).toBeNull();
  });
  it("has a mean with its interval", () => {
    const { mean, low, high } = meanOf([10, 12, 14], 0.95)!;
    expect(mean).toBe(12);
    // t(0.975, 2) = 4.302653, standard error 2/√3.
    expect(low).toBeCloseTo(12 - (4.302653 * 2) / Math.sqrt(3), 4);
    expect(high).toBeCloseTo(12 + (4.302653 * 2) / Math.sqrt(3), 4);
  });
  it("has no interval from one answer, and does not go below nothing", () => {
    expect(meanOf([5], 0.95)).toEqual({ mean: 5, low: null, high: null });
    expect(meanOf([0, 100], 0.95)!.low).toBe(0);
    expect(meanOf([], 0.95)).toBeNull();
  });
});

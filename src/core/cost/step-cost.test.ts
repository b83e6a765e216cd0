import { describe, expect, it } from "vitest";
import { sparePeople, stepCost } from "./step-cost.js";

describe("stepCost", () => {
  it("frees the tenth person at ten per cent fewer calls, not at nine", () => {
    expect(stepCost(42_500, 4_250, 42_500)).toEqual({ people: 10, cost: 425_000, idleUnits: 0 });
    expect(stepCost(42_500 * 0.91, 4_250, 42_500).cost).toBe(425_000);
    expect(stepCost(42_500 * 0.9, 4_250, 42_500).people).toBe(9);
  });
  it("needs nobody for nothing, and refuses nonsense", () => {
    expect(stepCost(0, 10, 1).people).toBe(0);
    expect(() => stepCost(-1, 10, 1)).toThrow();
    expect(() => stepCost(1, 0, 1)).toThrow();
  });
});

describe("sparePeople", () => {
  it("counts whole people only, on both sides", () => {
    expect(sparePeople(3 * 8_976, 15_600, 8_976)).toBe(1);
    expect(sparePeople(3 * 8_976, 18_000, 8_976)).toBe(0);
    expect(sparePeople(3.9 * 8_976, 8_976, 8_976)).toBe(2);
    expect(sparePeople(2 * 8_976, 30_000, 8_976)).toBe(0);
  });
  it("is not fooled by a rounding error below a whole person", () => {
    expect(sparePeople(0.1 * 3 * 10, 0, 0.3 * 10)).toBe(1);
  });
});

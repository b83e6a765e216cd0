import { describe, expect, it } from "vitest";
import { seededUniform } from "../../../core/stats/seeded-uniform.js";
import { spread } from "./value.js";

describe("how far a number of customers still there may be off", () => {
  it("counts in the chance of each customer, not only the doubt about the model", () => {
    const chances = Array.from({ length: 400 }, (_, i) => (i + 0.5) / 400);
    const expected = chances.reduce((s, p) => s + p, 0);
    const own = chances.reduce((s, p) => s + p * (1 - p), 0);
    const { low, high } = spread(expected, [expected, expected, expected], own);
    const uniform = seededUniform(8);
    let within = 0;
    for (let draw = 0; draw < 1000; draw++) {
      const there = chances.filter((p) => uniform() < p).length;
      if (there >= low! && there <= high!) within += 1;
    }
    expect(within).toBeGreaterThan(925);
    expect(within).toBeLessThan(975);
  });

  it("is no wider where all are surely there or gone, and adds to the doubt about the model", () => {
    const draws = [90, 100, 111];
    expect(spread(100, draws, 0)).toEqual(spread(100, draws));
    expect(spread(100, draws, 25).high!).toBeGreaterThan(spread(100, draws).high!);
  });
});

import { describe, expect, it } from "vitest";
import { seededUniform } from "./seeded-uniform.js";

describe("seeded uniform numbers", () => {
  it("come again with the seed and differ between seeds", () => {
    const [a, b, c] = [seededUniform(7), seededUniform(7), seededUniform(8)];
    const first = Array.from({ length: 20 }, a);
    expect(Array.from({ length: 20 }, b)).toEqual(first);
    expect(Array.from({ length: 20 }, c)).not.toEqual(first);
  });

  it("fill 0 … 1 evenly and without memory from one to the next", () => {
    const next = seededUniform(1);
    const values = Array.from({ length: 40_000 }, next);
    expect(values.every((v) => v >= 0 && v < 1)).toBe(true);
    const tenths = new Array<number>(10).fill(0);
    for (const v of values) tenths[Math.floor(v * 10)]! += 1;
    // Five standard deviations of a binomial count of 4 000.
    for (const n of tenths) expect(Math.abs(n - 4000)).toBeLessThan(5 * Math.sqrt(40_000 * 0.09));
    const mean = values.slice(1).reduce((sum, v, i) => sum + (v - 0.5) * (values[i]! - 0.5), 0) / 39_999;
    expect(Math.abs(mean * 12)).toBeLessThan(5 / Math.sqrt(40_000));
  });
});

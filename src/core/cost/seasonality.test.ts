import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seasonalIndices, usualRange } from "./seasonality.js";

describe("seasonal indices", () => {
  const year = [1.2, 0.8, 1, 1, 1, 1.1, 0.9, 1, 1, 1, 0.7, 1.3];
  it("find the season planted on a level", () => {
    const values = Array.from({ length: 36 }, (_, i) => 100 * year[i % 12]!);
    seasonalIndices(values)!.forEach((index, m) => {
      expect(index).toBeCloseTo(year[m]!, 10);
    });
  });
  it("find it on a steady growth nearly as well", () => {
    const values = Array.from({ length: 48 }, (_, i) => 100 * 1.01 ** i * year[i % 12]!);
    seasonalIndices(values)!.forEach((index, m) => {
      expect(Math.abs(index - year[m]!)).toBeLessThan(0.02);
    });
  });
  it("are not made from less than two years, nor from a month without cost", () => {
    expect(seasonalIndices(new Array(23).fill(1))).toBeNull();
    expect(seasonalIndices([0, ...new Array(30).fill(1)])).toBeNull();
  });
  it("average one", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.1, max: 100, noNaN: true }), { minLength: 24, maxLength: 60 }),
        (values) => {
          const mean = seasonalIndices(values)!.reduce((a, b) => a + b, 0) / 12;
          expect(mean).toBeCloseTo(1, 9);
        },
      ),
    );
  });
});

describe("what is usual", () => {
  const by = { distance: 3.5, least: 6, share: 0.1 };
  it("is the median and its robust spread", () => {
    const range = usualRange([10, 11, 9, 10, 12, 8], by)!;
    expect(range.middle).toBe(10);
    expect(range.high).toBeCloseTo(10 + 3.5 * 1.4826, 12);
  });
  it("is not widened by one wild month", () => {
    const calm = usualRange([10, 11, 9, 10, 12, 8, 10], by)!;
    const wild = usualRange([10, 11, 9, 10, 12, 8, 1000], by)!;
    expect(wild.high).toBeLessThan(calm.high + 5);
  });
  it("leaves room where nothing ever varied, but not for a third of the pay", () => {
    expect(usualRange([24_600, 24_600, 24_600, 24_600, 24_600, 24_600], by)).toEqual({
      low: 22_140,
      middle: 24_600,
      high: 27_060,
    });
  });
  it("is not known from too few months", () => {
    expect(usualRange([1, 2, 3], by)).toBeNull();
  });
});

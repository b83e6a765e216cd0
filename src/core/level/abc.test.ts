import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { abcClasses, countForShare } from "./abc.js";

describe("abcClasses", () => {
  it("cuts table 3-3's five classes back out of their profit shares", () => {
    const shares = [60, 20, 10, 7, 3];
    expect([...abcClasses(shares, [0.6, 0.8, 0.9, 0.97])]).toEqual([0, 1, 2, 3, 4]);
  });

  it("puts everybody in the last class when nobody earns", () => {
    expect([...abcClasses([0, -1], [0.8, 0.95])]).toEqual([2, 2]);
    expect(countForShare([0, -1], 0.8)).toBe(0);
  });

  it("never gives a larger value a lower class", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1000, max: 100_000 }), { minLength: 1 }), (values) => {
        const classes = abcClasses(values, [0.6, 0.8, 0.9, 0.97]);
        for (let i = 0; i < values.length; i++)
          for (let j = 0; j < values.length; j++)
            if (values[i]! > values[j]!) expect(classes[i]).toBeLessThanOrEqual(classes[j]!);
      }),
    );
  });
});

describe("countForShare", () => {
  it("finds the fewest that make the share", () => {
    expect(countForShare([70, 20, 10], 0.8)).toBe(2);
    expect(countForShare([10, 80, 10], 0.8)).toBe(1);
    expect(countForShare([50, 30, 20, -40], 0.8)).toBe(2);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { clusteredVariance, clusterFreedom, groupings } from "./clustered-variance.js";

const rows = fc.array(
  fc.record({
    influence: fc.double({ min: -1, max: 1, noNaN: true }),
    customer: fc.integer({ min: 0, max: 5 }),
    day: fc.constantFrom("mon", "tue", "wed"),
  }),
  { minLength: 1, maxLength: 40 },
);

describe("variance over clusters", () => {
  it("adds influences within a cluster before squaring them", () => {
    const ways = groupings(4, [["a", "a", "b", "b"]]);
    expect(clusteredVariance([1, 2, -1, -2], ways)).toBeCloseTo((9 + 9) * 2, 12);
    expect(clusteredVariance([1, -1, 2, -2], ways)).toBe(0);
  });

  it("takes the crossing of two ways off once", () => {
    // Customers {0,1},{2,3}; days {0,2},{1,3}: 18, 5 and 1+4+1+4 = 10 before the factors 2, 2 and 4/3.
    const ways = groupings(4, [
      [1, 1, 2, 2],
      ["x", "y", "x", "y"],
    ]);
    expect(clusteredVariance([1, 2, -1, -2], ways)).toBeCloseTo(36, 12);
    expect(clusteredVariance([3, 1, 2, 1], ways)).toBeCloseTo(2 * (16 + 9) + 2 * (25 + 4) - (4 / 3) * 15, 12);
    expect(clusterFreedom(ways)).toBe(1);
  });

  it("is never below either way alone, and the same with the ways exchanged", () => {
    fc.assert(
      fc.property(rows, (all) => {
        const influence = all.map((r) => r.influence);
        const customers = all.map((r) => r.customer);
        const days = all.map((r) => r.day);
        const of = (...ways: (number | string)[][]) =>
          clusteredVariance(influence, groupings(all.length, ways));
        const both = of(customers, days);
        expect(both).toBeGreaterThanOrEqual(Math.max(of(customers), of(days)));
        expect(both).toBeCloseTo(of(days, customers), 10);
      }),
    );
  });

  it("refuses three ways and rows without a cluster", () => {
    expect(() => groupings(1, [["a"], ["b"], ["c"]])).toThrow();
    expect(() => groupings(2, [["a"]])).toThrow();
  });
});

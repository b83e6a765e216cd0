import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { crossSplit } from "./cross-split.js";
import { largestRemainder } from "./largest-remainder.js";

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe("crossSplit", () => {
  it("meets the sums of both sides", () => {
    expect(crossSplit([100, 50], [75, 75])).toEqual([
      [50, 50],
      [25, 25],
    ]);
    const cells = crossSplit([1, 1, 1], [2, 1]);
    expect(cells.map(sum)).toEqual([1, 1, 1]);
    expect([0, 1].map((k) => sum(cells.map((row) => row[k]!)))).toEqual([2, 1]);
  });
  it("takes red-letter rows, and rows that cancel out", () => {
    const cells = crossSplit([300, -100], [150, 50]);
    expect(cells.map(sum)).toEqual([300, -100]);
    expect([0, 1].map((k) => sum(cells.map((row) => row[k]!)))).toEqual([150, 50]);
    expect(crossSplit([70, -70], [0, 0]).map(sum)).toEqual([70, -70]);
  });
  it("refuses sums that differ", () => {
    expect(() => crossSplit([1], [2])).toThrow("same sum");
  });
  it("loses nothing whatever the rows and the weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -10_000_000, max: 10_000_000 }), { minLength: 1, maxLength: 12 }),
        fc.array(fc.integer({ min: 0, max: 5_000 }), { minLength: 1, maxLength: 8 }),
        (rows, weights) => {
          fc.pre(sum(weights) > 0);
          const targets = largestRemainder(sum(rows), weights)!;
          const cells = crossSplit(rows, targets);
          expect(cells.map(sum)).toEqual(rows.map((r) => r + 0));
          expect(targets.map((_, k) => sum(cells.map((row) => row[k]!)))).toEqual(targets.map((t) => t + 0));
        },
      ),
    );
  });
});

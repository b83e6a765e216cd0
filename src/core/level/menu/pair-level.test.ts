import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestShort, costAt, gridShorts, marginalCost } from "./pair-level.js";

/** Stock that costs k·ln(1/short): one more share filled costs k/short, so loss L is best met at short = k/L. */
const logCost = (k: number) => Float64Array.from(gridShorts, (s) => k * Math.log(1 / s));

describe("a pair's own level", () => {
  it("lies where one more point costs what it saves", () => {
    const marginal = marginalCost(gridShorts, logCost(10))!;
    for (const loss of [100, 1000, 10_000]) {
      expect(bestShort(marginal, loss) / (10 / loss)).toBeCloseTo(1, 1);
    }
  });

  it("never falls when more is at stake", () => {
    const marginal = marginalCost(gridShorts, logCost(3))!;
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 1e7, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (loss, times) => {
          expect(bestShort(marginal, loss * times)).toBeLessThanOrEqual(bestShort(marginal, loss) + 1e-12);
        },
      ),
    );
  });

  it("stays at the ends of the grid where nothing or everything is at stake", () => {
    const marginal = marginalCost(gridShorts, logCost(1))!;
    expect(bestShort(marginal, 0)).toBeGreaterThan(0.3);
    expect(bestShort(marginal, -5)).toBe(bestShort(marginal, 0));
    expect(bestShort(marginal, 1e12)).toBeLessThan(0.001);
  });

  it("is within a hair of the cheapest of all levels for any convex cost", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.2, max: 1, noNaN: true }),
        fc.double({ min: 1, max: 500, noNaN: true }),
        fc.double({ min: 10, max: 50_000, noNaN: true }),
        (power, k, loss) => {
          const exact = ((power * k) / loss) ** (1 / (power + 1));
          fc.pre(exact > gridShorts[gridShorts.length - 2]! && exact < gridShorts[1]!);
          const cost = Float64Array.from(gridShorts, (s) => k * s ** -power);
          const total = (s: number) => k * s ** -power + loss * s;
          const best = bestShort(marginalCost(gridShorts, cost)!, loss);
          const grid = Math.min(...Array.from(gridShorts, total));
          expect(total(best)).toBeLessThanOrEqual(grid * 1.03);
        },
      ),
    );
  });

  it("takes a curve that bends the wrong way at its convex reading", () => {
    const marginal = marginalCost([0.3, 0.2, 0.1], [10, 40, 45])!;
    expect(bestShort(marginal, 200)).toBeCloseTo(Math.sqrt(0.2 * 0.1), 10);
  });

  it("never asks for a level that no stock reaches", () => {
    const marginal = marginalCost([0.3, 0.2, 0.1, 0.05], [10, 12, 20, 20])!;
    expect(bestShort(marginal, 1e9)).toBeCloseTo(Math.sqrt(0.2 * 0.1), 10);
  });

  it("has none where the cost is not known", () => {
    expect(marginalCost([0.3, 0.2], [1, Number.NaN])).toBeNull();
    expect(marginalCost([0.3], [1])).toBeNull();
  });

  it("reads the cost between levels", () => {
    expect(costAt([0.1, 0.01], [50, 90], 0.1)).toBe(50);
    expect(costAt([0.1, 0.01], [50, 90], Math.sqrt(0.001))).toBeCloseTo(70, 10);
    expect(costAt([0.1, 0.01], [50, 90], 0)).toBe(90);
    expect(costAt([0.1, 0.01], [50, 90], 0.5)).toBe(50);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discreteLaw } from "../demand/discrete-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { perUnitTime } from "./penalty.js";
import { ssBest, ssCost, ssPower } from "./ss.js";

describe("(s, S)", () => {
  it.each([
    [10, 6, 40, 35.022],
    [25, 19, 56, 54.262],
  ])("of Zheng and Federgruen's table, Poisson %d", (mean, s, S, cost) => {
    const best = ssBest({ fixedCost: 64, holdingCost: 1 }, perUnitTime(9), { perPeriod: poissonLaw(mean) });
    expect([best.reorderPoint, best.orderUpTo]).toEqual([s, S]);
    expect(best.cost).toBeCloseTo(cost, 3);
  });
  it("is the cheapest of all pairs", () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 2, maxLength: 6 }),
        fc.double({ min: 0.5, max: 40, noNaN: true }),
        fc.double({ min: 0.5, max: 30, noNaN: true }),
        (weights, fixedCost, penalty) => {
          const total = weights.reduce((a, b) => a + b, 0);
          if (total === 0 || weights[0] === total) return;
          const demand = { perPeriod: discreteLaw(weights.map((w) => w / total)) };
          const costs = { fixedCost, holdingCost: 1 };
          const best = ssBest(costs, perUnitTime(penalty), demand);
          let least = Number.POSITIVE_INFINITY;
          for (
            let reorderPoint = best.reorderPoint - 6;
            reorderPoint <= best.reorderPoint + 6;
            reorderPoint++
          )
            for (let orderUpTo = reorderPoint + 1; orderUpTo <= best.orderUpTo + 8; orderUpTo++)
              least = Math.min(
                least,
                ssCost(costs, perUnitTime(penalty), demand, { reorderPoint, orderUpTo }),
              );
          expect(best.cost).toBeCloseTo(least, 9);
        },
      ),
      { numRuns: 60 },
    );
  });
  it("counts the last value of a demand given by its chances", () => {
    const cost = ssCost(
      { fixedCost: 5, holdingCost: 1 },
      perUnitTime(4),
      { perPeriod: discreteLaw([0.1, 0.2, 0.3, 0.2, 0.2]) },
      { reorderPoint: 1, orderUpTo: 4 },
    );
    expect(cost).toBeCloseTo(4.842307692307692, 12);
  });
  it("holds more over a lead time", () => {
    const costs = { fixedCost: 20, holdingCost: 1 };
    const now = ssBest(costs, perUnitTime(9), { perPeriod: poissonLaw(4) });
    const later = ssBest(costs, perUnitTime(9), { perPeriod: poissonLaw(4), covered: poissonLaw(16) });
    expect(later.reorderPoint).toBeGreaterThan(now.reorderPoint + 11);
    expect(later.cost).toBeGreaterThan(now.cost);
  });
  it("by the power rule is within a tenth of the best", () => {
    const costs = { fixedCost: 64, holdingCost: 1 };
    const demand = { perPeriod: poissonLaw(25) };
    const rule = ssPower(costs, perUnitTime(9), { mean: 25, coveredMean: 25, coveredSd: 5 });
    const rounded = { reorderPoint: Math.round(rule.reorderPoint), orderUpTo: Math.round(rule.orderUpTo) };
    const cost = ssCost(costs, perUnitTime(9), demand, rounded);
    expect(cost / ssBest(costs, perUnitTime(9), demand).cost).toBeLessThan(1.1);
  });
  it("refuses demand that never comes and levels the wrong way round", () => {
    const costs = { fixedCost: 5, holdingCost: 1 };
    expect(() => ssBest(costs, perUnitTime(4), { perPeriod: discreteLaw([1]) })).toThrow(RangeError);
    const demand = { perPeriod: poissonLaw(1) };
    expect(() => ssCost(costs, perUnitTime(4), demand, { reorderPoint: 3, orderUpTo: 3 })).toThrow(
      RangeError,
    );
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { poissonLaw } from "../demand/poisson-law.js";
import { perUnitTime } from "./penalty.js";
import { rqCost } from "./rq.js";
import { rqPoisson, rqPoissonColumns } from "./rq-poisson.js";

describe("the best lot in whole units", () => {
  it("is the cheapest of all", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.5, max: 60, noNaN: true }),
        fc.double({ min: 0.2, max: 40, noNaN: true }),
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fixedCost, ratio, demandRate, leadTime) => {
          const costs = { fixedCost, holdingCost: 2, demandRate };
          const penalty = perUnitTime(2 * ratio);
          const best = rqPoisson(costs, penalty, leadTime);
          const law = poissonLaw(demandRate * leadTime);
          expect(rqCost(costs, penalty, law, best)).toBeCloseTo(best.cost, 9);
          for (let dr = -3; dr <= 3; dr++)
            for (let dq = -3; dq <= 3; dq++) {
              const policy = { reorderPoint: best.reorderPoint + dr, quantity: best.quantity + dq };
              if (policy.quantity < 1) continue;
              expect(rqCost(costs, penalty, law, policy)).toBeGreaterThanOrEqual(best.cost * (1 - 1e-11));
            }
        },
      ),
      { numRuns: 60 },
    );
  });
  it("is one found by trying everything", () => {
    const costs = { fixedCost: 10, holdingCost: 2, demandRate: 3 };
    const law = poissonLaw(3.6);
    let least = Number.POSITIVE_INFINITY;
    for (let r = -10; r < 15; r++)
      for (let q = 1; q < 30; q++)
        least = Math.min(least, rqCost(costs, perUnitTime(15), law, { reorderPoint: r, quantity: q }));
    expect(rqPoisson(costs, perUnitTime(15), 1.2).cost).toBeCloseTo(least, 11);
  });
  it("stands at long lead times and at a penalty of a million", () => {
    const costs = { fixedCost: 30, holdingCost: 1, demandRate: 4000 };
    for (const penalty of [25, 1e6]) {
      const best = rqPoisson(costs, perUnitTime(penalty), 2);
      const law = poissonLaw(8000);
      expect(rqCost(costs, perUnitTime(penalty), law, best)).toBeCloseTo(best.cost, 6);
      for (const [dr, dq] of [
        [1, 0],
        [-1, 0],
        [0, 1],
        [0, -1],
        [-1, 1],
        [1, -1],
      ] as const) {
        const near = { reorderPoint: best.reorderPoint + dr, quantity: best.quantity + dq };
        expect(rqCost(costs, perUnitTime(penalty), law, near)).toBeGreaterThanOrEqual(best.cost * (1 - 1e-9));
      }
    }
  });
  it("needs no stock for an order that comes at once", () => {
    const best = rqPoisson({ fixedCost: 30, holdingCost: 1, demandRate: 4 }, perUnitTime(5), 0);
    expect(best.reorderPoint).toBeLessThan(0);
  });
  it("comes out the same over columns, and refuses a row out of range", () => {
    const one = (x: number) => Float64Array.of(x);
    const columns = {
      fixedCost: one(30),
      holdingCost: one(1),
      demandRate: one(40),
      penalty: one(25),
      leadTime: one(0.5),
    };
    const got = rqPoissonColumns(columns);
    expect([got.reorderPoint[0], got.quantity[0]]).toEqual([19, 52]);
    expect(got.cost[0]).toBeCloseTo(51.66981332968526, 9);
    expect(() => rqPoissonColumns({ ...columns, penalty: one(0) })).toThrow(RangeError);
  });
});

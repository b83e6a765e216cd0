import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discreteLaw } from "../demand/discrete-law.js";
import { gammaOf } from "../demand/gamma-law.js";
import type { DemandLaw } from "../demand/law.js";
import { lognormalOf } from "../demand/lognormal-law.js";
import { negativeBinomialOf } from "../demand/negative-binomial-law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { uniformLaw } from "../demand/uniform-law.js";
import { perUnitTime } from "./penalty.js";
import { rqCost, rqFill } from "./rq.js";
import { rqBest } from "./rq-best.js";
import { rqNormal } from "./rq-normal.js";
import { rqPoisson } from "./rq-poisson.js";

const item = fc.record({
  fixedCost: fc.double({ min: 0.1, max: 500, noNaN: true }),
  ratio: fc.double({ min: 0.3, max: 500, noNaN: true }),
});

describe("the best reorder point and lot of any law", () => {
  it.each<[string, DemandLaw]>([
    ["gamma", gammaOf(50, 45)],
    ["lognormal", lognormalOf(50, 60)],
    ["uniform", uniformLaw(20, 80)],
  ])("fills p/(p + h), and no neighbour is cheaper (%s)", (_, law) => {
    fc.assert(
      fc.property(item, ({ fixedCost, ratio }) => {
        const costs = { fixedCost, holdingCost: 2, demandRate: 600 };
        const penalty = perUnitTime(2 * ratio);
        const best = rqBest(costs, penalty, law);
        expect(rqFill(law, best)).toBeCloseTo(ratio / (1 + ratio), 7);
        for (const [dr, dq] of [
          [0.02, 0],
          [-0.02, 0],
          [0, 0.03],
          [0, -0.03],
        ] as const) {
          const near = {
            reorderPoint: best.reorderPoint + dr * best.quantity,
            quantity: best.quantity * (1 + dq),
          };
          expect(rqCost(costs, penalty, law, near)).toBeGreaterThanOrEqual(best.cost * (1 - 1e-9));
        }
      }),
    );
  });
  it.each<[string, DemandLaw]>([
    ["negative binomial", negativeBinomialOf(8, 5)],
    ["counted chances", discreteLaw([0.3, 0, 0, 0.3, 0, 0, 0, 0, 0.4])],
  ])("in whole units is the cheapest of all (%s)", (_, law) => {
    const costs = { fixedCost: 12, holdingCost: 2, demandRate: 30 };
    for (const p of [3, 20, 300]) {
      let least = Number.POSITIVE_INFINITY;
      for (let reorderPoint = -20; reorderPoint < 40; reorderPoint++)
        for (let quantity = 1; quantity < 60; quantity++)
          least = Math.min(least, rqCost(costs, perUnitTime(p), law, { reorderPoint, quantity }));
      expect(rqBest(costs, perUnitTime(p), law).cost).toBeCloseTo(least, 9);
    }
  });
  it("is that of the normal and the Poisson method, and of certain demand", () => {
    const costs = { fixedCost: 12, holdingCost: 2, demandRate: 30 };
    const p = perUnitTime(20);
    expect(rqBest(costs, p, normalLaw(9, 4))).toEqual(rqNormal(costs, p, { mean: 9, sd: 4 }));
    expect(rqBest(costs, p, poissonLaw(9))).toEqual(rqPoisson(costs, p, 0.3));
    expect(rqBest(costs, p, normalLaw(9, 0)).cost).toBeGreaterThan(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalLaw } from "../demand/normal-law.js";
import { eoqBackorders } from "../eoq/eoq-backorders.js";
import { fillForPenalty, perUnit, perUnitTime } from "./penalty.js";
import { rqCost, rqFill } from "./rq.js";
import { rqNormal, rqNormalColumns } from "./rq-normal.js";
import { rqBackorderedLot, rqByLoss, rqEconomicSafety, rqExpectedLevel } from "./rq-shortcuts.js";

const costs = { fixedCost: 60, holdingCost: 3, demandRate: 5200 };
const leadTime = { mean: 200, sd: 900 * Math.sqrt(1 / 26) };

const item = fc.record({
  fixedCost: fc.double({ min: 0.01, max: 1e4, noNaN: true }),
  holdingCost: fc.double({ min: 0.01, max: 100, noNaN: true }),
  demandRate: fc.double({ min: 1, max: 1e5, noNaN: true }),
  ratio: fc.double({ min: 0.05, max: 1e4, noNaN: true }),
  spread: fc.double({ min: 0.01, max: 3, noNaN: true }),
});

describe("the best reorder point and lot", () => {
  it("of the reference item, to forty-digit arithmetic", () => {
    const best = rqNormal(costs, perUnitTime(40), leadTime);
    expect(best.reorderPoint).toBeCloseTo(274.92409960141333, 8);
    expect(best.quantity).toBeCloseTo(561.8216574983189, 8);
    expect(best.cost).toBeCloseTo(1910.5251465822903, 8);
  });
  it("fills p/(p + h), whatever demand and order cost, and no neighbour is cheaper", () => {
    fc.assert(
      fc.property(item, ({ ratio, spread, ...c }) => {
        const penalty = perUnitTime(c.holdingCost * ratio);
        const mean = c.demandRate / 12;
        const time = { mean, sd: mean * spread };
        const law = normalLaw(time.mean, time.sd);
        const best = rqNormal(c, penalty, time);
        expect(rqFill(law, best)).toBeCloseTo(fillForPenalty(penalty, c.holdingCost), 8);
        expect(Math.abs(rqCost(c, penalty, law, best) - best.cost)).toBeLessThanOrEqual(1e-9 * best.cost);
        for (const [dr, dq] of [
          [0.01, 0],
          [-0.01, 0],
          [0, 0.02],
          [0, -0.02],
        ] as const) {
          const near = {
            reorderPoint: best.reorderPoint + dr * best.quantity,
            quantity: best.quantity * (1 + dq),
          };
          expect(rqCost(c, penalty, law, near)).toBeGreaterThanOrEqual(best.cost * (1 - 1e-10));
        }
      }),
    );
  });
  it("is the lot with backorders where demand is certain, and close to it where nearly so", () => {
    const lot = eoqBackorders(costs, perUnitTime(40));
    const certain = rqNormal(costs, perUnitTime(40), { mean: 200, sd: 0 });
    expect(certain.quantity).toBe(lot.quantity);
    expect(certain.reorderPoint).toBeCloseTo(200 - lot.stockoutFraction * lot.quantity, 10);
    const nearly = rqNormal(costs, perUnitTime(40), { mean: 200, sd: 1e-6 });
    expect(nearly.cost).toBeCloseTo(lot.cost, 6);
  });
  it("is beaten by no shortcut; the safety stock rule costs over a tenth more", () => {
    fc.assert(
      fc.property(item, ({ ratio, spread, ...c }) => {
        const penalty = perUnitTime(c.holdingCost * ratio);
        const time = { mean: c.demandRate / 12, sd: (c.demandRate / 12) * spread };
        const law = normalLaw(time.mean, time.sd);
        const best = rqNormal(c, penalty, time).cost * (1 - 1e-9);
        for (const shortcut of [rqEconomicSafety, rqBackorderedLot, rqByLoss])
          expect(rqCost(c, penalty, law, shortcut(c, penalty, time))).toBeGreaterThanOrEqual(best);
      }),
    );
    const usual = rqCost(
      costs,
      perUnitTime(40),
      normalLaw(leadTime.mean, leadTime.sd),
      rqEconomicSafety(costs, perUnitTime(40), leadTime),
    );
    expect(usual / 1910.5251465822903).toBeCloseTo(1.144, 3);
  });
  it("comes out the same over columns", () => {
    const one = (x: number) => Float64Array.of(x, x);
    const got = rqNormalColumns({
      fixedCost: one(60),
      holdingCost: one(3),
      demandRate: one(5200),
      penalty: one(40),
      mean: one(200),
      sd: Float64Array.of(leadTime.sd, 0),
    });
    const want = rqNormal(costs, perUnitTime(40), leadTime);
    expect([got.reorderPoint[0], got.quantity[0], got.cost[0]]).toEqual([
      want.reorderPoint,
      want.quantity,
      want.cost,
    ]);
    expect(got.quantity[1]).toBe(eoqBackorders(costs, perUnitTime(40)).quantity);
  });
  it("refuses what is out of range", () => {
    expect(() => rqNormal({ ...costs, fixedCost: 0 }, perUnitTime(40), leadTime)).toThrow(RangeError);
    expect(() => rqNormal(costs, perUnitTime(0), leadTime)).toThrow(RangeError);
    expect(() => rqNormal(costs, perUnitTime(40), { mean: 1, sd: Number.NaN })).toThrow(RangeError);
  });
});

describe("the expected-level shortcut", () => {
  it("says that no stock is worth it instead of giving no number", () => {
    expect(rqExpectedLevel(costs, perUnit(0.1), leadTime)).toEqual({
      kind: "none",
      reason: "penalty-below-holding",
    });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { baseStock, baseStockForFill, baseStockForLostSales, baseStockLostSales } from "./base-stock.js";
import { orderUpToForFill, periodicReview } from "./periodic-review.js";
import { rqFill } from "./rq.js";

describe("base stock", () => {
  it("is the reorder-point policy of single units, S = r + 1", () => {
    const law = poissonLaw(6);
    for (let S = 1; S < 15; S++)
      expect(baseStock(law, S, 2).fillRate).toBeCloseTo(
        rqFill(law, { reorderPoint: S - 1, quantity: 1 }),
        12,
      );
  });
  it("is the smallest that reaches the target", () => {
    expect(baseStockForFill(poissonLaw(6), 0.99)).toBe(13);
    expect(baseStockForFill(poissonLaw(45), 0.9)).toBe(55);
  });
  it("fills more where sales are lost", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.double({ min: 0.1, max: 60, noNaN: true }),
        (S, load) => {
          const lost = baseStockLostSales(S, load, 1);
          expect(lost.fillRate).toBeGreaterThanOrEqual(baseStock(poissonLaw(load), S, load).fillRate - 1e-12);
          expect(lost.onHand).toBeGreaterThanOrEqual(-1e-12);
        },
      ),
    );
  });
  it("for a target with lost sales is the smallest", () => {
    const S = baseStockForLostSales(6, 0.87);
    expect(baseStockLostSales(S, 2, 3).fillRate).toBeGreaterThanOrEqual(0.87);
    expect(baseStockLostSales(S - 1, 2, 3).fillRate).toBeLessThan(0.87);
  });
  it("refuses parts of whole goods", () => {
    expect(() => baseStock(poissonLaw(6), 1.5, 2)).toThrow(RangeError);
  });
});

describe("periodic review", () => {
  const laws = { overLeadTime: normalLaw(200, 16), overBoth: normalLaw(250, Math.sqrt(320)) };
  it("fills by both terms, never by one, which turns negative at low stock", () => {
    const low = periodicReview(laws, 190);
    expect(low.fillRateOneTerm).toBeLessThan(-0.1);
    expect(low.fillRate).toBeGreaterThan(0);
    expect(periodicReview(laws, 270).fillRate).toBeCloseTo(0.976313076228703, 12);
  });
  it("finds the level for a target", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.01, max: 0.9999, noNaN: true }), (target) => {
        expect(periodicReview(laws, orderUpToForFill(laws, target)).fillRate).toBeCloseTo(target, 10);
      }),
    );
    const whole = { overLeadTime: poissonLaw(8), overBoth: poissonLaw(12) };
    const S = orderUpToForFill(whole, 0.97);
    expect(periodicReview(whole, S).fillRate).toBeGreaterThanOrEqual(0.97);
    expect(periodicReview(whole, S - 1).fillRate).toBeLessThan(0.97);
  });
  it("refuses laws that are the wrong way round", () => {
    expect(() => periodicReview({ overLeadTime: laws.overBoth, overBoth: laws.overLeadTime }, 1)).toThrow(
      RangeError,
    );
  });
});

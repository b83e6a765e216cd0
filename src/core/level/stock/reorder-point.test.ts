import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { zForShort } from "../curves/standard-lot.js";
import { gammaOf } from "../demand/gamma-law.js";
import { lognormalOf } from "../demand/lognormal-law.js";
import { negativeBinomialOf } from "../demand/negative-binomial-law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { fillZ } from "./fill-kernel.js";
import {
  lostSalesFill,
  reorderPointColumns,
  reorderPointForCycle,
  reorderPointForFill,
  reorderPointForLostSales,
  reorderPointForMeanWait,
} from "./reorder-point.js";
import { rqBackorders, rqFill } from "./rq.js";

const fill = fc.double({ min: 0.001, max: 0.99999, noNaN: true });
const lot = fc.double({ min: 0.1, max: 500, noNaN: true });

describe("a reorder point for a fill rate", () => {
  it.each([
    ["normal", normalLaw(60, 25)],
    ["gamma", gammaOf(60, 25)],
    ["lognormal", lognormalOf(60, 45)],
  ])("reaches it exactly (%s)", (_, law) => {
    fc.assert(
      fc.property(fill, lot, (target, quantity) => {
        const { reorderPoint } = reorderPointForFill(law, quantity, target, null);
        const got = rqFill(law, { reorderPoint, quantity });
        expect(Math.abs(got - target)).toBeLessThanOrEqual(1e-9 * Math.min(target, 1) + 1e-11);
      }),
    );
  });
  it.each([
    ["Poisson", poissonLaw(14.2)],
    ["negative binomial", negativeBinomialOf(14.2, 9)],
  ])("in whole units is the first that reaches it (%s)", (_, law) => {
    fc.assert(
      fc.property(fill, fc.integer({ min: 1, max: 60 }), (target, quantity) => {
        const { reorderPoint } = reorderPointForFill(law, quantity, target, null);
        expect(rqFill(law, { reorderPoint, quantity })).toBeGreaterThanOrEqual(target * (1 - 1e-12));
        expect(rqFill(law, { reorderPoint: reorderPoint - 1, quantity })).toBeLessThan(target);
      }),
    );
  });
  it("knows that the gamma tail takes more than the normal one", () => {
    expect(reorderPointForFill(normalLaw(60, 25), 40, 0.99, null).reorderPoint).toBeCloseTo(
      103.7933642958506,
      8,
    );
    expect(reorderPointForFill(gammaOf(60, 25), 40, 0.99, null).reorderPoint).toBeCloseTo(
      116.66504053360178,
      8,
    );
  });
  it("may lie below 0, unless a floor says otherwise", () => {
    const law = normalLaw(10, 3);
    expect(reorderPointForFill(law, 500, 0.9, null).reorderPoint).toBeLessThan(-30);
    expect(reorderPointForFill(law, 500, 0.9, 0)).toEqual({ reorderPoint: 0, raised: true });
    expect(reorderPointForFill(law, 5, 0.9, 0).raised).toBe(false);
  });
  it("follows certain demand", () => {
    expect(reorderPointForFill(normalLaw(10, 0), 100, 0.9, null).reorderPoint).toBeCloseTo(0, 12);
  });
  it("comes out of the fast loop as out of the careful one", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1e-9, max: 0.99, noNaN: true }),
        fc.double({ min: 0.01, max: 1e4, noNaN: true }),
        (short, q) => {
          const want = zForShort(short, q);
          expect(Math.abs(fillZ(short, q) - want)).toBeLessThanOrEqual(1e-12 * (1 + Math.abs(want)));
        },
      ),
    );
    const one = (x: number) => Float64Array.of(x);
    const columns = { mean: one(60), sd: one(25), quantity: one(40), fillRate: one(0.99) };
    expect(reorderPointColumns(columns)[0]).toBeCloseTo(103.7933642958506, 9);
    expect(() => reorderPointColumns({ ...columns, fillRate: one(1) })).toThrow(RangeError);
  });
  it("refuses a target of all or nothing", () => {
    for (const target of [0, 1, Number.NaN])
      expect(() => reorderPointForFill(normalLaw(1, 1), 1, target, null)).toThrow(RangeError);
    expect(() => reorderPointForFill(poissonLaw(1), 1.5, 0.9, null)).toThrow(RangeError);
  });
});

describe("reorder points for other targets", () => {
  it("cover the lead time in that share of cycles", () => {
    expect(reorderPointForCycle(normalLaw(160, 10), 0.95, null).reorderPoint).toBeCloseTo(
      176.4485362695147,
      9,
    );
    expect(reorderPointForCycle(poissonLaw(2), 0.1, 1)).toEqual({ reorderPoint: 1, raised: true });
  });
  it("let customers wait so long on average", () => {
    for (const law of [normalLaw(200, 60), gammaOf(200, 90)]) {
      const { reorderPoint } = reorderPointForMeanWait(law, 150, 10, 0.09, null);
      expect(rqBackorders(law, { reorderPoint, quantity: 150 })).toBeCloseTo(0.9, 9);
    }
    const whole = reorderPointForMeanWait(poissonLaw(20), 10, 10, 0.09, null).reorderPoint;
    expect(rqBackorders(poissonLaw(20), { reorderPoint: whole, quantity: 10 })).toBeLessThanOrEqual(0.9);
    expect(rqBackorders(poissonLaw(20), { reorderPoint: whole - 1, quantity: 10 })).toBeGreaterThan(0.9);
  });
  it("fill more where sales are lost than where customers wait", () => {
    const law = normalLaw(200, 60);
    fc.assert(
      fc.property(fc.double({ min: 120, max: 400, noNaN: true }), lot, (reorderPoint, quantity) => {
        expect(lostSalesFill(law, reorderPoint, quantity)).toBeGreaterThanOrEqual(
          rqFill(law, { reorderPoint, quantity }) - law.n(reorderPoint + quantity) / quantity - 1e-12,
        );
        const target = lostSalesFill(law, reorderPoint, quantity);
        if (target > 1 - 1e-9) return;
        const back = reorderPointForLostSales(law, quantity, target, null).reorderPoint;
        expect(lostSalesFill(law, back, quantity)).toBeCloseTo(target, 10);
      }),
    );
  });
});

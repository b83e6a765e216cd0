import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaOf } from "../demand/gamma-law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { perUnitTime } from "./penalty.js";
import { rqBackorders, rqCost, rqFill, rqOnHand, rqShort } from "./rq.js";

const share = fc.double({ min: 0.05, max: 3, noNaN: true });

describe("a reorder-point policy", () => {
  it("costs what the textbook says", () => {
    const law = normalLaw(1300 / 12, 150 * Math.sqrt(1 / 12));
    const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
    const cost = rqCost(costs, perUnitTime(7.5), law, { reorderPoint: 126.8, quantity: 328.5 });
    expect(cost).toBeCloseTo(78.07116250928294, 9);
  });
  it.each([
    ["normal", normalLaw(40, 12)],
    ["gamma", gammaOf(40, 25)],
    ["Poisson", poissonLaw(40)],
  ])("keeps on hand less backorders at the position less demand (%s)", (_, law) => {
    fc.assert(
      fc.property(
        fc.integer({ min: -40, max: 150 }),
        fc.integer({ min: 1, max: 200 }),
        (reorderPoint, quantity) => {
          const policy = { reorderPoint, quantity };
          const position = reorderPoint + (quantity + (law.lattice ? 1 : 0)) / 2;
          const net = rqOnHand(law, policy) - rqBackorders(law, policy);
          expect(net).toBeCloseTo(position - law.mean, 8);
          expect(rqFill(law, policy)).toBeCloseTo(1 - rqShort(law, policy), 12);
          expect(rqFill(law, { reorderPoint: reorderPoint + 1, quantity })).toBeGreaterThanOrEqual(
            rqFill(law, policy),
          );
        },
      ),
    );
  });
  it("is the sum over single units for goods in whole units", () => {
    const law = poissonLaw(6.5);
    for (const [r, q] of [
      [-2, 4],
      [3, 1],
      [7, 9],
    ] as const) {
      let fill = 0;
      let waiting = 0;
      for (let y = r + 1; y <= r + q; y++) {
        fill += law.cdf(y - 1) / q;
        waiting += law.n(y) / q;
      }
      expect(rqFill(law, { reorderPoint: r, quantity: q })).toBeCloseTo(fill, 12);
      expect(rqBackorders(law, { reorderPoint: r, quantity: q })).toBeCloseTo(waiting, 12);
    }
  });
  it("keeps the digits of tiny lots and of tiny fills", () => {
    const law = normalLaw(100, 20);
    expect(rqFill(law, { reorderPoint: 130, quantity: 1e-7 })).toBeCloseTo(law.cdf(130), 9);
    expect(rqShort(law, { reorderPoint: 220, quantity: 0.05 }) / 9.6e-10).toBeGreaterThan(0.9);
    const empty = rqFill(law, { reorderPoint: -100, quantity: 10 });
    expect(empty).toBeGreaterThan(0);
    expect(empty).toBeLessThan(1e-15);
  });
  it("refuses lots of nothing, parts of whole goods, and free shortages", () => {
    expect(() => rqFill(normalLaw(1, 1), { reorderPoint: 1, quantity: 0 })).toThrow(RangeError);
    expect(() => rqFill(poissonLaw(1), { reorderPoint: 0.5, quantity: 1 })).toThrow(RangeError);
    const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
    const at = { reorderPoint: 1, quantity: 1 };
    expect(() => rqCost(costs, perUnitTime(0), normalLaw(1, 1), at)).toThrow(RangeError);
  });
  it("fills more at a higher reorder point", () => {
    fc.assert(
      fc.property(share, share, fc.double({ min: -2, max: 4, noNaN: true }), (sd, lot, z) => {
        const law = normalLaw(1, sd);
        const at = (r: number) => rqFill(law, { reorderPoint: r, quantity: lot });
        expect(at(1 + z * sd + 0.1)).toBeGreaterThanOrEqual(at(1 + z * sd) - 1e-15);
      }),
    );
  });
});

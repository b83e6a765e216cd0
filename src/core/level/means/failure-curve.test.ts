import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { certain } from "../../stats/drawn.js";
import {
  costAt,
  failureCurve,
  fewestWorthwhile,
  halvingCost,
  leastTotal,
  worthKeeping,
} from "./failure-curve.js";

const way = fc.record({
  failures: fc.integer({ min: 0, max: 200 }),
  cost: fc.integer({ min: 0, max: 5000 }),
});
const parts = fc.array(fc.array(way, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 4 });

describe("least cost of so many failures", () => {
  it("changes the part first where a failure avoided costs least", () => {
    const curve = failureCurve([
      [
        { failures: 10, cost: 100 },
        { failures: 5, cost: 150 },
      ],
      [
        { failures: 40, cost: 0 },
        { failures: 20, cost: 20 },
      ],
    ]);
    expect(curve).toEqual([
      { failures: 50, cost: 100 },
      { failures: 30, cost: 120 },
      { failures: 25, cost: 170 },
    ]);
    expect(costAt(curve, 40)).toBe(110);
    expect(costAt(curve, 60)).toBe(100);
    expect(costAt(curve, 24)).toBeNull();
  });

  it("leaves out a way that costs more and fails more", () => {
    const curve = failureCurve([
      [
        { failures: 10, cost: 100 },
        { failures: 12, cost: 110 },
      ],
    ]);
    expect(curve).toEqual([{ failures: 10, cost: 100 }]);
    expect(() => failureCurve([[]])).toThrow(RangeError);
  });

  it("is no dearer than any choice of ways, and its best corner no dearer than any", () => {
    fc.assert(
      fc.property(parts, fc.double({ min: 0, max: 200, noNaN: true }), (given, loss) => {
        const curve = failureCurve(given);
        let every = [{ failures: 0, cost: 0 }];
        for (const part of given)
          every = every.flatMap((sum) =>
            part.map((w) => ({ failures: sum.failures + w.failures, cost: sum.cost + w.cost })),
          );
        const cheapest = Math.min(...every.map((w) => w.cost + loss * w.failures));
        const best = leastTotal(curve, loss);
        expect(best.cost + loss * best.failures).toBeCloseTo(cheapest, 6);
        for (const w of every) expect(costAt(curve, w.failures)).toBeLessThanOrEqual(w.cost + 1e-9);
      }),
    );
  });
});

describe("failures worth avoiding", () => {
  const curve = failureCurve([
    [
      { failures: 100, cost: 0 },
      { failures: 40, cost: 600 },
      { failures: 20, cost: 1600 },
    ],
  ]);

  it("follows the loss per failure, and spans what the draws reach", () => {
    expect(fewestWorthwhile(curve, certain(5, 20)).best.failures).toBe(100);
    expect(fewestWorthwhile(curve, certain(20, 20)).best.failures).toBe(40);
    const unsure = { value: 20, draws: Float64Array.from({ length: 100 }, (_, i) => i) };
    expect(fewestWorthwhile(curve, unsure)).toMatchObject({ low: 20, high: 100 });
  });

  it("says where the total is within one per cent of the least", () => {
    const flat = fewestWorthwhile(curve, certain(10, 2));
    expect(flat.best.failures).toBe(40);
    expect(flat.bandHigh).toBe(100);
    // 1 % of 1,000 is 10; towards fewer failures a failure costs 50 and saves 10.
    expect(flat.bandLow).toBeCloseTo(40 - 10 / 40, 9);
  });

  it("halves failures as long as a failure avoided costs less than it loses", () => {
    const kept = worthKeeping(100, 5, 50, 1000);
    expect(kept).toBe(10);
    const total = (x: number) => halvingCost(100, 5, x) + 50 * x;
    expect(total(kept)).toBeLessThan(total(9.9));
    expect(total(kept)).toBeLessThan(total(10.1));
    expect(worthKeeping(100, 5, 0, 1000)).toBe(1000);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chiSquareTail, fTail, normalTail } from "./tails.js";

// mpmath at 40 digits.
describe("tails", () => {
  it("keep their digits far out", () => {
    expect(chiSquareTail(400, 1)! / 5.507248237212467e-89).toBeCloseTo(1, 9);
    expect(normalTail(1.959963984540054)).toBeCloseTo(0.05, 14);
    expect(fTail(161.4476387975881, 1, 1)).toBeCloseTo(0.05, 12);
    expect(fTail(300, 2, 5000)!).toBeGreaterThan(0);
    expect(fTail(300, 2, 5000)!).toBeLessThan(1e-100);
  });

  it("fall as the statistic grows, from one", () => {
    const x = fc.double({ min: 0, max: 200, noNaN: true });
    fc.assert(
      fc.property(x, x, fc.integer({ min: 1, max: 60 }), fc.integer({ min: 1, max: 200 }), (a, b, d1, d2) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(chiSquareTail(high, d1)!).toBeLessThanOrEqual(chiSquareTail(low, d1)! + 1e-12);
        expect(fTail(high, d1, d2)!).toBeLessThanOrEqual(fTail(low, d1, d2)! + 1e-12);
      }),
    );
    expect(chiSquareTail(0, 3)).toBe(1);
    expect(fTail(0, 3, 8)).toBe(1);
  });

  it("are nothing outside their range", () => {
    expect(chiSquareTail(-1, 3)).toBeNull();
    expect(chiSquareTail(1, 0)).toBeNull();
    expect(fTail(Number.NaN, 1, 1)).toBeNull();
    expect(normalTail(Number.NaN)).toBeNull();
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lineCorrelation, onTimeInFull, orderFill, orderFillAlike, orderFillOneCause } from "./order-fill.js";

const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });

describe("an order filled whole", () => {
  it("of ten lines at 95 % is 59.9 % when lines are short independently", () => {
    expect(orderFill(Array(10).fill(0.95))).toBeCloseTo(0.5987369392383787, 12);
  });
  it("lies between the product and the worst line, however lines hang together", () => {
    fc.assert(
      fc.property(
        fc.array(share, { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (fills, rho) => {
          const one = orderFillOneCause(fills, rho);
          expect(one).toBeGreaterThanOrEqual(orderFill(fills) - 1e-9);
          expect(one).toBeLessThanOrEqual(Math.min(...fills) + 1e-9);
        },
      ),
    );
  });
  it("of lines alike rises from the product to one line", () => {
    expect(orderFillAlike(0.9, 6, 0)).toBeCloseTo(0.9 ** 6, 12);
    expect(orderFillAlike(0.9, 6, 1)).toBe(0.9);
    expect(orderFillAlike(0.9, 0, 0.3)).toBe(1);
    fc.assert(
      fc.property(
        share,
        fc.integer({ min: 2, max: 30 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        (f, n, rho) => {
          expect(orderFillAlike(f, n, rho + 0.1)).toBeGreaterThanOrEqual(orderFillAlike(f, n, rho) - 1e-12);
        },
      ),
    );
  });
  it("of two lines with one cause is the bivariate normal: 1/4 + asin ρ/2π at one half", () => {
    for (const rho of [0.1, 0.5, 0.9, 0.99])
      expect(orderFillOneCause([0.5, 0.5], rho)).toBeCloseTo(0.25 + Math.asin(rho) / (2 * Math.PI), 12);
  });
  it("takes the correlation from counts of filled lines", () => {
    expect(lineCorrelation([2, 2], [2, 0])).toBeCloseTo(1, 12);
    expect(lineCorrelation([2, 2, 2, 2], [2, 1, 1, 0])).toBeCloseTo(0, 12);
    expect(lineCorrelation([1, 1], [1, 0])).toBeNull();
    expect(lineCorrelation([3, 3], [3, 3])).toBeNull();
  });
  it("and on time", () => {
    expect(onTimeInFull(0.6, 0.95, 0.25)).toBeCloseTo(0.67, 12);
    expect(() => onTimeInFull(1.2, 0.95)).toThrow(RangeError);
  });
});

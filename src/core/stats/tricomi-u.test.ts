import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logTricomiU } from "./tricomi-u.js";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("Tricomi's U", () => {
  // log U by mpmath 1.3 at 40 digits: a, b, z, value.
  it.each([
    [1, 1, 1, -0.5169319590020456],
    [1, 1.394, 0.1356, 1.05412214064738],
    [0.606, 0.606, 0.1356, 0.266892054677903],
    [1, 1, 1e-8, 2.8816373497404153],
    [1, 1.5, 1e-12, 14.38787437251017],
    [1, -40, 0.2, -3.718558973883237],
    [0.01, 2, 0.5, 0.0264297123105325],
    [200, 10, 50, -1027.91299199316],
    [30.5, 100, 3, 174.910094712608],
  ])("U(%d, %d, %d) is right at whole b, small z and large parameters", (a, b, z, want) => {
    expect(logTricomiU(a, b, z)).toBeCloseTo(want, 11);
  });

  it("is z^−a where b = a + 1", () => {
    fc.assert(
      fc.property(real(0.1, 50), real(1e-6, 100), (a, z) => {
        expect(logTricomiU(a, a + 1, z)).toBeCloseTo(-a * Math.log(z), 9);
      }),
    );
  });

  it("holds Kummer's transformation", () => {
    fc.assert(
      fc.property(real(0.2, 10), real(-5, 1), real(1e-4, 20), (a, b, z) => {
        const other = (1 - b) * Math.log(z) + logTricomiU(a - b + 1, 2 - b, z);
        expect(logTricomiU(a, b, z)).toBeCloseTo(other, 9);
      }),
    );
  });

  it("refuses what the integral does not cover", () => {
    expect(() => logTricomiU(0, 1, 1)).toThrow();
    expect(() => logTricomiU(1, 1, 0)).toThrow();
    expect(() => logTricomiU(1, Number.NaN, 1)).toThrow();
  });
});

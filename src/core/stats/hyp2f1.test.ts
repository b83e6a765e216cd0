import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logHyp2f1 } from "./hyp2f1.js";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });

describe("₂F₁", () => {
  // log ₂F₁ by mpmath 1.3 at 40 digits: a, b, c, z, value.
  it.each([
    [1, 3.2, 3.9, 0.999, 3.74741723831486],
    [1, 10.5, 10.52, 0.9999, 9.0839398599465],
    [1, 0.001, 0.003, 0.99, 3.51743153122974],
    [1, 5, 5.000001, 0.95, 2.995730916825612],
    [2.5, 0.3, 4, -50, -1.01049704586891],
    [5, 2, 2.5, -1e6, -30.40360933816733],
    [-2.5, 1.5, 2, 0.9, -2.125718570169378],
    [553, 1.6, 554, 0.3, 0.569443873494069],
    [1.3, 200, 400, 0.99, 0.8917620874452958],
  ])("₂F₁(%d, %d; %d; %d) is right near 1, far below 0 and for large parameters", (a, b, c, z, want) => {
    expect(logHyp2f1(a, b, c, z)).toBeCloseTo(want, 11);
  });

  it("is −log(1 − z) ÷ z for 1, 1; 2 and (1 − z)^−a where b cancels", () => {
    for (const z of [-3, 0.2, 0.9, 1 - 1e-9])
      expect(logHyp2f1(1, 1, 2, z)).toBeCloseTo(Math.log(-Math.log1p(-z) / z), 11);
    expect(logHyp2f1(0, 2, 5, 0.7)).toBeCloseTo(0, 13);
  });

  it("holds Pfaff's and Euler's transformations", () => {
    fc.assert(
      fc.property(real(0.1, 20), real(0.1, 20), real(0.1, 20), real(-5, 0.95), (a, b, rest, z) => {
        const c = b + rest;
        const pfaff = -b * Math.log1p(-z) + logHyp2f1(c - a, b, c, z / (z - 1));
        expect(logHyp2f1(a, b, c, z)).toBeCloseTo(pfaff, 9);
        if (c - a > 0 && a > 0) {
          const euler = (c - a - b) * Math.log1p(-z) + logHyp2f1(c - a, c - b, c, z);
          expect(logHyp2f1(a, b, c, z)).toBeCloseTo(euler, 9);
        }
      }),
    );
  });

  it("refuses what Euler's integral does not cover", () => {
    expect(() => logHyp2f1(1, 2, 2, 0.5)).toThrow();
    expect(() => logHyp2f1(1, 2, 3, 1)).toThrow();
    expect(() => logHyp2f1(1, 0, 3, 0.5)).toThrow();
  });
});

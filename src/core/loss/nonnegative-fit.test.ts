import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nonnegativeFit } from "./nonnegative-fit.js";

const numbers = (n: number) =>
  fc.array(fc.double({ min: -10, max: 10, noNaN: true }), { minLength: n, maxLength: n });

describe("least squares with nothing below zero", () => {
  it("finds what made the values", () => {
    const curves = [
      [1, 1, 1, 1, 1],
      [0, 1, 2, 3, 4],
      [0, 1, 4, 9, 16],
    ];
    const values = [3, 3.5, 5, 7.5, 11];
    const fit = nonnegativeFit(curves, values, [1, 1, 2, 1, 1]);
    [3, 0, 0.5].forEach((c, i) => {
      expect(fit.coefficients[i]).toBeCloseTo(c, 10);
    });
    expect(fit.squares).toBeLessThan(1e-20);
  });

  // SciPy 1.17.1 nnls.
  it("leaves a curve out that would have to be negative", () => {
    const fit = nonnegativeFit(
      [
        [1, 1, 1, 1],
        [1, 2, 3, 4],
      ],
      [4, 3, 2, 0.5],
      [1, 1, 1, 1],
    );
    expect(fit.coefficients).toEqual([2.375, 0]);
    expect(fit.squares).toBeCloseTo(6.6875, 12);
  });

  it("holds the conditions of a minimum: what is used is exact, what is left out would only do harm", () => {
    fc.assert(
      fc.property(numbers(6), numbers(6), numbers(6), numbers(6), (a, b, c, values) => {
        const curves = [a, b, c];
        const weights = [1, 2, 1, 0.5, 1, 3];
        const fit = nonnegativeFit(curves, values, weights);
        const scale = 1 + values.reduce((sum, v) => sum + Math.abs(v), 0) * 60;
        curves.forEach((curve, at) => {
          const size = curve.reduce((sum, x) => sum + x * x, 0);
          fc.pre(size > 1e-3);
          const pull = weights.reduce((sum, w, i) => {
            const fitted = curves.reduce((total, other, j) => total + fit.coefficients[j]! * other[i]!, 0);
            return sum + w * curve[i]! * (values[i]! - fitted);
          }, 0);
          expect(fit.coefficients[at]).toBeGreaterThanOrEqual(0);
          // A pull this small moves the squares by less than what counts as equal.
          expect(pull).toBeLessThan(1e-4 * scale);
          if (fit.coefficients[at]! > 0) expect(Math.abs(pull)).toBeLessThan(1e-4 * scale);
        });
      }),
    );
  });

  it("uses no curve whose squares underflow", () => {
    const far = [0, 0, 0, 0, 0, 2.6466713182740117e-162];
    const fit = nonnegativeFit([[0, 0, 0, 0, 0, -0.03], far], [0, 0, 0, 0, 0, 10], [1, 2, 1, 0.5, 1, 3]);
    expect(fit).toEqual({ coefficients: [0, 0], squares: 300 });
  });

  it("takes the plainer of equal fits and survives curves that are the same", () => {
    const fit = nonnegativeFit(
      [
        [1, 2, 3],
        [1, 2, 3],
      ],
      [2, 4, 6],
      [1, 1, 1],
    );
    expect(fit.coefficients).toEqual([2, 0]);
    expect(nonnegativeFit([[1, 2, 3]], [-1, -2, -3], [1, 1, 1]).coefficients).toEqual([0]);
  });
});

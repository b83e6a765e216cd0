import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { digamma, trigamma } from "./digamma.js";

describe("slopes of log-gamma", () => {
  // mpmath 1.3.0, rounded to double.
  it.each([
    [0.01, -100.56088545786868, 10001.621213528313],
    [0.3, -3.502524222200133, 12.24536454610773],
    [1, -0.5772156649015329, 1.6449340668482264],
    [2.5, 0.7031566406452432, 0.49035775610023485],
    [9.99, 2.250700372831201, 0.10527695014824179],
    [10, 2.251752589066721, 0.10516633568168575],
    [1000, 6.907255195648812, 0.0010005001666666333],
  ])("are right at %d", (x, psi, slope) => {
    expect(Math.abs(digamma(x) - psi)).toBeLessThan(2e-14 * (1 + Math.abs(psi)));
    expect(Math.abs(trigamma(x) - slope)).toBeLessThan(2e-14 * slope);
  });

  it("follow their recurrences", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.05, max: 200, noNaN: true }), (x) => {
        expect(digamma(x + 1) - digamma(x)).toBeCloseTo(1 / x, 10);
        expect(trigamma(x) - trigamma(x + 1)).toBeCloseTo(1 / (x * x), 9);
      }),
    );
  });

  it("are not taken at or below zero", () => {
    expect(() => digamma(0)).toThrow();
    expect(() => trigamma(-1)).toThrow();
  });
});

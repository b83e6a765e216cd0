import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { betaLaw, betaMean, gammaNodes } from "./log-quadrature.js";

const wide = (from: number, to: number) =>
  fc.double({ min: Math.log(from), max: Math.log(to), noNaN: true }).map(Math.exp);

describe("means under a beta law", () => {
  it("has the moments of 1 − p, also for parameters next to nothing and for narrow laws", () => {
    fc.assert(
      fc.property(wide(1e-7, 1e4), wide(1e-7, 1e4), fc.integer({ min: 1, max: 8 }), (a, b, k) => {
        let want = 1;
        for (let i = 0; i < k; i++) want *= (b + i) / (a + b + i);
        const got = betaMean(betaLaw(a, b), (p) => (1 - p) ** k);
        expect(Math.abs(got - want)).toBeLessThan(1e-12 + 1e-10 * want);
      }),
      { numRuns: 200 },
    );
  });

  it("is right at the uniform law, where the mean of 1/(1 + cp) is ln(1 + c)/c", () => {
    for (const c of [1e-6, 1, 50, 1e6])
      expect(betaMean(betaLaw(1, 1), (p) => 1 / (1 + c * p)) / (Math.log1p(c) / c)).toBeCloseTo(1, 11);
  });

  it("refuses parameters that are not above zero", () => {
    expect(() => betaLaw(0, 1)).toThrow();
    expect(() => betaLaw(1, Number.NaN)).toThrow();
  });
});

describe("means under a gamma law", () => {
  it("has mean shape ÷ rate and the mean of e^(−λ)", () => {
    fc.assert(
      fc.property(wide(0.05, 5000), wide(1e-3, 1e3), (shape, rate) => {
        const { at, weight } = gammaNodes(shape, rate);
        const mean = (f: (l: number) => number) => at.reduce((sum, l, i) => sum + weight[i]! * f(l), 0);
        expect((mean((l) => l) * rate) / shape).toBeCloseTo(1, 10);
        const want = (rate / (rate + 1)) ** shape;
        if (want > 1e-200) expect(Math.abs(mean((l) => Math.exp(-l)) - want)).toBeLessThan(1e-10);
      }),
      { numRuns: 100 },
    );
  });
});

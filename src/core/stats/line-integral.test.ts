import { describe, expect, it } from "vitest";
import { logLineIntegral } from "./line-integral.js";

const normal = (y: number) => -(y * y) / 2;
const logistic = (rate: number) => (y: number) => rate * y - (rate + 1) * Math.log1p(Math.exp(y));

describe("integral over the line", () => {
  it("has the digits of a normal density, wherever its peak is guessed", () => {
    for (const peak of [0, -3, 2.5])
      expect(logLineIntegral(normal, peak, 1)).toBeCloseTo(Math.log(Math.sqrt(2 * Math.PI)), 13);
    expect(logLineIntegral((y) => normal(y) - 5000, 0, 1)).toBeCloseTo(-5000 + 0.9189385332046727, 10);
  });

  it("keeps narrow peaks and closes slow tails", () => {
    expect(logLineIntegral((y) => -5e7 * y * y, 0, 1e8)).toBeCloseTo(0.5 * Math.log(Math.PI / 5e7), 12);
    // ∫ e^(ky) (1 + e^y)^−(k+1) dy = 1/k.
    for (const k of [1e-6, 0.01, 1, 30])
      expect(logLineIntegral(logistic(k), Math.log(k), k / (k + 1), { until: -45, rate: k })).toBeCloseTo(
        -Math.log(k),
        11,
      );
  });
});

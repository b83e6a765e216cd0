import { describe, expect, it } from "vitest";
import { gaussLegendre } from "./gauss-legendre.js";

describe("Gauss–Legendre", () => {
  it.each([1, 2, 3, 8, 16, 40])("with %d points is exact to degree 2n − 1 and no further", (n) => {
    const { points, weights } = gaussLegendre(n);
    const mean = (power: number) => points.reduce((sum, x, i) => sum + weights[i]! * x ** power, 0);
    for (let power = 0; power < 2 * n; power++)
      expect(mean(power)).toBeCloseTo(power % 2 === 1 ? 0 : 2 / (power + 1), 13);
    if (n < 10) expect(Math.abs(mean(2 * n) - 2 / (2 * n + 1))).toBeGreaterThan(1e-6);
  });

  it("has its points in order, mirrored about 0", () => {
    const { points } = gaussLegendre(16);
    points.forEach((x, i) => {
      expect(x).toBeCloseTo(-points[15 - i]!, 14);
      if (i > 0) expect(x).toBeGreaterThan(points[i - 1]!);
    });
  });
});

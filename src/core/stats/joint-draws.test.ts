import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { middle, normalDraws, triangular } from "./joint-draws.js";
import { seededUniform } from "./seeded-uniform.js";

describe("a number drawn within its range", () => {
  it("never leaves it, and rises with the chance", () => {
    const unit = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
    fc.assert(
      fc.property(unit, unit, unit, unit, unit, (a, b, c, u, v) => {
        const [low, value, high] = [a, b, c].sort((x, y) => x - y) as [number, number, number];
        const range = { low, value, high };
        const at = triangular(range, Math.min(u, v));
        expect(at).toBeGreaterThanOrEqual(low);
        expect(triangular(range, Math.max(u, v))).toBeGreaterThanOrEqual(at - 1e-12);
        expect(at).toBeLessThanOrEqual(high);
      }),
    );
  });
  it("is the value where nothing is in doubt", () => {
    expect(triangular({ low: 2, value: 2, high: 2 }, 0.9)).toBe(2);
  });
  it("has its mean at a third of its three points", () => {
    const range = { low: 0, value: 1.1, high: 10 };
    const n = 20_000;
    let sum = 0;
    for (let i = 0; i < n; i++) sum += triangular(range, (i + 0.5) / n);
    expect(sum / n).toBeCloseTo(11.1 / 3, 3);
  });
});

describe("draws of several numbers together", () => {
  it("have the mean and the covariance they were asked for", () => {
    const covariance = { size: 2, values: Float64Array.of(1, 0.6, 0.6, 2) };
    const draw = normalDraws([3, -1], covariance);
    const random = seededUniform(11);
    const n = 20_000;
    const all = Array.from({ length: n }, () => draw(random));
    const mean = (of: (x: Float64Array) => number) => all.reduce((s, x) => s + of(x), 0) / n;
    expect(mean((x) => x[0]!)).toBeCloseTo(3, 1);
    expect(mean((x) => x[1]!)).toBeCloseTo(-1, 1);
    expect(mean((x) => (x[0]! - 3) ** 2)).toBeCloseTo(1, 1);
    expect(mean((x) => (x[0]! - 3) * (x[1]! + 1))).toBeCloseTo(0.6, 1);
    expect(mean((x) => (x[1]! + 1) ** 2)).toBeCloseTo(2, 1);
  });
  it("hold fixed what the covariance holds fixed", () => {
    const draw = normalDraws([1, 2, 3], { size: 3, values: Float64Array.of(0, 0, 0, 0, 1, 1, 0, 1, 1) });
    const random = seededUniform(5);
    for (let i = 0; i < 20; i++) {
      const [a, b, c] = draw(random) as unknown as [number, number, number];
      expect(a).toBe(1);
      expect(c - b).toBeCloseTo(1, 9);
    }
  });
});

describe("the middle of the draws", () => {
  it("leaves a fortieth on either side", () => {
    const draws = Array.from({ length: 41 }, (_, i) => i);
    expect(middle(draws, 0.95)!.low).toBeCloseTo(1, 9);
    expect(middle(draws, 0.95)!.high).toBeCloseTo(39, 9);
  });
  it("is not told where it has no bound, nor of nothing", () => {
    expect(middle([1, 2, Number.POSITIVE_INFINITY], 0.95)).toBeNull();
    expect(middle([], 0.95)).toBeNull();
  });
  it("is told where fewer draws have no bound than stand outside", () => {
    const draws = [...Array.from({ length: 99 }, () => 1), Number.POSITIVE_INFINITY];
    expect(middle(draws, 0.95)).toEqual({ low: 1, high: 1 });
  });
});

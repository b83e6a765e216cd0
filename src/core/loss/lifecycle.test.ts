import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { lifecycleFlows, lifecycleQuadratic, quadraticValue } from "./lifecycle.js";

const shapes = fc
  .record({
    a: fc.double({ min: 0, max: 100, noNaN: true }),
    b: fc.double({ min: 0.01, max: 10, noNaN: true }),
    years: fc.tuple(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 5 }),
    ),
  })
  .map(({ a, b, years: [t1, x, y] }) => ({ a, b, t1, t2: t1 + x, v2: 0, T: t1 + x + y }));

describe("the typical lifecycle", () => {
  it("is never negative and joins its pieces (R-75)", () => {
    fc.assert(
      fc.property(shapes, (shape) => {
        for (let t = 0; t <= shape.T; t += 0.25) expect(quadraticValue(shape, t)).toBeGreaterThanOrEqual(0);
        for (const join of [shape.t1, shape.t2]) {
          const before = quadraticValue(shape, join - 1e-9);
          const after = quadraticValue(shape, join + 1e-9);
          expect(Math.abs(before - after)).toBeLessThan(1e-5 * (1 + before));
        }
        expect(quadraticValue(shape, shape.T)).toBe(0);
      }),
    );
  });
});

describe("lifecycle loss (R-74)", () => {
  it("loses everything at the start, nothing at the end", () => {
    fc.assert(
      fc.property(shapes, fc.double({ min: 0, max: 0.5, noNaN: true }), (shape, rate) => {
        const start = lifecycleQuadratic(shape, rate, 0, 1.3);
        expect(start.lossAtStart).toBeCloseTo(start.clv * 1.3, 6);
        expect(lifecycleQuadratic(shape, rate, shape.T, 1.3).lossAtStart).toBe(0);
        const middle = lifecycleQuadratic(shape, rate, shape.t1, 1);
        expect(middle.realised + middle.lossAtStart).toBeCloseTo(middle.clv, 6);
      }),
    );
  });

  it("is a plain sum without discounting, and less with more of it", () => {
    expect(lifecycleFlows([100, 300, 400], 0, 1, 1)).toMatchObject({
      clv: 800,
      realised: 100,
      lossAtChurn: 700,
    });
    expect(lifecycleFlows([100, 300, 400], 0.2, 1, 1).lossAtStart).toBeLessThan(
      lifecycleFlows([100, 300, 400], 0.1, 1, 1).lossAtStart,
    );
  });

  it("drops by natural loss as the reference text says: 124.42 to 87.75 at 15 % a year", () => {
    const shape = { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 };
    expect(lifecycleQuadratic(shape, 0.1, 5, 1).lossAtStart).toBeCloseTo(124.42, 2);
    expect(lifecycleQuadratic(shape, 0.1, 5, 1, 0.85).lossAtStart).toBeCloseTo(87.75, 2);
  });

  it("is worst for a young growing customer when valued on the day of leaving", () => {
    const shape = { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 };
    const at = (year: number) => lifecycleQuadratic(shape, 0.1, year, 1);
    expect(at(2).lossAtChurn).toBeGreaterThan(at(0).lossAtChurn);
    expect(at(2).lossAtStart).toBeLessThan(at(0).lossAtStart);
  });
});

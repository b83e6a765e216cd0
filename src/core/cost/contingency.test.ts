import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { reserveFor } from "./contingency.js";

const even = {
  sizes: [{ cents: 1000, count: 50 }],
  months: [
    { claims: 25, orders: 500 },
    { claims: 25, orders: 500 },
  ],
  orders: 200,
  level: 0.95,
};

describe("a reserve for complaints", () => {
  it("expects claims as frequent and as large as before", () => {
    expect(reserveFor(even)).toMatchObject({ perOrder: 50, expected: 10_000, dispersion: 1 });
  });
  it("has a range a Poisson number of claims would have", () => {
    // 10 claims of 1000 expected; deviation √(10 · 1.2) claims for the sampled past as well.
    const { low, high } = reserveFor(even)!;
    const sd = 1000 * Math.sqrt(12);
    expect(low).toBeCloseTo(10_000 - 1.96 * sd, -1);
    expect(high).toBeGreaterThan(10_000 + 1.96 * sd);
    expect(high).toBeLessThan(20_000);
  });
  it("is wider where claims come in bunches", () => {
    const bunched = {
      ...even,
      months: [
        { claims: 45, orders: 500 },
        { claims: 5, orders: 500 },
      ],
    };
    const wide = reserveFor(bunched)!;
    expect(wide.dispersion).toBe(32);
    expect(wide.high).toBeGreaterThan(reserveFor(even)!.high);
    expect(wide.expected).toBe(10_000);
  });
  it("is not made from no claims or no orders", () => {
    expect(reserveFor({ ...even, sizes: [] })).toBeNull();
    expect(reserveFor({ ...even, months: [] })).toBeNull();
  });
  it("holds what it expects", () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({ cents: fc.integer({ min: 1, max: 1e6 }), count: fc.integer({ min: 1, max: 50 }) }),
          {
            minLength: 1,
            maxLength: 10,
          },
        ),
        fc.integer({ min: 1, max: 10_000 }),
        (sizes, orders) => {
          const claims = sizes.reduce((s, x) => s + x.count, 0);
          const r = reserveFor({ sizes, months: [{ claims, orders: 1000 }], orders, level: 0.9 })!;
          expect(r.low).toBeLessThanOrEqual(r.expected);
          expect(r.high).toBeGreaterThanOrEqual(r.expected);
        },
      ),
    );
  });
});

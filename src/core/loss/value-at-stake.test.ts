import { describe, expect, it } from "vitest";
import { quadraticValue } from "./lifecycle.js";
import { lifecycleShape, stakeRange, valueAtStake, yearly, yearsLost } from "./value-at-stake.js";

const base = {
  years: 10,
  stableFrom: 3,
  declineFrom: 7,
  growth: 2,
  discountRate: 0.1,
  naturalLoss: 0.15,
  influence: 1,
  marginShare: 0.25,
};
const ranges = {
  years: [8, 12],
  stableFrom: [1, 4],
  declineFrom: [5, 8],
  growth: [1, 3],
  discountRate: [0.06, 0.15],
  naturalLoss: [0.05, 0.3],
  influence: [1, 1.5],
  marginShare: [0.1, 0.4],
} as const;

describe("value at stake", () => {
  it("adds known profit and assumed margin, age by age", () => {
    const groups = [
      { profit: 100, amount: 0 },
      { profit: 0, amount: 400 },
    ];
    expect(valueAtStake(base, groups)).toBeCloseTo(100 * (yearsLost(base, 0) + yearsLost(base, 1)), 9);
  });

  it("reaches its peak when the decline begins", () => {
    const shape = lifecycleShape(base);
    expect(quadraticValue(shape, shape.t2)).toBeCloseTo(base.growth, 12);
  });

  it("loses nothing after the end of the lifecycle", () => {
    expect(yearsLost(base, 10)).toBe(0);
    expect(yearsLost(base, 40)).toBe(0);
  });

  it("puts contradicting phases in order", () => {
    expect(lifecycleShape({ ...base, years: 4, stableFrom: 9, declineFrom: 6 })).toMatchObject({
      t1: 4,
      t2: 4,
      T: 4,
    });
    expect(yearsLost({ ...base, years: 4, stableFrom: 9, declineFrom: 6 }, 0)).toBeGreaterThan(0);
    expect(yearsLost({ ...base, years: 1e9 }, 0)).toBeLessThan(100);
  });

  it("spans the value of every single assumption moved to its ends", () => {
    const groups = [
      { profit: 100, amount: 50 },
      { profit: 20, amount: 0 },
      { profit: 5, amount: 0 },
    ];
    const range = stakeRange(base, ranges, groups);
    for (const [name, ends] of Object.entries(ranges))
      for (const end of ends) {
        const value = valueAtStake({ ...base, [name]: end }, groups);
        expect(value).toBeGreaterThanOrEqual(range.low);
        expect(value).toBeLessThanOrEqual(range.high);
      }
    expect(valueAtStake(range.lowAt, groups)).toBe(range.low);
    expect(valueAtStake(range.highAt, groups)).toBe(range.high);
  });

  it("never scales two orders of one week up to a year of them", () => {
    expect(yearly(1000, 7, 365)).toBeCloseTo(1000 * (365.25 / 365), 9);
    expect(yearly(1000, 730.5, 365)).toBe(500);
  });
});

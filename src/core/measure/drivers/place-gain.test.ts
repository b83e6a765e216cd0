import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { fisherInterval } from "./fisher-interval.js";
import { placeGain, type SupplierSplit } from "./place-gain.js";
import { rSquaredInterval } from "./r-squared-interval.js";
import { sharesByRating } from "./rank-share.js";

/** Customers whose shares follow the order of satisfaction with the given strength. */
function planted(n: number, strength: number, noise: number): SupplierSplit[] {
  const next = seededUniform(11);
  return Array.from({ length: n }, () => {
    const ratings = [next(), next(), next()];
    const raw = sharesByRating(ratings).map((s) => 1 / 3 + strength * (s - 1 / 3));
    const off = noise * (next() - 0.5);
    return { ratings, shares: [raw[0]! + off, raw[1]! - off, raw[2]!], supplier: 0, business: 300 };
  });
}

describe("one place up", () => {
  it("is worth a sixth of the business among three where shares follow the order wholly", () => {
    const gain = placeGain([
      { ratings: [4, 5, 6], shares: [1 / 6, 1 / 3, 1 / 2], supplier: 0, business: 120 },
      { ratings: [4, 5, 6], shares: [1 / 6, 1 / 3, 1 / 2], supplier: 0, business: null },
      { ratings: [7, 5, 6], shares: [1 / 2, 1 / 6, 1 / 3], supplier: 0, business: 60 },
    ])!;
    expect(gain.strength).toBeCloseTo(1, 12);
    // Two gain 1/6 each, one is first already.
    expect(gain).toMatchObject({ customers: 3, below: 2, known: 2 });
    expect(gain.share).toBeCloseTo(1 / 9, 12);
    expect(gain.business).toBeCloseTo(20, 10);
  });
  it("off a level shared with another counts half a place", () => {
    const one = { ratings: [5, 5], shares: [0.5, 0.5], supplier: 0, business: null };
    const other = { ratings: [6, 5], shares: [2 / 3, 1 / 3], supplier: -1, business: null };
    const gain = placeGain([one, other, other])!;
    expect(gain.share).toBeCloseTo(1 / 6, 12);
    expect(gain).toMatchObject({ customers: 1, business: null, businessInterval: null });
  });
  it("finds a planted strength within its interval, narrower with more customers", () => {
    const [few, many] = [placeGain(planted(60, 0.6, 0.3))!, placeGain(planted(600, 0.6, 0.3))!];
    for (const { strengthInterval: i } of [few, many]) {
      expect(i.low).toBeLessThan(0.6);
      expect(i.high).toBeGreaterThan(0.6);
    }
    const width = (g: typeof few) => g.strengthInterval.high - g.strengthInterval.low;
    expect(width(many)).toBeLessThan(width(few) / 2);
  });
  it("cannot be told from customers of one supplier, from all level, or of a supplier nobody uses", () => {
    const single = { ratings: [5], shares: [1], supplier: 0, business: 1 };
    expect(placeGain([single, single, single])).toBeNull();
    const level = { ratings: [5, 5], shares: [0.5, 0.5], supplier: 0, business: 1 };
    expect(placeGain([level, level, level])).toBeNull();
    expect(placeGain(planted(5, 1, 0).map((c) => ({ ...c, supplier: -1 })))).toBeNull();
  });
});

describe("interval of a rank correlation", () => {
  it("is Fisher's, as computed apart from this, and not told of fewer than ten pairs", () => {
    const { low, high } = fisherInterval(0.5, 50, 0.95)!;
    expect([low, high]).toEqual([expect.closeTo(0.249579, 6), expect.closeTo(0.687736, 6)]);
    expect(fisherInterval(0.5, 9, 0.95)).toBeNull();
    expect(fisherInterval(1, 20, 0.95)).toEqual({ low: 1, high: 1 });
  });
});

describe("interval of the explained part", () => {
  it("is that of large samples, within 0 and 1", () => {
    const { low, high } = rSquaredInterval(0.5, 200, 5, 0.95)!;
    expect([low, high]).toEqual([expect.closeTo(0.405646, 6), expect.closeTo(0.594354, 6)]);
    expect(rSquaredInterval(0.02, 30, 3, 0.95)).toMatchObject({ low: 0 });
    expect(rSquaredInterval(0.5, 5, 5, 0.95)).toBeNull();
  });
});

import { describe, expect, it } from "vitest";
import { bestLateShare } from "./late-share.js";

describe("late orders worth accepting", () => {
  it("are where a day earlier costs what it saves", () => {
    const given = { dayEarlier: 0.01, lateDays: 2, lateOrder: 0.5 };
    const left = bestLateShare(given)!;
    // All days of slack tried: c·b + L·exp(−b/τ).
    let least = Number.POSITIVE_INFINITY;
    let at = 0;
    for (let b = 0; b < 30; b += 0.001) {
      const total = given.dayEarlier * b + given.lateOrder * Math.exp(-b / given.lateDays);
      if (total < least) {
        least = total;
        at = b;
      }
    }
    expect(left).toBeCloseTo(Math.exp(-at / given.lateDays), 4);
  });

  it("are all of them where lateness loses less than a day earlier costs", () => {
    expect(bestLateShare({ dayEarlier: 1, lateDays: 2, lateOrder: 0.5 })).toBe(1);
  });

  it("cannot be told without a loss, a cost or lateness", () => {
    expect(bestLateShare({ dayEarlier: 0.01, lateDays: 2, lateOrder: 0 })).toBeNull();
    expect(bestLateShare({ dayEarlier: 0, lateDays: 2, lateOrder: 1 })).toBeNull();
    expect(bestLateShare({ dayEarlier: 0.01, lateDays: Number.NaN, lateOrder: 1 })).toBeNull();
  });
});

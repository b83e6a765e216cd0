import { describe, expect, it } from "vitest";
import { type WeekdayFacts, weekdayConcentration } from "./weekday.js";

/** Everybody buys on a weekday of their own, five days alike. */
const ownDay: WeekdayFacts = {
  pairs: 1000,
  sameDay: 1000,
  purchases: [100, 100, 100, 100, 100, 0, 0],
  buyingWeeks: 500,
  weeksWithOne: 500,
};

describe("keeping to a day of the week", () => {
  it("is 1 for an own day, 0 for chance, unknown where the firm itself has one day only", () => {
    expect(weekdayConcentration(ownDay)).toBe(1);
    expect(weekdayConcentration({ ...ownDay, sameDay: 200 })).toBeCloseTo(0, 12);
    expect(weekdayConcentration({ ...ownDay, purchases: [500, 0, 0, 0, 0, 0, 0] })).toBe(null);
    expect(weekdayConcentration({ ...ownDay, pairs: 0, sameDay: 0 })).toBe(null);
  });

  it("does not take a firm's busy Monday for the customers' habit", () => {
    const monday = { ...ownDay, purchases: [80, 5, 5, 5, 5, 0, 0], sameDay: 650 };
    expect(weekdayConcentration(monday)).toBeCloseTo(0, 12);
  });
});

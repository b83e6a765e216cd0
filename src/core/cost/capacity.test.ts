import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { capacityCost } from "./capacity.js";

describe("capacityCost", () => {
  it("leaves what nobody used apart", () => {
    expect(capacityCost(1000, 100, [30, 20], false)).toEqual({
      rate: 10,
      usedMinutes: 50,
      unusedMinutes: 50,
      activities: [300, 200],
      idleCents: 500,
      unusedCents: 500,
    });
  });
  it("makes every activity dearer when asked to spread it, and still says what was idle", () => {
    expect(capacityCost(1000, 100, [30, 20], true)).toMatchObject({
      rate: 20,
      activities: [600, 400],
      idleCents: 500,
      unusedCents: 0,
    });
  });
  it("shares the whole cost over the minutes used when they are more than supplied", () => {
    expect(capacityCost(1000, 40, [30, 20], false)).toMatchObject({
      rate: 20,
      unusedMinutes: 0,
      activities: [600, 400],
      unusedCents: 0,
    });
  });
  it("leaves everything apart when nothing was done, spread or not", () => {
    expect(capacityCost(1000, 100, [0], true)).toMatchObject({ activities: [0], unusedCents: 1000 });
    expect(capacityCost(1000, 0, [], false)).toMatchObject({ rate: null, unusedCents: 1000 });
  });
  it("refuses negative minutes", () => {
    expect(() => capacityCost(1, -1, [], false)).toThrow("negative");
    expect(() => capacityCost(1, 1, [-1], false)).toThrow("negative");
  });
  it("keeps the cost whatever the minutes", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1_000_000, max: 1_000_000_000 }),
        fc.double({ min: 0, max: 1e6, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1e6, noNaN: true }), { maxLength: 6 }),
        fc.boolean(),
        (cents, capacity, minutes, spread) => {
          const c = capacityCost(cents, capacity, minutes, spread);
          expect(c.activities.reduce((a, b) => a + b, c.unusedCents)).toBe(cents);
        },
      ),
    );
  });
});

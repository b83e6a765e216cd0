import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { groupPatterns } from "../../../core/loss/btyd/patterns.js";
import { paceAt, paceOf } from "./baselines.js";
import { renewalsOf } from "./contracts.js";
import { slotOf } from "./opportunities.js";

describe("a customer's days as occasions", () => {
  it("are a history that can have been, whatever the days", () => {
    fc.assert(
      fc.property(
        fc.nat(600),
        fc.nat(600),
        fc.nat(400),
        fc.integer({ min: 1, max: 31 }),
        (last, more, many, slotDays) => {
          const repeats = last === 0 ? 0 : 1 + (many % last);
          const told = slotOf({ repeats, last: last / 7, watched: (last + more) / 7 }, slotDays);
          expect(told.repeats).toBeLessThanOrEqual(told.last);
          expect(told.last).toBeLessThanOrEqual(told.watched);
          if (told.repeats === 0) expect(told.last).toBe(0);
          expect([told.repeats, told.last, told.watched].every((n) => Number.isInteger(n) && n >= 0)).toBe(
            true,
          );
        },
      ),
    );
  });

  it("forgive a day early or late", () => {
    expect(slotOf({ repeats: 3, last: 20 / 7, watched: 25 / 7 }, 7)).toEqual({
      repeats: 3,
      last: 3,
      watched: 3,
    });
    expect(slotOf({ repeats: 3, last: 22 / 7, watched: 30 / 7 }, 7)).toEqual({
      repeats: 3,
      last: 3,
      watched: 4,
    });
  });
});

describe("contracts by the dates they met", () => {
  it("end at the date nearest to their end, and meet only dates that are past", () => {
    expect(
      renewalsOf(
        [
          { lasted: 360, ended: true, customers: 2 },
          { lasted: 370, ended: false, customers: 5 },
          { lasted: 360, ended: false, customers: 7 },
          { lasted: 20, ended: true, customers: 1 },
        ],
        365.25,
      ),
    ).toEqual([
      { dates: 0, lost: 0, kept: 7 },
      { dates: 1, lost: 3, kept: 5 },
    ]);
  });
});

describe("the pace of buying", () => {
  it("is that of all where customers do not differ, and more one's own the longer it was seen", () => {
    const alike = groupPatterns({ repeats: [2, 2, 2], lastDay: [60, 50, 55], days: [70, 70, 70] }, 7);
    expect(paceOf(alike)).toEqual({ mean: 0.2, alpha: Number.POSITIVE_INFINITY });
    expect(paceAt(paceOf(alike), 9, 1)).toBe(0.2);
    const unlike = groupPatterns(
      { repeats: [0, 10, 0, 30], lastDay: [0, 60, 0, 65], days: [70, 70, 70, 70] },
      7,
    );
    const pace = paceOf(unlike);
    expect(pace.alpha).toBeLessThan(10);
    expect(paceAt(pace, 0, 0)).toBeCloseTo(pace.mean, 12);
    expect(paceAt(pace, 300, 1000)).toBeCloseTo(0.3, 2);
  });
});

import { describe, expect, it } from "vitest";
import { openIntervals, openWeekdays } from "./open-week.js";

describe("weeks a desk was open", () => {
  it("counts the days of the period in weeks with a contact", () => {
    // 2024-01-01 is a Monday; the week of 8 January has no contact.
    expect(openWeekdays(["2024-01-03", "2024-01-20"], "2024-01-01", "2024-01-21")).toEqual([
      2, 2, 2, 2, 2, 2, 2,
    ]);
    expect(openWeekdays(["2024-01-03"], "2024-01-03", "2024-01-21")).toEqual([0, 0, 1, 1, 1, 1, 1]);
    expect(openWeekdays(["1969-12-31"], "1969-12-29", "1969-12-31")).toEqual([1, 1, 1, 0, 0, 0, 0]);
    expect(openWeekdays([], "2024-01-01", "2024-01-31")).toEqual([0, 0, 0, 0, 0, 0, 0]);
  });
});

describe("opening hours", () => {
  const day = (...contacts: number[]) => contacts.map((n, slot) => ({ weekday: 1, slot, contacts: n }));
  it("hold all calls but a small share", () => {
    expect(openIntervals(day(50, 49, 1), 0.01)).toEqual([true, true, false]);
    expect(openIntervals(day(50, 48, 1, 1), 0.01)).toEqual([true, true, true, true]);
    expect(openIntervals(day(0, 50, 50), 0)).toEqual([false, true, true]);
    expect(openIntervals([], 0.01)).toEqual([]);
  });
  it("have no holes: a quiet hour at noon is open, one at night is not", () => {
    expect(openIntervals(day(1, 100, 1, 100), 0.01)).toEqual([false, true, true, true]);
    const sunday = { weekday: 7, slot: 1, contacts: 1 };
    expect(openIntervals([...day(100, 1, 100), sunday], 0.01)).toEqual([true, true, true, false]);
  });
});

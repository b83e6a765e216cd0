import { describe, expect, it } from "vitest";
import { demandLost } from "./longer-promise.js";

describe("sales lost by a longer promise", () => {
  const rule = { perDay: 0.02, flatDays: 3, most: 0.1 };

  it("are none up to the days nobody minds, then begin with the share per day", () => {
    expect(demandLost(3, rule)).toBe(0);
    expect(demandLost(3.001, rule)).toBeCloseTo(0.00002, 7);
  });

  it("never exceed the most, and are none where nothing can be lost", () => {
    expect(demandLost(1000, rule)).toBeCloseTo(0.1, 12);
    expect(demandLost(10, { ...rule, most: 0 })).toBe(0);
    expect(() => demandLost(-1, rule)).toThrow(RangeError);
  });
});

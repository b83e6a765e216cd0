import { describe, expect, it } from "vitest";
import { equationMinutes } from "./time-equation.js";

describe("equationMinutes", () => {
  it("adds the minutes of every driver", () => {
    expect(equationMinutes({ orders: 3, lines: 2 }, { orders: 10, lines: 25, returns: 4 })).toBe(80);
  });
  it("is not known when a driver is not recorded, however the others stand", () => {
    expect(equationMinutes({ orders: 3, expedited: 10 }, { orders: 10, expedited: null })).toBeNull();
    expect(equationMinutes({ orders: 3, expedited: 0 }, { orders: 10 })).toBe(30);
  });
});

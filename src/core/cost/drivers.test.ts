import { describe, expect, it } from "vitest";
import {
  type Driver,
  type DriverTotals,
  drivers,
  usableDriver,
  usableWeight,
  weightTotal,
} from "./drivers.js";

const totals = (some: Partial<Record<Driver, number>>): DriverTotals =>
  Object.fromEntries(drivers.map((d) => [d, some[d] ?? null])) as Record<Driver, number | null>;

describe("the driver really used", () => {
  it("is the wanted one, else the next simpler anybody recorded", () => {
    expect(usableDriver("freight", totals({ freight: 9, quantity: 3, orders: 1 }))).toBe("freight");
    expect(usableDriver("freight", totals({ freight: 0, quantity: 3, orders: 1 }))).toBe("quantity");
    expect(usableDriver("contact-minutes", totals({ contacts: 2, orders: 1 }))).toBe("contacts");
    expect(usableDriver("stock", totals({ returns: 4 }))).toBeNull();
  });
});

describe("the weight really used", () => {
  const recorded = totals({ orders: 10, lines: 30, quantity: 90, expedited: 0 });

  it("keeps the terms anybody has volumes of", () => {
    const { weight } = usableWeight({ orders: 4, lines: 2 }, recorded);
    expect(weight).toEqual({ orders: 4, lines: 2 });
    expect(weightTotal(weight!, recorded)).toBe(100);
  });

  it("says which term nothing is recorded of, and not which nobody asked for", () => {
    expect(usableWeight({ lines: 2, weight: 0.5 }, recorded)).toEqual({
      weight: { lines: 2 },
      replaced: [{ wanted: "weight", used: "lines" }],
    });
    expect(usableWeight({ lines: 2, expedited: 9 }, recorded)).toEqual({
      weight: { lines: 2 },
      replaced: [],
    });
  });

  it("takes the stand-in of its first term where none is recorded", () => {
    expect(usableWeight({ weight: 0.5 }, recorded)).toEqual({
      weight: { quantity: 1 },
      replaced: [{ wanted: "weight", used: "quantity" }],
    });
    expect(usableWeight({ weight: 0.5 }, totals({}))).toEqual({ weight: null, replaced: [] });
    expect(usableWeight({ lines: 0 }, recorded).weight).toBeNull();
  });
});

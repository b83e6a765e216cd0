import { describe, expect, it } from "vitest";
import { type DriverTotals, drivers } from "./drivers.js";
import { poolRates } from "./spread-rates.js";

const none = Object.fromEntries(drivers.map((d) => [d, null])) as Record<keyof DriverTotals, null>;
const all: DriverTotals = { ...none, orders: 5, lines: 20, quantity: 100 };
const web: DriverTotals = { ...none, orders: 2, lines: 4 };
const totals = (channel: string | null) => (channel === null ? all : channel === "web" ? web : none);

describe("rates of pools", () => {
  it("are cents by volume, and add up within a column", () => {
    const { rates, cents, volume } = poolRates(
      [
        { id: "a", column: "handling", cents: 600, weight: { lines: 2, orders: 4 } },
        { id: "b", column: "handling", cents: 100, weight: { lines: 1 } },
        { id: "c", column: "selling", cents: -50, weight: { quantity: 1 } },
      ],
      totals,
    );
    expect(volume).toEqual([60, 20, 100]);
    expect(rates).toEqual([
      { column: "handling", channel: null, driver: "orders", rate: 40 },
      { column: "handling", channel: null, driver: "lines", rate: 25 },
      { column: "selling", channel: null, driver: "quantity", rate: -0.5 },
    ]);
    expect([...cents]).toEqual([
      ["handling", 700],
      ["selling", -50],
    ]);
  });

  it("weigh a channel's pool by that channel alone", () => {
    const pool = { id: "a", column: "selling", cents: 80, weight: { quantity: 1 } } as const;
    expect(poolRates([{ ...pool, channel: "web" }], totals)).toMatchObject({
      used: [{ lines: 1 }],
      volume: [4],
      replaced: [{ pool: "a", wanted: "quantity", used: "lines" }],
      rates: [{ channel: "web", driver: "lines", rate: 20 }],
    });
    expect(poolRates([{ ...pool, channel: "fair" }], totals)).toMatchObject({
      used: [null],
      undistributed: 80,
      rates: [],
    });
  });
});

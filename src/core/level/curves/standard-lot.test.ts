import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { sweepFill } from "./fill-sweep.js";
import {
  fillShare,
  lotChance,
  shortOnHand,
  shortShare,
  stockOnHand,
  zForCost,
  zForShort,
} from "./standard-lot.js";

const lots = fc.double({ min: -6, max: 6, noNaN: true }).map((x) => 10 ** (x / 1.5));
const near = (got: number, want: number, rel: number) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(rel * Math.abs(want));

describe("a lot in standard form", () => {
  it("has the share short asked for at the place found, far into both ends", () => {
    fc.assert(
      fc.property(lots, fc.double({ min: -34, max: 34, noNaN: true }), (lot, odds) => {
        // Told by odds, so that a share next to 1 keeps its digits on the other side.
        const short = 1 / (1 + Math.exp(-odds));
        const z = zForShort(short, lot);
        if (short <= 0.5) near(shortShare(z, lot), short, 3e-11);
        else near(fillShare(z, lot), 1 - short, 3e-11);
      }),
    );
  });

  it("keeps stock and back orders in balance", () => {
    fc.assert(
      fc.property(lots, fc.double({ min: -6, max: 6, noNaN: true }), (lot, z) => {
        // On hand − back orders = mean position − mean demand.
        const balance = stockOnHand(z, lot) - shortOnHand(z, lot);
        expect(Math.abs(balance - (z + lot / 2))).toBeLessThan(1e-11 * (1 + lot + lot * lot));
      }),
    );
  });

  it("passes from differences of tails to the series without a step", () => {
    for (const z of [-5, -1, 0, 0.7, 3, 6])
      for (const f of [shortShare, lotChance, shortOnHand])
        near(f(z, 0.02 - 1e-12), f(z, 0.02 + 1e-12), 3e-9);
  });

  it("gains on hand by the fill rate and fill by the chance over the lot", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 30, noNaN: true }),
        fc.double({ min: -3, max: 4, noNaN: true }),
        (lot, z) => {
          const d = 1e-5;
          const slope = (f: (z: number, lot: number) => number) => (f(z + d, lot) - f(z - d, lot)) / (2 * d);
          expect(slope(stockOnHand)).toBeCloseTo(1 - shortShare(z, lot), 7);
          expect(-slope(shortShare)).toBeCloseTo(lotChance(z, lot) / lot, 7);
        },
      ),
    );
  });

  it("is cheapest where a little more costs what it saves", () => {
    const money = fc.double({ min: -1, max: 9, noNaN: true }).map((x) => 10 ** x);
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 100, noNaN: true }),
        money,
        fc.double({ min: 0, max: 50, noNaN: true }),
        (lot, lost, again) => {
          const z = zForCost(lost, again, lot);
          const short = shortShare(z, lot);
          const saved = ((lost + 2 * again * short) * lotChance(z, lot)) / lot;
          near(saved, fillShare(z, lot), 1e-8);
          const cost = (at: number) => {
            const s = shortShare(at, lot);
            return stockOnHand(at, lot) + lost * s + again * s * s;
          };
          const slack = 1e-12 * cost(z);
          for (const away of [-0.5, -0.05, 0.05, 0.5])
            expect(cost(z + away)).toBeGreaterThanOrEqual(cost(z) - slack);
        },
      ),
    );
  });

  it("gives the same over a whole grid at once", () => {
    const shorts = Float64Array.of(1e-9, 1e-4, 0.001, 0.002, 0.05, 0.3, 0.5, 0.8, 0.999);
    const z = new Float64Array(12);
    const stock = new Float64Array(12);
    fc.assert(
      fc.property(lots, (lot) => {
        sweepFill(lot, shorts, z, stock, 2);
        shorts.forEach((short, j) => {
          const want = zForShort(short, lot);
          expect(Math.abs(z[2 + j]! - want)).toBeLessThan(1e-10 * (1 + Math.abs(want)));
          near(stock[2 + j]!, stockOnHand(want, lot), 1e-9);
        });
      }),
    );
  });
});

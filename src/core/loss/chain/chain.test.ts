import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chainParts, type WordLinks } from "./chain.js";
import { comesBack, drivenAway, kindShares } from "./counterfactual.js";
import { LossCells, type WeighedPurchase } from "./loss-cells.js";
import { tornado } from "./tornado.js";

const links: WordLinks = {
  unhappy: 10,
  recovered: 0.2,
  told: 9,
  listeners: 200,
  prospectShare: 0.3,
  buyingFall: 0.1,
  prospectValue: 1000,
  customerShare: 0.2,
  leavingRise: 0.02,
  customerValue: 2000,
  onward: 0,
  referrals: 0.1,
};

describe("the chain", () => {
  it("sums its parts, worked by hand", () => {
    const reached = 200 * (1 - (1 - 9 / 200) ** 8);
    const parts = chainParts(5000, 3, links);
    expect(parts.reached).toBeCloseTo(reached, 9);
    expect(parts.prospects).toBeCloseTo(reached * 0.3 * 0.1 * 1000, 6);
    expect(parts.listeners).toBeCloseTo(reached * 0.2 * 0.02 * 2000, 6);
    expect(parts.referrals).toBeCloseTo(300, 9);
    expect(parts.total).toBeCloseTo(5000 + parts.potential, 9);
    expect(parts.factor).toBeCloseTo(parts.total / 5000, 12);
    expect(parts.marginal!).toBeLessThan(parts.factor!);
  });
  it("keeps a loss below zero, and has no factor for it", () => {
    const parts = chainParts(-100, -1, links);
    expect(parts.existing).toBe(-100);
    expect(parts.factor).toBeNull();
    expect(parts.referrals).toBe(0);
  });
  it("takes numbers out of range at the end of it, and never more than the market", () => {
    fc.assert(
      fc.property(
        fc.record(
          Object.fromEntries(
            Object.keys(links).map((k) => [k, fc.double({ min: -2, max: 50, noNaN: true })]),
          ),
        ),
        fc.double({ min: -1e6, max: 1e6, noNaN: true }),
        (drawn, existing) => {
          const parts = chainParts(existing, 1, drawn as unknown as WordLinks);
          expect(Number.isFinite(parts.total)).toBe(true);
          expect(parts.potential).toBeGreaterThanOrEqual(0);
          expect(parts.reached).toBeLessThanOrEqual(Math.max(0, drawn.listeners!) + 1e-9);
        },
      ),
    );
  });
});

const logs = { kinds: [0.8, 0.4], recovered: -0.3, chances: [0.05, 0.02] };
const purchase: fc.Arbitrary<WeighedPurchase> = fc.record({
  set: fc.integer({ min: 1, max: 3 }),
  recovered: fc.boolean(),
  none: fc.option(fc.double({ min: -5, max: 3, noNaN: true }), { freq: 5 }),
  repeats: fc.nat(80),
  days: fc.nat(2000),
  worth: fc.option(fc.double({ min: 0, max: 1e6, noNaN: true }), { freq: 5 }),
  assumed: fc.boolean(),
});

describe("purchases grouped for the draws", () => {
  const cellsOf = (purchases: readonly WeighedPurchase[]) => {
    const cells = new LossCells();
    for (const p of purchases) cells.add(p);
    return cells;
  };
  it("lose what they lose one by one, to a part in a hundred", () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 200 }), (purchases) => {
        const customers = new Float64Array(2);
        const chances = drivenAway(
          purchases.map((p) => ({ ...p, count: 1 })),
          logs,
        );
        for (const p of purchases)
          kindShares(p, chances).forEach((share, k) => {
            customers[k]! += share * comesBack(p.none);
          });
        const cells = cellsOf(purchases);
        const loss = cells.loss(
          cells.shares(cells.chances(logs)),
          cells.worth(() => 1),
        );
        for (let k = 0; k < 2; k++) {
          const off = Math.abs(loss.customers[k]! - customers[k]!);
          expect(off).toBeLessThanOrEqual(0.01 * Math.abs(customers[k]!) + 1e-9);
        }
      }),
    );
  });
  it("are worth more in step with the value model and the assumed margin", () => {
    fc.assert(
      fc.property(fc.array(purchase, { minLength: 1, maxLength: 50 }), (purchases) => {
        const cells = cellsOf(purchases);
        const total = (ratio: number, margin: number) =>
          cells
            .loss(
              cells.shares(cells.chances(logs)),
              cells.worth(() => ratio),
              margin,
            )
            .value.reduce((a, b) => a + b, 0);
        expect(total(2, 1)).toBeCloseTo(2 * total(1, 1), 5);
        const own = cellsOf(purchases.filter((p) => !p.assumed));
        const ownLoss = own
          .loss(
            own.shares(cells.chances(logs)),
            own.worth(() => 1),
          )
          .value.reduce((a, b) => a + b, 0);
        expect(total(1, 0) / Math.max(1, ownLoss)).toBeCloseTo(ownLoss / Math.max(1, ownLoss), 1);
      }),
    );
  });
  it("hold the chance with failures where the whole change of an effect is the baseline's", () => {
    const cells = cellsOf([
      { set: 1, recovered: true, none: -2, repeats: 1, days: 1, worth: 1, assumed: false },
    ]);
    const stronger = { ...logs, kinds: [1.8, 0.4] };
    const driven = (share: number, shift = 0) => cells.chances(stronger, { logs, share, shift }).kinds[0]!;
    const back = (x: number) => 1 / (1 + Math.exp(x));
    const fell = (to: number, from: number) => (back(from) - back(to)) / back(from);
    expect(driven(0)).toBeCloseTo(fell(-2 + 1.5, -2), 12);
    expect(driven(1)).toBeCloseTo(fell(-2 + 0.5, -3), 12);
    expect(driven(0, 0.3)).toBeCloseTo(fell(-2 + 1.8, -1.7), 12);
  });
  it("ask the value model for stages that can be: no time passes before the first repeat", () => {
    const cells = cellsOf([
      { set: 1, recovered: false, none: 0, repeats: 0, days: 0, worth: 5, assumed: false },
      { set: 1, recovered: false, none: 0, repeats: 1, days: 1, worth: 5, assumed: false },
    ]);
    const asked: [number, number][] = [];
    cells.worth((repeats, days) => asked.push([repeats, days]));
    expect(asked).toEqual([
      [0, 0],
      [1, 1],
    ]);
  });
});

it("a tornado leaves out what is not in doubt and puts what moves the figure most first", () => {
  const swing = (link: string, low: number, high: number) => ({
    link,
    low,
    used: low,
    high,
    atLow: low * 10,
    atHigh: high * 10,
  });
  const swings = [
    swing("b", 0, 1),
    swing("c", 0, 0),
    swing("d", 5, 2),
    swing("a", 0, 1),
    swing("one-sided", -4, -3),
  ];
  expect(tornado(swings, 10).map((s) => s.link)).toEqual(["one-sided", "d", "a", "b"]);
});

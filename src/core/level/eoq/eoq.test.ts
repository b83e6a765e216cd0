import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { perUnitTime } from "../stock/penalty.js";
import { eoqAllUnits, eoqIncremental, type PriceBreaks } from "./discounts.js";
import { eoq, eoqCost } from "./eoq.js";
import { eoqBackorders } from "./eoq-backorders.js";
import { epq } from "./epq.js";
import { jointReplenishment } from "./joint-replenishment.js";
import { wagnerWhitin } from "./wagner-whitin.js";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const lots = fc
  .tuple(real(0.1, 500), real(0.01, 50), real(1, 1e5))
  .map(([fixedCost, holdingCost, demandRate]) => ({ fixedCost, holdingCost, demandRate }));
const close = (got: number, want: number, digits = 1e-9) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(digits * Math.abs(want));

describe("the economic order quantity", () => {
  it("orders for as much as it keeps", () => {
    fc.assert(
      fc.property(lots, (costs) => {
        const { quantity, cost } = eoq(costs);
        close((costs.fixedCost * costs.demandRate) / quantity, (costs.holdingCost * quantity) / 2);
        close(eoqCost(costs, quantity), cost);
      }),
    );
  });
  it("is flat: twice or half the lot costs a quarter more", () => {
    const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
    const { quantity, cost } = eoq(costs);
    close(eoqCost(costs, 2 * quantity), 1.25 * cost);
    close(eoqCost(costs, quantity / 2), 1.25 * cost);
  });
  it("costs less where customers wait, and nears it where waiting gets dear", () => {
    fc.assert(
      fc.property(lots, real(0.001, 100), (costs, stockout) => {
        expect(eoqBackorders(costs, perUnitTime(stockout)).cost).toBeLessThanOrEqual(eoq(costs).cost);
      }),
    );
    const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
    close(eoqBackorders(costs, perUnitTime(1e12)).cost, eoq(costs).cost);
    close(epq(costs, 1e15).quantity, eoq(costs).quantity);
  });
  it("produces in larger lots where they come in slowly", () => {
    const costs = { fixedCost: 8, holdingCost: 0.225, demandRate: 1300 };
    close(epq(costs, 1700).quantity, 626.8084945889684);
    expect(() => epq(costs, 1300)).toThrow(RangeError);
  });
  it("is nothing without demand or order cost, and refuses what cannot be", () => {
    expect(eoq({ fixedCost: 0, holdingCost: 1, demandRate: 9 })).toEqual({ quantity: 0, cost: 0 });
    expect(eoq({ fixedCost: 9, holdingCost: 1, demandRate: 0 })).toEqual({ quantity: 0, cost: 0 });
    expect(() => eoq({ fixedCost: 9, holdingCost: 0, demandRate: 1 })).toThrow(RangeError);
    expect(() => eoqCost({ fixedCost: 9, holdingCost: 1, demandRate: 1 }, 0)).toThrow(RangeError);
    expect(() => eoqBackorders({ fixedCost: 9, holdingCost: 1, demandRate: 1 }, perUnitTime(0))).toThrow(
      RangeError,
    );
  });
});

describe("prices that fall with the lot", () => {
  const breaks: fc.Arbitrary<PriceBreaks> = fc
    .tuple(
      real(1, 400),
      real(0.05, 0.6),
      real(10, 5000),
      fc.array(fc.tuple(real(1, 500), real(0.5, 30)), { maxLength: 4 }),
    )
    .map(([fixedCost, holdingRate, demandRate, steps]) => {
      let [at, price] = [0, 200];
      const breakpoints = [0];
      const unitCosts = [price];
      for (const [width, cut] of steps) {
        at += width;
        price -= cut;
        breakpoints.push(at);
        unitCosts.push(price);
      }
      return { fixedCost, holdingRate, demandRate, breakpoints, unitCosts };
    });
  const region = (b: PriceBreaks, q: number) => b.breakpoints.findLastIndex((x) => x <= q);
  const purchase = (b: PriceBreaks, q: number, all: boolean) => {
    if (all) return b.unitCosts[region(b, q)]! * q;
    let sum = 0;
    b.unitCosts.forEach((c, i) => {
      const [from, to] = [b.breakpoints[i]!, b.breakpoints[i + 1] ?? Number.POSITIVE_INFINITY];
      sum += c * Math.max(0, Math.min(q, to) - from);
    });
    return sum;
  };
  const costAt = (b: PriceBreaks, q: number, all: boolean) => {
    const paid = purchase(b, q, all);
    return ((b.fixedCost + paid) * b.demandRate) / q + (b.holdingRate * paid) / 2;
  };
  it("are nowhere beaten by another lot, for all units or for the units beyond", () => {
    fc.assert(
      fc.property(breaks, real(0.1, 4000), (b, q) => {
        for (const [best, all] of [
          [eoqAllUnits(b), true],
          [eoqIncremental(b), false],
        ] as const) {
          close(costAt(b, best.quantity, all), best.cost);
          expect(best.cost).toBeLessThanOrEqual(costAt(b, q, all) * (1 + 1e-12));
        }
      }),
    );
  });
  it("match the worked examples", () => {
    const a = eoqAllUnits({
      fixedCost: 200,
      holdingRate: 0.2,
      demandRate: 1000,
      breakpoints: [0, 200, 500],
      unitCosts: [500, 475, 450],
    });
    expect(a).toMatchObject({ quantity: 500, region: 2 });
    close(a.cost, 472900);
  });
  it("refuse breakpoints out of order", () => {
    const b = { fixedCost: 1, holdingRate: 0.1, demandRate: 1, breakpoints: [0, 5, 5], unitCosts: [3, 2, 1] };
    expect(() => eoqAllUnits(b)).toThrow(RangeError);
    expect(() => eoqIncremental({ ...b, breakpoints: [1, 2, 3] })).toThrow(RangeError);
  });
});

describe("lots for known demand", () => {
  /** Every choice of order periods tried. */
  function brute(demand: readonly number[], fixed: number, holding: number): number {
    let best = Number.POSITIVE_INFINITY;
    for (let mask = 0; mask < 1 << demand.length; mask++) {
      let [cost, last] = [0, -1];
      for (let t = 0; t < demand.length; t++) {
        if (mask & (1 << t)) {
          last = t;
          cost += fixed;
        }
        if (demand[t]! > 0) cost += last < 0 ? Number.POSITIVE_INFINITY : (t - last) * holding * demand[t]!;
      }
      best = Math.min(best, cost);
    }
    return best;
  }
  it("cost as little as the best of all choices", () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(100), { maxLength: 8 }),
        real(0, 300),
        real(0, 5),
        (demand, fixedCost, holdingCost) => {
          const plan = wagnerWhitin({ demand, fixedCost, holdingCost });
          const want = brute(demand, fixedCost, holdingCost);
          expect(Math.abs(plan.cost - want)).toBeLessThanOrEqual(1e-9 * (want + 1));
          const total = demand.reduce((a, b) => a + b, 0);
          expect(plan.quantities.reduce((a, b) => a + b, 0)).toBe(total);
        },
      ),
    );
  });
  it("buy ahead of a price that rises", () => {
    const plan = wagnerWhitin({ demand: [10, 10, 10], fixedCost: 1, holdingCost: 0.5, unitCost: [2, 5, 5] });
    expect(Array.from(plan.quantities)).toEqual([30, 0, 0]);
    expect(plan.cost).toBe(1 + 60 + 5 + 10);
  });
  it("take a year of days at once", () => {
    const demand = Array.from({ length: 365 }, (_, i) => 50 + ((i * 37) % 41));
    expect(wagnerWhitin({ demand, fixedCost: 700, holdingCost: 1 }).cost).toBeGreaterThan(0);
  });
  it("refuse rows of other lengths and negative demand", () => {
    expect(() => wagnerWhitin({ demand: [1], fixedCost: [1, 2], holdingCost: 1 })).toThrow(RangeError);
    expect(() => wagnerWhitin({ demand: [-1], fixedCost: 1, holdingCost: 1 })).toThrow(RangeError);
    expect(wagnerWhitin({ demand: [], fixedCost: 1, holdingCost: 1 }).cost).toBe(0);
  });
});

describe("items ordered together", () => {
  const items = fc.array(
    fc
      .tuple(real(0, 200), real(0.1, 20), real(1, 2000))
      .map(([fixedCost, holdingCost, demandRate]) => ({ fixedCost, holdingCost, demandRate })),
    { minLength: 1, maxLength: 8 },
  );
  it("cost at most three in a hundred above what no plan can beat", () => {
    fc.assert(
      fc.property(real(20, 500), items, (shared, list) => {
        const plan = jointReplenishment(shared, list);
        expect(plan.cost).toBeGreaterThanOrEqual(plan.lowerBound * (1 - 1e-12));
        expect(plan.cost).toBeLessThanOrEqual(plan.lowerBound * 1.03);
      }),
    );
  });
  it("are one item's EOQ where there is one", () => {
    const one = { fixedCost: 20, holdingCost: 2, demandRate: 300 };
    const plan = jointReplenishment(30, [one]);
    const alone = eoq({ ...one, fixedCost: 50 });
    close(plan.quantities[0]!, alone.quantity);
    close(plan.cost, alone.cost);
  });
  it("refuse an empty list", () => {
    expect(() => jointReplenishment(1, [])).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type PerUnit, perUnit } from "../stock/penalty.js";
import { aggregateFrontier, aggregateTarget, ownOptima } from "./aggregate.js";
import { bestLevel } from "./best-level.js";
import { holdingCost, type LostPerUnit, lotOf, type StockItem } from "./item.js";
import { type ItemColumns, itemCurves, summedCurve } from "./item-columns.js";
import { costAtReorder, fillCost, nearOptimal, optimalFill } from "./item-curve.js";

const book: StockItem = {
  annualDemand: 12000,
  unitValue: 25,
  carryingRate: 0.24,
  orderCost: 90,
  leadTimeMean: (12000 / 365) * 9,
  leadTimeSd: 42,
};
const per = (sale: number, more: { leaving?: number; again?: number } = {}): LostPerUnit => ({
  sale: perUnit(sale),
  leaving: perUnit(more.leaving ?? 0),
  again: perUnit(more.again ?? 0),
});

const items: fc.Arbitrary<StockItem> = fc.record({
  annualDemand: fc.double({ min: 10, max: 1e5, noNaN: true }),
  unitValue: fc.double({ min: 0.5, max: 500, noNaN: true }),
  carryingRate: fc.double({ min: 0.05, max: 0.5, noNaN: true }),
  orderCost: fc.double({ min: 1, max: 500, noNaN: true }),
  leadTimeMean: fc.double({ min: 0, max: 5000, noNaN: true }),
  leadTimeSd: fc.double({ min: 1, max: 2000, noNaN: true }),
});

function columnsOf(list: readonly StockItem[], lost: readonly number[]): ItemColumns {
  const column = (pick: (item: StockItem) => number) => Float64Array.from(list, pick);
  return {
    annualDemand: column((i) => i.annualDemand),
    holdingCost: column(holdingCost),
    orderCost: column((i) => i.orderCost),
    leadTimeMean: column((i) => i.leadTimeMean),
    leadTimeSd: column((i) => i.leadTimeSd),
    lot: column(lotOf),
    lostPerUnit: Float64Array.from(lost),
  };
}

describe("an item's curve", () => {
  it("has its lowest total where the exact rule says", () => {
    fc.assert(
      fc.property(items, fc.double({ min: 0.5, max: 500, noNaN: true }), (item, sale) => {
        const best = optimalFill(item, per(sale, { again: sale / 3 }))!;
        const cost = (r: number) => costAtReorder(item, per(sale, { again: sale / 3 }), r).total;
        const away = item.leadTimeSd / 20;
        expect(cost(best.reorderPoint - away)).toBeGreaterThanOrEqual(best.total * (1 - 1e-11));
        expect(cost(best.reorderPoint + away)).toBeGreaterThanOrEqual(best.total * (1 - 1e-11));
        if (best.fillRate > 1e-6 && best.fillRate < 1 - 1e-9)
          expect(fillCost(item, per(sale, { again: sale / 3 }), best.fillRate).total).toBeCloseTo(
            best.total,
            4,
          );
      }),
    );
  });

  it("asks for no less service when customers may leave", () => {
    fc.assert(
      fc.property(
        items,
        fc.double({ min: 0.1, max: 50, noNaN: true }),
        fc.double({ min: 0, max: 50, noNaN: true }),
        (item, sale, leaving) => {
          const without = optimalFill(item, per(sale))!;
          expect(optimalFill(item, per(sale, { leaving }))!.fillRate).toBeGreaterThanOrEqual(
            without.fillRate - 1e-9,
          );
        },
      ),
    );
  });

  it("is steeper the higher the level: each point more costs more than the one before", () => {
    fc.assert(
      fc.property(items, (item) => {
        const cost = [0.8, 0.85, 0.9, 0.95].map((f) => fillCost(item, per(0), f).serviceCost);
        const [a, b, c] = [cost[1]! - cost[0]!, cost[2]! - cost[1]!, cost[3]! - cost[2]!];
        expect(a).toBeGreaterThan(0);
        expect(b).toBeGreaterThanOrEqual(a * (1 - 1e-9));
        expect(c).toBeGreaterThanOrEqual(b * (1 - 1e-9));
      }),
    );
  });

  it("with certain demand is short the last part of each lot, as planned back orders are", () => {
    const certain = { ...book, leadTimeSd: 0 };
    const near = { ...book, leadTimeSd: 1e-4 };
    for (const f of [0.3, 0.9, 0.99]) {
      expect(fillCost(certain, per(2), f).total).toBeCloseTo(fillCost(near, per(2), f).total, 2);
    }
    expect(optimalFill(certain, per(50))).toMatchObject({ fillRate: 1, lostCost: 0 });
    expect(optimalFill(certain, per(0.1))!.total).toBeCloseTo(optimalFill(near, per(0.1))!.total, 2);
    expect(costAtReorder(certain, per(2), certain.leadTimeMean + 10).onHand).toBeCloseTo(
      lotOf(certain) / 2 + 10,
      10,
    );
  });

  it("refuses what is no item, no money and no level", () => {
    expect(() => fillCost({ ...book, annualDemand: 0 }, per(1), 0.9)).toThrow(RangeError);
    expect(() => fillCost({ ...book, leadTimeSd: Number.NaN }, per(1), 0.9)).toThrow(RangeError);
    expect(() => fillCost(book, { ...per(1), again: Number.NaN as PerUnit }, 0.9)).toThrow(RangeError);
    expect(() => fillCost(book, per(1), 1)).toThrow(RangeError);
    expect(optimalFill(book, per(0))).toBeNull();
  });

  it("has a band of levels that cost no more than the stated share over the lowest", () => {
    const page = nearOptimal(book, per(2.8), 0.01)!;
    expect(page.low.fillRate).toBeCloseTo(0.99224309, 7);
    expect(page.high.fillRate).toBeCloseTo(0.99878444, 7);
    fc.assert(
      fc.property(items, fc.double({ min: 0.001, max: 500, noNaN: true }), (item, sale) => {
        const { low, best, high } = nearOptimal(item, per(sale), 0.01)!;
        expect(low.reorderPoint).toBeLessThanOrEqual(best.reorderPoint);
        expect(high.reorderPoint).toBeGreaterThan(best.reorderPoint);
        expect(high.total / best.total).toBeCloseTo(1.01, 6);
        if (low.fillRate > 1e-9) expect(low.total / best.total).toBeCloseTo(1.01, 6);
        else expect(low.total / best.total).toBeLessThanOrEqual(1.01 + 1e-6);
      }),
    );
    expect(nearOptimal(book, per(0), 0.01)).toBeNull();
    expect(() => nearOptimal(book, per(1), 0)).toThrow(RangeError);
  });

  it("gives the band within one percent around a flat optimum", () => {
    const total = (f: number) => -fillCost(book, per(2.8), f).total;
    const best = bestLevel(total, 0.8, 0.9999, { steps: 400 });
    expect(best.level).toBeCloseTo(0.996413955955291, 6);
    expect(-best.value).toBeCloseTo(4034.3464938901548, 6);
    expect(total(best.band.low)).toBeCloseTo(best.value * 1.01, 4);
    expect(best.band.low).toBeGreaterThan(0.99);
    expect(best.band.high).toBeGreaterThan(best.level);
  });
});

describe("many items", () => {
  const some = fc.array(fc.tuple(items, fc.double({ min: 0.1, max: 1000, noNaN: true })), {
    minLength: 1,
    maxLength: 8,
  });

  it("have in columns the curves they have alone", () => {
    fc.assert(
      fc.property(some, (drawn) => {
        const list = [...drawn.map(([i]) => i), { ...book, leadTimeSd: 0 }];
        const levels = [0.3, 0.8, 0.9, 0.97, 0.999];
        const curves = itemCurves(
          columnsOf(
            list,
            list.map(() => 3),
          ),
          levels,
        );
        list.forEach((item, i) => {
          levels.forEach((f, j) => {
            const want = fillCost(item, per(3), f);
            expect(curves.serviceCost[i * 5 + j]! / want.serviceCost).toBeCloseTo(1, 9);
            expect(curves.lostCost[i * 5 + j]!).toBeCloseTo(want.lostCost, 6);
          });
        });
      }),
      { numRuns: 40 },
    );
  });

  it("reach an aggregate target for no more than all at the same level", () => {
    fc.assert(
      fc.property(some, fc.double({ min: 0.6, max: 0.995, noNaN: true }), (drawn, target) => {
        const list = drawn.map(([i]) => i);
        const weights = drawn.map(([, w]) => w);
        const columns = columnsOf(
          list,
          list.map(() => 0),
        );
        const found = aggregateTarget(columns, weights, target);
        expect(found.kind).toBe("reached");
        expect(found.level).toBeCloseTo(target, 8);
        const same = summedCurve(itemCurves(columns, [target])).serviceCost[0]!;
        expect(found.serviceCost).toBeLessThanOrEqual(same * (1 + 1e-7));
      }),
      { numRuns: 40 },
    );
  });

  it("cost more the higher the target, and no more than their own best where that is above it", () => {
    const list = [book, { ...book, unitValue: 400, leadTimeSd: 80 }, { ...book, leadTimeSd: 0 }];
    const columns = columnsOf(list, [0.02, 0.5, 0.1]);
    const path = aggregateFrontier(columns, [1, 2, 1], [0.001, 0.9, 0.95, 0.99]);
    expect(path.map((p) => p.kind)).toEqual(["exceeded", "reached", "reached", "reached"]);
    const total = path.map((p) => p.serviceCost + p.lostCost);
    for (let k = 1; k < 4; k++) {
      expect(path[k]!.serviceCost).toBeGreaterThan(path[k - 1]!.serviceCost);
      expect(total[k]).toBeGreaterThan(total[k - 1]!);
      expect(path[k]!.multiplier).toBeGreaterThan(path[k - 1]!.multiplier);
    }
  });

  it("have each its own best level where nothing is aimed at", () => {
    const list = [book, { ...book, unitValue: 400, leadTimeSd: 80 }, { ...book, leadTimeSd: 0 }];
    const own = ownOptima(columnsOf(list, [2, 9, 0.4]), [1, 1, 1]);
    list.forEach((item, i) => {
      const best = optimalFill(item, per([2, 9, 0.4][i]!))!;
      expect(own.fillRates[i]!).toBeCloseTo(best.fillRate, 9);
      expect(own.reorderPoints[i]!).toBeCloseTo(best.reorderPoint, 5);
    });
  });

  it("refuse columns that do not fit", () => {
    const columns = columnsOf([book], [1]);
    expect(() => itemCurves({ ...columns, lot: new Float64Array(2) }, [0.9])).toThrow(RangeError);
    expect(() => itemCurves(columns, [0.9, 0.8])).toThrow(RangeError);
    expect(() => itemCurves(columnsOf([{ ...book, annualDemand: -1 }], [1]), [0.9])).toThrow(RangeError);
    expect(() => aggregateTarget(columns, [0], 0.9)).toThrow(RangeError);
    expect(() => aggregateTarget(columns, [1], 1)).toThrow(RangeError);
  });
});

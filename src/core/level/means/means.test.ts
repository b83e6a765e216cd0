import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  cheapestAt,
  expansionPath,
  type ServiceOption,
  sameMoneyMoreService,
  sameServiceForLess,
} from "./expansion-path.js";
import { lowerHull, meansCost, tangency } from "./iso-cost.js";
import { isoServiceCurve, leadTimeWorth } from "./lead-time-worth.js";
import { chooseMode, type Flow, type Mode, modeCost } from "./mode-choice.js";
import { placePlans } from "./place-plans.js";
import { modeAtService, modesAtService } from "./service-mix.js";

const flow: Flow = {
  annualDemand: 20000,
  unitValue: 80,
  carryingRate: 0.25,
  orderCost: 180,
  dailyDemandSd: 40,
  daysPerYear: 365,
};
const rail: Mode = { name: "rail", leadTimeDays: 20, leadTimeSdDays: 5, rate: 0.1 };
const truck: Mode = { name: "truck", leadTimeDays: 7, leadTimeSdDays: 1.5, rate: 0.22 };
const air: Mode = { name: "air", leadTimeDays: 1, leadTimeSdDays: 0.2, rate: 0.9 };
const modes = [rail, truck, air];

describe("the choice of a mode", () => {
  it("adds up, and the cheapest is no dearer than any", () => {
    const { modes: costs, best } = chooseMode(flow, modes, 1.645);
    for (const c of costs) {
      expect(c.transport + c.inTransit + c.cycle + c.ordering + c.safety).toBeCloseTo(c.total, 8);
      expect(c.cycle).toBeCloseTo(c.ordering, 8);
      expect(best.total).toBeLessThanOrEqual(c.total);
    }
    expect(() => chooseMode(flow, [], 1)).toThrow(RangeError);
    expect(() => modeCost({ ...flow, carryingRate: 0 }, rail, 1)).toThrow(RangeError);
  });

  it("at a fill rate never costs less for more service", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.999, noNaN: true }),
        fc.double({ min: 0.05, max: 0.999, noNaN: true }),
        fc.double({ min: 1, max: 1000, noNaN: true }),
        (a, b, unitValue) => {
          const at = (f: number) => modesAtService({ ...flow, unitValue }, modes, f).best.total;
          expect(at(Math.max(a, b))).toBeGreaterThanOrEqual(at(Math.min(a, b)) * (1 - 1e-12));
        },
      ),
    );
  });

  it("gives more service than asked where the reorder point may not go below zero, and says so", () => {
    const free = modeAtService(flow, air, 0.9);
    expect(free).toMatchObject({ fillRate: 0.9, clamped: false });
    expect(free.reorderPoint).toBeLessThan(0);
    const shop = modeAtService(flow, air, 0.9, { lowestReorderPoint: 0 });
    expect(shop).toMatchObject({ reorderPoint: 0, clamped: true });
    expect(shop.fillRate).toBeGreaterThan(0.9);
    expect(shop.total).toBeGreaterThan(free.total);
  });

  it("prices a day of lead time as the cost itself changes", () => {
    const worth = leadTimeWorth(flow, truck, 1.645);
    const d = 1e-4;
    const cost = (days: number, sd: number) =>
      modeCost(flow, { ...truck, leadTimeDays: days, leadTimeSdDays: sd }, 1.645).total;
    expect((cost(7 + d, 1.5) - cost(7 - d, 1.5)) / (2 * d)).toBeCloseTo(worth.day, 3);
    expect((cost(7, 1.5 + d) - cost(7, 1.5 - d)) / (2 * d)).toBeCloseTo(worth.spreadDay, 3);
    expect(leadTimeWorth({ ...flow, dailyDemandSd: 0 }, { ...truck, leadTimeSdDays: 0 }, 2)).toMatchObject({
      safety: 0,
      spreadDay: 0,
    });
  });

  it("asks for more stock the longer the lead time", () => {
    const curve = isoServiceCurve(flow, truck, 0.97, [1, 3, 7, 14, 30]);
    for (let k = 1; k < curve.length; k++) expect(curve[k]!.stock).toBeGreaterThan(curve[k - 1]!.stock);
    expect(() => isoServiceCurve(flow, truck, 0.97, [0])).toThrow(RangeError);
  });
});

describe("lines of equal cost on a curve of equal service", () => {
  const points = fc.array(
    fc.record({ x: fc.integer({ min: 0, max: 50 }), y: fc.integer({ min: 0, max: 50 }) }),
    { minLength: 1, maxLength: 20 },
  );

  it("touch it at the cheapest point, whose slopes hold the price ratio", () => {
    fc.assert(
      fc.property(points, fc.integer({ min: 1, max: 20 }), fc.integer({ min: 1, max: 20 }), (curve, x, y) => {
        const touch = tangency(curve, { x, y });
        expect(touch.cost).toBe(Math.min(...curve.map((p) => meansCost(p, { x, y }))));
        expect(curve[touch.place]).toEqual(touch.point);
        if (touch.worthBefore !== null)
          expect(touch.worthBefore).toBeGreaterThanOrEqual(touch.priceRatio - 1e-12);
        if (touch.worthAfter !== null) expect(touch.worthAfter).toBeLessThanOrEqual(touch.priceRatio + 1e-12);
      }),
    );
  });

  it("leave out what no price makes cheapest", () => {
    expect(
      lowerHull([
        { x: 4, y: 1 },
        { x: 1, y: 4 },
        { x: 2, y: 3.5 },
        { x: 9, y: 1 },
      ]),
    ).toEqual([
      { x: 1, y: 4 },
      { x: 4, y: 1 },
    ]);
    expect(() => tangency([], { x: 1, y: 1 })).toThrow(RangeError);
    expect(() => tangency([{ x: 1, y: 1 }], { x: 0, y: 0 })).toThrow(RangeError);
  });
});

describe("plans placed beside each other", () => {
  it("name who gives the same for less and who gives more for the same", () => {
    const plan = (name: string, x: number, service: number) => ({ name, service, point: { x, y: 0 } });
    const placed = placePlans(
      [plan("today", 10, 0.9), plan("lean", 7, 0.9), plan("good", 9, 0.95), plan("best", 20, 0.99)],
      { x: 2, y: 1 },
    );
    expect(placed[0]).toMatchObject({ cost: 20, sameServiceForLess: { name: "lean", saves: 6 } });
    expect(placed[0]!.sameMoneyMoreService!.name).toBe("good");
    for (const p of placed.slice(1))
      expect([p.sameServiceForLess, p.sameMoneyMoreService]).toEqual([null, null]);
    expect(() => placePlans([plan("x", Number.NaN, 1)], { x: 1, y: 1 })).toThrow(RangeError);
  });
});

describe("the expansion path", () => {
  const options: ServiceOption[] = modes.map((mode) => ({
    name: mode.name,
    from: 0.01,
    to: 0.9999,
    cost: (f) => modeAtService({ ...flow, unitValue: 150 }, mode, f).total,
  }));
  const byHand: ServiceOption[] = [
    { name: "slow", from: 0, to: 0.9, cost: (x) => 10 + 10 * x },
    { name: "quick", from: 0, to: 1, cost: (x) => 14 + 3 * x },
  ];

  it("switches where two options cost the same, and where one can give no more", () => {
    const path = expansionPath(byHand, [0.1, 0.5, 0.8, 1]);
    expect(path.points.map((p) => p.best)).toEqual(["slow", "slow", "quick", "quick"]);
    expect(path.switches).toHaveLength(1);
    expect(path.switches[0]!.service).toBeCloseTo(4 / 7, 10);
    const reach = expansionPath([byHand[0]!, { ...byHand[1]!, cost: () => 90 }], [0.5, 1]);
    expect(reach.switches[0]!.service).toBeCloseTo(0.9, 9);
    expect(expansionPath([byHand[0]!], [0.5, 1]).points[1]).toEqual({ service: 1, best: null, cost: null });
    expect(() => expansionPath(byHand, [0.5, 0.5])).toThrow(RangeError);
  });

  it("never falls in cost as service rises", () => {
    const levels = Array.from({ length: 60 }, (_, k) => 0.3 + (0.69 * k) / 59);
    const { points } = expansionPath(options, levels);
    for (let k = 1; k < points.length; k++)
      expect(points[k]!.cost!).toBeGreaterThanOrEqual(points[k - 1]!.cost!);
  });

  it("gives the same service for less, or more service for the same money", () => {
    const today = { service: 0.9, cost: options[0]!.cost(0.9) };
    const less = sameServiceForLess(options, today);
    const more = sameMoneyMoreService(options, today);
    if (less.kind !== "improved" || more.kind !== "improved") throw new Error("rail is dear here");
    expect(less.cost + less.gain).toBeCloseTo(today.cost, 8);
    expect(less.option).toBe(cheapestAt(options, 0.9)!.option.name);
    expect(more.cost).toBeLessThanOrEqual(today.cost * (1 + 1e-9));
    expect(more.service - more.gain).toBeCloseTo(0.9, 12);
    const best = cheapestAt(options, 0.9)!;
    expect(sameServiceForLess(options, { service: 0.9, cost: best.cost })).toEqual({
      kind: "none",
      reason: "already-best",
    });
    expect(sameServiceForLess(options, { service: 2, cost: 1 })).toEqual({
      kind: "none",
      reason: "out-of-reach",
    });
    expect(sameMoneyMoreService(options, { service: 0.9, cost: 0 })).toEqual({
      kind: "none",
      reason: "out-of-reach",
    });
  });
});

import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { type RationingInput, rationedFill, rationing } from "./rationing.js";

/** Demands one by one in time: a lot is ordered when the position falls to the reorder point; short units are lost to later. */
function simulated({ mean, first, lot, reorder, critical }: RationingInput, cycles: number, seed: number) {
  const u = seededUniform(seed);
  let shortFirst = 0;
  let shortOthers = 0;
  let askedFirst = 0;
  let asked = 0;
  for (let c = 0; c < cycles; c++) {
    // Stock on order day is the reorder point; before it nothing is short while the lot lasts.
    let stock = reorder;
    let time = -Math.log(1 - u()) / mean;
    while (time < 1) {
      const isFirst = u() < first;
      if (isFirst) {
        if (stock > 0) stock--;
        else shortFirst++;
      } else if (stock > critical) stock--;
      else shortOthers++;
      time += -Math.log(1 - u()) / mean;
    }
    asked += lot;
    askedFirst += lot * first;
  }
  return { first: 1 - shortFirst / askedFirst, others: 1 - shortOthers / (asked - askedFirst) };
}

describe("stock kept back for some customers", () => {
  for (const given of [
    { mean: 20, first: 0.3, lot: 50, reorder: 24, critical: 4 },
    { mean: 8, first: 0.5, lot: 20, reorder: 10, critical: 3 },
    { mean: 40, first: 0.1, lot: 60, reorder: 42, critical: 2 },
  ])
    it(`gives both groups what a simulation gives: ${JSON.stringify(given)}`, () => {
      const formula = rationedFill(given)!;
      const run = simulated(given, 40_000, 5);
      expect(Math.abs(formula.first - run.first)).toBeLessThan(0.004);
      expect(Math.abs(formula.others - run.others)).toBeLessThan(0.004);
    });

  it("serves all alike where nothing is kept back", () => {
    const alike = rationedFill({ mean: 15, first: 0.4, lot: 30, reorder: 18, critical: 0 })!;
    expect(alike.first).toBeCloseTo(alike.others, 12);
  });

  it("finds the least stock that gives both their level", () => {
    const given = { mean: 20, first: 0.3, lot: 50 };
    const { reorder, critical } = rationing(given, 0.998, 0.95)!;
    const fill = rationedFill({ ...given, reorder, critical })!;
    expect(fill.first).toBeGreaterThanOrEqual(0.998);
    expect(fill.others).toBeGreaterThanOrEqual(0.95);
    expect(critical).toBeGreaterThan(0);
    expect(rationedFill({ ...given, reorder: reorder - 1, critical: critical - 1 })!.first).toBeLessThan(
      0.998,
    );
    expect(rationedFill({ ...given, reorder: reorder - 1, critical })!.others).toBeLessThan(0.95);
  });

  it("keeps nothing back where all are to have one level", () => {
    expect(rationing({ mean: 20, first: 0.3, lot: 50 }, 0.95, 0.95)!.critical).toBe(0);
  });

  it("is not told outside its range", () => {
    expect(rationedFill({ mean: 20, first: 1, lot: 50, reorder: 20, critical: 2 })).toBeNull();
    expect(rationedFill({ mean: 20, first: 0.3, lot: 50, reorder: 2, critical: 5 })).toBeNull();
    expect(rationing({ mean: 20, first: 0.3, lot: 50 }, 1, 0.95)).toBeNull();
  });
});

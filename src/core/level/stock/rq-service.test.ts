import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { compoundPoissonLaw } from "../demand/compound-poisson.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { rqService } from "./rq-service.js";

const sizes = new Map([
  [1, 0.5],
  [3, 0.3],
  [12, 0.2],
]);

/** A shop with lumpy orders, run event by event: no formula of the method. */
function simulated(r: number, q: number, rate: number, leadTime: number, lines: number, promise: number) {
  const next = seededUniform(11);
  const list = [...sizes];
  let time = 0;
  let position = r + q;
  let net = r + q;
  let due: { at: number; units: number }[] = [];
  let whole = 0;
  let filled = 0;
  let asked = 0;
  let within = 0;
  let waiting = 0;
  for (let i = 0; i < lines; i++) {
    const gap = -Math.log(1 - next()) / rate;
    const end = time + gap;
    for (;;) {
      const first = due[0];
      const until = first !== undefined && first.at <= end ? first.at : end;
      waiting += Math.max(0, -net) * (until - time);
      time = until;
      if (until === end) break;
      net += due.shift()!.units;
    }
    let u = next();
    let size = 1;
    for (const [s, p] of list) {
      size = s;
      u -= p;
      if (u < 0) break;
    }
    asked += size;
    if (net >= size) whole++;
    filled += Math.max(0, Math.min(size, net));
    const soon = due.reduce((sum, d) => sum + (d.at <= time + promise ? d.units : 0), 0);
    if (net + soon >= size) within++;
    net -= size;
    position -= size;
    if (position <= r) {
      const lots = Math.ceil((r + 1 - position) / q) * q;
      position += lots;
      due = [...due, { at: time + leadTime, units: lots }];
    }
  }
  return {
    lineFill: whole / lines,
    unitFill: filled / asked,
    within: within / lines,
    backorders: waiting / time,
  };
}

describe("all service of one policy", () => {
  it("of single units: fill, wait by Little, ready rate are the reference's", () => {
    const s = rqService({ law: poissonLaw(1.2), demandRate: 0.2 }, { reorderPoint: 1, quantity: 2 });
    expect(s.unitFill).toBeCloseTo(0.7710571824952374, 12);
    expect(s.meanWait).toBeCloseTo(0.5178251375543091, 12);
    expect(s.onHand).toBeCloseTo(1.4035650275108618, 12);
    expect(s.lineFill).toBe(s.unitFill);
    expect(s.withinPromise).toBeNull();
    expect(s.meanWaitIfShort * (1 - s.unitFill)).toBeCloseTo(s.meanWait, 12);
  });
  it("tells a cycle service of two thirds from a fill rate of 97 %", () => {
    const law = normalLaw(1300 / 12, 150 * Math.sqrt(1 / 12));
    const s = rqService({ law, demandRate: 1300 }, { reorderPoint: 126.8, quantity: 328.5 });
    expect(s.cycleService).toBeCloseTo(0.665, 3);
    expect(s.unitFill).toBeCloseTo(0.971, 3);
  });
  it("of lumpy lines is what a shop run event by event gives", () => {
    const setting = {
      law: compoundPoissonLaw(5, sizes),
      lawLessPromise: compoundPoissonLaw(3, sizes),
      demandRate: 2 * 3.8,
      sizes,
    };
    const s = rqService(setting, { reorderPoint: 20, quantity: 15 });
    const shop = simulated(20, 15, 2, 2.5, 400_000, 1);
    expect(Math.abs(s.lineFill - shop.lineFill)).toBeLessThan(0.005);
    expect(Math.abs(s.unitFill - shop.unitFill)).toBeLessThan(0.006);
    expect(Math.abs(s.withinPromise! - shop.within)).toBeLessThan(0.005);
    expect(Math.abs(s.backorders / shop.backorders - 1)).toBeLessThan(0.03);
    expect(s.lineFill).toBeGreaterThan(s.unitFill);
  });
  it("of lines of one unit is that of single units", () => {
    const law = poissonLaw(6);
    const one = rqService({ law, demandRate: 3, sizes: new Map([[1, 1]]) }, { reorderPoint: 7, quantity: 4 });
    expect(one.unitFill).toBeCloseTo(one.readyRate, 12);
    expect(one.lineFill).toBeCloseTo(one.readyRate, 12);
  });
  it("refuses lumpy lines on demand that is not in whole units", () => {
    expect(() =>
      rqService({ law: normalLaw(5, 2), demandRate: 3, sizes }, { reorderPoint: 7, quantity: 4 }),
    ).toThrow(RangeError);
  });
});

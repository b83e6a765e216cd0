import { describe, expect, it } from "vitest";
import { gammaBelow, lossTruth, ordersAhead } from "./loss-truth.js";
import { chance, stream } from "./rng.js";
import { simulate } from "./simulate.js";

const draws = chance(9);
const gaps = stream("test.gap");
const stays = stream("test.stays");

/** Orders to come counted one by one. */
function counted(gapDays: number, shape: number, leaving: number, days: number, force: number) {
  const runs = 4000;
  let sum = 0;
  let squares = 0;
  for (let run = 0; run < runs; run++) {
    let worth = 0;
    let at = 0;
    for (let j = 0; ; j++) {
      at += gapDays * draws.gamma(shape, gaps, run, j);
      if (at > days) break;
      worth += Math.exp(-force * at);
      if (draws.u(stays, run, j) < leaving) break;
    }
    sum += worth;
    squares += worth * worth;
  }
  const mean = sum / runs;
  return { mean, error: Math.sqrt((squares / runs - mean * mean) / runs) };
}

describe("a gamma's share below", () => {
  it.each([
    [1, 0.7, 1 - Math.exp(-0.7)],
    [2, 1.5, 1 - Math.exp(-3) * (1 + 3)],
    [4, 0.5, 1 - Math.exp(-2) * (1 + 2 + 2 + 8 / 6)],
    [3, 0, 0],
    [3, 1e6, 1],
  ])("shape %f at %f", (shape, x, share) => {
    expect(gammaBelow(shape, x)).toBeCloseTo(share, 10);
  });

  it("goes over to the normal form without a step", () => {
    for (const x of [0.85, 0.97, 1, 1.04, 1.2])
      expect(Math.abs(gammaBelow(400, x) - gammaBelow(400.0001, x))).toBeLessThan(2e-5);
  });
});

describe("orders to come", () => {
  it.each([
    [10, 2, 0.01, 1095, 0.0003],
    [35, 25, 0.1, 1095, 0],
    [4, 1.3, 0.002, 400, 0.001],
  ])("of a customer ordering every %f days agree with counting", (gap, shape, leaving, days, force) => {
    const { mean, error } = counted(gap, shape, leaving, days, force);
    const found = ordersAhead({ gapDays: gap, shape, leaving, days, force });
    expect(Math.abs(found - mean)).toBeLessThan(4 * error);
  });

  it("are a geometric sum where nothing ends and nothing is random in the long run", () => {
    const found = ordersAhead({ gapDays: 10, shape: 25, leaving: 0.2, days: 1e6, force: 0 });
    expect(found).toBeCloseTo(1 / 0.2, 4);
  });
});

describe("the planted loss", () => {
  const s = simulate({ seed: 4, customers: 200 });
  const truth = lossTruth(s, { horizonDays: 60, valueYears: 3, discountRate: 0.1 });

  it("is the planted chance where the customer would surely have come back, less where not", () => {
    const late = s.orders.flatMap((o, n) => (o.failures.late === true ? [n] : []));
    expect(late.length).toBeGreaterThan(100);
    for (const n of late) {
      const planted = s.truth.decisions[n]!.extra.late!;
      expect(truth.added(n, "late")).toBeLessThanOrEqual(planted);
      expect(truth.added(n, "late")).toBeGreaterThan(0);
      expect(truth.added(n, "invoice")).toBe(0);
    }
    const soon = s.customers.find((c) => c.interval < 5)!;
    const n = late.find((i) => s.orders[i]!.customer === soon.index && s.orders[i]!.day < 400);
    if (n !== undefined) expect(truth.added(n, "late")).toBeCloseTo(s.truth.decisions[n]!.extra.late!, 6);
  });

  it("values frequent and loyal customers highest", () => {
    const frequent = s.customers.filter((c) => c.interval < 6 && c.leaving < 0.005);
    const rare = s.customers.filter((c) => c.interval > 20);
    const least = Math.min(...frequent.map((c) => truth.ahead(c)));
    expect(least).toBeGreaterThan(Math.max(...rare.map((c) => truth.ahead(c))));
  });
});

describe("the misleading firm", () => {
  it("lets heavy buyers meet most lateness and leave least, so that lateness seems to keep customers", () => {
    const s = simulate({ seed: 6, customers: 1200, confounded: true });
    const truth = lossTruth(s, { horizonDays: 60, valueYears: 3, discountRate: 0.1 });
    const watched = s.orders.flatMap((o, n) => (o.day < s.days - 61 ? [n] : []));
    const at = new Map(s.orders.map((o) => [`${o.customer} ${o.k}`, o.day]));
    const back = new Set(
      s.orders.flatMap((o) => {
        const before = at.get(`${o.customer} ${o.k - 1}`);
        return before !== undefined && o.day - before <= 60 ? [`${o.customer} ${o.k}`] : [];
      }),
    );
    const rate = (late: boolean) => {
      const of = watched.filter((n) => (s.orders[n]!.failures.late ?? false) === late);
      const gone = of.filter((n) => !back.has(`${s.orders[n]!.customer} ${s.orders[n]!.k + 1}`));
      return gone.length / of.length;
    };
    expect(rate(true) - rate(false)).toBeLessThan(-0.005);
    const late = watched.filter((n) => s.orders[n]!.failures.late === true);
    const planted = late.reduce((sum, n) => sum + truth.added(n, "late"), 0) / late.length;
    expect(planted).toBeGreaterThan(0.02);
  });
});

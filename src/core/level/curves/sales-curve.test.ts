import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { normalQuantile } from "../demand/normal-quantile.js";
import { beforeAfter } from "./before-after.js";
import { elasticityCurves, stockOutCurves } from "./effect-curves.js";
import { drawCurves, type FitForm, fitSales, type MeasuredPoint, salesInterval } from "./fit-sales.js";
import { naturalStockOuts, salesRatio } from "./natural-stock-outs.js";
import { responseOptimum, squareRootOptimum } from "./response-optimum.js";
import { type SalesCurve, salesAt, salesSlope } from "./sales-curve.js";
import { lineThrough, powerThrough, saturatingThrough, sCurveThrough } from "./two-points.js";

const curves: SalesCurve[] = [
  { kind: "power", at: 0.9, sales: 1000, elasticity: 0.4 },
  { kind: "saturating", from: 0.5, low: 600, high: 1100, rate: 6 },
  { kind: "s-curve", low: 200, high: 1200, half: 0.7, steep: 6 },
  {
    kind: "kinked",
    points: [
      { service: 0.6, sales: 500 },
      { service: 0.9, sales: 900 },
      { service: 1, sales: 950 },
    ],
  },
  { kind: "decline", base: { kind: "power", at: 0.9, sales: 1000, elasticity: 0.4 }, from: 0.95, loss: 4000 },
  {
    kind: "share",
    market: 5000,
    pull: 5,
    rivals: [
      { service: 0.9, favour: 0 },
      { service: 0.8, favour: 0.3 },
    ],
  },
];

describe("sales against service", () => {
  it("have the slope of their form", () => {
    for (const curve of curves)
      for (const x of [0.53, 0.7, 0.88, 0.97]) {
        const d = 1e-6;
        const slope = (salesAt(curve, x + d) - salesAt(curve, x - d)) / (2 * d);
        expect(salesSlope(curve, x) / (slope || 1)).toBeCloseTo(slope === 0 ? salesSlope(curve, x) : 1, 5);
      }
  });

  it("are never no number", () => {
    const falling: SalesCurve = { kind: "power", at: 1, sales: 1, elasticity: -1 };
    expect(() => salesAt(falling, 0)).toThrow(RangeError);
    expect(() => salesAt(curves[0]!, Number.NaN)).toThrow(RangeError);
    expect(() => salesSlope(curves[0]!, 0)).toThrow(RangeError);
    expect(() => salesAt({ kind: "kinked", points: [] }, 0.5)).toThrow(RangeError);
    for (const curve of curves) expect(Number.isFinite(salesAt(curve, 0))).toBe(true);
  });

  it("pass through the points they were taken from", () => {
    const share = fc.double({ min: 0.1, max: 0.99, noNaN: true });
    fc.assert(
      fc.property(
        share,
        share,
        fc.double({ min: 101, max: 499, noNaN: true }),
        fc.double({ min: 1, max: 400, noNaN: true }),
        (x, y, sales, more) => {
          fc.pre(Math.abs(x - y) > 0.01 && sales + more < 900);
          const [a, b] = [
            { service: Math.min(x, y), sales },
            { service: Math.max(x, y), sales: sales + more },
          ];
          for (const c of [
            powerThrough(a, b),
            saturatingThrough(b, a, 1000),
            sCurveThrough(a, b, { low: 100, high: 1000 }),
            lineThrough(b, a),
          ]) {
            if (c.kind !== "curve") throw new Error(c.reason);
            expect(salesAt(c.curve, a.service)).toBeCloseTo(a.sales, 6);
            expect(salesAt(c.curve, b.service)).toBeCloseTo(b.sales, 6);
            expect([c.from, c.to]).toEqual([a.service, b.service]);
          }
        },
      ),
    );
  });

  it("say why two points give no curve", () => {
    const a = { service: 0.9, sales: 100 };
    expect(powerThrough(a, a)).toEqual({ kind: "none", reason: "same-service" });
    expect(powerThrough(a, { service: 0.95, sales: 0 })).toEqual({ kind: "none", reason: "no-sales" });
    expect(saturatingThrough(a, { service: 0.95, sales: 120 }, 110)).toEqual({
      kind: "none",
      reason: "beyond-saturation",
    });
    expect(saturatingThrough(a, { service: 0.95, sales: 90 }, 110)).toEqual({
      kind: "none",
      reason: "falls",
    });
    expect(sCurveThrough(a, { service: 0.95, sales: 90 }, { low: 0, high: 200 })).toEqual({
      kind: "none",
      reason: "falls",
    });
  });
});

describe("a curve fitted to points with errors", () => {
  const forms: [FitForm, SalesCurve][] = [
    [
      { kind: "power", at: 0.9 },
      { kind: "power", at: 0.9, sales: 1000, elasticity: 0.5 },
    ],
    [
      { kind: "saturating", from: 0.5, high: 1100 },
      { kind: "saturating", from: 0.5, low: 600, high: 1100, rate: 5 },
    ],
    [
      { kind: "s-curve", low: 200, high: 1200 },
      { kind: "s-curve", low: 200, high: 1200, half: 0.7, steep: 5 },
    ],
  ];
  const services = [0.55, 0.65, 0.75, 0.85, 0.95];

  it("is the curve itself when there are none to speak of", () => {
    for (const [form, truth] of forms) {
      const fit = fitSales(
        services.map((service) => ({ service, sales: salesAt(truth, service), se: 1 })),
        form,
      );
      if (fit.kind !== "fitted") throw new Error(fit.reason);
      for (const x of [0.6, 0.9, 0.99]) expect(salesAt(fit.curve, x)).toBeCloseTo(salesAt(truth, x), 5);
      expect(fit.misfit).toBeLessThan(1e-9);
    }
  });

  it("holds the truth in its interval as often as it says, and its draws spread alike", () => {
    const uniform = seededUniform(7);
    for (const [form, truth] of forms) {
      let held = 0;
      const runs = 300;
      for (let k = 0; k < runs; k++) {
        const points: MeasuredPoint[] = services.map((service) => ({
          service,
          sales: salesAt(truth, service) + 15 * normalQuantile(Math.max(uniform(), 1e-9)),
          se: 15,
        }));
        const fit = fitSales(points, form);
        if (fit.kind !== "fitted") throw new Error(fit.reason);
        const { low, high } = salesInterval(fit, 2, 0.9, 0.9);
        if (low <= salesAt(truth, 0.9) && salesAt(truth, 0.9) <= high) held++;
        if (k === 0) {
          const drawn = drawCurves(fit, 2, 400, 3)
            .map((c) => salesAt(c, 0.9))
            .sort((a, b) => a - b);
          expect((drawn[379]! - drawn[20]!) / (high - low)).toBeCloseTo(1, 0);
        }
      }
      expect(held / runs).toBeGreaterThan(0.85);
      expect(held / runs).toBeLessThan(0.95);
    }
  });

  it("says why there is none", () => {
    expect(fitSales([{ service: 0.9, sales: 1, se: 1 }], forms[0]![0])).toMatchObject({
      reason: "too-few-points",
    });
    const points = services.map((service) => ({ service, sales: 1000, se: 0 }));
    expect(fitSales(points, forms[0]![0])).toMatchObject({ reason: "no-errors" });
    expect(
      fitSales(
        services.map((service) => ({ service, sales: -5, se: 1 })),
        forms[0]![0],
      ),
    ).toMatchObject({ reason: "does-not-fit" });
  });
});

describe("the effect of a change of service", () => {
  const group = (n: number, growth: number) =>
    Array.from({ length: n }, (_, k) => ({ before: 100 + 7 * k, after: (100 + 7 * k) * growth }));

  it("is what the others did not do", () => {
    const effect = beforeAfter(group(10, 1.3), group(12, 1.2), 0.95, { before: 0.9, after: 0.95 });
    if (effect.kind !== "estimated") throw new Error(effect.reason);
    expect(effect.ratio.value).toBeCloseTo(1.3 / 1.2, 12);
    expect(effect.elasticity!.value).toBeCloseTo(Math.log(1.3 / 1.2) / Math.log(0.95 / 0.9), 10);
    expect(effect.clear).toBe(true);
    expect(effect.later).toBeNull();
  });

  it("tells what stayed of it", () => {
    const later = (g: ReturnType<typeof group>, by: number) => g.map((u) => ({ ...u, later: u.before * by }));
    const effect = beforeAfter(later(group(5, 1.3), 1.1), later(group(5, 1.2), 1), 0.95);
    expect(effect.kind === "estimated" && effect.later?.value).toBeCloseTo(1.1, 12);
  });

  it("is found by chance about as rarely as the level allows", () => {
    const uniform = seededUniform(11);
    const unit = () => ({ before: 50 + 100 * uniform(), after: 50 + 100 * uniform() });
    let clear = 0;
    for (let k = 0; k < 400; k++) {
      const effect = beforeAfter(Array.from({ length: 15 }, unit), Array.from({ length: 15 }, unit), 0.9);
      if (effect.kind === "estimated" && effect.clear) clear++;
    }
    expect(clear / 400).toBeLessThan(0.14);
    expect(clear / 400).toBeGreaterThan(0.05);
  });

  it("needs others, and sales", () => {
    expect(beforeAfter(group(5, 1), [], 0.95)).toEqual({ kind: "none", reason: "too-few" });
    expect(beforeAfter(group(2, 0), group(2, 1), 0.95)).toEqual({ kind: "none", reason: "no-sales" });
    expect(() =>
      beforeAfter(
        [
          { before: -1, after: 1 },
          { before: 2, after: 1 },
        ],
        group(2, 1),
        0.95,
      ),
    ).toThrow(RangeError);
  });
});

describe("natural stock-outs", () => {
  it("compare buying within strata, so that who is often short does not look like the cause", () => {
    // Small customers are short more often; in each stratum the rate halves.
    const effect = naturalStockOuts(
      [
        { boughtAfterShort: 50, daysAfterShort: 1000, boughtAfterFilled: 100, daysAfterFilled: 1000 },
        { boughtAfterShort: 50, daysAfterShort: 100, boughtAfterFilled: 10000, daysAfterFilled: 10000 },
      ],
      0.95,
    );
    if (effect.kind !== "estimated") throw new Error(effect.reason);
    expect(effect.ratio.value).toBeCloseTo(0.5, 12);
    expect(effect.ratio.low).toBeGreaterThan(0.35);
    expect(effect.lostShare.high).toBeCloseTo(1 - effect.ratio.low, 12);
  });

  it("with one stratum are a ratio of two rates", () => {
    const effect = naturalStockOuts(
      [{ boughtAfterShort: 30, daysAfterShort: 400, boughtAfterFilled: 90, daysAfterFilled: 900 }],
      0.95,
    );
    if (effect.kind !== "estimated") throw new Error(effect.reason);
    expect(effect.ratio.value).toBeCloseTo(0.75, 12);
    expect(effect.ratio.se ** 2).toBeCloseTo(1 / 30 + 1 / 90, 2);
  });

  it("say what is lacking", () => {
    const none = { boughtAfterShort: 0, daysAfterShort: 0, boughtAfterFilled: 5, daysAfterFilled: 10 };
    expect(naturalStockOuts([none], 0.95)).toEqual({ kind: "none", reason: "no-stock-outs" });
    expect(naturalStockOuts([{ ...none, daysAfterShort: 4 }], 0.95)).toEqual({
      kind: "none",
      reason: "no-purchases",
    });
    expect(salesRatio(0.1, 0.9, 0.95)).toBeCloseTo(0.995 / 0.99, 12);
    expect(() => salesRatio(2, 0.9, 0.95)).toThrow(RangeError);
  });
});

describe("curves drawn from a measured effect", () => {
  const today = { service: 0.92, sales: 500 };
  const middle = (xs: number[]) => xs.sort((a, b) => a - b)[Math.floor(xs.length / 2)]!;

  it("all pass through today's point and lie around the estimate", () => {
    const estimate = { value: 0.5, se: 0.1, low: 0.3, high: 0.7 };
    const powers = elasticityCurves(estimate, today, 401, 1);
    const lines = stockOutCurves({ ...estimate, value: 0.8 }, today, 401, 1);
    for (const c of [...powers, ...lines]) expect(salesAt(c, 0.92)).toBeCloseTo(500, 9);
    expect(middle(powers.map((c) => salesAt(c, 0.99)))).toBeCloseTo(500 * (0.99 / 0.92) ** 0.5, 0);
    expect(middle(lines.map((c) => salesAt(c, 0.99)))).toBeCloseTo(500 * salesRatio(0.2, 0.92, 0.99), 0);
    expect(elasticityCurves(estimate, today, 3, 9)).toEqual(elasticityCurves(estimate, today, 3, 9));
    expect(() => elasticityCurves(estimate, today, 0, 1)).toThrow(RangeError);
  });
});

describe("the sales-response rules", () => {
  it("stop where stock is not worth it", () => {
    const r = {
      margin: 0.75,
      salesPerPoint: 0.0015,
      annualUnits: 59904,
      carryingRate: 0.25,
      unitCost: 10,
      leadTimeSd: 400,
    };
    expect(responseOptimum(r).kind).toBe("optimum");
    expect(responseOptimum({ ...r, leadTimeSd: 4000 })).toMatchObject({
      kind: "none",
      reason: "not-worth-stock",
    });
    expect(responseOptimum({ ...r, margin: 0 })).toMatchObject({ kind: "none", reason: "one-sided" });
    expect(() => responseOptimum({ ...r, margin: -1 })).toThrow(RangeError);
  });

  it("have their top where slopes are equal", () => {
    const { service } = squareRootOptimum(0.5, 0.00055);
    expect(0.25 / Math.sqrt(service)).toBeCloseTo(2 * 0.00055 * service, 12);
    expect(() => squareRootOptimum(0, 1)).toThrow(RangeError);
  });
});

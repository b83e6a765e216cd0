import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bestLevel } from "./best-level.js";
import { bestOverDraws } from "./best-over-draws.js";
import { blendedReactions, outcomeFor, reactionStudies } from "./reaction-shares.js";
import { squareRootOptimum } from "./response-optimum.js";
import { salesOptimum, salesOptimumOver } from "./sales-optimum.js";
import { gainFromLoss, threeCharts } from "./three-charts.js";

describe("the best level", () => {
  it("of a curve with one top is that top, and the band is where the value is within its share", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.05, max: 0.95, noNaN: true }),
        fc.double({ min: 1, max: 100, noNaN: true }),
        (top, height) => {
          const f = (x: number) => height - 50 * (x - top) ** 2;
          const best = bestLevel(f, 0, 1);
          expect(best.level).toBeCloseTo(top, 5);
          const half = Math.sqrt((0.01 * height) / 50);
          expect(best.band.low).toBeCloseTo(Math.max(0, top - half), 6);
          expect(best.band.high).toBeCloseTo(Math.min(1, top + half), 6);
          expect(best.rival).toBe(false);
        },
      ),
    );
  });

  it("says when it lies at the edge, and when another is as good", () => {
    expect(bestLevel((x) => x, 0, 1)).toMatchObject({ level: 1, atEdge: "high", band: { high: 1 } });
    expect(bestLevel((x) => -x - 1, 0, 1).atEdge).toBe("low");
    expect(bestLevel((x) => 10 - 400 * (x - 0.2) ** 2 * (x - 0.8) ** 2, 0, 1).rival).toBe(true);
    expect(() => bestLevel(() => Number.NaN, 0, 1)).toThrow(RangeError);
    expect(() => bestLevel((x) => x, 1, 1)).toThrow(RangeError);
  });

  it("of sales against cost is the textbook's, and is called a guess beyond what was seen", () => {
    const curve = { kind: "power", at: 1, sales: 0.5, elasticity: 0.5 } as const;
    const sales = {
      margin: 1,
      cost: (x: number) => 0.00055 * x * x,
      from: 0,
      to: 100,
      seen: { from: 40, to: 60 },
    };
    const best = salesOptimum(curve, sales);
    const book = squareRootOptimum(0.5, 0.00055);
    expect(best.level).toBeCloseTo(book.service, 4);
    expect(best.value).toBeCloseTo(book.profit, 10);
    expect(best.extrapolated).toBe(true);
    const curves = [0.4, 0.5, 0.6].map((elasticity) => ({ ...curve, elasticity }));
    const over = salesOptimumOver(curves, sales, 0.9);
    expect(over.low).toBeLessThan(best.level);
    expect(over.high).toBeGreaterThan(best.level);
  });
});

describe("the three charts", () => {
  const curve = fc
    .array(
      fc.tuple(
        fc.double({ min: 0.1, max: 5, noNaN: true }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
        fc.double({ min: 0, max: 1000, noNaN: true }),
      ),
      { minLength: 1, maxLength: 30 },
    )
    .map((steps) => {
      let level = 0;
      return steps.map(([rise, cost, gain]) => {
        level += rise;
        return { level, cost, gain };
      });
    });

  it("name one level, read each by itself", () => {
    fc.assert(
      fc.property(curve, fc.nat(), (c, n) => {
        const today = c[n % c.length]!.level;
        const charts = threeCharts(c, today);
        const top = (values: number[]) => Math.max(...values);
        expect(charts.tradeOff.map((p) => p.gain - p.cost)[charts.best]).toBe(
          top(c.map((p) => p.gain - p.cost)),
        );
        expect(charts.profit[charts.best]!.profit).toBe(top(charts.profit.map((p) => p.profit)));
        expect(charts.increment[charts.best]!.extraProfit).toBe(
          top(charts.increment.map((p) => p.extraProfit)),
        );
        expect(charts.increment[charts.today]).toEqual({
          rise: 0,
          extraCost: 0,
          extraGain: 0,
          extraProfit: 0,
        });
        charts.increment.forEach((p) => {
          expect(p.extraGain - p.extraCost).toBeCloseTo(p.extraProfit, 8);
        });
      }),
    );
  });

  it("turn a loss into a gain without moving the best level", () => {
    const gain = gainFromLoss([0.8, 0.9, 0.95], [10, 12, 20], [30, 15, 11]);
    expect(threeCharts(gain, 0.8).best).toBe(1);
    expect(gain[0]!.gain).toBe(0);
    expect(() => threeCharts(gain, 0.85)).toThrow(RangeError);
    expect(() => gainFromLoss([0.8], [1, 2], [1])).toThrow(RangeError);
  });
});

describe("the best level over draws", () => {
  it("is that of the mean, with the interval of each draw's own", () => {
    const levels = Float64Array.from({ length: 41 }, (_, j) => j / 40);
    const tops = Array.from({ length: 201 }, (_, d) => 0.3 + (0.4 * d) / 200);
    const values = Float64Array.from(tops.flatMap((t) => Array.from(levels, (x) => 5 - 3 * (x - t) ** 2)));
    const best = bestOverDraws({ levels, values }, 0.9);
    expect(best.level).toBeCloseTo(0.5, 6);
    expect(best.low).toBeCloseTo(0.32, 6);
    expect(best.high).toBeCloseTo(0.68, 6);
    // Mean of 3·(t − ½)², less what the grid is coarse.
    expect(best.regret).toBeCloseTo((3 * 0.4 ** 2) / 12, 2);
    expect(best.atEdge).toBe(0);
    expect(() => bestOverDraws({ levels, values: new Float64Array(40) }, 0.9)).toThrow(RangeError);
  });
});

describe("published reactions", () => {
  it("sum to one in each row and lose by the side one stands on", () => {
    for (const { reactions } of reactionStudies) {
      expect(Object.values(reactions).reduce((a, b) => a + b, 0)).toBeCloseTo(1, 12);
      for (const seller of ["retailer", "maker"] as const) {
        const o = outcomeFor(reactions, seller);
        expect(o.lost + o.substituted + o.delayed).toBeCloseTo(1, 12);
      }
    }
    expect(outcomeFor(reactionStudies[0]!.reactions, "retailer").lost).toBeCloseTo(0.4, 12);
    expect(outcomeFor(reactionStudies[0]!.reactions, "maker").lost).toBeCloseTo(0.35, 12);
  });

  it("give way to own answers", () => {
    const study = reactionStudies[0]!.reactions;
    const own = { otherStore: 90, otherBrand: 5, sameBrand: 5, delay: 0, noPurchase: 0 };
    expect(blendedReactions(study, own, 0).otherStore).toBeCloseTo(0.9, 12);
    expect(blendedReactions(study, own, 100).otherStore).toBeCloseTo((90 + 31) / 200, 12);
    expect(() => blendedReactions(study, { ...own, delay: -1 }, 1)).toThrow(RangeError);
    expect(() => outcomeFor({ ...study, delay: 0.9 }, "maker")).toThrow(RangeError);
  });
});

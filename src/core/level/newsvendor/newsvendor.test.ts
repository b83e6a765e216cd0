import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { discreteLawOf } from "../demand/discrete-law.js";
import { gammaLaw } from "../demand/gamma-law.js";
import { lognormalLaw } from "../demand/lognormal-law.js";
import { negativeBinomialLaw } from "../demand/negative-binomial-law.js";
import { normalLaw } from "../demand/normal-law.js";
import { poissonLaw } from "../demand/poisson-law.js";
import { perUnit } from "../stock/penalty.js";
import { newsvendorColumns } from "./columns.js";
import { explicitNewsvendor, explicitProfit } from "./explicit.js";
import { newsvendor, newsvendorCost } from "./newsvendor.js";

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const laws = fc.oneof(
  fc.tuple(real(10, 500), real(0.1, 90)).map(([m, s]) => normalLaw(m, s)),
  fc.tuple(real(0.2, 60), real(0.1, 20)).map(([a, s]) => gammaLaw(a, s)),
  fc.tuple(real(0, 5), real(0.05, 1.2)).map(([m, s]) => lognormalLaw(m, s)),
  real(0.05, 200).map(poissonLaw),
  fc.tuple(real(0.2, 20), real(0.05, 0.9)).map(([r, p]) => negativeBinomialLaw(r, p)),
  fc.constant(
    discreteLawOf(
      new Map([
        [0, 0.35],
        [1, 0.2],
        [2, 0.15],
        [5, 0.15],
        [10, 0.1],
        [25, 0.05],
      ]),
    ),
  ),
);

describe("the newsvendor", () => {
  it("keeps 10 of a lumpy item for 9 short against 1 left", () => {
    const lumpy = discreteLawOf(
      new Map([
        [0, 0.35],
        [1, 0.2],
        [2, 0.15],
        [5, 0.15],
        [10, 0.1],
        [25, 0.05],
      ]),
    );
    const best = newsvendor(lumpy, { holding: 1, stockout: perUnit(9) });
    expect(best.level).toBe(10);
    expect(best.cost).toBeCloseTo(14, 12);
    expect(best.criticalRatio).toBe(0.9);
  });
  it("is nowhere beaten by another level", () => {
    fc.assert(
      fc.property(laws, real(0.05, 10), real(0.05, 200), real(-1, 1), (law, holding, penalty, t) => {
        const stockout = perUnit(penalty);
        const best = newsvendor(law, { holding, stockout });
        const other = best.level + t * law.sd;
        const level = law.lattice ? Math.round(other) : other;
        const cost = newsvendorCost(law, level, { holding, stockout });
        expect(best.cost).toBeLessThanOrEqual(cost + 1e-10 * (cost + 1));
      }),
    );
  });
  it("keeps more where a shortage costs more", () => {
    fc.assert(
      fc.property(laws, real(0.1, 5), real(0.1, 50), real(1.01, 10), (law, holding, stockout, times) => {
        const [less, more] = [stockout, stockout * times].map((p) =>
          newsvendor(law, { holding, stockout: perUnit(p) }),
        );
        expect(more!.level).toBeGreaterThanOrEqual(less!.level - 1e-9 * Math.abs(less!.level));
      }),
    );
  });
  it("stands for a shortage a thousand billion times as dear", () => {
    const best = newsvendor(normalLaw(100, 30), { holding: 1, stockout: perUnit(1e15) });
    expect(normalLaw(100, 30).sf(best.level)).toBeCloseTo(1e-15, 25);
  });
  it("refuses costs that are none", () => {
    expect(() => newsvendor(normalLaw(1, 1), { holding: 0, stockout: perUnit(1) })).toThrow(RangeError);
    expect(() => newsvendor(normalLaw(1, 1), { holding: 1, stockout: Number.NaN as never })).toThrow(
      RangeError,
    );
  });
});

describe("a season", () => {
  const season = { revenue: 1, purchaseCost: 0.3, salvage: 0.12 };
  it("is best at the textbook's level", () => {
    const best = explicitNewsvendor(normalLaw(50, 8), season);
    expect(best).toMatchObject({ kind: "level" });
    if (best.kind !== "level") return;
    expect(best.level).toBeCloseTo(56.60395592743389, 10);
    expect(best.profit).toBeCloseTo(33.002394806823354, 10);
    expect(explicitProfit(normalLaw(50, 8), best.level, season)).toBeCloseTo(best.profit, 12);
  });
  it("has the profit of selling, salvaging and paying for shortage", () => {
    const law = poissonLaw(50);
    const level = 47;
    let profit = 0;
    for (let d = 0; d < 300; d++)
      profit += law.density(d) * (Math.min(d, level) + 0.12 * Math.max(0, level - d) - 0.3 * level);
    expect(explicitProfit(law, level, season)).toBeCloseTo(profit, 10);
  });
  it("has no level where leftovers lose nothing or sales gain nothing", () => {
    const law = poissonLaw(5);
    expect(explicitNewsvendor(law, { ...season, salvage: 0.3 })).toEqual({
      kind: "none",
      reason: "no-limit",
    });
    expect(explicitNewsvendor(law, { ...season, revenue: 0.3 })).toEqual({
      kind: "none",
      reason: "never-worth",
    });
    expect(() => explicitNewsvendor(law, { ...season, revenue: Number.NaN })).toThrow(RangeError);
  });
});

describe("newsvendors in columns", () => {
  it("give what one at a time gives", () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(real(-10, 1e4), real(0.01, 500), real(0.01, 9), real(0.01, 900)), {
          minLength: 1,
          maxLength: 9,
        }),
        (rows) => {
          const column = (k: 0 | 1 | 2 | 3) => Float64Array.from(rows, (r) => r[k]);
          const [level, cost] = [new Float64Array(rows.length), new Float64Array(rows.length)];
          const items = { mean: column(0), sd: column(1), holding: column(2), stockout: column(3) };
          expect(newsvendorColumns(items, level, cost)).toBe(0);
          rows.forEach(([mean, sd, holding, stockout], i) => {
            const one = newsvendor(normalLaw(mean, sd), { holding, stockout: perUnit(stockout) });
            expect(Math.abs(level[i]! - one.level)).toBeLessThanOrEqual(1e-11 * (Math.abs(one.level) + sd));
            expect(Math.abs(cost[i]! - one.cost)).toBeLessThanOrEqual(1e-11 * (one.cost + 1e-9));
          });
        },
      ),
    );
  });
  it("count and mark what they cannot take", () => {
    const bad = {
      mean: Float64Array.of(1, 2),
      sd: Float64Array.of(1, -1),
      holding: Float64Array.of(1, 1),
      stockout: Float64Array.of(4, 4),
    };
    const [level, cost] = [new Float64Array(2), new Float64Array(2)];
    expect(newsvendorColumns(bad, level, cost)).toBe(1);
    expect(cost[1]).toBe(-1);
    expect(() => newsvendorColumns(bad, new Float64Array(1), cost)).toThrow(RangeError);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { compoundBaseStock } from "./compound-base-stock.js";
import { compoundOverLeadTime, compoundPoissonLaw } from "./compound-poisson.js";
import { overLeadTime, periodLaw } from "./demand-model.js";
import { forecastError } from "./forecast-error.js";
import { leadTimeDemand, poissonOverLeadTime, spreadOverPeriods } from "./lead-time.js";
import { negativeBinomialLaw } from "./negative-binomial-law.js";
import { poissonLaw } from "./poisson-law.js";
import { sumOfPeriods } from "./sum-of-periods.js";
import { undershoot } from "./undershoot.js";

const lumps = new Map([
  [1, 0.2],
  [10, 0.6],
  [40, 0.2],
]);
const close = (got: number, want: number, digits = 1e-11) =>
  expect(Math.abs(got - want)).toBeLessThanOrEqual(digits * (Math.abs(want) + 1e-12));

describe("lead-time demand", () => {
  it("takes the spread of the lead time in: without it a third of the safety stock is there", () => {
    const d = leadTimeDemand({ mean: 20, sd: 5 }, { mean: 8, sd: 2 });
    expect(d).toEqual({ mean: 160, sd: Math.sqrt(200 + 1600), sdOfFixedTime: Math.sqrt(200) });
  });
  it("of Poisson demand over a gamma lead time is negative binomial", () => {
    const law = poissonOverLeadTime(3, { mean: 2, sd: 1 });
    expect([law.mean, law.quantile(0.95), law.quantile(0.99)]).toEqual([6, 13, 18]);
    close(poissonOverLeadTime(3, { mean: 2, sd: 1e-5 }).n(9), poissonLaw(6).n(9), 1e-8);
    close(law.sd, 3.872983346207417);
    expect(poissonOverLeadTime(3, { mean: 2, sd: 0 }).kind).toBe("poisson");
  });
  it("over correlated periods spreads more than √T, over contrary ones less", () => {
    close(spreadOverPeriods(5, 4, 0), 10);
    close(spreadOverPeriods(1, 2, 0.5), Math.sqrt(3));
    expect(spreadOverPeriods(5, 4, -0.4)).toBeLessThan(10);
  });
  it("refuses what cannot be", () => {
    expect(() => leadTimeDemand({ mean: -1, sd: 1 }, { mean: 1, sd: 0 })).toThrow(RangeError);
    expect(() => poissonOverLeadTime(3, { mean: 0, sd: 1 })).toThrow(RangeError);
    expect(() => spreadOverPeriods(1, 2.5, 0)).toThrow(RangeError);
    expect(() => sumOfPeriods({ kind: "poisson", mean: 3 }, 0)).toThrow(RangeError);
    expect(() => sumOfPeriods({ kind: "discrete", chances: [1] }, 1.5)).toThrow(RangeError);
  });
});

describe("compound Poisson demand", () => {
  it("of single units is Poisson", () => {
    for (const mean of [0.3, 12, 900]) {
      const [law, plain] = [compoundPoissonLaw(mean, new Map([[1, 1]])), poissonLaw(mean)];
      for (const t of [-3, 0, 2, 6]) {
        const x = Math.max(0, Math.round(mean + t * Math.sqrt(mean)));
        close(law.sf(x), plain.sf(x), 1e-10);
        close(law.n2(x), plain.n2(x), 1e-10);
      }
    }
  });
  it("with logarithmic sizes is negative binomial", () => {
    const q = 0.6;
    const sizes = new Map<number, number>();
    for (let k = 1; k <= 80; k++) sizes.set(k, -(q ** k) / k / Math.log1p(-q));
    const [law, want] = [compoundPoissonLaw(-3 * Math.log1p(-q), sizes), negativeBinomialLaw(3, 1 - q)];
    for (const x of [0, 3, 8, 25]) close(law.sf(x), want.sf(x), 1e-10);
  });
  it("over a gamma lead time is the mixture: single units are negative binomial again", () => {
    const [law, want] = [
      compoundOverLeadTime(3, { mean: 2, sd: 1 }, new Map([[1, 1]])),
      poissonOverLeadTime(3, { mean: 2, sd: 1 }),
    ];
    for (const x of [0, 4, 10, 40]) close(law.sf(x), want.sf(x), 1e-10);
    close(law.sd, want.sd);
  });
  it("has the mean and spread of its table, orders of nothing left out", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 40, noNaN: true }),
        fc.oneof(fc.constant(0), fc.constant(1e-9), fc.double({ min: 0, max: 2, noNaN: true })),
        fc.array(fc.tuple(fc.integer({ min: 0, max: 30 }), fc.double({ min: 0.05, max: 1, noNaN: true })), {
          minLength: 1,
          maxLength: 6,
        }),
        (rate, spread, raw) => {
          const sizes = new Map(raw);
          const total = [...sizes.values()].reduce((a, b) => a + b, 0);
          for (const [k, p] of sizes) sizes.set(k, p / total);
          const law = compoundOverLeadTime(rate, { mean: 3, sd: spread }, sizes);
          let sum = 0;
          for (let x = 0; law.sf(x - 1) > 1e-18; x++) sum += law.sf(x);
          close(sum, law.mean, 1e-9);
          const both = 2 * law.n2(0) + law.n(0) - law.mean ** 2;
          expect(Math.abs(both - law.sd ** 2)).toBeLessThanOrEqual(
            1e-8 * (law.sd ** 2 + law.mean ** 2 + 1e-6),
          );
        },
      ),
      { numRuns: 40 },
    );
  });
  it("serves 95 % of cycles, 85 % of orders and of units with one stock; the normal law promises 97 %", () => {
    const s = compoundBaseStock(0.05, 20, lumps, 50);
    close(s.cycleService, 0.952657486885004);
    close(s.orderFill, 0.8505923410094206);
    close(s.unitFill, 0.851256127379321);
  });
  it("fills all with stock without end and nothing without any", () => {
    const [none, all] = [compoundBaseStock(0.05, 20, lumps, 0), compoundBaseStock(0.05, 20, lumps, 5000)];
    expect(none.unitFill).toBe(0);
    close(all.unitFill, 1);
    close(all.orderFill, 1);
  });
  it("refuses sizes in parts, chances that miss 1, a range without end", () => {
    expect(() => compoundPoissonLaw(1, new Map([[1.5, 1]]))).toThrow(RangeError);
    expect(() => compoundPoissonLaw(1, new Map([[1, 0.9]]))).toThrow(RangeError);
    expect(() => compoundPoissonLaw(-1, new Map([[1, 1]]))).toThrow(RangeError);
    expect(compoundPoissonLaw(0, new Map([[1, 1]])).cdf(0)).toBe(1);
  });
});

describe("undershoot", () => {
  const sizes = new Map([
    [1, 0.5],
    [2, 0.2],
    [6, 0.2],
    [12, 0.1],
  ]);
  it("has the means of its law", () => {
    const u = undershoot(sizes);
    close(u.meanContinuous, 3.4696969696969693);
    close(u.meanLattice, 2.9696969696969693);
    close(u.law.mean, u.meanLattice);
  });
  it("is none for single units", () => {
    expect(undershoot(new Map([[1, 1]])).meanLattice).toBe(0);
  });
  it("agrees with orders drawn one after the other", () => {
    // Orders of 2 and 5 in turn from every start: the long run by counting.
    const u = undershoot(
      new Map([
        [2, 0.5],
        [5, 0.5],
      ]),
    );
    expect([0, 1, 2, 3, 4, 5].map((k) => u.law.density(k) * 7)).toEqual([2, 2, 1, 1, 1, 0]);
  });
});

describe("a period's model over a lead time", () => {
  it("keeps mean and spread of the two, whatever the model", () => {
    for (const model of [
      { kind: "normal", mean: 20, sd: 5 },
      { kind: "gamma", shape: 4, scale: 5 },
      { kind: "poisson", mean: 3 },
      { kind: "negative-binomial", r: 3, p: 0.4 },
      { kind: "compound-poisson", rate: 0.3, sizes: lumps },
      { kind: "empirical", values: [0, 3, 9, 1, 1, 4] },
    ] as const)
      for (const leadTime of [
        { mean: 4, sd: 0 },
        { mean: 4, sd: 1.5 },
        { mean: 2.5, sd: 0 },
      ]) {
        const one = periodLaw(model);
        const { law } = overLeadTime(model, leadTime);
        const want = leadTimeDemand(one, leadTime);
        close(law.mean, want.mean, 1e-9);
        close(law.sd, want.sd, 1e-9);
      }
  });
  it("is exact for recorded whole values over whole periods", () => {
    const two = overLeadTime({ kind: "empirical", values: [0, 1] }, { mean: 2, sd: 0 });
    expect(two.basis).toBe("exact");
    expect([0, 1, 2].map(two.law.density)).toEqual([0.25, 0.5, 0.25]);
  });
});

describe("the error of a forecast", () => {
  it("separates bias from spread and sees what carries over", () => {
    const e = forecastError([12, 12, 12, 8, 8, 8], [9, 9, 9, 9, 9, 9]);
    expect(e).toMatchObject({ kind: "error", bias: 1, periods: 6 });
    if (e.kind !== "error") return;
    close(e.rootMeanSquare, Math.sqrt(5));
    close(e.sd, Math.sqrt(24 / 5));
    close(e.autocorrelation, 0.5);
  });
  it("needs four periods", () => {
    expect(forecastError([1, 2, 3], [1, 1, 1])).toEqual({ kind: "none", reason: "too-few" });
    expect(() => forecastError([1], [])).toThrow(RangeError);
  });
});

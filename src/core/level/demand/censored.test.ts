import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { censoredCounts } from "./censored-counts.js";
import { censoredNormal } from "./censored-normal.js";
import { censoredRecords } from "./censored-records.js";
import type { DemandLaw } from "./law.js";
import { negativeBinomialLaw } from "./negative-binomial-law.js";
import { normalLaw } from "./normal-law.js";
import { poissonLaw } from "./poisson-law.js";

/** Sales under stock that alternates, demand drawn from the law. */
function sales(law: DemandLaw, stocks: readonly number[], periods: number, seed: number) {
  const chance = seededUniform(seed);
  const sold: number[] = [];
  const ranOut: boolean[] = [];
  for (let i = 0; i < periods; i++) {
    const demand = law.quantile(Math.max(chance(), 1e-12));
    const stock = stocks[i % stocks.length]!;
    sold.push(Math.min(demand, stock));
    ranOut.push(demand >= stock);
  }
  return { sold, ranOut };
}

describe("normal demand behind sales", () => {
  it("comes back where sales stop at the stock a third of the time", () => {
    const fit = censoredNormal(sales(normalLaw(100, 20), [105, 115], 4000, 5));
    if (fit.kind !== "fit") throw new Error(fit.reason);
    expect(Math.abs(fit.mean - 100)).toBeLessThan(1.2);
    expect(Math.abs(fit.sd - 20)).toBeLessThan(1.2);
    expect(fit.soldMean).toBeLessThan(97);
    expect(fit.soldSd).toBeLessThan(17);
  });
  it("solves the likelihood equations: moving either parameter lowers the likelihood", () => {
    const { sold, ranOut } = sales(normalLaw(50, 10), [55], 200, 9);
    const fit = censoredNormal({ sold, ranOut });
    if (fit.kind !== "fit") throw new Error(fit.reason);
    const likelihood = (mean: number, sd: number) => {
      const law = normalLaw(mean, sd);
      return sold.reduce((sum, d, i) => sum + Math.log(ranOut[i] ? law.sf(d) : law.density(d)), 0);
    };
    const best = likelihood(fit.mean, fit.sd);
    for (const [a, b] of [
      [0.01, 0],
      [-0.01, 0],
      [0, 0.01],
      [0, -0.01],
    ] as const)
      expect(likelihood(fit.mean + a, fit.sd + b)).toBeLessThan(best);
  });
  it("is what was sold where nothing ran out", () => {
    const fit = censoredNormal({ sold: [1, 2, 3, 4], ranOut: [0, 0, 0, 0] });
    expect(fit).toMatchObject({ kind: "fit", mean: 2.5, censoredShare: 0 });
  });
  it("says when it cannot tell", () => {
    expect(censoredNormal({ sold: [5, 6], ranOut: [1, 1] })).toEqual({
      kind: "none",
      reason: "all-censored",
    });
    expect(censoredNormal({ sold: [5, 6], ranOut: [0, 1] })).toEqual({ kind: "none", reason: "too-few" });
    expect(censoredNormal({ sold: [], ranOut: [] })).toEqual({ kind: "none", reason: "too-few" });
    expect(censoredNormal({ sold: [5, 5], ranOut: [0, 0] })).toEqual({ kind: "none", reason: "no-spread" });
    expect(() => censoredNormal({ sold: [1], ranOut: [] })).toThrow(RangeError);
  });
});

describe("counted demand behind sales", () => {
  it("comes back, negative binomial or Poisson", () => {
    const fit = censoredCounts(sales(negativeBinomialLaw(2, 0.25), [6, 9], 3000, 11));
    if (fit.kind !== "fit") throw new Error(fit.reason);
    expect(fit.model.kind).toBe("negative-binomial");
    expect(Math.abs(fit.mean - 6)).toBeLessThan(0.5);
    expect(Math.abs(fit.sd - Math.sqrt(24))).toBeLessThan(0.6);
    expect(fit.soldMean).toBeLessThan(5);
    const plain = censoredCounts(sales(poissonLaw(5), [5, 8], 2000, 3));
    if (plain.kind !== "fit") throw new Error(plain.reason);
    expect(Math.abs(plain.mean - 5)).toBeLessThan(0.2);
    expect(Math.abs(plain.sd - Math.sqrt(5))).toBeLessThan(0.4);
  });
  it("does not learn from a period with nothing to sell", () => {
    const base = sales(poissonLaw(3), [5], 60, 2);
    const more = { sold: [...base.sold, 0, 0], ranOut: [...base.ranOut, true, true] };
    const [a, b] = [censoredCounts(base), censoredCounts(more)];
    if (a.kind !== "fit" || b.kind !== "fit") throw new Error("fits");
    expect(b.mean).toBeCloseTo(a.mean, 3);
  });
  it("says when it cannot tell", () => {
    expect(censoredCounts({ sold: [2, 3], ranOut: [1, 1] })).toEqual({
      kind: "none",
      reason: "all-censored",
    });
    expect(censoredCounts({ sold: [0, 0, 0], ranOut: [0, 0, 0] })).toEqual({
      kind: "none",
      reason: "no-demand",
    });
    expect(() => censoredCounts({ sold: [1.5], ranOut: [0] })).toThrow(RangeError);
  });
});

describe("records behind sales", () => {
  it("share a sold-out period's weight among the larger ones", () => {
    const c = censoredRecords({ sold: [1, 2, 2, 5], ranOut: [0, 1, 0, 0] });
    if (c.kind !== "law") throw new Error(c.reason);
    // The period sold out at 2 is worth ½ at 2 and ½ at 5.
    expect([1, 2, 5].map((x) => c.law.density(x))).toEqual([0.25, 0.375, 0.375]);
    expect(c.unknownBeyond).toBe(0);
  });
  it("say how much lies beyond what was seen", () => {
    const c = censoredRecords({ sold: [1, 2, 6, 6], ranOut: [0, 0, 1, 1] });
    expect(c).toMatchObject({ kind: "law", unknownBeyond: 0.5, from: 6 });
    expect(censoredRecords({ sold: [3], ranOut: [1] })).toEqual({ kind: "none", reason: "all-censored" });
  });
});

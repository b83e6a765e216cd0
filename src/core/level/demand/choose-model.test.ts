import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { chooseDemandModel } from "./choose-model.js";
import { type DemandModel, periodLaw } from "./demand-model.js";
import { fitGamma } from "./fit-gamma.js";
import { fitNegativeBinomial } from "./fit-negative-binomial.js";
import { goodness } from "./goodness.js";
import { intermittence } from "./intermittence.js";

/** Draws of a model by its own quantiles. */
function drawn(model: DemandModel, periods: number, seed: number): number[] {
  const chance = seededUniform(seed);
  const law = periodLaw(model);
  return Array.from({ length: periods }, () => law.quantile(Math.max(chance(), 1e-12)));
}

const kindOf = (perPeriod: readonly number[], more: object = {}) => {
  const c = chooseDemandModel({ perPeriod, ...more });
  return c.kind === "model" ? c.model.kind : c.reason;
};

/** Share of seeds in which the model is found. */
function share(model: DemandModel, periods: number, wanted: readonly string[], leadTime = 1): number {
  let found = 0;
  for (let seed = 1; seed <= 40; seed++)
    if (wanted.includes(kindOf(drawn(model, periods, seed), { leadTime }))) found++;
  return found / 40;
}

describe("the pattern of demand", () => {
  it("is told by interval and size", () => {
    expect(intermittence([5, 6, 5, 4, 6])).toMatchObject({ pattern: "smooth", interval: 1 });
    expect(intermittence([0, 0, 5, 0, 0, 5])).toMatchObject({ pattern: "intermittent", interval: 3, cv2: 0 });
    expect(intermittence([0, 1, 0, 0, 40, 0, 2])).toMatchObject({ pattern: "lumpy" });
    expect(intermittence([1, 40, 2, 1, 30, 1])).toMatchObject({ pattern: "erratic" });
  });
  it("is none with no or one demand", () => {
    expect(intermittence([0, 0])).toMatchObject({ kind: "none", reason: "no-demand" });
    expect(intermittence([0, 7, 0])).toMatchObject({ kind: "none", reason: "one-demand" });
    expect(() => intermittence([1, -1])).toThrow(RangeError);
  });
});

describe("fits", () => {
  it("find the gamma law they were drawn from", () => {
    const fit = fitGamma(drawn({ kind: "gamma", shape: 2.5, scale: 40 }, 4000, 3));
    expect(fit!.shape).toBeCloseTo(2.5, 0);
    expect(fit!.shape * fit!.scale).toBeCloseTo(100, -1);
    expect(fitGamma([3, 3, 3])).toBeNull();
    expect(fitGamma([1, 0])).toBeNull();
  });
  it("find the negative binomial law they were drawn from", () => {
    const fit = fitNegativeBinomial(drawn({ kind: "negative-binomial", r: 2, p: 0.25 }, 4000, 3));
    expect(Math.abs(fit!.r - 2)).toBeLessThan(0.2);
    expect((fit!.r * (1 - fit!.p)) / fit!.p).toBeCloseTo(6, 0);
    expect(fitNegativeBinomial([2, 2, 2, 3])).toBeNull();
  });
  it("are rejected about one time in twenty where the law is right, nearly always where it is wrong", () => {
    let right = 0;
    let wrong = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const values = drawn({ kind: "poisson", mean: 6 }, 120, seed);
      const a = goodness(periodLaw({ kind: "poisson", mean: 6 }), values, 0);
      const b = goodness(periodLaw({ kind: "negative-binomial", r: 1.5, p: 0.2 }), values, 0);
      if (a.kind === "tested" && a.p < 0.05) right++;
      if (b.kind === "tested" && b.p < 0.05) wrong++;
    }
    expect(right).toBeGreaterThanOrEqual(2);
    expect(right).toBeLessThanOrEqual(22);
    expect(wrong).toBeGreaterThanOrEqual(190);
  });
  it("are judged alike whether chances follow from each other or are asked for one by one", () => {
    for (const [k, model] of [
      { kind: "poisson", mean: 0.4 } as const,
      { kind: "poisson", mean: 900 } as const,
      { kind: "negative-binomial", r: 0.3, p: 0.05 } as const,
    ].entries()) {
      const law = periodLaw(model);
      const { ratio: _, ...asked } = law;
      const values = drawn(model, 90, k + 5);
      const one = goodness(asked, values, 1);
      const other = goodness(law, values, 1);
      expect(other.kind).toBe(one.kind);
      if (one.kind === "tested" && other.kind === "tested") {
        expect(other.df).toBe(one.df);
        expect(other.statistic).toBeCloseTo(one.statistic, 9);
      }
    }
  });
  it("are not judged on too few values", () => {
    expect(goodness(periodLaw({ kind: "poisson", mean: 2 }), [1, 2, 3], 1)).toEqual({ kind: "too-few" });
  });
});

describe("the choice of a demand model", () => {
  it("comes back to the law the records were drawn from", () => {
    expect(share({ kind: "poisson", mean: 4 }, 80, ["poisson"])).toBeGreaterThan(0.85);
    expect(share({ kind: "negative-binomial", r: 1.5, p: 0.2 }, 80, ["negative-binomial"])).toBeGreaterThan(
      0.85,
    );
    expect(share({ kind: "normal", mean: 500, sd: 60 }, 80, ["normal"])).toBeGreaterThan(0.5);
    expect(share({ kind: "gamma", shape: 2, scale: 50 }, 80, ["gamma"])).toBeGreaterThan(0.85);
  });
  it("never takes the normal law for small or wide lead-time demand, and says why", () => {
    const c = chooseDemandModel({ perPeriod: [1, 2, 0, 3, 1, 1, 2, 0, 4, 1] });
    expect(c.kind === "model" && c.model.kind).not.toBe("normal");
    const normal = c.kind === "model" ? c.candidates.find((k) => k.kind === "normal") : undefined;
    expect(normal?.reasons.map((r) => r.code)).toEqual(["small-mean", "wide-spread"]);
  });
  it("takes a longer lead time into account: counts may then look normal", () => {
    const c = chooseDemandModel({ perPeriod: [1, 2, 0, 3, 1, 1, 2, 0, 4, 1], leadTime: 30 });
    const normal = c.kind === "model" ? c.candidates.find((k) => k.kind === "normal") : undefined;
    expect(normal?.aicc).not.toBeNull();
  });
  it("is compound Poisson for lumpy demand with known orders, and keeps the mean", () => {
    const perPeriod = [0, 0, 10, 0, 0, 0, 41, 0, 1, 0, 0, 10];
    const c = chooseDemandModel({ perPeriod, orderSizes: [10, 40, 1, 1, 10] });
    expect(c).toMatchObject({
      kind: "model",
      model: { kind: "compound-poisson", rate: 5 / 12 },
      reasons: [{ code: "lumpy" }],
    });
    expect(c.kind === "model" && periodLaw(c.model).mean).toBeCloseTo(62 / 12, 10);
  });
  it("falls back on the records where no law fits", () => {
    const two = Array.from({ length: 100 }, (_, i) => (i % 2 ? 100 : 10));
    const c = chooseDemandModel({ perPeriod: two });
    expect(c).toMatchObject({
      kind: "model",
      model: { kind: "empirical" },
      reasons: [{ code: "fits-badly" }],
    });
  });
  it("takes amounts in parts of units, with and without empty periods", () => {
    expect(kindOf([20.5, 22.1, 19.8, 21.3, 20.7, 18.9])).toMatch(/normal|gamma/);
    expect(kindOf([0, 2.5, 0, 0, 1.5, 0])).toBe("empirical");
  });
  it("says when there is nothing to choose from", () => {
    expect(kindOf([])).toBe("no-demand");
    expect(kindOf([0, 0, 0, 0])).toBe("no-demand");
    expect(kindOf([0, 4, 0, 0])).toBe("one-demand");
    expect(kindOf([3, 4])).toBe("too-few-periods");
  });
  it("gives a usable law for any records, of the right mean", () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.array(fc.nat(60), { minLength: 4, maxLength: 60 }),
          fc.array(fc.double({ min: 0, max: 900, noNaN: true }), { minLength: 4, maxLength: 40 }),
          fc.tuple(fc.nat(50), fc.integer({ min: 4, max: 30 })).map(([v, n]) => new Array<number>(n).fill(v)),
        ),
        (perPeriod) => {
          const c = chooseDemandModel({ perPeriod });
          if (c.kind === "none") return;
          const law = periodLaw(c.model);
          expect(Math.abs(law.mean - c.mean)).toBeLessThanOrEqual(1e-6 * c.mean);
          const level = law.quantile(0.95);
          expect(Number.isFinite(level)).toBe(true);
          expect(law.n(level)).toBeGreaterThanOrEqual(0);
        },
      ),
    );
  });
});

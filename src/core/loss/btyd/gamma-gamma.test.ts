import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { expectedSpend, gammaGamma, spendLikelihood, spendSample } from "./gamma-gamma.js";
import { fitGammaGamma, type SpendFit } from "./gamma-gamma-fit.js";

const cdnow = { p: 6.25, q: 3.744, v: 15.44 };

function done(fit: SpendFit) {
  if (fit.kind === "cannot-tell") throw new Error(fit.reason);
  return fit;
}

const uniform = seededUniform(7);
const exponential = (mean: number) => -mean * Math.log(1 - uniform());
/** A gamma of whole shape. */
const gamma = (shape: number, rate: number) =>
  Array.from({ length: shape }, () => exponential(1 / rate)).reduce((a, b) => a + b, 0);
/** Customers with one to five repeats, each purchase drawn by what the customer is like. */
const buyers = (n: number, customer: () => () => number) =>
  Array.from({ length: n }, (_, i) => {
    const purchase = customer();
    const repeats = 1 + (i % 5);
    let total = 0;
    for (let k = 0; k < repeats; k++) total += purchase();
    return { repeats, mean: total / repeats };
  });

describe("expected spend", () => {
  const model = gammaGamma(cdnow);

  it("is that of all for one who never came back, and nears the own mean with every purchase", () => {
    const all = expectedSpend(model, { repeats: 0, mean: 0 })!;
    expect(all).toBeCloseTo((6.25 * 15.44) / 2.744, 12);
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0.01, max: 1e6, noNaN: true }),
        (repeats, mean) => {
          const one = expectedSpend(model, { repeats, mean })!;
          const next = expectedSpend(model, { repeats: repeats + 1, mean })!;
          expect(one).toBeGreaterThanOrEqual(Math.min(all, mean) * (1 - 1e-12));
          expect(one).toBeLessThanOrEqual(Math.max(all, mean) * (1 + 1e-12));
          expect(Math.abs(next - mean)).toBeLessThanOrEqual(Math.abs(one - mean) + 1e-9 * mean);
        },
      ),
    );
  });

  it("cannot be told where the mean over customers is infinite", () => {
    const heavy = gammaGamma({ p: 0.3, q: 0.5, v: 10 });
    expect(expectedSpend(heavy, { repeats: 0, mean: 0 })).toBeNull();
    expect(expectedSpend(heavy, { repeats: 1, mean: 10 })).toBeNull();
    expect(expectedSpend(heavy, { repeats: 2, mean: 10 })).toBeCloseTo((0.3 * 30) / 0.1, 10);
    expect(expectedSpend({ kind: "steady", q: 1, scale: 9 }, { repeats: 0, mean: 0 })).toBeNull();
  });

  it("is what nested models say plainly", () => {
    expect(expectedSpend({ kind: "alike", mean: 12 }, { repeats: 4, mean: 90 })).toBe(12);
    expect(expectedSpend({ kind: "steady", q: 4, scale: 60 }, { repeats: 4, mean: 90 })).toBe(90);
    expect(expectedSpend({ kind: "steady", q: 4, scale: 60 }, { repeats: 0, mean: 0 })).toBe(20);
  });

  it("refuses spend that is no spend", () => {
    expect(() => expectedSpend(model, { repeats: 2, mean: 0 })).toThrow();
    expect(() => expectedSpend(model, { repeats: 2, mean: -5 })).toThrow();
    expect(() => gammaGamma({ ...cdnow, q: 0 })).toThrow();
  });
});

describe("sample of spend", () => {
  it("leaves out who never came back and who came back for nothing, and says how many", () => {
    const sample = spendSample([
      { repeats: 0, mean: 0 },
      { repeats: 2, mean: 20 },
      { repeats: 3, mean: 0 },
      { repeats: 3, mean: -4 },
      { repeats: 2, mean: 10 },
      { repeats: 5, mean: 60 },
    ]);
    expect(sample).toMatchObject({ customers: 3, leftOut: 2, repeats: [2, 5] });
    expect(Array.from(sample.means[0]!)).toEqual([10, 20]);
    expect(sample.correlation).toBeCloseTo(0.9819805060619657, 12);
    expect(spendSample([{ repeats: 2, mean: 20 }]).correlation).toBeNull();
  });

  it("has a likelihood that is a density of the mean, with the slopes that differences tell", () => {
    const one = (mean: number, repeats: number) =>
      Math.exp(spendLikelihood(cdnow, spendSample([{ repeats, mean }]), null));
    for (const repeats of [1, 4]) {
      // Over the logarithm of the mean.
      let sum = 0;
      for (let y = -8; y < 14; y += 0.01) sum += 0.01 * one(Math.exp(y), repeats) * Math.exp(y);
      expect(sum).toBeCloseTo(1, 6);
    }
    const sample = spendSample(buyers(40, () => () => exponential(20)));
    const slopes = new Float64Array(3);
    spendLikelihood(cdnow, sample, slopes);
    (["p", "q", "v"] as const).forEach((name, i) => {
      const h = 1e-5 * cdnow[name];
      const up = spendLikelihood({ ...cdnow, [name]: cdnow[name] + h }, sample, null);
      const down = spendLikelihood({ ...cdnow, [name]: cdnow[name] - h }, sample, null);
      expect(slopes[i]).toBeCloseTo((up - down) / (2 * h), 5);
    });
  });
});

describe("fit of Gamma-Gamma", () => {
  it("finds the laws that made the data, within its intervals", () => {
    const rows = buyers(3000, () => {
      const rate = gamma(3, 12);
      return () => gamma(4, rate);
    });
    const fit = done(fitGammaGamma(spendSample(rows)));
    expect(fit).toMatchObject({ kind: "fitted", customers: 3000, fewCustomers: false });
    const truth = { p: 4, q: 3, v: 12 };
    for (const { name, low, high } of fit.estimates!) {
      expect(low).toBeLessThan(truth[name as keyof typeof truth]);
      expect(high).toBeGreaterThan(truth[name as keyof typeof truth]);
    }
  });

  it("does not depend on the order of the rows, nor on the currency", () => {
    const rows = buyers(500, () => {
      const rate = gamma(3, 12);
      return () => gamma(2, rate);
    });
    const fit = done(fitGammaGamma(spendSample(rows)));
    expect(fitGammaGamma(spendSample([...rows].reverse()))).toEqual(fit);
    const cents = done(fitGammaGamma(spendSample(rows.map((r) => ({ ...r, mean: 100 * r.mean })))));
    const customer = { repeats: 2, mean: 9 };
    const inCents = expectedSpend(cents.model, { ...customer, mean: 900 })!;
    expect(inCents / expectedSpend(fit.model, customer)!).toBeCloseTo(100, 3);
  });

  it("answers with one mean for all where customers are alike, with the own where spend never varies", () => {
    const alike = done(fitGammaGamma(spendSample(buyers(300, () => () => 40 + 0.5 * uniform()))));
    expect(alike.kind).toBe("simpler");
    expect(expectedSpend(alike.model, { repeats: 3, mean: 41 })).toBeCloseTo(40.25, 1);
    const steady = done(
      fitGammaGamma(
        spendSample(
          buyers(400, () => {
            const own = 30 / gamma(3, 1);
            return () => own;
          }),
        ),
      ),
    );
    expect(steady.model.kind).toBe("steady");
    expect(expectedSpend(steady.model, { repeats: 1, mean: 7 })).toBe(7);
  });

  it("answers for one value, and cannot tell without any", () => {
    for (const rows of [[{ repeats: 3, mean: 20 }], buyers(9, () => () => 20)]) {
      const fit = done(fitGammaGamma(spendSample(rows)));
      expect(fit).toMatchObject({ kind: "simpler", model: { kind: "alike" }, logLikelihood: null });
      expect(expectedSpend(fit.model, { repeats: 1, mean: 3 })).toBeCloseTo(20, 12);
    }
    expect(fitGammaGamma(spendSample([{ repeats: 0, mean: 0 }]))).toMatchObject({
      kind: "cannot-tell",
      reason: "no-repeat-spend",
    });
  });
});

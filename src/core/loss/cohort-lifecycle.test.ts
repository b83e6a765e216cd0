import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bergerNasrValue } from "./berger-nasr.js";
import { type CohortLifecycle, type CohortPeriod, fitCohortLifecycle } from "./cohort-lifecycle.js";
import { quadraticValue } from "./lifecycle.js";
import { lifecycleValue } from "./lifecycle-curve.js";

const quadratic = { a: 10, b: 2, t1: 4, t2: 8, v2: 1, T: 12 };
const bergerNasr = { v: 10, h: 2, t1: 4, N: 32, k: 0.5, t2: 9, T: 13, p: 1 };

function cohort(value: (t: number) => number, periods: number): CohortPeriod[] {
  return Array.from({ length: periods }, (_, i) => ({ period: i + 1, profit: value(i + 1), customers: 100 }));
}
/** Noise without chance: −1 … 1, never twice alike. */
const wobble = (t: number) => Math.sin(t * t * 1.7 + t);

const fitted = (result: CohortLifecycle) => {
  if (result.kind !== "fitted") throw new Error(JSON.stringify(result));
  return result;
};

describe("a cohort's lifecycle", () => {
  it("has not ended where customers go on earning: a large first payment is no lifecycle", () => {
    const profit = [153, 7, 16, 6, 14, 4, 11, 5, 5, 10, 3];
    const plan = profit.map((p, i) => ({ period: i + 1, profit: p, customers: 100 }));
    for (const form of ["quadratic", "berger-nasr"] as const)
      expect(fitCohortLifecycle(plan, form, { longest: 120 })).toMatchObject({ kind: "no-lifecycle" });
  });

  it("comes back as it was made, in the quadratic form", () => {
    const fit = fitted(
      fitCohortLifecycle(
        cohort((t) => quadraticValue(quadratic, t), 12),
        "quadratic",
        { longest: 20 },
      ),
    );
    const { shape } = fit.lifecycle as { shape: typeof quadratic };
    for (const [name, value] of Object.entries(quadratic))
      expect(shape[name as keyof typeof quadratic], name).toBeCloseTo(value, 6);
    expect(fit).toMatchObject({ seen: "decline", assumed: [], given: [] });
    expect(fit.relativeError).toBeLessThan(1e-6);
  });

  it("comes back as it was made, in the Berger–Nasr form", () => {
    const fit = fitted(
      fitCohortLifecycle(
        cohort((t) => bergerNasrValue(bergerNasr, t), 13),
        "berger-nasr",
        { longest: 20 },
      ),
    );
    const { shape } = fit.lifecycle as { shape: typeof bergerNasr };
    for (const [name, value] of Object.entries(bergerNasr))
      expect(shape[name as keyof typeof bergerNasr], name).toBeCloseTo(value, 4);
  });

  it("is found near the truth in noise, by either form, and says how wide its corners are", () => {
    const noisy = cohort((t) => quadraticValue(quadratic, t) + 2 * wobble(t), 12);
    for (const form of ["quadratic", "berger-nasr"] as const) {
      const fit = fitted(fitCohortLifecycle(noisy, form, { longest: 20 }));
      expect(fit.seen).toBe("decline");
      expect(fit.ranges.t2[0]).toBeLessThanOrEqual(8);
      expect(fit.ranges.t2[1]).toBeGreaterThanOrEqual(8);
      expect(fit.ranges.T[0]).toBeLessThanOrEqual(12);
      expect(fit.ranges.T[1]).toBeGreaterThanOrEqual(12);
      for (let t = 1; t <= 12; t++)
        expect(Math.abs(lifecycleValue(fit.lifecycle, t) - quadraticValue(quadratic, t))).toBeLessThan(6);
    }
  });

  it("never dips below zero and keeps its corners in order, whatever the data", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -50, max: 100, noNaN: true }), { minLength: 6, maxLength: 10 }),
        fc.constantFrom("quadratic" as const, "berger-nasr" as const),
        (profits, form) => {
          const result = fitCohortLifecycle(
            profits.map((profit, i) => ({ period: i + 1, profit, customers: 10 + i })),
            form,
            { longest: 14 },
          );
          if (result.kind !== "fitted") return;
          const { t1, t2, T } = result.lifecycle.shape;
          expect(1 <= t1 && t1 <= t2 && t2 < T && T <= 14).toBe(true);
          for (let t = 0; t <= 14; t += 0.5) {
            const value = lifecycleValue(result.lifecycle, t);
            expect(Number.isFinite(value) && value >= -1e-9).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("scales with the money and not with the number of customers", () => {
    const noisy = cohort((t) => quadraticValue(quadratic, t) + 2 * wobble(t), 12);
    const plain = fitted(fitCohortLifecycle(noisy, "quadratic", { longest: 16 }));
    const larger = fitted(
      fitCohortLifecycle(
        noisy.map((p) => ({ ...p, profit: p.profit * 1000, customers: p.customers * 7 })),
        "quadratic",
        { longest: 16 },
      ),
    );
    expect(larger.ranges).toEqual(plain.ranges);
    expect(larger.relativeError).toBeCloseTo(plain.relativeError, 9);
    expect(lifecycleValue(larger.lifecycle, 6)).toBeCloseTo(1000 * lifecycleValue(plain.lifecycle, 6), 5);
  });
});

describe("a cohort that does not show its whole life", () => {
  it("has grown only: t2 and T are set, not seen", () => {
    const young = cohort((t) => quadraticValue({ ...quadratic, t2: 20, T: 30 }, t), 12);
    const fit = fitted(fitCohortLifecycle(young, "quadratic", { longest: 30 }));
    expect(fit).toMatchObject({ seen: "growth", assumed: ["t2", "T"] });
    expect(fit.lifecycle.shape).toMatchObject({ t1: 4, t2: 12, T: 30 });
  });

  it("takes what the firm knows of the years to come", () => {
    const young = cohort((t) => quadraticValue({ ...quadratic, t2: 20, T: 30 }, t), 12);
    const fit = fitted(fitCohortLifecycle(young, "quadratic", { longest: 40, given: { t2: 20, T: 30 } }));
    expect(fit).toMatchObject({ seen: "growth", assumed: [], given: ["t2", "T"] });
    expect(lifecycleValue(fit.lifecycle, 18)).toBeCloseTo(
      quadraticValue({ ...quadratic, t2: 20, T: 30 }, 18),
      4,
    );
  });

  it("still grows ever faster", () => {
    const fit = fitted(
      fitCohortLifecycle(
        cohort((t) => 5 + t * t, 9),
        "quadratic",
        { longest: 15 },
      ),
    );
    expect(fit).toMatchObject({ seen: "acceleration", assumed: ["t1", "t2", "T"] });
    expect(fit.lifecycle.shape.t1).toBe(9);
  });
});

describe("a cohort without a lifecycle is answered in words", () => {
  const ask = (profits: readonly number[]) =>
    fitCohortLifecycle(
      profits.map((profit, i) => ({ period: i + 1, profit, customers: 50 })),
      "quadratic",
      { longest: 20 },
    );

  it("says level, rising or falling line where that tells as much", () => {
    expect(ask(Array(10).fill(40))).toEqual({ kind: "no-lifecycle", better: "level" });
    expect(ask(Array.from({ length: 10 }, (_, t) => 40 + 3 * wobble(t)))).toMatchObject({
      kind: "no-lifecycle",
    });
    expect(ask(Array.from({ length: 10 }, (_, t) => 40 - 3 * t))).toEqual({
      kind: "no-lifecycle",
      better: "falling-line",
    });
    expect(ask(Array.from({ length: 10 }, (_, t) => 10 + 3 * t))).toEqual({
      kind: "no-lifecycle",
      better: "rising-line",
    });
  });

  it("says when there was no profit or too little time", () => {
    expect(ask([-5, -4, -6, -2, 1, 2, 3])).toEqual({ kind: "no-profit" });
    expect(ask([1, 4, 9, 16, 9])).toEqual({ kind: "too-few-periods", periods: 5, need: 6 });
    expect(ask([])).toEqual({ kind: "too-few-periods", periods: 0, need: 6 });
  });

  it("refuses what can only be a mistake", () => {
    const ok = cohort((t) => quadraticValue(quadratic, t), 12);
    expect(() => fitCohortLifecycle(ok, "quadratic", { longest: 12 })).toThrow();
    expect(() => fitCohortLifecycle(ok, "quadratic", { longest: 20, given: { t1: 9, t2: 4 } })).toThrow();
    expect(() => fitCohortLifecycle([...ok, ok[0]!], "quadratic", { longest: 20 })).toThrow();
    expect(() =>
      fitCohortLifecycle(
        cohort(() => 1, 41),
        "quadratic",
        { longest: 90 },
      ),
    ).toThrow();
  });
});

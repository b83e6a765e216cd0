import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bergerNasrValue } from "./berger-nasr.js";
import { quadraticValue } from "./lifecycle.js";
import type { AgeSeen } from "./lifecycle-survival.js";
import { betterForm, fitForms, typicalLifecycle } from "./lifecycle-used.js";

/** The worked examples of the text's curve. */
const Q = { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 };
const BN = { v: 10, h: 2, t1: 4, N: 32, k: 0.5, t2: 8, T: 10, p: 1 };
const phases = { t1: 3, t2: 7, T: 10, growth: 2 };
const nobody = new Set<never>();

const seen = (value: (t: number) => number, periods: number): AgeSeen[] =>
  Array.from({ length: periods }, (_, i) => ({
    period: i + 1,
    profit: value(i + 1),
    surviving: value(i + 1),
    customers: 100,
    staying: 1,
  }));
const typical = (
  ages: AgeSeen[],
  wanted = phases,
  given: ReadonlySet<"t1" | "t2" | "T" | "growth"> = nobody,
) => {
  const fits = ages.length === 0 ? null : fitForms(ages, wanted, given, 14);
  return typicalLifecycle(ages, fits === null ? null : (betterForm(fits) ?? fits.quadratic), wanted, given);
};

describe("the lifecycle reckoned with", () => {
  it.each([
    ["quadratic", (t: number) => quadraticValue(Q, t)],
    ["berger-nasr", (t: number) => bergerNasrValue(BN, t)],
  ])("is the %s one where the records show it whole", (form, value) => {
    const found = typical(seen(value, 10))!;
    expect(found).toMatchObject({ basis: "whole", form, sources: { t1: "own", t2: "own", T: "own" } });
    found.flows.forEach((flow, i) => {
      expect(flow).toBeCloseTo(value(i + 1), 4);
    });
    expect(found.corners.T).toBe(10);
  });

  it("counts on no growth that was not seen: level from the last age to t2, then straight down", () => {
    const young = seen((t) => quadraticValue({ ...Q, t2: 12, T: 20 }, t), 8);
    const found = typical(young, { t1: 3, t2: 10, T: 14, growth: 2 })!;
    expect(found).toMatchObject({
      basis: "growth",
      seen: 8,
      sources: { t1: "own", t2: "default", T: "default" },
    });
    expect(found.flows[7]).toBeCloseTo(young[7]!.profit, 6);
    expect(found.flows.slice(7, 10)).toEqual([found.flows[7], found.flows[7], found.flows[7]]);
    expect(found.flows[11]).toBeCloseTo(found.flows[7]! / 2, 9);
    expect(found.flows).toHaveLength(13);
  });

  it("lets a falling cohort fall on at its own pace", () => {
    const found = typical(seen((t) => 100 * 0.8 ** t, 8))!;
    expect(found).toMatchObject({ basis: "observed", form: null });
    expect(found.flows.slice(0, 8)).toEqual(seen((t) => 100 * 0.8 ** t, 8).map((a) => a.profit));
    // From there every period less than the one before, and from t2 (the last age seen) down to nothing.
    for (let i = 8; i < found.flows.length; i++) expect(found.flows[i]!).toBeLessThan(found.flows[i - 1]!);
  });

  it("goes on from where a long fall has come to, not from its mean", () => {
    const ages = seen((t) => 100 * 0.95 ** Math.min(t, 20) * 0.7 ** Math.max(0, t - 20), 29);
    const found = typical(ages, { ...phases, T: 40 })!;
    expect(found.basis).toBe("observed");
    expect(found.flows[29]!).toBeGreaterThan(0);
    expect(found.flows[29]!).toBeLessThan(found.flows[26]!);
  });

  it("takes shape and phases from outside where fewer than six periods are seen, the level from the records", () => {
    const found = typical(seen(() => 50, 4))!;
    expect(found).toMatchObject({ basis: "shape", sources: { t1: "default", t2: "default", T: "default" } });
    const mean = found.flows.slice(0, 4).reduce((a, b) => a + b, 0) / 4;
    expect(mean).toBeCloseTo(50, 9);
    expect(found.flows[6]! / quadraticValue({ a: 1, b: 1 / 21, t1: 3, t2: 7, v2: 0, T: 10 }, 7)).toBeCloseTo(
      found.flows[0]! / (1 + 1 / 21),
      9,
    );
  });

  it("takes what is given over what was seen", () => {
    const found = typical(
      seen((t) => quadraticValue(Q, t), 10),
      { ...phases, t2: 6 },
      new Set(["t2"] as const),
    )!;
    expect(found.corners.t2).toBe(6);
    expect(found.sources.t2).toBe("given");
    const late = typical(
      seen((t) => 10 + t, 6),
      { ...phases, t1: 9, t2: 11, T: 14 },
      new Set(["t1"] as const),
    )!;
    expect(late.corners.t1).toBe(9);
    expect(late.sources).toEqual({ t1: "given", t2: "default", T: "default" });
  });

  it("is none where nothing was earned or nobody seen", () => {
    expect(typical(seen(() => -3, 8))).toBeNull();
    expect(typical([])).toBeNull();
  });

  it("is finite and ends, whatever was seen", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: -20, max: 100, noNaN: true }), { minLength: 1, maxLength: 10 }),
        (profits) => {
          const found = typical(seen((t) => profits[t - 1]!, profits.length));
          if (found === null) return;
          const { t1, t2, T } = found.corners;
          expect(t1 <= t2 && t2 < T).toBe(true);
          expect(found.flows.every(Number.isFinite)).toBe(true);
          for (const flow of found.flows.slice(profits.length)) expect(flow).toBeGreaterThanOrEqual(-1e-9);
        },
      ),
      { numRuns: 40 },
    );
  });
});

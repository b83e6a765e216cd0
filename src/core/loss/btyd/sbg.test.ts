import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { LeavingLaw } from "./purchase-model.js";
import { discountedRenewals, type RenewalGroup, renewalLogLikelihood, renewalSurvival } from "./sbg.js";
import { type ContractFit, fitShiftedBetaGeometric } from "./sbg-fit.js";

/** A cohort by the number still under contract after each date. */
const cohort = (still: readonly number[]): RenewalGroup[] =>
  still.slice(1).map((n, i) => ({ dates: i + 1, lost: still[i]! - n, kept: i + 2 === still.length ? n : 0 }));

function done(fit: ContractFit) {
  if (fit.kind === "cannot-tell") throw new Error(fit.reason);
  return fit;
}

describe("shifted beta-geometric", () => {
  // Both cohorts of Fader & Hardie (2007), seven renewals, with the parameters they print.
  it.each([
    ["high end", [1000, 869, 743, 653, 593, 551, 517, 491], 0.668, 3.806],
    ["regular", [1000, 631, 468, 382, 326, 289, 262, 241], 0.704, 1.182],
  ])("fits the published cohort: %s", (_, still, a, b) => {
    const fit = done(fitShiftedBetaGeometric(cohort(still)));
    expect(fit).toMatchObject({ kind: "fitted", customers: 1000 });
    const law = fit.law as Extract<LeavingLaw, { kind: "beta" }>;
    expect(law.a).toBeCloseTo(a, 3);
    expect(law.b).toBeCloseTo(b, 3);
    for (const { name, low, high } of fit.estimates!) {
      expect(low).toBeLessThan(law[name]);
      expect(high).toBeGreaterThan(law[name]);
    }
  });

  it("has the likelihood of the published cohort by hand", () => {
    const groups = cohort([1000, 869, 743, 653, 593, 551, 517, 491]);
    expect(renewalLogLikelihood({ kind: "beta", a: 0.668, b: 3.806 }, groups)).toBeCloseTo(-1611.16, 2);
    expect(renewalLogLikelihood({ kind: "same", probability: 0.1 }, cohort([10, 8, 7]))).toBeCloseTo(
      3 * Math.log(0.1) + 15 * Math.log(0.9),
      12,
    );
  });

  it("foresees retention rising with age, and survival as its product", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.double({ min: 0.01, max: 50, noNaN: true }),
        fc.integer({ min: 0, max: 40 }),
        (a, b, renewed) => {
          const law: LeavingLaw = { kind: "beta", a, b };
          const next = renewalSurvival(law, 1, renewed);
          expect(next).toBeCloseTo((b + renewed) / (a + b + renewed), 12);
          expect(renewalSurvival(law, 1, renewed + 1)).toBeGreaterThan(next);
          expect(renewalSurvival(law, renewed + 1)).toBeCloseTo(renewalSurvival(law, renewed) * next, 12);
        },
      ),
    );
  });

  it("adds up renewals to come without a horizon as with a long one", () => {
    const laws: LeavingLaw[] = [
      { kind: "beta", a: 0.668, b: 3.806 },
      { kind: "beta", a: 1, b: 1 },
      { kind: "same", probability: 0.2 },
      { kind: "at-once", probability: 0.3 },
      { kind: "never" },
    ];
    for (const law of laws)
      for (const renewed of [0, 3])
        for (const rate of [0.02, 0.5]) {
          const all = discountedRenewals(law, renewed, { rate });
          expect(all).toBeCloseTo(discountedRenewals(law, renewed, { rate, horizon: 2500 }), 9);
          expect(discountedRenewals(law, renewed, { rate, untilNext: 0.25 })).toBeCloseTo(
            all * (1 + rate) ** 0.75,
            9,
          );
        }
    expect(discountedRenewals({ kind: "never" }, 0, { rate: 0, horizon: 4 })).toBe(4);
    // A hair above no discount: the sum has a hundred thousand terms, the integral none.
    const daily = discountedRenewals({ kind: "beta", a: 0.5, b: 2 }, 0, { rate: 1e-4 });
    expect(daily).toBeCloseTo(
      discountedRenewals({ kind: "beta", a: 0.5, b: 2 }, 0, { rate: 1e-4, horizon: 4e5 }),
      6,
    );
  });

  it("answers with the nested law where the data show no more", () => {
    const law = (groups: RenewalGroup[]) => {
      const fit = done(fitShiftedBetaGeometric(groups));
      expect(fit.kind).toBe("simpler");
      return fit.law;
    };
    expect(law([{ dates: 3, lost: 0, kept: 50 }])).toEqual({ kind: "never" });
    expect(law([{ dates: 1, lost: 4, kept: 0 }])).toEqual({ kind: "same", probability: 1 });
    // One date seen: nobody can tell likely from unlikely leavers.
    expect(law([{ dates: 1, lost: 40, kept: 60 }])).toEqual({ kind: "same", probability: 0.4 });
    expect(law(cohort([1024, 512, 256, 128, 64]))).toEqual({ kind: "same", probability: 0.5 });
    expect(
      law([
        { dates: 1, lost: 40, kept: 0 },
        { dates: 5, lost: 0, kept: 60 },
      ]),
    ).toEqual({ kind: "at-once", probability: 0.4 });
  });

  it("takes customers who met different numbers of dates, and tells few from many", () => {
    const groups = [...cohort([500, 400, 350]), ...cohort([100, 82])];
    expect(done(fitShiftedBetaGeometric(groups))).toMatchObject({ customers: 600, fewCustomers: false });
    expect(done(fitShiftedBetaGeometric(cohort([50, 30, 25, 23])))).toMatchObject({ fewCustomers: true });
  });

  it("cannot tell before the first renewal date, and refuses what cannot be", () => {
    expect(fitShiftedBetaGeometric([{ dates: 0, lost: 0, kept: 9 }])).toMatchObject({ kind: "cannot-tell" });
    expect(() => fitShiftedBetaGeometric([{ dates: 0, lost: 1, kept: 9 }])).toThrow();
    expect(() => fitShiftedBetaGeometric([{ dates: 1.5, lost: 1, kept: 9 }])).toThrow();
    expect(() => discountedRenewals({ kind: "never" }, 0, { rate: 0 })).toThrow();
    expect(() => discountedRenewals({ kind: "never" }, 0, { rate: 0.1, untilNext: -1 })).toThrow();
  });
});

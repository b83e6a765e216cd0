import { describe, expect, it } from "vitest";
import { type BuyerLaw, betaDraw, buyers, gammaDraw } from "../../../../test/fixtures/buyers.js";
import { bgnbd, fitBgnbd } from "./bgnbd.js";
import type { Fit } from "./fit.js";
import { logLikelihood } from "./likelihood.js";
import { fitMbgnbd, mbgnbd } from "./mbgnbd.js";
import { groupPatterns } from "./patterns.js";

const uneven: BuyerLaw["rate"] = (chance) => gammaDraw(1.5, chance) / 8;
const law = (part: Partial<BuyerLaw>): BuyerLaw => ({
  rate: uneven,
  leaving: (chance) => betaDraw(0.9, 2.1, chance),
  atFirst: false,
  ...part,
});
const sample = (n: number, part: Partial<BuyerLaw>, seed = 5) => groupPatterns(buyers(n, law(part), seed), 7);

const form = (fit: Fit) =>
  fit.kind === "cannot-tell" ? fit.reason : `${fit.kind} ${fit.form.rate} ${fit.form.leaving}`;

describe("fitting buy-till-you-die models", () => {
  it.each([
    ["BG/NBD", fitBgnbd, bgnbd, false],
    ["MBG/NBD", fitMbgnbd, mbgnbd, true],
  ] as const)(
    "finds the truth of simulated customers within its intervals: %s",
    (_, method, make, atFirst) => {
      const truth = { r: 1.5, alpha: 8, a: 0.9, b: 2.1 };
      const patterns = sample(6000, { atFirst });
      const found = method(patterns);
      if (found.kind !== "fitted") throw new Error(form(found));
      // Three standard errors: whole days blur the times a little.
      for (const { name, value, se, low, high } of found.estimates!) {
        expect(Math.abs(value - truth[name as keyof typeof truth])).toBeLessThan(3 * se);
        expect(low).toBeLessThan(value);
        expect(value).toBeLessThan(high);
        expect(low).toBeGreaterThan(0);
      }
      expect(found.logLikelihood).toBeGreaterThanOrEqual(logLikelihood(make(truth), patterns));
      expect(found.fewCustomers).toBe(false);
    },
  );

  it("ends where no small step leads higher", () => {
    const patterns = sample(800, {});
    const found = fitBgnbd(patterns);
    if (found.kind !== "fitted") throw new Error(form(found));
    const { rate, leaving } = found.model;
    const best = { ...rate, ...leaving } as unknown as Parameters<typeof bgnbd>[0];
    for (const name of ["r", "alpha", "a", "b"] as const)
      for (const factor of [0.99, 1.01])
        expect(logLikelihood(bgnbd({ ...best, [name]: best[name] * factor }), patterns)).toBeLessThan(
          found.logLikelihood,
        );
  });

  it("tells times per week or per day alike", () => {
    const rows = buyers(800, law({}), 5);
    const [week, day] = [fitBgnbd(groupPatterns(rows, 7)), fitBgnbd(groupPatterns(rows, 1))];
    if (week.kind !== "fitted" || day.kind !== "fitted") throw new Error("not fitted");
    for (const [i, estimate] of week.estimates!.entries())
      expect(day.estimates![i]!.value / estimate.value).toBeCloseTo(i === 1 ? 7 : 1, 5);
  });

  it("counts a customer twice as two customers", () => {
    const rows = buyers(400, law({}), 5);
    const once = fitBgnbd(groupPatterns(rows, 7));
    const twice = fitBgnbd(groupPatterns({ ...rows, customers: rows.repeats.map(() => 2) }, 7));
    if (once.kind !== "fitted" || twice.kind !== "fitted") throw new Error("not fitted");
    expect(twice.logLikelihood / once.logLikelihood).toBeCloseTo(2, 9);
    for (const [i, estimate] of once.estimates!.entries()) {
      expect(twice.estimates![i]!.value).toBeCloseTo(estimate.value, 5);
      expect(twice.estimates![i]!.se * Math.SQRT2).toBeCloseTo(estimate.se, 4);
    }
  });

  // At the edge of the full model about half of all samples have their best fit on it, the others just inside.
  it.each<[string, Partial<BuyerLaw>, number]>([
    ["gamma never", { leaving: () => 0 }, 1000],
    ["gamma same", { leaving: () => 0.3 }, 1500],
    ["gamma at-once", { leaving: (c) => (c() < 0.4 ? 1 : 0) }, 1000],
    ["same never", { rate: () => 0.2, leaving: () => 0 }, 400],
    ["same same", { rate: () => 0.2, leaving: () => 0.2 }, 400],
  ])("answers with the simpler model that fits as well: %s", (name, part, n) => {
    for (const atFirst of [false, true]) {
      const told = Array.from({ length: 8 }, (_, i) => {
        const patterns = sample(n, { ...part, atFirst }, i + 1);
        return form(atFirst ? fitMbgnbd(patterns) : fitBgnbd(patterns));
      });
      expect(told.filter((f) => f === `simpler ${name}`).length).toBeGreaterThanOrEqual(2);
    }
  });

  it("gives the simpler model's own parameters and intervals", () => {
    const found = fitBgnbd(sample(1500, { leaving: () => 0 }, 2));
    if (found.kind !== "simpler") throw new Error(form(found));
    expect(found.estimates!.map((e) => e.name)).toEqual(["r", "alpha"]);
    for (const [i, truth] of [1.5, 8].entries())
      expect(Math.abs(found.estimates![i]!.value - truth)).toBeLessThan(3 * found.estimates![i]!.se);
  });

  it("cannot tell without customers or without a repeat", () => {
    const none = { repeats: [0, 0], lastDay: [0, 0], days: [90, 80] };
    expect(form(fitBgnbd(groupPatterns(none, 7)))).toBe("no-repeats");
    expect(form(fitBgnbd(groupPatterns({ repeats: [], lastDay: [], days: [] }, 7)))).toBe("no-customers");
  });

  it("comes to an answer for every small firm, and marks it as one of few customers", () => {
    for (let seed = 1; seed <= 12; seed++) {
      for (const n of [2, 5, 20, 60]) {
        const patterns = sample(n, { atFirst: seed % 2 === 0 }, seed);
        for (const method of [fitBgnbd, fitMbgnbd]) {
          const found = method(patterns);
          if (found.kind === "cannot-tell") expect(found.reason).toBe("no-repeats");
          else {
            expect(found.fewCustomers).toBe(true);
            expect(Number.isFinite(found.logLikelihood)).toBe(true);
          }
        }
      }
    }
  });
});

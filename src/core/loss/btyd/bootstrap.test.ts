import { describe, expect, it } from "vitest";
import { betaDraw, buyers, gammaDraw } from "../../../../test/fixtures/buyers.js";
import { fitBgnbd } from "./bgnbd.js";
import { bootstrap, resampler } from "./bootstrap.js";
import { groupPatterns, type Patterns } from "./patterns.js";
import type { PurchaseModel } from "./purchase-model.js";

const patterns = groupPatterns(
  buyers(
    1200,
    {
      rate: (chance) => gammaDraw(1.5, chance) / 8,
      leaving: (chance) => betaDraw(0.9, 2.1, chance),
      atFirst: false,
    },
    3,
  ),
  7,
);

function fitted() {
  const fit = fitBgnbd(patterns);
  if (fit.kind !== "fitted") throw new Error("not fitted");
  return fit;
}

const near = (model: PurchaseModel) => (drawn: Patterns) =>
  fitBgnbd(drawn, { near: model, intervals: false });

const alphaAndR = (m: PurchaseModel) => (m.rate.kind === "gamma" ? [m.rate.alpha, m.rate.r] : [0, 0]);

describe("drawing customers anew", () => {
  it("draws as many as there were, with their own repeats", () => {
    const draw = resampler(patterns, 1);
    for (let k = 0; k < 5; k++) {
      const drawn = draw();
      const count = drawn.customers.reduce((sum, c) => sum + c, 0);
      expect(count).toBe(1200);
      expect(drawn.totalRepeats).toBe(drawn.customers.reduce((sum, c, i) => sum + c * drawn.repeats[i]!, 0));
    }
  });

  it("gives the same intervals for the same seed and others for another", () => {
    const fit = fitted();
    const told = (seed: number) => bootstrap(patterns, near(fit.model), alphaAndR, { draws: 20, seed });
    expect(told(1)).toEqual(told(1));
    expect(told(1).intervals).not.toEqual(told(2).intervals);
  });

  it("agrees with the bend of the likelihood on how far parameters are known", () => {
    const fit = fitted();
    const { intervals, failed } = bootstrap(patterns, near(fit.model), alphaAndR, { draws: 150, seed: 4 });
    expect(failed).toBe(0);
    const [r, alpha] = fit.estimates!;
    expect(intervals![0]!.se / alpha!.se).toBeGreaterThan(0.75);
    expect(intervals![0]!.se / alpha!.se).toBeLessThan(1.35);
    expect(intervals![1]!.low).toBeLessThan(r!.value);
    expect(intervals![1]!.high).toBeGreaterThan(r!.value);
  });

  it("gives no interval when most draws cannot be fitted", () => {
    // One customer of three came back: 8 of 27 draws miss them all, so some fail; of two draws none can tell.
    const few = groupPatterns({ repeats: [1, 0, 0], lastDay: [30, 0, 0], days: [90, 90, 90] }, 7);
    const fit = fitBgnbd(few);
    if (fit.kind === "cannot-tell") throw new Error(fit.reason);
    const told = bootstrap(few, near(fit.model), () => [1], { draws: 60, seed: 2 });
    expect(told.failed).toBeGreaterThan(5);
    expect(told.failed).toBeLessThan(40);
    expect(bootstrap(few, near(fit.model), () => [1], { draws: 1, seed: 2 }).intervals).toBeNull();
  });
});

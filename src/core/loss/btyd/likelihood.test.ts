import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bgnbd } from "./bgnbd.js";
import { customerLogLikelihood } from "./customer.js";
import { likelihoodSlopes, logLikelihood } from "./likelihood.js";
import { mbgnbd } from "./mbgnbd.js";
import { type ModelForm, modelOf, parameterNames } from "./model-form.js";
import { groupPatterns } from "./patterns.js";

const some = groupPatterns(
  {
    repeats: [0, 0, 1, 1, 2, 5, 12],
    lastDay: [0, 0, 3, 90, 60, 100, 199],
    days: [50, 200, 200, 90, 150, 120, 200],
    customers: [9, 4, 3, 2, 2, 1, 1],
  },
  7,
);

const forms: ModelForm[] = (["gamma", "same"] as const).flatMap((rate) =>
  (["beta", "same", "at-once", "never"] as const).map((leaving) => ({ rate, leaving })),
);

describe("likelihood of a sample", () => {
  it("has the slopes that differences of it have, for every form", () => {
    const positive = fc.double({ min: 0.05, max: 8, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.boolean(),
        fc.array(positive, { minLength: 4, maxLength: 4 }),
        (form, atFirst, numbers) => {
          const names = parameterNames(form);
          const values = names.map((_, i) => numbers[i]!);
          const slopes = new Float64Array(names.length);
          likelihoodSlopes(modelOf(form, values, atFirst), some, slopes);
          names.forEach((name, i) => {
            // The form has the odds of leaving where the likelihood has slopes by the chance.
            const step = name === "odds" ? (1 + values[i]!) ** -2 : 1;
            const h = 1e-5 * values[i]!;
            const at = (d: number) =>
              logLikelihood(modelOf(form, values.with(i, values[i]! + d), atFirst), some);
            const want = (at(h) - at(-h)) / (2 * h);
            expect(Math.abs(slopes[i]! * step - want)).toBeLessThan(1e-5 * (1 + Math.abs(want)));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is the sum of its customers'", () => {
    for (const model of [
      bgnbd({ r: 0.4, alpha: 3, a: 0.8, b: 2.5 }),
      mbgnbd({ r: 0.4, alpha: 3, a: 0.8, b: 2.5 }),
    ]) {
      const sum = Array.from(some.repeats).reduce(
        (total, repeats, i) =>
          total +
          some.customers[i]! *
            customerLogLikelihood(model, {
              repeats,
              last: some.lastDay[i]! / 7,
              watched: some.days[i]! / 7,
            }),
        0,
      );
      expect(logLikelihood(model, some)).toBeCloseTo(sum, 9);
    }
  });

  it("comes to the simpler models at the edges of the full one", () => {
    const at = (rate: ModelForm["rate"], leaving: ModelForm["leaving"], values: number[], atFirst: boolean) =>
      logLikelihood(modelOf({ rate, leaving }, values, atFirst), some);
    for (const first of [false, true]) {
      const near = (got: number, want: number) => expect(got).toBeCloseTo(want, 3);
      near(at("gamma", "beta", [1e7, 2e7, 1, 2], first), at("same", "beta", [0.5, 1, 2], first));
      near(at("gamma", "beta", [1, 2, 3e7, 7e7], first), at("gamma", "same", [1, 2, 3 / 7], first));
      near(at("gamma", "beta", [1, 2, 3e-20, 7e-20], first), at("gamma", "at-once", [1, 2, 3 / 7], first));
      near(at("gamma", "beta", [1, 2, 1e-9, 1], first), at("gamma", "never", [1, 2], first));
      near(at("same", "same", [0.5, 1e-12], first), at("same", "never", [0.5], first));
    }
  });

  // An independent sum over all ways to buy: with nobody leaving, counts are negative binomial and times do not matter.
  it("is a negative binomial where nobody leaves", () => {
    const p = groupPatterns({ repeats: [3], lastDay: [40], days: [70] }, 7);
    // r (r+1) (r+2) αʳ / (α + T)^(r+3) with r = 2, α = 5, T = 10.
    expect(logLikelihood(modelOf({ rate: "gamma", leaving: "never" }, [2, 5], false), p)).toBeCloseTo(
      Math.log((2 * 3 * 4 * 5 ** 2) / 15 ** 5),
      12,
    );
  });
});

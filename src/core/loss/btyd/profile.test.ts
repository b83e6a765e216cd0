import { describe, expect, it } from "vitest";
import { betaDraw, buyers, gammaDraw } from "../../../../test/fixtures/buyers.js";
import { chances } from "../../../../test/fixtures/chance.js";
import { bgnbd, fitBgnbd } from "./bgnbd.js";
import { fitBgcnbd } from "./cnbd-fit.js";
import { logLikelihood } from "./likelihood.js";
import { fitMbgnbd } from "./mbgnbd.js";
import { groupPatterns } from "./patterns.js";
import { paretoNbd } from "./pnbd.js";
import { fitParetoNbd } from "./pnbd-fit.js";
import { lapseLogLikelihood } from "./pnbd-likelihood.js";
import { profileInterval } from "./profile.js";
import { profileLapse, profilePurchases, profileRegular } from "./profile-fits.js";

/** Half the 95 % quantile of chi-square with one degree. */
const fall = 1.920729;

const sample = (n: number, seed: number) =>
  groupPatterns(
    buyers(
      n,
      { rate: (c) => gammaDraw(1.5, c) / 8, leaving: (c) => betaDraw(0.9, 2.1, c), atFirst: false },
      seed,
    ),
    7,
  );

describe("intervals by profile likelihood", () => {
  // 20 events in 100 weeks: 20 ln v − 100 v.
  it("end where the likelihood of a rate has fallen by half a chi-square", () => {
    const rate = (v: Float64Array, slopes: Float64Array) => {
      slopes[0] = 20 / v[0]! - 100;
      return 20 * Math.log(v[0]!) - 100 * v[0]!;
    };
    const fit = { values: [0.2], covariance: { size: 1, values: Float64Array.of(1 / 20) }, customers: 100 };
    const { low, high } = profileInterval(rate, fit, 0);
    const at = (v: number) => rate(Float64Array.of(v), new Float64Array(1));
    for (const end of [low!, high!]) expect(at(0.2) - at(end)).toBeCloseTo(fall, 3);
    expect(low).toBeLessThan(0.2);
    expect(high).toBeGreaterThan(0.2);
  });

  it("have no end where the likelihood stays near its best for ever, or cannot be told", () => {
    // Falls by one at most above, as usual below; not a number below 0.001.
    const flat = (v: Float64Array, slopes: Float64Array) => {
      const up = v[0]! > 1;
      slopes[0] = up ? -1 / v[0]! ** 2 : 0;
      if (v[0]! < 0.001) return Number.NaN;
      return up ? -1 + 1 / v[0]! : 0;
    };
    const fit = { values: [1], covariance: { size: 1, values: Float64Array.of(0.04) }, customers: 1 };
    expect(profileInterval(flat, fit, 0)).toEqual({ value: 1, low: null, high: null });
  });

  it.each([
    ["BG/NBD", 300, 4],
    ["BG/NBD of few", 120, 6],
  ])("hold the best of the other parameters: %s", (_, n, seed) => {
    const patterns = sample(n, seed);
    const fit = fitBgnbd(patterns);
    if (fit.kind !== "fitted") throw new Error(fit.kind);
    const told = profilePurchases(patterns, fit)!;
    const chance = chances(1);
    told.forEach(({ name, value, low, high }, i) => {
      expect(value).toBeCloseTo(fit.estimates![i]!.value, 12);
      for (const end of [low, high]) {
        if (end === null) continue;
        // The bend at the top says about where.
        const { low: from, high: to } = fit.estimates![i]!;
        expect(Math.abs(Math.log(end / value))).toBeLessThan(4 * Math.log(to / from));
        // No others found at random do better than the ends allow.
        for (let draw = 0; draw < 300; draw++) {
          const at = Object.fromEntries(
            told.map((t) => [t.name, t.name === name ? end : t.value * Math.exp(2 * (chance() - 0.5))]),
          ) as unknown as Parameters<typeof bgnbd>[0];
          expect(logLikelihood(bgnbd(at), patterns)).toBeLessThan(fit.logLikelihood - fall + 1e-3);
        }
      }
    });
  });

  it("are those of the bend at the top for many customers", () => {
    const patterns = sample(20000, 3);
    const fit = fitBgnbd(patterns);
    if (fit.kind !== "fitted") throw new Error(fit.kind);
    profilePurchases(patterns, fit)!.forEach(({ low, high }, i) => {
      const { low: from, high: to } = fit.estimates![i]!;
      expect(Math.log(high! / low!) / Math.log(to / from)).toBeCloseTo(1, 1);
    });
  });

  it("follow the ridge of beta and s", () => {
    const chance = chances(5);
    const rows = { repeats: [] as number[], lastDay: [] as number[], days: [] as number[] };
    for (let i = 0; i < 1500; i++) {
      const [perDay, life] = [gammaDraw(1, chance) / 56, -Math.log(1 - chance()) / gammaDraw(2, chance)];
      let [time, last, repeats] = [0, 0, 0];
      for (;;) {
        time -= Math.log(1 - chance()) / perDay;
        const day = Math.ceil(time);
        if (day > Math.min(273, 280 * life)) break;
        if (day > last) repeats += 1;
        last = day;
      }
      rows.repeats.push(repeats);
      rows.lastDay.push(last);
      rows.days.push(273);
    }
    const patterns = groupPatterns(rows, 7);
    const fit = fitParetoNbd(patterns);
    if (fit.kind !== "fitted") throw new Error(fit.kind);
    const told = profileLapse(patterns, fit)!;
    expect(told.map((t) => t.name)).toEqual(["r", "alpha", "s", "beta"]);
    const { rate, lapse } = fit.model;
    const top = { ...rate, ...lapse } as unknown as Parameters<typeof paretoNbd>[0];
    const beta = told[3]!;
    // Moving beta alone leaves the likelihood at its end lower than with the others moved along.
    for (const end of [beta.low, beta.high])
      if (end !== null)
        expect(lapseLogLikelihood(paretoNbd({ ...top, beta: end }), patterns)).toBeLessThan(
          fit.logLikelihood - fall,
        );
    expect(beta.high ?? Number.POSITIVE_INFINITY).toBeGreaterThan(beta.value);
  });

  it("are told for simpler models and regular gaps, a chance as a chance", () => {
    const patterns = groupPatterns(
      buyers(1500, { rate: (c) => gammaDraw(1.5, c) / 8, leaving: () => 0.3, atFirst: true }, 2),
      7,
    );
    const fit = fitMbgnbd(patterns);
    if (fit.kind === "cannot-tell") throw new Error(fit.reason);
    for (const { name, low, high, value } of profilePurchases(patterns, fit)!) {
      expect(low ?? 0).toBeLessThan(value);
      expect(high ?? 1).toBeGreaterThan(value);
      if (name === "probability") expect(high!).toBeLessThan(1);
    }
    const regular = fitBgcnbd(sample(300, 4), 1);
    const random = fitBgnbd(sample(300, 4));
    if (regular.kind === "cannot-tell" || random.kind === "cannot-tell") throw new Error("not fitted");
    const [a, b] = [profileRegular(sample(300, 4), regular)!, profilePurchases(sample(300, 4), random)!];
    a.forEach(({ low }, i) => {
      expect(low! / b[i]!.low!).toBeCloseTo(1, 3);
    });
    expect(profilePurchases(patterns, { ...fit, covariance: null })).toBeNull();
  });
});

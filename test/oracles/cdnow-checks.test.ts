import { describe, expect, it } from "vitest";
import { fitBgnbd } from "../../src/core/loss/btyd/bgnbd.js";
import { fitMbgcnbd } from "../../src/core/loss/btyd/cnbd-fit.js";
import { regularForecast } from "../../src/core/loss/btyd/cnbd-forecast.js";
import { holdout } from "../../src/core/loss/btyd/holdout.js";
import { groupPatterns } from "../../src/core/loss/btyd/patterns.js";
import { fitParetoNbd } from "../../src/core/loss/btyd/pnbd-fit.js";
import { lapseLogLikelihood } from "../../src/core/loss/btyd/pnbd-likelihood.js";
import { profileLapse, profilePurchases } from "../../src/core/loss/btyd/profile-fits.js";
import {
  lapseRepeatChances,
  repeatChances,
  repeatHistogram,
} from "../../src/core/loss/btyd/repeat-counts.js";
import { hasLog, readLog } from "./customer-log.js";

const log = "cdnow/CDNOW_sample.txt";

// Fader & Hardie's sample of 2 357 CDNOW buyers.
describe.skipIf(!hasLog(log))("checks of fits on the CDNOW sample (PLIMSOLL_TEST_DATA)", () => {
  const read = () => {
    const rows = readLog(log, "1997-09-30", "1998-06-30");
    const patterns = groupPatterns(rows, 7);
    const bg = fitBgnbd(patterns);
    const lapse = fitParetoNbd(patterns);
    if (bg.kind !== "fitted" || lapse.kind !== "fitted") throw new Error("not fitted");
    return { rows, patterns, bg, lapse };
  };

  it("has the histogram of repeats and the chi-square that the paper and peers have", () => {
    const { patterns, bg } = read();
    const told = repeatHistogram(repeatChances(bg.model), patterns, { parameters: 4 });
    const expected = [1407.7, 460.3, 192.5, 101.2, 59.8, 38.1, 25.5, 71.9];
    const actual = [1411, 439, 214, 100, 62, 38, 29, 64];
    told.bins.forEach((bin, x) => {
      expect(bin.expected).toBeCloseTo(expected[x]!, 1);
      expect(bin.actual).toBe(actual[x]);
    });
    expect(told.chiSquare).toBeCloseTo(4.82, 2);
    expect(told.degrees).toBe(3);
    expect(told.p).toBeCloseTo(0.185, 3);
  });

  it("is met less well by Pareto/NBD, which foretells a little better", () => {
    const { patterns, lapse } = read();
    const told = repeatHistogram(lapseRepeatChances(lapse.model), patterns, { parameters: 4 });
    expect(told.bins.reduce((sum, b) => sum + b.expected, 0)).toBeCloseTo(2357, 6);
    expect(told.chiSquare).toBeCloseTo(11.99, 2);
    expect(told.p).toBeCloseTo(0.007, 3);
  });

  it("has a wide, lopsided interval of beta and s, and a steady one of r and alpha", () => {
    const { patterns, lapse, bg } = read();
    const told = profileLapse(patterns, lapse)!;
    const [r, alpha, s, beta] = told.map(({ low, high }) => [low!, high!]);
    // Wider upwards than the bend at the top has it: 4.1 to 33.1.
    expect(beta![0]).toBeCloseTo(4.53, 1);
    expect(beta![1]).toBeCloseTo(44.2, 0);
    expect(s![1]! / lapse.estimates![2]!.high).toBeGreaterThan(1.2);
    for (const [i, [low, high]] of [r!, alpha!].entries()) {
      expect(low! / lapse.estimates![i]!.low).toBeCloseTo(1, 1);
      expect(high! / lapse.estimates![i]!.high).toBeCloseTo(1, 1);
    }
    // At the end the likelihood is half a chi-square below the top, and no beta alone stays there.
    const { rate } = lapse.model;
    if (rate.kind !== "gamma") throw new Error("rates differ");
    const alone = {
      rate,
      lapse: { kind: "gamma", s: lapse.estimates![2]!.value, beta: beta![1]! },
    } as const;
    expect(lapseLogLikelihood(alone, patterns)).toBeLessThan(lapse.logLikelihood - 20);
    for (const { low, high } of profilePurchases(patterns, bg)!) expect(high! / low!).toBeLessThan(4);
  });

  it("is not bought by the calendar: regular gaps foretell worse", () => {
    const { rows, patterns } = read();
    const error = (shape: number) => {
      const fit = fitMbgcnbd(patterns, shape);
      if (fit.kind === "cannot-tell") throw new Error(fit.reason);
      return holdout(regularForecast(fit.model), patterns, rows.later, 39).error!;
    };
    expect(error(1)).toBeCloseTo(-0.162, 3);
    expect(error(2)).toBeLessThan(-0.25);
  });
});

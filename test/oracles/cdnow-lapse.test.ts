import { describe, expect, it } from "vitest";
import { bootstrap } from "../../src/core/loss/btyd/bootstrap.js";
import { shareOf } from "../../src/core/loss/btyd/customer.js";
import { spendSample } from "../../src/core/loss/btyd/gamma-gamma.js";
import { fitGammaGamma } from "../../src/core/loss/btyd/gamma-gamma-fit.js";
import { historyAt, holdout, sumOver } from "../../src/core/loss/btyd/holdout.js";
import { groupPatterns } from "../../src/core/loss/btyd/patterns.js";
import { fitParetoNbd } from "../../src/core/loss/btyd/pnbd-fit.js";
import {
  lapseForecast,
  lapseLogOddsAlive,
  newcomerPurchases,
} from "../../src/core/loss/btyd/pnbd-forecast.js";
import { hasLog, readLog } from "./customer-log.js";

const log = "cdnow/CDNOW_sample.txt";

// Fader & Hardie's sample of 2 357 CDNOW buyers; the answers are those of peers' libraries and of the papers.
describe.skipIf(!hasLog(log))("Pareto/NBD and Gamma-Gamma on the CDNOW sample (PLIMSOLL_TEST_DATA)", () => {
  const read = () => {
    const rows = readLog(log, "1997-09-30", "1998-06-30");
    const patterns = groupPatterns(rows, 7);
    const fit = fitParetoNbd(patterns);
    if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
    return { rows, patterns, fit };
  };

  it("has the published parameters, with peers' standard errors and the wide interval of beta", () => {
    const { logLikelihood, estimates } = read().fit;
    expect(logLikelihood).toBeCloseTo(-9594.97618, 4);
    [0.553, 10.578, 0.606, 11.669].forEach((published, i) => {
      expect(Math.abs(estimates![i]!.value - published)).toBeLessThan(0.001);
    });
    [0.0476, 0.8427, 0.1873, 6.21].forEach((peers, i) => {
      expect(estimates![i]!.se / peers).toBeCloseTo(1, 2);
    });
    expect(estimates![3]!.low).toBeCloseTo(4.1, 1);
    expect(estimates![3]!.high).toBeCloseTo(33.1, 1);
  });

  it("foretells the holdout as well as peers, and better than the two plain guesses", () => {
    const { rows, patterns, fit } = read();
    const held = holdout(lapseForecast(fit.model), patterns, rows.later, 39);
    expect(held.error).toBeCloseTo(-0.115, 3);
    expect(held.correlation).toBeCloseTo(0.6302, 4);
    expect(held.meanAbsoluteError).toBeCloseTo(0.755, 3);
    expect(held.sameRate / held.actual - 1).toBeGreaterThan(0.5);
    expect(held.everyoneStays / held.actual - 1).toBeGreaterThan(0.5);
  });

  it("has the cumulative repeats of newcomers that peers have, and their sum of chances to be there", () => {
    const { patterns, fit } = read();
    const until = (weeks: number) =>
      sumOver(patterns, (c) => newcomerPurchases(fit.model, c.watched + weeks));
    expect(until(0)).toBeCloseTo(2524.9, 1);
    expect(until(39)).toBeCloseTo(4270, 0);
    expect(sumOver(patterns, (c) => shareOf(lapseLogOddsAlive(fit.model, c)))).toBeCloseTo(1051.97, 0);
  });

  it("has the value to come that peers have, near enough for their own optimum", () => {
    const { patterns, fit } = read();
    const { discounted } = lapseForecast(fit.model);
    const total = sumOver(patterns, (c) => discounted(c, Math.log(1.15) / 52));
    expect(Math.abs(total / 7207.84 - 1)).toBeLessThan(5e-4);
  });

  it("has the published spend", () => {
    const { rows } = read();
    const sample = spendSample(rows.repeats.map((repeats, i) => ({ repeats, mean: rows.meanSpend[i]! })));
    expect(sample).toMatchObject({ customers: 946, leftOut: 0 });
    expect(sample.correlation).toBeCloseTo(0.114, 3);
    const fit = fitGammaGamma(sample);
    if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
    expect(fit.logLikelihood).toBeCloseTo(-4055.91769, 4);
    [6.25, 3.74, 15.44].forEach((published, i) => {
      expect(Math.abs(fit.estimates![i]!.value - published)).toBeLessThan(0.005);
    });
  });

  it("has its total within a bootstrap's doubt about the model", () => {
    const { patterns, fit } = read();
    const soon = (model: typeof fit.model) => {
      const { purchases } = lapseForecast(model);
      let total = 0;
      for (let i = 0; i < patterns.repeats.length; i++)
        total += patterns.customers[i]! * purchases(historyAt(patterns, i), 39);
      return [total];
    };
    const refit = (drawn: typeof patterns) => fitParetoNbd(drawn, { near: fit, intervals: false });
    const { intervals, failed } = bootstrap(patterns, refit, soon, { draws: 40, seed: 3 });
    expect(failed).toBe(0);
    const [total] = soon(fit.model);
    expect(intervals![0]!.low).toBeLessThan(total!);
    expect(intervals![0]!.high).toBeGreaterThan(total!);
    expect(intervals![0]!.se / total!).toBeLessThan(0.1);
  });
});

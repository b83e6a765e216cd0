import { describe, expect, it } from "vitest";
import { fitBgnbd } from "../../src/core/loss/btyd/bgnbd.js";
import { forecast, logOddsAlive, shareOf } from "../../src/core/loss/btyd/customer.js";
import type { Fit } from "../../src/core/loss/btyd/fit.js";
import { historyAt, holdout, sumOver } from "../../src/core/loss/btyd/holdout.js";
import { fitMbgnbd } from "../../src/core/loss/btyd/mbgnbd.js";
import { groupPatterns } from "../../src/core/loss/btyd/patterns.js";
import { hasLog, readLog } from "./customer-log.js";

const log = "cdnow/CDNOW_sample.txt";

function known(fit: Fit) {
  if (fit.kind !== "fitted") throw new Error(`not fitted: ${fit.kind}`);
  return fit;
}

// Fader & Hardie's sample of 2 357 CDNOW buyers; the answers are those of peers' libraries and of the papers.
describe.skipIf(!hasLog(log))("the CDNOW sample (PLIMSOLL_TEST_DATA)", () => {
  const read = () => {
    const rows = readLog(log, "1997-09-30", "1998-06-30");
    return { rows, patterns: groupPatterns(rows, 7) };
  };

  it("is read by the reference rule", () => {
    const { rows, patterns } = read();
    expect(patterns.totalCustomers).toBe(2357);
    expect(patterns.totalRepeats).toBe(2457);
    expect(patterns.repeats.length).toBe(1016);
    expect(rows.repeats.filter((x) => x === 0).length).toBe(1411);
    expect(rows.later.reduce((sum, n) => sum + n, 0)).toBe(1882);
    expect(rows.meanSpend.filter((m) => m > 0).length).toBe(946);
  });

  it("has the published BG/NBD parameters, with peers' standard errors", () => {
    const { estimates } = known(fitBgnbd(read().patterns));
    [0.243, 4.414, 0.793, 2.426].forEach((published, i) => {
      expect(Math.abs(estimates![i]!.value - published)).toBeLessThan(0.001);
    });
    [0.01256, 0.3782, 0.1857, 0.7054].forEach((peers, i) => {
      expect(estimates![i]!.se / peers).toBeCloseTo(1, 3);
    });
  });

  it("is foretold as well as by peers, and better than by the two plain guesses", () => {
    const { rows, patterns } = read();
    const held = (fit: Fit) => holdout(forecast(known(fit).model), patterns, rows.later, 39);
    const bg = held(fitBgnbd(patterns));
    const mbg = held(fitMbgnbd(patterns));
    expect(bg.error).toBeCloseTo(-0.121, 3);
    expect(mbg.error).toBeCloseTo(-0.162, 3);
    expect(bg.correlation).toBeCloseTo(0.6256, 4);
    expect(mbg.correlation).toBeCloseTo(0.6273, 4);
    expect(bg.meanAbsoluteError).toBeCloseTo(0.785, 3);
    expect(mbg.meanAbsoluteError).toBeCloseTo(0.765, 3);
    expect(bg.sameRate / bg.actual - 1).toBeGreaterThan(0.5);
    expect(bg.everyoneStays / bg.actual - 1).toBeGreaterThan(0.5);
  });

  it("has the cumulative repeats of newcomers that peers have", () => {
    const { patterns } = read();
    const { purchases } = forecast(known(fitBgnbd(patterns)).model);
    const newcomer = { repeats: 0, last: 0, watched: 0 };
    const upTo = (more: number) => sumOver(patterns, (c) => purchases(newcomer, c.watched + more));
    expect(upTo(0)).toBeCloseTo(2494.0, 0);
    expect(upTo(39)).toBeCloseTo(4160.6, 0);
  });

  it("has a mean chance of being there of .81 in BG/NBD and .45 in MBG/NBD", () => {
    const { patterns } = read();
    const mean = (fit: Fit) => {
      const { model } = known(fit);
      return sumOver(patterns, (c) => shareOf(logOddsAlive(model, c))) / patterns.totalCustomers;
    };
    expect(mean(fitBgnbd(patterns))).toBeCloseTo(0.81, 2);
    expect(mean(fitMbgnbd(patterns))).toBeCloseTo(0.45, 2);
    expect(historyAt(patterns, 0)).toEqual({ repeats: 0, last: 0, watched: 27 });
  });
});

import { describe, expect, it } from "vitest";
import { buyers, gammaDraw } from "../../../../test/fixtures/buyers.js";
import { regularBuyers } from "../../../../test/fixtures/regular-buyers.js";
import { bgnbd } from "./bgnbd.js";
import { bgcnbd, mbgcnbd } from "./cnbd.js";
import { regularForecast } from "./cnbd-forecast.js";
import { forecast } from "./customer.js";
import { mbgnbd } from "./mbgnbd.js";
import { groupPatterns } from "./patterns.js";
import { paretoNbd } from "./pnbd.js";
import { newcomerPurchases } from "./pnbd-forecast.js";
import { lapseRepeatChances, repeatChances, repeatHistogram } from "./repeat-counts.js";

const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const newcomer = { repeats: 0, last: 0, watched: 0 };

describe("repeats of newcomers", () => {
  // The mean of a count is the sum of its chances to be 1 or more, 2 or more …
  it("have the mean the forecasts have", () => {
    const mean = (chances: Float64Array) => chances.slice(1).reduce((sum, c) => sum + c, 0);
    for (const time of [0, 3, 39, 150]) {
      const lapse = paretoNbd({ r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 });
      const models = [
        [repeatChances(bgnbd(cdnow)), forecast(bgnbd(cdnow)).purchases(newcomer, time)],
        [repeatChances(mbgnbd(cdnow)), forecast(mbgnbd(cdnow)).purchases(newcomer, time)],
        [repeatChances(bgcnbd(cdnow, 3)), regularForecast(bgcnbd(cdnow, 3)).purchases(newcomer, time)],
        [repeatChances(mbgcnbd(cdnow, 5)), regularForecast(mbgcnbd(cdnow, 5)).purchases(newcomer, time)],
        [lapseRepeatChances(lapse), newcomerPurchases(lapse, time)],
      ] as const;
      for (const [chances, want] of models) expect(mean(chances(time, 1500))).toBeCloseTo(want, 6);
    }
  });

  it("are those of one rate and one chance where nobody differs", () => {
    const model = {
      rate: { kind: "same", rate: 0.2 },
      leaving: { kind: "same", probability: 0.25 },
      atFirst: false,
    } as const;
    const none = Math.exp(-0.2 * 10);
    const [all, one, two] = repeatChances(model)(10, 2);
    expect(all).toBe(1);
    expect(one).toBeCloseTo(1 - none, 10);
    expect(two).toBeCloseTo((1 - none * (1 + 2)) * 0.75, 10);
    const at = lapseRepeatChances({
      rate: { kind: "same", rate: 0.2 },
      lapse: { kind: "at-once", probability: 0.3 },
    });
    expect(at(10, 1)[1]).toBeCloseTo(0.7 * (1 - none), 10);
  });

  it("fit the customers the law made, and not those of another", () => {
    const law = { shape: 3, r: 2, alpha: 16, a: 0.9, b: 4, atFirst: true };
    const patterns = groupPatterns(regularBuyers(3000, law, 1, 8), 7);
    const right = repeatHistogram(repeatChances(mbgcnbd(law, 3)), patterns, { parameters: 0 });
    const wrong = repeatHistogram(repeatChances(mbgcnbd({ ...law, b: 2 }, 3)), patterns, { parameters: 0 });
    expect(right.degrees).toBe(7);
    expect(right.p!).toBeGreaterThan(0.001);
    expect(wrong.p!).toBeLessThan(1e-6);
    for (const { bins } of [right, wrong]) {
      expect(bins.reduce((sum, b) => sum + b.expected, 0)).toBeCloseTo(3000, 6);
      expect(bins.reduce((sum, b) => sum + b.actual, 0)).toBe(3000);
    }
  });

  it("have no chance told where the bins are used up by the parameters", () => {
    const rows = buyers(50, { rate: (c) => gammaDraw(1, c) / 8, leaving: () => 0.2, atFirst: false }, 1);
    const told = repeatHistogram(repeatChances(bgnbd(cdnow)), groupPatterns(rows, 7), {
      last: 4,
      parameters: 4,
    });
    expect(told).toMatchObject({ degrees: null, p: null });
    expect(Number.isFinite(told.chiSquare)).toBe(true);
  });
});

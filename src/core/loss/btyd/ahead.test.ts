import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { aheadGivenThere, aheadOf, aheadUpTo, type GivenThere } from "./ahead.js";
import { bgnbd } from "./bgnbd.js";
import { mbgcnbd } from "./cnbd.js";
import { regularForecast } from "./cnbd-forecast.js";
import { forecast, logOddsAlive, shareOf } from "./customer.js";
import { mbgnbd } from "./mbgnbd.js";
import { paretoNbd } from "./pnbd.js";
import { lapseForecast, lapseLogOddsAlive } from "./pnbd-forecast.js";

const cdnow = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const lapse = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const models: readonly [string, GivenThere][] = [
  ["BG/NBD", forecast(bgnbd(cdnow))],
  ["MBG/NBD", forecast(mbgnbd(cdnow))],
  ["Pareto/NBD", lapseForecast(paretoNbd(lapse))],
  [
    "one rate, one chance",
    forecast({
      rate: { kind: "same", rate: 3 },
      leaving: { kind: "same", probability: 0.1 },
      atFirst: false,
    }),
  ],
];
const year = { horizon: 156, rate: Math.log(1.1) / 52 };

/** Purchases told week by week, each week discounted from its middle. */
function byWeeks({ givenThere }: GivenThere, repeats: number, watched: number, weeks: number, rate: number) {
  const cells = 40 * weeks;
  const customer = { repeats, last: watched, watched };
  let [sum, before] = [0, 0];
  for (let k = 1; k <= cells; k++) {
    const now = givenThere(customer, (k / cells) * weeks);
    sum += Math.exp((-rate * (k - 0.5) * weeks) / cells) * (now - before);
    before = now;
  }
  return sum;
}

describe("purchases still to come of a customer who is there", () => {
  it.each(models)("are what they are week by week: %s", (_, model) => {
    for (const [repeats, watched] of [
      [0, 0],
      [1, 3],
      [12, 50],
      [400, 300],
    ] as const) {
      const want = byWeeks(model, repeats, watched, year.horizon, year.rate);
      expect(aheadOf(model, year)(repeats, watched) / want).toBeCloseTo(1, 5);
    }
  });

  it.each(models)("are the plain expectation where nothing is discounted: %s", (_, model) => {
    const customer = { repeats: 3, last: 20, watched: 20 };
    const got = aheadOf(model, { horizon: 52, rate: 0 })(3, 20);
    expect(got).toBe(model.givenThere(customer, 52));
  });

  it.each(models)("come to all discounted purchases for a long horizon: %s", (name, model) => {
    const rate = 0.02;
    const customer = { repeats: 3, last: 20, watched: 20 };
    const alive =
      name === "Pareto/NBD"
        ? shareOf(lapseLogOddsAlive(paretoNbd(lapse), customer))
        : name === "one rate, one chance"
          ? 0.9
          : shareOf(logOddsAlive(name === "BG/NBD" ? bgnbd(cdnow) : mbgnbd(cdnow), customer));
    const all = (model as ReturnType<typeof forecast>).discounted(customer, rate) / alive;
    expect(aheadOf(model, { horizon: 700, rate })(3, 20) / all).toBeCloseTo(1, 4);
  });

  it("are fewer than undiscounted, more for a longer horizon, and never negative, whatever the customer", () => {
    const positive = fc.double({ min: 0.02, max: 40, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ r: positive, alpha: positive, a: positive, b: positive }),
        fc.boolean(),
        fc.nat(3000),
        fc.double({ min: 1, max: 3000, noNaN: true }),
        (parameters, atFirst, buys, watched) => {
          const repeats = Math.min(buys, Math.floor(7 * watched));
          const model = forecast(atFirst ? mbgnbd(parameters) : bgnbd(parameters));
          const pareto = lapseForecast(paretoNbd({ ...parameters, s: parameters.a, beta: parameters.b }));
          for (const m of [model, pareto]) {
            const got = aheadOf(m, year)(repeats, watched);
            expect(got).toBeGreaterThan(0);
            expect(got).toBeLessThanOrEqual(aheadOf(m, { ...year, rate: 0 })(repeats, watched) * (1 + 1e-5));
            expect(got).toBeGreaterThanOrEqual(
              aheadOf(m, { ...year, horizon: 52 })(repeats, watched) * (1 - 1e-5),
            );
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it.each(models)("are met between fourteen points as well as each on its own: %s", (_, model) => {
    const [each, drawn] = [aheadOf(model, year), aheadUpTo(model, { ...year, longest: 200 })];
    for (const repeats of [0, 1, 2, 9, 60])
      for (const watched of [0, 1 / 7, 1, 5, 30, 111, 200])
        expect(drawn(repeats, watched) / each(repeats, watched)).toBeCloseTo(1, 4);
  });

  it("are met between the points for all laws and histories", () => {
    const positive = fc.double({ min: 0.5, max: 30, noNaN: true });
    fc.assert(
      fc.property(
        fc.record({ r: positive, alpha: positive, a: positive, b: positive }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 0, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (parameters, shape, repeats, part) => {
          const watched = repeats / 7 + part * (200 - repeats / 7);
          const { a, b, ...rate } = parameters;
          for (const model of [
            regularForecast(mbgcnbd(parameters, shape)),
            lapseForecast(paretoNbd({ ...rate, s: a, beta: b })),
          ]) {
            const drawn = aheadUpTo(model, { ...year, longest: 200 })(repeats, watched);
            expect(Math.abs(drawn / aheadOf(model, year)(repeats, watched) - 1)).toBeLessThan(1e-3);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it("are met right after a first purchase of customers who buy many times a day", () => {
    const model = regularForecast(mbgcnbd({ r: 29.7, alpha: 0.59, a: 0.53, b: 19.8 }, 3));
    const drawn = aheadUpTo(model, { ...year, longest: 200 })(0, 1e-9);
    expect(drawn / aheadOf(model, year)(0, 1e-9)).toBeCloseTo(1, 4);
  });

  it("ask for a horizon", () => {
    expect(() => aheadGivenThere(models[0]![1], { horizon: 0, rate: 0.1 })).toThrow();
    expect(() => aheadGivenThere(models[0]![1], { horizon: 1, rate: -1 })).toThrow();
  });
});

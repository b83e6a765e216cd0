import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { gammaNodes } from "../../stats/log-quadrature.js";
import { aheadGivenThere, aheadOf } from "./ahead.js";
import { bgnbd } from "./bgnbd.js";
import {
  bgcnbd,
  logRunning,
  mbgcnbd,
  type RegularModel,
  regularLogOddsAlive,
  runningClicks,
} from "./cnbd.js";
import { meanOfPurchases, stayingPurchases } from "./cnbd-clicks.js";
import { regularForecast } from "./cnbd-forecast.js";
import {
  gapConstant,
  regularCustomerLogLikelihood,
  regularLogLikelihood,
  regularSlopes,
} from "./cnbd-likelihood.js";
import { purchasesOfClicks } from "./cnbd-renewal.js";
import { type CustomerHistory, customerLogLikelihood, forecast, logOddsAlive } from "./customer.js";
import { leavingMean } from "./leaving-mean.js";
import { logLikelihood } from "./likelihood.js";
import { mbgnbd } from "./mbgnbd.js";
import { type ModelForm, modelOf, parameterNames } from "./model-form.js";
import { groupPatterns } from "./patterns.js";
import type { LeavingLaw } from "./purchase-model.js";

const some = groupPatterns(
  {
    repeats: [0, 0, 1, 1, 2, 5, 12],
    lastDay: [0, 0, 3, 90, 60, 100, 199],
    days: [50, 200, 200, 90, 150, 120, 200],
    customers: [9, 4, 3, 2, 2, 1, 1],
  },
  7,
);
const parameters = { r: 0.8, alpha: 6, a: 0.8, b: 3 };
const histories: readonly CustomerHistory[] = [
  { repeats: 0, last: 0, watched: 0 },
  { repeats: 0, last: 0, watched: 30 },
  { repeats: 2, last: 30, watched: 38 },
  { repeats: 7, last: 29, watched: 29 },
  { repeats: 25, last: 27, watched: 37 },
];
const positive = fc.double({ min: 0.05, max: 20, noNaN: true });
const shapes = fc.integer({ min: 1, max: 12 });

describe("regular gaps of shape 1", () => {
  it.each([
    ["BG/NBD", bgnbd(parameters), bgcnbd(parameters, 1)],
    ["MBG/NBD", mbgnbd(parameters), mbgcnbd(parameters, 1)],
  ] as const)("are random buying: %s", (_, random, regular) => {
    const near = (got: number, want: number) =>
      expect(Math.abs(got - want)).toBeLessThan(1e-11 * (1 + Math.abs(want)));
    near(regularLogLikelihood(regular, some), logLikelihood(random, some));
    const [a, b] = [forecast(random), regularForecast(regular)];
    for (const customer of histories) {
      near(regularCustomerLogLikelihood(regular, customer), customerLogLikelihood(random, customer));
      const [had, has] = [logOddsAlive(random, customer), regularLogOddsAlive(regular, customer)];
      if (had === Number.POSITIVE_INFINITY) expect(has).toBe(had);
      else near(has, had);
      for (const time of [0, 0.5, 39, 500]) near(b.purchases(customer, time), a.purchases(customer, time));
      near(b.discounted(customer, 0.003), a.discounted(customer, 0.003));
    }
  });
});

describe("likelihood of regular gaps", () => {
  const forms: ModelForm[] = (["gamma", "same"] as const).flatMap((rate) =>
    (["beta", "same", "at-once", "never"] as const).map((leaving) => ({ rate, leaving })),
  );

  it("has the slopes that differences of it have, for every form and shape", () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...forms),
        fc.boolean(),
        shapes,
        fc.array(fc.double({ min: 0.05, max: 8, noNaN: true }), { minLength: 4, maxLength: 4 }),
        (form, atFirst, shape, numbers) => {
          const names = parameterNames(form);
          const values = names.map((_, i) => numbers[i]!);
          const slopes = new Float64Array(names.length);
          const value = regularSlopes(shape, modelOf(form, values, atFirst), some, slopes);
          expect(value).toBe(regularSlopes(shape, modelOf(form, values, atFirst), some, null));
          names.forEach((name, i) => {
            const step = name === "odds" ? (1 + values[i]!) ** -2 : 1;
            const h = 1e-5 * values[i]!;
            const at = (d: number) =>
              regularSlopes(shape, modelOf(form, values.with(i, values[i]! + d), atFirst), some, null);
            const want = (at(h) - at(-h)) / (2 * h);
            expect(Math.abs(slopes[i]! * step - want)).toBeLessThan(2e-5 * (1 + Math.abs(want)));
          });
        },
      ),
      { numRuns: 80 },
    );
  });

  it("is the sum of its customers'", () => {
    for (const model of [bgcnbd(parameters, 3), mbgcnbd(parameters, 12)]) {
      const sum = Array.from(some.repeats).reduce(
        (total, repeats, i) =>
          total +
          some.customers[i]! *
            regularCustomerLogLikelihood(model, {
              repeats,
              last: some.lastDay[i]! / 7,
              watched: some.days[i]! / 7,
            }),
        0,
      );
      expect(regularLogLikelihood(model, some)).toBeCloseTo(sum, 9);
    }
  });

  it("comes to one rate for all at the edge", () => {
    const at = (rate: ModelForm["rate"], values: number[]) =>
      regularSlopes(4, modelOf({ rate, leaving: "beta" }, values, true), some, null);
    expect(at("gamma", [1e8, 2e8, 1, 2])).toBeCloseTo(at("same", [0.5, 1, 2]), 3);
  });

  // One repeat at t of T weeks, one rate, nobody leaves: Erlang density of the gap times the chance of less than k clicks in the rest.
  it("is a density of gaps once their constant is added", () => {
    const p = groupPatterns({ repeats: [1], lastDay: [14], days: [35] }, 7);
    const model = modelOf({ rate: "same", leaving: "never" }, [0.4], false);
    const theta = 3 * 0.4;
    const gap = (theta ** 3 * 2 ** 2 * Math.exp(-2 * theta)) / 2;
    const rest = Math.exp(-3 * theta) * (1 + 3 * theta + (3 * theta) ** 2 / 2);
    const got = regularSlopes(3, model, p, null) + gapConstant(p, 3, Math.log(14));
    expect(got).toBeCloseTo(Math.log(gap * rest), 11);
  });
});

/** Chance of n Poisson events or more. */
function atLeast(n: number, mean: number): number {
  let term = Math.exp(-mean);
  let below = 0;
  for (let y = 0; y < n; y++) {
    below += term;
    term *= mean / (y + 1);
  }
  return Math.max(0, 1 - below);
}

/** Purchases to come, by plain sums over clicks passed, rates and purchases. */
function bySums(
  { shape: k, buying }: RegularModel,
  customer: CustomerHistory,
  time: number,
  p: number,
): number {
  if (buying.rate.kind !== "gamma") throw new Error("rates differ");
  const c = buying.rate.alpha / k;
  const power = buying.rate.r + k * customer.repeats;
  const passed = runningClicks(k, power, c, customer);
  const all = passed.reduce((s, w) => s + w, 0);
  let total = 0;
  passed.forEach((w, j) => {
    const { at, weight } = gammaNodes(power + j, c + customer.watched);
    at.forEach((theta, i) => {
      for (let n = 1; n <= 400; n++) {
        const reach = atLeast(k * n - j, theta * time);
        total += (w / all) * weight[i]! * (1 - p) ** (n - 1) * reach;
        if (reach < 1e-14) break;
      }
    });
  });
  return total;
}

describe("purchases to come of regular buyers", () => {
  it.each([1, 2, 3, 7, 12])("are what plain sums over clicks make them, shape %i", (shape) => {
    for (const customer of histories.slice(2)) {
      const model = bgcnbd({ r: 3, alpha: 9, a: 1, b: 2 }, shape);
      const c = 9 / shape;
      const power = 3 + shape * customer.repeats;
      const terms = runningClicks(shape, power, c, customer);
      const sum = terms.reduce((s, t) => s + t, 0);
      const passed = terms.map((t) => t / sum);
      const got = purchasesOfClicks({ passed, power, from: c + customer.watched }, 13);
      for (const p of [0, 1e-9, 1e-3, 0.2, 0.49, 0.51, 0.9, 1])
        expect(Math.abs(got(p) - bySums(model, customer, 13, p))).toBeLessThan(1e-9);
    }
  });

  it("are the same added up click by click as by the roots of unity", () => {
    const laws: LeavingLaw[] = [
      { kind: "never" },
      { kind: "same", probability: 0.3 },
      { kind: "at-once", probability: 0.3 },
    ];
    fc.assert(
      fc.property(
        fc.record({ a: positive, b: positive }),
        fc.nat(3),
        positive,
        positive,
        fc.double({ min: 0.01, max: 200, noNaN: true }),
        fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.nat(40),
        ({ a, b }, which, power, from, time, weights, chances) => {
          const law: LeavingLaw = laws[which] ?? { kind: "beta", a, b };
          const sum = weights.reduce((s, w) => s + w, 1);
          const passed = Float64Array.from(weights, (w, i) => (w + (i === 0 ? 1 : 0)) / sum);
          const clicks = { passed, power, from };
          const added = meanOfPurchases(clicks, time, stayingPurchases(law, chances));
          const rooted = leavingMean(law)(chances, purchasesOfClicks(clicks, time));
          if (added !== null) expect(Math.abs(added - rooted)).toBeLessThan(1e-9 * (1 + rooted));
        },
      ),
      { numRuns: 100 },
    );
  });

  it("are met where the law of clicks is too wide to be added up", () => {
    const clicks = { passed: Float64Array.of(1, 0, 0), power: 0.3, from: 0.001 };
    expect(meanOfPurchases(clicks, 200, (n) => n)).toBeNull();
    const { givenThere } = regularForecast(bgcnbd({ r: 0.3, alpha: 0.003, a: 0.5, b: 2 }, 3));
    const newcomer = { repeats: 0, last: 0, watched: 0 };
    expect(givenThere(newcomer, 200)).toBeGreaterThan(givenThere(newcomer, 5));
  });

  it("are fewer soon after a purchase than late in the gap, and no more than ever", () => {
    const { givenThere } = regularForecast(bgcnbd({ r: 40, alpha: 160, a: 1, b: 9 }, 8));
    // Every four weeks or so: within one week of the last hardly any, three weeks later about one in three or more.
    expect(givenThere({ repeats: 10, last: 40, watched: 40 }, 1)).toBeLessThan(0.01);
    expect(givenThere({ repeats: 10, last: 40, watched: 43.5 }, 1)).toBeGreaterThan(0.25);
  });

  it("come to all discounted purchases over a long time", () => {
    for (const model of [bgcnbd(parameters, 3), mbgcnbd({ r: 2, alpha: 4, a: 2, b: 5 }, 6)])
      for (const customer of histories.slice(0, 4)) {
        const { givenThere, purchases, discounted } = regularForecast(model);
        const alive = purchases(customer, 10) / givenThere(customer, 10);
        const ahead = aheadGivenThere({ givenThere }, { horizon: 1400, rate: 0.01 })(customer);
        expect((alive * ahead) / discounted(customer, 0.01)).toBeCloseTo(1, 4);
      }
  });

  it("are finite, grow with time and stay below what random clicks allow, whatever the customer", () => {
    fc.assert(
      fc.property(
        fc.record({ r: positive, alpha: positive, a: positive, b: positive }),
        shapes,
        fc.boolean(),
        fc.nat(3000),
        fc.double({ min: 1, max: 600, noNaN: true }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (numbers, shape, atFirst, buys, watched, part) => {
          const model = atFirst ? mbgcnbd(numbers, shape) : bgcnbd(numbers, shape);
          const repeats = Math.min(buys, Math.floor(7 * watched));
          const customer = { repeats, last: repeats === 0 ? 0 : watched * Math.max(0.01, part), watched };
          const { givenThere, discounted } = regularForecast(model);
          const [short, long] = [givenThere(customer, 4), givenThere(customer, 40)];
          expect(short).toBeGreaterThanOrEqual(0);
          expect(long).toBeGreaterThanOrEqual(short - 1e-9 * (1 + short));
          // Clicks to come ÷ k, the running gap nearly through at best.
          const most =
            ((numbers.r + shape * (repeats + 1)) * 40) / (numbers.alpha / shape + watched) / shape + 1;
          expect(long).toBeLessThanOrEqual(most);
          expect(Number.isFinite(discounted(customer, 0.002))).toBe(true);
          expect(Number.isNaN(regularLogOddsAlive(model, customer))).toBe(false);
          expect(Number.isFinite(logRunning(model, customer))).toBe(true);
          expect(Number.isFinite(regularCustomerLogLikelihood(model, customer))).toBe(true);
        },
      ),
      { numRuns: 60 },
    );
  });

  it("hold at a = 1, for a + b < 1, and for one rate and one chance", () => {
    const at = (a: number, b: number) =>
      regularForecast(bgcnbd({ ...parameters, a, b }, 3)).givenThere(histories[2]!, 39);
    expect(at(1, 3)).toBeCloseTo((at(1 - 1e-7, 3) + at(1 + 1e-7, 3)) / 2, 8);
    expect(at(0.2, 0.3)).toBeGreaterThan(0);
    const one = regularForecast({
      shape: 3,
      buying: {
        rate: { kind: "same", rate: 0.5 },
        leaving: { kind: "same", probability: 0.1 },
        atFirst: false,
      },
    });
    const narrow = regularForecast(bgcnbd({ r: 5e7, alpha: 1e8, a: 1e6, b: 9e6 }, 3));
    for (const customer of histories) {
      expect(one.givenThere(customer, 39)).toBeCloseTo(narrow.givenThere(customer, 39), 4);
      expect(one.discounted(customer, 0.01)).toBeCloseTo(narrow.discounted(customer, 0.01), 3);
    }
  });

  it("are looked ahead at right after a purchase as for the other models", () => {
    const forecasts = regularForecast(mbgcnbd(parameters, 4));
    const options = { horizon: 156, rate: Math.log(1.1) / 52 };
    const cells = 156 * 20;
    const customer = { repeats: 5, last: 30, watched: 30 };
    let [want, before] = [0, 0];
    for (let i = 1; i <= cells; i++) {
      const now = forecasts.givenThere(customer, i / 20);
      want += Math.exp(-options.rate * ((i - 0.5) / 20)) * (now - before);
      before = now;
    }
    expect(aheadOf(forecasts, options)(5, 30) / want).toBeCloseTo(1, 4);
  });

  it("are asked of whole shapes from 1 to 12", () => {
    for (const shape of [0, 1.5, 13, Number.NaN]) expect(() => bgcnbd(parameters, shape)).toThrow();
    expect(() => regularForecast(bgcnbd(parameters, 2)).givenThere(histories[2]!, -1)).toThrow();
    expect(() => regularForecast(bgcnbd(parameters, 2)).discounted(histories[2]!, 0)).toThrow();
    expect(() => regularLogOddsAlive(bgcnbd(parameters, 2), { repeats: 1, last: 5, watched: 4 })).toThrow();
  });
});

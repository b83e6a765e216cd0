import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { logHyp2f1 } from "../../stats/hyp2f1.js";
import { type CustomerHistory, shareOf } from "./customer.js";
import { groupPatterns } from "./patterns.js";
import { type LapseModel, limitLaws, type ParetoNbdParameters, paretoNbd } from "./pnbd.js";
import { lapseForecast, lapseLogOddsAlive, newcomerPurchases } from "./pnbd-forecast.js";
import { goneLogOdds } from "./pnbd-gone.js";
import { lapseCustomerLogLikelihood, lapseLogLikelihood, lapseSlopes } from "./pnbd-likelihood.js";

const usual = { r: 0.553, alpha: 10.578, s: 0.606, beta: 11.669 };
const gone = (p: ParetoNbdParameters, x: number, last: number, watched: number, slopes?: Float64Array) =>
  goneLogOdds({ ...p, atOnce: 0 }, x, last, watched, slopes);

const real = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const logReal = (min: number, max: number) => real(Math.log(min), Math.log(max)).map(Math.exp);
const anyParameters = fc.record({
  r: logReal(0.05, 20),
  alpha: logReal(0.1, 200),
  s: logReal(0.05, 20),
  beta: logReal(0.1, 200),
});
const anyHistory = fc
  .record({ repeats: fc.integer({ min: 0, max: 200 }), part: real(0.01, 0.99), watched: logReal(1, 300) })
  .map(({ repeats, part, watched }) => ({ repeats, last: repeats === 0 ? 0 : part * watched, watched }));

/** log ∫ (α+v)^−(r+x) (β+v)^−(s+1) dv over v > u, in closed form. */
function tail({ r, alpha, s, beta }: ParetoNbdParameters, x: number, u: number): number {
  const [c, more, less, b] = alpha >= beta ? [s + 1, alpha, beta, s] : [r + x, beta, alpha, s];
  const n = r + x + b;
  return logHyp2f1(c, n, n + 1, (more - less) / (more + u)) - n * Math.log(more + u) - Math.log(n);
}

describe("chance of having left", () => {
  // Log-odds by mpmath 1.3 at 60 digits, as the difference of two ₂F₁.
  it.each<[string, ParetoNbdParameters, number, number, number, number]>([
    ["usual", usual, 2, 30.43, 38.86, -1.893618498056808],
    ["never came back", usual, 0, 0, 38.86, 0.8698447630110454],
    ["s is 1", { ...usual, s: 1 }, 3, 20, 38.86, 0.514095112192153],
    ["alpha is beta", { r: 0.553, alpha: 11, s: 0.606, beta: 11 }, 3, 20, 38.86, -0.098804426572897],
    [
      "alpha far below beta",
      { r: 0.553, alpha: 0.01, s: 0.606, beta: 5000 },
      3,
      20,
      38.86,
      -4.806367399316947,
    ],
    [
      "alpha far above beta",
      { r: 0.553, alpha: 5000, s: 0.606, beta: 0.01 },
      3,
      20,
      38.86,
      -0.694599241404849,
    ],
    ["hardly anyone leaves", { ...usual, s: 1e-6 }, 4, 25, 38.86, -14.11328780848293],
    ["3000 repeats, lately", usual, 3000, 200, 200.1, -7.36308404426508],
    ["2000 repeats, then silence", usual, 2000, 20, 200.1, 3854.181637103873],
    ["500 repeats in the first week", usual, 500, 1, 100, 1124.066424488326],
    ["2000, alpha tiny", { r: 0.5, alpha: 0.001, s: 0.6, beta: 5000 }, 2000, 0.5, 300, 12775.78242010674],
    ["both tiny", { r: 0.01, alpha: 1e-6, s: 0.02, beta: 1e-8 }, 0, 0, 100, -0.417062507649218],
    ["bought the moment before", usual, 30, 38.8599999, 38.86, -20.54151832857989],
  ])("%s", (_, parameters, x, last, watched, want) => {
    expect(gone(parameters, x, last, watched) / want).toBeCloseTo(1, 13);
  });

  it("is the difference of two ₂F₁ where that keeps its digits", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, (p, { repeats, last, watched }) => {
        const [from, to] = [tail(p, repeats, last), tail(p, repeats, watched)];
        fc.pre(from - to > 0.01);
        const { r, alpha, s, beta } = p;
        const closed =
          Math.log(s) +
          from +
          Math.log(-Math.expm1(to - from)) +
          (r + repeats) * Math.log(alpha + watched) +
          s * Math.log(beta + watched);
        expect(gone(p, repeats, last, watched) - closed).toBeCloseTo(0, 7);
      }),
    );
  });

  it("does not depend on the unit of time", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, logReal(0.01, 100), (p, { repeats, last, watched }, unit) => {
        const other = { ...p, alpha: p.alpha * unit, beta: p.beta * unit };
        expect(gone(other, repeats, last * unit, watched * unit)).toBeCloseTo(
          gone(p, repeats, last, watched),
          9,
        );
      }),
    );
  });

  it("grows with silence, is nil at the last purchase, and never ends in nothing", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, real(0.01, 100), (p, { repeats, last, watched }, more) => {
        expect(gone(p, repeats, last, last)).toBe(Number.NEGATIVE_INFINITY);
        const now = gone(p, repeats, last, watched);
        expect(Number.isFinite(now)).toBe(true);
        expect(gone(p, repeats, last, watched + more)).toBeGreaterThan(now);
      }),
    );
  });

  it("has the slopes that differences tell", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, (p, { repeats, last, watched }) => {
        const slopes = new Float64Array(5);
        gone(p, repeats, last, watched, slopes);
        (["r", "alpha", "s", "beta"] as const).forEach((name, i) => {
          const h = 1e-5 * p[name];
          const up = gone({ ...p, [name]: p[name] + h }, repeats, last, watched);
          const down = gone({ ...p, [name]: p[name] - h }, repeats, last, watched);
          expect((slopes[i]! * 2 * h - (up - down)) / 1e-5).toBeCloseTo(0, 3);
        });
      }),
    );
  });
});

describe("Pareto/NBD", () => {
  const customer = { repeats: 3, last: 20, watched: 38.86 };

  it("is right at s = 1 and for thousands of repeats", () => {
    // mpmath 1.3 at 40 digits; DERT there by quadrature.
    const one = paretoNbd({ ...usual, s: 1 });
    expect(lapseCustomerLogLikelihood(one, customer)).toBeCloseTo(-12.25252988484303, 11);
    expect(lapseForecast(one).purchases(customer, 39)).toBeCloseTo(0.7773665243972463, 12);
    expect(lapseForecast(one).discounted(customer, Math.log(1.15) / 52)).toBeCloseTo(2.413830676838552, 11);
    const busy = { repeats: 2000, last: 100, watched: 101 };
    expect(lapseCustomerLogLikelihood(one, busy)).toBeCloseTo(3780.041614349502, 8);
    expect(shareOf(lapseLogOddsAlive(one, busy))).toBeCloseTo(3.019228295528053e-5, 15);
  });

  it("gives the published numbers of CDNOW at the published parameters", () => {
    // Fixed points at the parameters that BTYD 2.4.3 ships: customer 1516 and a new one, 52 weeks.
    const btyd = paretoNbd({ r: 0.5533971, alpha: 10.5801985, s: 0.6060625, beta: 11.6562237 });
    const c1516 = { repeats: 26, last: 30.86, watched: 31 };
    expect(lapseForecast(btyd).purchases(c1516, 52)).toBeCloseTo(25.45418, 2);
    expect(shareOf(lapseLogOddsAlive(btyd, c1516))).toBeCloseTo(0.9978734, 4);
    expect(newcomerPurchases(btyd, 52)).toBeCloseTo(1.4731127, 6);
  });

  it("keeps the log-odds of chances no number can hold", () => {
    const silent = lapseLogOddsAlive(paretoNbd(usual), { repeats: 2000, last: 20, watched: 200.1 });
    expect(silent).toBeCloseTo(-3854.181637103873, 8);
    expect(shareOf(silent)).toBe(0);
  });

  it("lets purchases of the time to come add up to what is still to come", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, real(0.02, 0.3), (p, c, rate) => {
        const { purchases, discounted } = lapseForecast(paretoNbd(p));
        // Discounted purchases are between those of steps discounted from their start and from their end.
        let [low, high, before] = [0, 0, 0];
        const step = 0.25 / rate / 10;
        for (let t = step; t < 60 / rate; t += step) {
          const now = purchases(c, t);
          high += (now - before) * Math.exp(-rate * (t - step));
          low += (now - before) * Math.exp(-rate * t);
          before = now;
        }
        const all = discounted(c, rate);
        expect(all).toBeGreaterThanOrEqual(low * (1 - 1e-9));
        expect(all).toBeLessThanOrEqual(high * (1 + 1e-9) + 1e-300);
      }),
      { numRuns: 30 },
    );
  });

  it("takes a customer not yet watched for a new one", () => {
    const model = paretoNbd(usual);
    const fresh = { repeats: 0, last: 0, watched: 0 };
    expect(lapseForecast(model).purchases(fresh, 52)).toBeCloseTo(newcomerPurchases(model, 52), 13);
    expect(newcomerPurchases(model, 0)).toBe(0);
  });

  it("tells the chance of still being there later as the chance now times that of staying on", () => {
    fc.assert(
      fc.property(anyParameters, anyHistory, real(0, 200), (p, c, after) => {
        const model = paretoNbd(p);
        const stays = ((p.beta + c.watched) / (p.beta + c.watched + after)) ** p.s;
        const now = shareOf(lapseLogOddsAlive(model, c));
        expect(shareOf(lapseLogOddsAlive(model, c, after))).toBeCloseTo(now * stays, 12);
      }),
    );
    expect(
      shareOf(lapseLogOddsAlive(paretoNbd(usual), { repeats: 1, last: 5, watched: 5 }, 10)),
    ).toBeLessThan(1);
  });

  it("comes to its nested laws as customers become alike", () => {
    const wide = 1e7;
    const pairs: [LapseModel, LapseModel][] = [
      [
        { rate: { kind: "same", rate: 0.2 }, lapse: { kind: "same", rate: 0.05 } },
        paretoNbd({ r: 0.2 * wide, alpha: wide, s: 0.05 * wide, beta: wide }),
      ],
      [
        { rate: { kind: "gamma", r: 0.5, alpha: 10 }, lapse: { kind: "never" } },
        paretoNbd({ r: 0.5, alpha: 10, s: 1e-9, beta: 10 }),
      ],
    ];
    for (const [nested, near] of pairs) {
      expect(lapseCustomerLogLikelihood(nested, customer)).toBeCloseTo(
        lapseCustomerLogLikelihood(near, customer),
        4,
      );
      const [a, b] = [lapseForecast(nested), lapseForecast(near)];
      expect(a.purchases(customer, 39)).toBeCloseTo(b.purchases(customer, 39), 4);
      expect(a.discounted(customer, 0.01)).toBeCloseTo(b.discounted(customer, 0.01), 3);
    }
  });

  it("is worked out by hand where nobody differs", () => {
    // λ = 0.2, μ = 0.05: odds of having left = μ/(λ+μ)·(e^((λ+μ)(T−t)) − 1); alive, λ(1 − e^−μt)/μ purchases to come.
    const same: LapseModel = { rate: { kind: "same", rate: 0.2 }, lapse: { kind: "same", rate: 0.05 } };
    const odds = 0.2 * Math.expm1(0.25 * 18.86);
    const alive = 1 / (1 + odds);
    expect(lapseLogOddsAlive(same, customer)).toBeCloseTo(-Math.log(odds), 9);
    const { purchases, discounted } = lapseForecast(same);
    expect(purchases(customer, 39)).toBeCloseTo((alive * 0.2 * -Math.expm1(-0.05 * 39)) / 0.05, 10);
    expect(discounted(customer, 0.01)).toBeCloseTo((alive * 0.2) / 0.06, 10);
    const left: LapseModel = {
      rate: { kind: "same", rate: 0.2 },
      lapse: { kind: "at-once", probability: 0.3 },
    };
    const silent = { repeats: 0, last: 0, watched: 10 };
    expect(lapseCustomerLogLikelihood(left, silent)).toBeCloseTo(Math.log(0.3 + 0.7 * Math.exp(-2)), 10);
    expect(lapseLogOddsAlive(left, silent)).toBeCloseTo(Math.log((0.7 * Math.exp(-2)) / 0.3), 10);
    expect(lapseLogOddsAlive(left, customer)).toBe(Number.POSITIVE_INFINITY);
    expect(newcomerPurchases(left, 10)).toBeCloseTo(0.7 * 2, 10);
  });

  it("adds up customers to a sample, with the slopes that differences tell", () => {
    const rows = { repeats: [2, 0, 0, 7, 1], lastDay: [213, 0, 0, 206, 20], days: [272, 272, 272, 270, 20] };
    const patterns = groupPatterns(rows, 7);
    const single = rows.repeats.map(
      (repeats, i): CustomerHistory => ({ repeats, last: rows.lastDay[i]! / 7, watched: rows.days[i]! / 7 }),
    );
    const models: LapseModel[] = [
      paretoNbd(usual),
      { rate: { kind: "gamma", r: 0.5, alpha: 9 }, lapse: { kind: "at-once", probability: 0.2 } },
    ];
    for (const model of models) {
      const total = single.reduce((sum, c) => sum + lapseCustomerLogLikelihood(model, c), 0);
      expect(lapseLogLikelihood(model, patterns)).toBeCloseTo(total, 10);
      const laws = limitLaws(model);
      const slopes = new Float64Array(5);
      lapseSlopes(laws, patterns, slopes);
      (["r", "alpha", "s", "beta", "atOnce"] as const).forEach((name, i) => {
        if (laws[name] === 0 || (laws.s === 0 && name === "beta")) return;
        const h = 1e-6 * laws[name];
        const up = lapseSlopes({ ...laws, [name]: laws[name] + h }, patterns, null);
        const down = lapseSlopes({ ...laws, [name]: laws[name] - h }, patterns, null);
        expect(slopes[i]).toBeCloseTo((up - down) / (2 * h), 4);
      });
    }
  });

  it("refuses what cannot be", () => {
    const model = paretoNbd(usual);
    expect(() => paretoNbd({ ...usual, s: 0 })).toThrow();
    expect(() => lapseForecast(model).purchases(customer, -1)).toThrow();
    expect(() => lapseForecast(model).discounted(customer, 0)).toThrow();
    expect(() => lapseLogOddsAlive(model, { repeats: 1, last: 40, watched: 38 })).toThrow();
  });
});

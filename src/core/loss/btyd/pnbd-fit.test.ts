import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { resampler } from "./bootstrap.js";
import { fitOnLogs } from "./log-fit.js";
import { type Buying, groupPatterns } from "./patterns.js";
import { paretoNbd } from "./pnbd.js";
import { fitParetoNbd, type LapseFit, type LapseForm, lapseLikelihoodOf } from "./pnbd-fit.js";
import { lapseForecast } from "./pnbd-forecast.js";
import { lapseLogLikelihood } from "./pnbd-likelihood.js";

/** Customers who buy at rates per week and stay for weeks of their own, watched 27 to 39 weeks by the day. */
function simulated(customers: number, seed: number, rate: () => number, life: () => number): Buying {
  const uniform = seededUniform(seed);
  const rows = { repeats: [] as number[], lastDay: [] as number[], days: [] as number[] };
  for (let i = 0; i < customers; i++) {
    const days = 189 + Math.floor(uniform() * 85);
    const end = Math.min(days, 7 * life());
    const each = rate() / 7;
    let [at, last, repeats] = [0, 0, 0];
    for (;;) {
      at -= Math.log(1 - uniform()) / each;
      if (Math.ceil(at) > end) break;
      if (Math.ceil(at) > last) repeats++;
      last = Math.ceil(at);
    }
    rows.repeats.push(repeats);
    rows.lastDay.push(last);
    rows.days.push(days);
  }
  return rows;
}

const draws = seededUniform(11);
const exponential = (mean: number) => -mean * Math.log(1 - draws());
/** A gamma of shape 2 is a sum of two exponentials; of shape 1 one. */
const gamma = (shape: 1 | 2, scale: number) =>
  exponential(1 / scale) + (shape === 2 ? exponential(1 / scale) : 0);

function done(fit: LapseFit) {
  if (fit.kind === "cannot-tell") throw new Error(fit.reason);
  return fit;
}

const parameters = ({ model: { rate, lapse } }: ReturnType<typeof done>) =>
  ({ ...rate, ...lapse }) as unknown as Record<string, number>;

describe("fit of Pareto/NBD", () => {
  const rows = simulated(
    3000,
    5,
    () => gamma(1, 8),
    () => exponential(1 / gamma(2, 40)),
  );
  const patterns = groupPatterns(rows, 7);

  it("finds the laws that made the data, within its intervals, and nothing likelier beside them", () => {
    const fit = done(fitParetoNbd(patterns));
    expect(fit).toMatchObject({ kind: "fitted", customers: 3000, fewCustomers: false });
    const truth = { r: 1, alpha: 8, s: 2, beta: 40 };
    for (const { name, low, high, value } of fit.estimates!) {
      expect(low).toBeLessThan(truth[name as keyof typeof truth]);
      expect(high).toBeGreaterThan(truth[name as keyof typeof truth]);
      const at = Object.fromEntries(fit.estimates!.map((e) => [e.name, e.value])) as typeof truth;
      for (const factor of [0.99, 1.01]) {
        const beside = paretoNbd({ ...at, [name]: value * factor });
        expect(lapseLogLikelihood(beside, patterns)).toBeLessThan(fit.logLikelihood);
      }
    }
  });

  it("does not depend on the order of the rows, nor the forecast on the unit of time", () => {
    const turned = {
      repeats: Array.from(rows.repeats).reverse(),
      lastDay: Array.from(rows.lastDay).reverse(),
      days: Array.from(rows.days).reverse(),
    };
    expect(fitParetoNbd(groupPatterns(turned, 7))).toEqual(fitParetoNbd(patterns));
    const weeks = lapseForecast(done(fitParetoNbd(patterns)).model);
    const days = lapseForecast(done(fitParetoNbd(groupPatterns(rows, 1))).model);
    const inWeeks = weeks.purchases({ repeats: 3, last: 20, watched: 30 }, 39);
    const inDays = days.purchases({ repeats: 3, last: 140, watched: 210 }, 273);
    expect(inDays / inWeeks).toBeCloseTo(1, 4);
  });

  it("comes to the same from a fit near by, in fewer steps", () => {
    const fit = done(fitParetoNbd(patterns));
    const again = done(fitParetoNbd(patterns, { near: fit, intervals: false }));
    expect(again.logLikelihood).toBeCloseTo(fit.logLikelihood, 6);
    expect(again.evaluations).toBeLessThan(fit.evaluations / 2);
    expect(again.estimates).toBeNull();
  });

  it("comes within a fiftieth of a standard error of where it would go, as a refit to drawn customers", () => {
    const fit = done(fitParetoNbd(patterns));
    const draw = resampler(patterns, 4);
    for (let i = 0; i < 5; i++) {
      const drawn = draw();
      const whole = done(fitParetoNbd(drawn));
      const refit = parameters(done(fitParetoNbd(drawn, { near: fit, intervals: false })));
      whole.estimates!.forEach(({ name, value, low, high }) => {
        const error = Math.log(high / low) / (2 * 1.96);
        expect(Math.abs(Math.log(refit[name]! / value)) / error, name).toBeLessThan(0.02);
      });
    }
  });

  it.each<[string, () => number, () => number, { rate: string; lapse: string }]>([
    ["nobody leaves", () => gamma(2, 2), () => 1e9, { rate: "gamma", lapse: "never" }],
    ["all buy and leave alike", () => 0.2, () => exponential(20), { rate: "same", lapse: "same" }],
    [
      "a third leave at once",
      () => 0.2,
      () => (draws() < 1 / 3 ? 0 : 1e9),
      { rate: "same", lapse: "at-once" },
    ],
  ])("answers with the nested model where %s", (_, rate, life, form) => {
    const fit = done(fitParetoNbd(groupPatterns(simulated(600, 3, rate, life), 7)));
    expect(fit.kind).toBe("simpler");
    expect(fit.form).toEqual(form);
    const c = { repeats: 2, last: 20, watched: 30 };
    const { purchases, discounted } = lapseForecast(fit.model);
    expect(Number.isFinite(purchases(c, 39)) && Number.isFinite(discounted(c, 0.003))).toBe(true);
  });

  it("answers for one customer and a handful, marked as few", () => {
    for (const some of [
      { repeats: [6], lastDay: [100], days: [138] },
      { repeats: [0, 0, 1], lastDay: [0, 0, 3], days: [100, 100, 100] },
      { repeats: [3, 4], lastDay: [100, 120], days: [100, 120] },
    ]) {
      const fit = done(fitParetoNbd(groupPatterns(some, 7)));
      expect(fit.kind).toBe("simpler");
      expect(fit.fewCustomers).toBe(true);
    }
  });

  it("cannot tell without customers or without repeats", () => {
    expect(fitParetoNbd(groupPatterns({ repeats: [], lastDay: [], days: [] }, 7))).toMatchObject({
      kind: "cannot-tell",
      reason: "no-customers",
    });
    expect(fitParetoNbd(groupPatterns({ repeats: [0, 0], lastDay: [0, 0], days: [9, 80] }, 7))).toMatchObject(
      {
        kind: "cannot-tell",
        reason: "no-repeats",
      },
    );
  });
});

describe("fit on logarithms", () => {
  it("finds a Poisson mean with its log-scale interval", () => {
    const fit = fitOnLogs(
      ["mean"],
      ([m], slopes) => {
        slopes[0] = 50 / m! - 10;
        return 50 * Math.log(m!) - 10 * m!;
      },
      [[1]],
      10,
    );
    expect(fit.values.mean).toBeCloseTo(5, 8);
    const [estimate] = fit.estimates!;
    expect(estimate!.se).toBeCloseTo(Math.sqrt(5 / 10), 5);
    expect(estimate!.high / estimate!.value).toBeCloseTo(Math.exp(1.959964 / Math.sqrt(50)), 5);
    expect(estimate!.value / estimate!.low).toBeCloseTo(estimate!.high / estimate!.value, 8);
  });

  it("gives no interval where a direction is open", () => {
    const fit = fitOnLogs(
      ["a", "b"],
      ([a, b], slopes) => {
        const ratio = a! / b!;
        slopes[0] = (1 / ratio - 1) / b!;
        slopes[1] = (-(1 / ratio - 1) * ratio) / b!;
        return Math.log(ratio) - ratio;
      },
      [[1, 3]],
      1,
    );
    expect(fit.values.a / fit.values.b).toBeCloseTo(1, 5);
    expect(fit.estimates).toBeNull();
  });
});

describe("fit of Pareto/NBD to very many customers", () => {
  const likeliest = (patterns: ReturnType<typeof groupPatterns>, form: LapseForm, start: readonly number[]) =>
    fitOnLogs(
      start.map((_, i) => String(i)),
      lapseLikelihoodOf(patterns, form),
      [start],
      patterns.totalCustomers,
      { intervals: false },
    ).logLikelihood;

  it("is the fit from afar, in a few looks at all of them", () => {
    const rows = simulated(
      20_000,
      6,
      () => gamma(1, 8),
      () => exponential(1 / gamma(2, 40)),
    );
    const patterns = groupPatterns(rows, 7);
    expect(patterns.repeats.length).toBeGreaterThan(6000);
    const fit = done(fitParetoNbd(patterns));
    expect(fit.kind).toBe("fitted");
    expect(fit.evaluations).toBeLessThan(40);
    const afar = likeliest(patterns, { rate: "gamma", lapse: "gamma" }, [1, 6, 1, 20]);
    expect(fit.logLikelihood).toBeCloseTo(afar, 2);
  });

  it.each([
    ["all leave alike", (): number => 1 / 12, (): number => exponential(30), "same"],
    ["nobody leaves", (): number => gamma(2, 24), (): number => 1e6, "never"],
  ] as const)("does not crawl to an edge, and comes to the simpler model: %s", (_, rate, life, kind) => {
    const patterns = groupPatterns(simulated(24_000, 7, rate, life), 7);
    expect(patterns.repeats.length).toBeGreaterThan(6000);
    const fit = done(fitParetoNbd(patterns));
    expect(fit.kind).toBe("simpler");
    expect(fit.form.lapse).toBe(kind);
    expect(fit.evaluations).toBeLessThan(60);
    const full = { rate: "gamma", lapse: "gamma" } as const;
    expect(fit.logLikelihood).toBeGreaterThan(likeliest(patterns, full, [20, 240, 5, 200]) - 0.02);
  });
});

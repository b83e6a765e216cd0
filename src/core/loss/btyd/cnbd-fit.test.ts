import { describe, expect, it } from "vitest";
import { type RegularLaw, regularBuyers } from "../../../../test/fixtures/regular-buyers.js";
import { fitBgnbd } from "./bgnbd.js";
import { bootstrap } from "./bootstrap.js";
import { bgcnbd, mbgcnbd, regularLogOddsAlive } from "./cnbd.js";
import { chooseShape, fitBgcnbd, fitMbgcnbd, type RegularFit } from "./cnbd-fit.js";
import { regularForecast } from "./cnbd-forecast.js";
import { regularLogLikelihood } from "./cnbd-likelihood.js";
import { forecast, shareOf } from "./customer.js";
import { historyAt, holdout, sumOver } from "./holdout.js";
import { fitMbgnbd } from "./mbgnbd.js";
import { groupPatterns } from "./patterns.js";

const truth = { r: 2, alpha: 16, a: 0.9, b: 4 };
const law = (part: Partial<RegularLaw> = {}): RegularLaw => ({ shape: 3, ...truth, atFirst: true, ...part });
const half = 26;

function done(fit: RegularFit) {
  if (fit.kind === "cannot-tell") throw new Error(fit.reason);
  return fit;
}

describe("fitting regular buyers", () => {
  it.each([
    ["BG/CNBD-3", fitBgcnbd, bgcnbd, false],
    ["MBG/CNBD-3", fitMbgcnbd, mbgcnbd, true],
  ] as const)(
    "finds the truth of simulated customers within its intervals: %s",
    (_, method, make, atFirst) => {
      const patterns = groupPatterns(regularBuyers(5000, law({ atFirst }), half, 7), 7);
      const found = done(method(patterns, 3));
      expect(found.kind).toBe("fitted");
      for (const { name, value, se, low, high } of found.estimates!) {
        expect(Math.abs(value - truth[name as keyof typeof truth])).toBeLessThan(3 * se);
        expect(low).toBeLessThan(value);
        expect(value).toBeLessThan(high);
      }
      expect(found.logLikelihood).toBeGreaterThanOrEqual(regularLogLikelihood(make(truth, 3), patterns));
    },
  );

  it("is the fit of random buying at shape 1", () => {
    const patterns = groupPatterns(regularBuyers(800, law({ shape: 1 }), half, 3), 7);
    for (const [one, random] of [
      [fitBgcnbd(patterns, 1), fitBgnbd(patterns)],
      [fitMbgcnbd(patterns, 1), fitMbgnbd(patterns)],
    ] as const) {
      if (one.kind === "cannot-tell" || random.kind === "cannot-tell") throw new Error("not fitted");
      expect(one.logLikelihood).toBeCloseTo(random.logLikelihood, 7);
      random.estimates!.forEach(({ value }, i) => {
        expect(one.estimates![i]!.value / value).toBeCloseTo(1, 5);
      });
    }
  });

  it.each([1, 2, 4])("chooses the shape the gaps have: %i", (shape) => {
    // Gaps of two months, so that whole days hide nothing.
    const rows = regularBuyers(1500, law({ shape }), half, 11);
    const chosen = chooseShape(groupPatterns(rows, 7), rows.logGapDays, true);
    expect(chosen?.fit.model.shape).toBe(shape);
    const tried = chosen!.tried.map((t) => t.shape);
    expect(tried).toEqual(Array.from({ length: shape + 1 }, (_, i) => i + 1));
  });

  it("foretells the half-year after better than random buying does, and who is still there", () => {
    const rows = regularBuyers(6000, law({ shape: 4 }), half, 5);
    const patterns = groupPatterns(rows, 7);
    const regular = done(fitMbgcnbd(patterns, 4)).model;
    const fitted = fitMbgnbd(patterns);
    if (fitted.kind === "cannot-tell") throw new Error(fitted.reason);
    const held = holdout(regularForecast(regular), patterns, rows.later, half);
    const random = holdout(forecast(fitted.model), patterns, rows.later, half);
    expect(Math.abs(held.error!)).toBeLessThan(0.03);
    expect(held.meanAbsoluteError).toBeLessThan(random.meanAbsoluteError);
    expect(held.correlation!).toBeGreaterThan(random.correlation!);
    for (const bin of held.bins.filter((b) => b.actual > 300))
      expect(Math.abs(bin.expected / bin.actual - 1)).toBeLessThan(0.12);

    const alive = (i: number) => shareOf(regularLogOddsAlive(regular, historyAt(patterns, i)));
    const groups = [0, 1, 2, 3, 4].map(() => ({ customers: 0, expected: 0, there: 0 }));
    rows.there.forEach((there, row) => {
      const share = alive(patterns.of[row]!);
      const group = groups[Math.min(4, Math.floor(5 * share))]!;
      group.customers += 1;
      group.expected += share;
      if (there) group.there += 1;
    });
    for (const { customers, expected, there } of groups)
      expect(Math.abs(expected - there)).toBeLessThan(4 * Math.sqrt(customers / 4) + 3);
  });

  it("looks ahead as far as simulated customers go on after a purchase", () => {
    // Everyone's expected purchases in the half-year, made of those there and those gone.
    const rows = regularBuyers(6000, law({ shape: 6, atFirst: false }), half, 9);
    const patterns = groupPatterns(rows, 7);
    const model = bgcnbd(truth, 6);
    const { givenThere } = regularForecast(model);
    const expected = sumOver(patterns, (c) => shareOf(regularLogOddsAlive(model, c)) * givenThere(c, half));
    const actual = rows.later.reduce((s, n) => s + n, 0);
    expect(Math.abs(expected / actual - 1)).toBeLessThan(0.04);
  });

  it("answers with the simpler model of the same shape where nobody leaves", () => {
    // At the edge of the full model about half of all samples have their best fit on it, the others just inside.
    const told = [1, 2, 3, 4, 5, 6].map((seed) => {
      const rows = regularBuyers(400, law({ a: 1e-9, b: 1 }), half, seed);
      return done(fitMbgcnbd(groupPatterns(rows, 7), 3));
    });
    for (const { kind, model } of told) {
      expect(kind).toBe("simpler");
      expect(model.shape).toBe(3);
    }
    expect(told.filter(({ form }) => form.leaving === "never").length).toBeGreaterThanOrEqual(2);
  });

  it("comes to an answer for every small firm, at every shape", () => {
    for (const n of [2, 5, 20, 60])
      for (const shape of [2, 5, 12]) {
        const found = fitMbgcnbd(groupPatterns(regularBuyers(n, law({ shape }), half, n + shape), 7), shape);
        if (found.kind === "cannot-tell") expect(found.reason).toBe("no-repeats");
        else {
          expect(found.fewCustomers).toBe(true);
          expect(Number.isFinite(found.logLikelihood)).toBe(true);
        }
      }
    const none = { repeats: [0, 0], lastDay: [0, 0], days: [90, 80] };
    expect(fitBgcnbd(groupPatterns(none, 7), 3)).toMatchObject({ kind: "cannot-tell", reason: "no-repeats" });
    expect(chooseShape(groupPatterns(none, 7), 0, false)).toBeNull();
  });

  it("has its doubt told by drawing customers anew", () => {
    const patterns = groupPatterns(regularBuyers(400, law(), half, 4), 7);
    const { model } = done(fitMbgcnbd(patterns, 3));
    const total = (m: typeof model) => sumOver(patterns, (c) => regularForecast(m).purchases(c, half));
    const told = bootstrap(
      patterns,
      (drawn) => fitMbgcnbd(drawn, 3, { near: model, intervals: false }),
      (m) => [total(m)],
      { draws: 12, seed: 1 },
    );
    expect(told.failed).toBe(0);
    expect(told.intervals![0]!.low).toBeLessThan(told.intervals![0]!.high);
  });

  it("refuses shapes that are not whole", () => {
    const patterns = groupPatterns({ repeats: [1], lastDay: [20], days: [90] }, 7);
    for (const shape of [0, 2.5, 13]) expect(() => fitBgcnbd(patterns, shape)).toThrow();
  });
});

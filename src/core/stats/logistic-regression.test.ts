import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chances } from "../../../test/fixtures/chance.js";
import { orders } from "../../../test/fixtures/clustered-orders.js";
import { clusteredErrors, robustErrors } from "./logistic-errors.js";
import { expit, type FittedLogistic, logisticRegression } from "./logistic-regression.js";
import type { LogisticRows } from "./logistic-rows.js";

function fitted(rows: LogisticRows): FittedLogistic {
  const fit = logisticRegression(rows);
  if (fit.kind !== "fitted") throw new Error(`no fit: ${fit.kind}`);
  return fit;
}

function expectAll(got: readonly number[], want: readonly number[], digits = 9) {
  expect(got).toHaveLength(want.length);
  want.forEach((w, i) => {
    expect(got[i]).toBeCloseTo(w, digits);
  });
}

const weighted: LogisticRows = {
  x: orders.rhythm.map((z, i) => [z, orders.failures[i]!]),
  events: orders.lost,
  weights: orders.weights,
};

describe("logistic regression", () => {
  it("is the odds ratio of a table of four", () => {
    const fit = fitted({ x: [[0], [1]], events: [10, 30], cases: [100, 100] });
    expectAll(fit.coefficients, [Math.log(1 / 9), Math.log((30 / 70) * 9)], 12);
    expect(fit.se[1]).toBeCloseTo(Math.sqrt(1 / 10 + 1 / 90 + 1 / 30 + 1 / 70), 12);
    expectAll([...fit.fitted], [0.1, 0.3], 12);
  });

  it("meets the numbers made with SciPy, weights and all", () => {
    const fit = fitted(weighted);
    expectAll(fit.coefficients, [-0.31029973159798807, -0.061410533134903765, 0.5712108661155973]);
    expectAll(fit.se, [0.3400487725527454, 0.16440901700048688, 0.5484303881820651]);
    expectAll(robustErrors(weighted, fit), [0.3954136150736388, 0.19642420888430012, 0.6392035120605916]);
  });

  it("lets orders of a customer, and orders of a day, be alike", () => {
    const fit = fitted(weighted);
    const one = clusteredErrors(weighted, fit, [orders.customers])!;
    expectAll(one.se, [0.3194770083828864, 0.15997612432212663, 0.5866533125252618]);
    expect(one.df).toBe(11);
    const days = [0.36691035173556946, 0.1975232260912275, 0.7055073852282269];
    expectAll(clusteredErrors(weighted, fit, [orders.days])!.se, days);
    // Both ways together come out below the days alone here (0.275, 0.163, 0.670): the days' errors stand.
    const two = clusteredErrors(weighted, fit, [orders.customers, orders.days])!;
    expectAll(two.se, days);
    expect(two.df).toBe(11);
    expect(clusteredErrors(weighted, fit, [orders.customers.map(() => "one")])).toBeNull();
  });

  it("gives the same for grouped cases as for cases one by one", () => {
    const groups = fc.array(
      fc.record({
        x: fc.tuple(fc.integer({ min: -2, max: 2 }), fc.integer({ min: 0, max: 1 })),
        events: fc.integer({ min: 0, max: 4 }),
        rest: fc.integer({ min: 0, max: 4 }),
        cluster: fc.integer({ min: 0, max: 4 }),
      }),
      { minLength: 4, maxLength: 15 },
    );
    fc.assert(
      fc.property(groups, (all) => {
        const used = all.filter((g) => g.events + g.rest > 0);
        if (used.length === 0) return;
        const grouped: LogisticRows = {
          x: used.map((g) => g.x),
          events: used.map((g) => g.events),
          cases: used.map((g) => g.events + g.rest),
        };
        const single = used.flatMap((g) => [
          ...Array.from({ length: g.events }, () => ({ ...g, events: 1 })),
          ...Array.from({ length: g.rest }, () => ({ ...g, events: 0 })),
        ]);
        const alone: LogisticRows = { x: single.map((g) => g.x), events: single.map((g) => g.events) };
        const a = logisticRegression(grouped);
        const b = logisticRegression(alone);
        expect(a.kind).toBe(b.kind);
        if (a.kind !== "fitted" || b.kind !== "fitted") return;
        expectAll(a.coefficients, b.coefficients, 7);
        expect(a.logLikelihood).toBeCloseTo(b.logLikelihood, 9);
        expectAll(robustErrors(grouped, a), robustErrors(alone, b), 7);
        const clustersOf = (rows: readonly { cluster: number }[]) => [rows.map((r) => r.cluster)];
        const together = clusteredErrors(grouped, a, clustersOf(used));
        const apart = clusteredErrors(alone, b, clustersOf(single));
        if (together === null || apart === null) expect(together).toBe(apart);
        else expectAll(together.se, apart.se, 6);
      }),
    );
  });

  it("takes a weight of two as the case twice, but not its errors as two cases'", () => {
    const rows: LogisticRows = { x: [[0], [1], [2], [1], [0], [2]], events: [0, 1, 1, 0, 1, 0] };
    const doubled = { ...rows, weights: [2, 2, 2, 2, 2, 2] };
    const twice = fitted(doubled);
    const once = fitted(rows);
    expectAll(twice.coefficients, once.coefficients, 8);
    expect(twice.logLikelihood).toBeCloseTo(2 * once.logLikelihood, 10);
    expectAll(robustErrors(doubled, twice), robustErrors(rows, once), 7);
  });

  it("finds chances that meet the outcomes on every covariate", () => {
    const chance = chances(7);
    const x = Array.from({ length: 400 }, () => [chance() * 1e4, chance() < 0.3 ? 1 : 0]);
    const events: number[] = x.map(([a, b]) => (chance() < expit(a! / 4e3 - 2 + b!) ? 1 : 0));
    const fit = fitted({ x, events });
    for (const column of [() => 1, (i: number) => x[i]![0]!, (i: number) => x[i]![1]!]) {
      const seen = events.reduce((sum, y, i) => sum + y * column(i), 0);
      const meant = fit.fitted.reduce((sum, p, i) => sum + p * column(i), 0);
      expect(meant / seen).toBeCloseTo(1, 9);
    }
  });
});

describe("cases that have no fit", () => {
  it("says which covariate tells the outcome for certain, and of which cases", () => {
    // Nobody with the second mark was lost; the first says nothing for certain.
    const x = [
      [0, 0],
      [0, 0],
      [1, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    expect(logisticRegression({ x, events: [0, 1, 0, 1, 0, 0] })).toEqual({
      kind: "separated",
      columns: [2],
      decided: [4, 5],
    });
  });

  it("sees a limit between two groups that a line can be drawn through", () => {
    const x = [1, 2, 3, 4, 5, 6].map((v) => [v]);
    const answer = logisticRegression({ x, events: [0, 0, 0, 1, 1, 1] });
    expect(answer).toEqual({ kind: "separated", columns: [0, 1], decided: [0, 1, 2, 3, 4, 5] });
    expect(logisticRegression({ x, events: [0, 0, 1, 0, 1, 1] }).kind).toBe("fitted");
    // Both outcomes on the line itself: still nothing to hold the slope.
    const onLine = logisticRegression({ x, events: [0, 0, 1, 2, 2, 2], cases: [2, 2, 2, 2, 2, 2] });
    expect(onLine).toEqual({ kind: "separated", columns: [0, 1], decided: [0, 1, 3, 4, 5] });
  });

  it("agrees with a search over every direction between two marks", () => {
    // With two 0/1 covariates the four corners decide: directions on a fine grid find any that separates.
    const corners = [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
    ];
    const steps = [-2, -1, 0, 1, 2];
    const directions = steps.flatMap((a) => steps.flatMap((b) => steps.map((c) => [a, b, c] as const)));
    const outcome = fc.constantFrom("none", "lost", "kept", "both");
    fc.assert(
      fc.property(fc.tuple(outcome, outcome, outcome, outcome), (seen) => {
        const rows = corners.flatMap((x, i) => {
          const each = { none: [], lost: [1], kept: [0], both: [0, 1] }[seen[i]!];
          return each.map((y) => ({ x, y }));
        });
        const events = rows.map((r) => r.y);
        if (new Set(rows.map((r) => r.x.join())).size < 3 || new Set(events).size < 2) return;
        const free = directions.some(([a, b, c]) => {
          const along = rows.map((r) => (2 * r.y - 1) * (a + b * r.x[0]! + c * r.x[1]!));
          return along.every((v) => v >= 0) && along.some((v) => v > 0);
        });
        expect(logisticRegression({ x: rows.map((r) => r.x), events }).kind).toBe(
          free ? "separated" : "fitted",
        );
      }),
      { numRuns: 400 },
    );
  });

  it("names a covariate that others already say, and an outcome that all share", () => {
    const x = [
      [1, 3],
      [2, 5],
      [3, 7],
      [4, 9],
    ];
    expect(logisticRegression({ x, events: [0, 1, 0, 1] })).toEqual({ kind: "collinear", column: 2 });
    expect(logisticRegression({ x, events: [0, 0, 0, 0] })).toEqual({
      kind: "one-outcome",
      events: 0,
      cases: 4,
    });
    expect(logisticRegression({ x: [], events: [] })).toEqual({ kind: "one-outcome", events: 0, cases: 0 });
  });

  it("does not take what is no row of cases", () => {
    expect(() => logisticRegression({ x: [[0]], events: [2], cases: [1] })).toThrow("row 0");
    expect(() => logisticRegression({ x: [[Number.NaN], [1]], events: [0, 1] })).toThrow("row 0");
    expect(() => logisticRegression({ x: [[0], [1, 2]], events: [0, 1] })).toThrow("row 1");
    expect(() => logisticRegression({ x: [[0], [1]], events: [0, 1], weights: [1, 0] })).toThrow("row 1");
  });
});

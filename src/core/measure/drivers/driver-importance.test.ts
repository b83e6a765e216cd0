import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapley } from "../../loss/shapley.js";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { cholesky, type Square, solveFactor, zeros } from "../../stats/solve.js";
import type { Correlations } from "./correlations.js";
import { driverImportance } from "./driver-importance.js";
import { relativeWeights } from "./relative-weights.js";
import { shapleyR2 } from "./shapley-r2.js";

const square = (rows: readonly (readonly number[])[]): Square => ({
  size: rows.length,
  values: Float64Array.from(rows.flat()),
});
const sum = (a: readonly number[]) => a.reduce((total, x) => total + x, 0);

/** Correlations that data could give: of random columns mixed with a common part. */
const joint = fc
  .record({
    p: fc.integer({ min: 1, max: 7 }),
    seed: fc.nat(100_000),
    common: fc.double({ min: 0, max: 1.5, noNaN: true }),
  })
  .map(({ p, seed, common }): Correlations => {
    const next = seededUniform(seed);
    const rows = Array.from({ length: 40 }, () => {
      const shared = common * next();
      return Array.from({ length: p + 1 }, () => next() + shared);
    });
    const r = correlationsFrom(rows);
    return {
      among: square(r.slice(0, p).map((row) => row.slice(0, p))),
      withOutcome: r[p]!.slice(0, p),
    };
  });

function correlationsFrom(rows: readonly (readonly number[])[]): number[][] {
  const k = rows[0]!.length;
  const mean = Array.from({ length: k }, (_, j) => sum(rows.map((row) => row[j]!)) / rows.length);
  const cov = (i: number, j: number) => sum(rows.map((row) => (row[i]! - mean[i]!) * (row[j]! - mean[j]!)));
  return Array.from({ length: k }, (_, i) =>
    Array.from({ length: k }, (__, j) => cov(i, j) / Math.sqrt(cov(i, i) * cov(j, j))),
  );
}

function rSquaredOf({ among, withOutcome }: Correlations, set: number): number {
  const chosen = Array.from(withOutcome, (_, i) => i).filter((i) => set & (1 << i));
  if (chosen.length === 0) return 0;
  const sub = zeros(chosen.length);
  chosen.forEach((i, a) => {
    chosen.forEach((j, b) => {
      sub.values[a * sub.size + b] = among.values[i * among.size + j]!;
    });
  });
  const factor = cholesky(sub);
  if (factor.kind === "dependent") throw new Error("test data");
  const xy = chosen.map((i) => withOutcome[i]!);
  return sum(Array.from(solveFactor(factor.lower, xy), (b, a) => b * xy[a]!));
}
const shared = (s: ReturnType<typeof relativeWeights>) => {
  if (s.kind !== "shared") throw new Error(s.reason);
  return s;
};

describe("what each element adds to the explained variance", () => {
  it("is the average over all orders in which elements can be added", () => {
    fc.assert(
      fc.property(joint, (c) => {
        const got = shared(shapleyR2(c));
        const want = shapley(c.among.size, (set) => rSquaredOf(c, set));
        expect(got.rSquared).toBeCloseTo(want.total, 9);
        want.shares.forEach((s, i) => {
          expect(got.raw[i]).toBeCloseTo(s, 9);
        });
      }),
    );
  });

  it("sums to R² both ways, and no share is negative", () => {
    fc.assert(
      fc.property(joint, (c) => {
        const all = rSquaredOf(c, 2 ** c.among.size - 1);
        for (const s of [shared(shapleyR2(c)), shared(relativeWeights(c))]) {
          expect(s.rSquared).toBeCloseTo(all, 9);
          expect(sum(s.raw)).toBeCloseTo(all, 9);
          for (const part of s.raw) expect(part).toBeGreaterThan(-1e-12);
        }
      }),
    );
  });

  it("is its own squared correlation where elements do not go together", () => {
    const c = {
      among: square([
        [1, 0],
        [0, 1],
      ]),
      withOutcome: [0.6, -0.3],
    };
    for (const s of [shared(shapleyR2(c)), shared(relativeWeights(c))]) {
      expect(s.raw[0]).toBeCloseTo(0.36, 12);
      expect(s.raw[1]).toBeCloseTo(0.09, 12);
    }
  });

  it("is shared alike by two questions that ask the same", () => {
    const c = {
      among: square([
        [1, 1, 0.3],
        [1, 1, 0.3],
        [0.3, 0.3, 1],
      ]),
      withOutcome: [0.5, 0.5, 0.4],
    };
    for (const s of [shared(shapleyR2(c)), shared(relativeWeights(c))]) {
      expect(s.raw[0]).toBeCloseTo(s.raw[1]!, 10);
      expect(s.rSquared).toBeCloseTo((0.25 + 0.16 - 2 * 0.5 * 0.4 * 0.3) / (1 - 0.09), 10);
    }
  });

  it("cannot be told from correlations that no answers could give", () => {
    const c = {
      among: square([
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ]),
      withOutcome: [0.5, 0.5, 0.5],
    };
    expect(relativeWeights(c)).toEqual({ kind: "cannot-tell", reason: "not-joint" });
    expect(shapleyR2(c)).toEqual({ kind: "cannot-tell", reason: "not-joint" });
    const above = {
      among: square([
        [1, 0],
        [0, 1],
      ]),
      withOutcome: [0.9, 0.9],
    };
    expect(shapleyR2(above)).toEqual({ kind: "cannot-tell", reason: "not-joint" });
    const wild = {
      among: square([
        [1, 2],
        [2, 1],
      ]),
      withOutcome: [0, 0],
    };
    expect(relativeWeights(wild)).toEqual({ kind: "cannot-tell", reason: "out-of-range" });
    expect(shapleyR2({ among: zeros(0), withOutcome: [] })).toMatchObject({ reason: "no-drivers" });
    expect(() => shapleyR2({ among: zeros(17), withOutcome: new Float64Array(17) })).toThrow(RangeError);
  });

  it("has no shares where nothing is explained", () => {
    const s = shared(relativeWeights({ among: square([[1]]), withOutcome: [0] }));
    expect(s).toMatchObject({ rSquared: 0, shares: null });
  });
});

/** A planted survey: the first element makes most of the satisfaction, the second some, the third none. */
function survey(n: number, seed: number, missing = 0) {
  const next = seededUniform(seed);
  const rating = (x: number) => Math.max(1, Math.min(7, Math.round(4 + x)));
  const noise = () => 4 * (next() + next() + next() - 1.5);
  const columns: (number | null)[][] = [[], [], []];
  const outcome: number[] = [];
  for (let r = 0; r < n; r++) {
    const halo = 0.5 * noise();
    const x = [halo + noise(), halo + noise(), noise()];
    outcome.push(rating(0.7 * x[0]! + 0.3 * x[1]! + 0.5 * noise()));
    x.forEach((v, d) => {
      columns[d]!.push(next() < missing ? null : rating(v));
    });
  }
  return { outcome, drivers: columns };
}

describe("derived importance of a survey", () => {
  const told = (d: ReturnType<typeof driverImportance>) => {
    if (d.kind !== "told") throw new Error(d.reason);
    return d;
  };

  it("finds what was planted, in order, and sees that lot would do as well as the third", () => {
    const d = told(driverImportance(survey(300, 3), { seed: 1 }));
    expect(d).toMatchObject({ method: "shapley", cases: "complete", n: 300, resamples: 400 });
    const [first, second, third] = d.drivers;
    expect(first!.share!).toBeGreaterThan(second!.share!);
    expect(first!.rank).toEqual({ low: 1, high: 1 });
    expect(second!.aboveChance).toBe(true);
    expect(third!.aboveChance).toBe(false);
    expect(sum(d.drivers.map((w) => w.share!))).toBeCloseTo(1, 10);
  });

  it("gives the same answer for the same seed, whatever the order of the elements", () => {
    const s = survey(80, 4);
    expect(driverImportance(s, { seed: 9 })).toEqual(driverImportance(s, { seed: 9 }));
    const turned = told(driverImportance({ ...s, drivers: s.drivers.toReversed() }, { seed: 9 }));
    const plain = told(driverImportance(s, { seed: 9 }));
    turned.drivers.toReversed().forEach((w, i) => {
      expect(w.raw).toBeCloseTo(plain.drivers[i]!.raw!, 10);
    });
  });

  it("has intervals that hold the share of a large survey about as often as they say", () => {
    const truth = told(driverImportance(survey(20_000, 5), { seed: 1, resamples: 0 })).drivers[0]!.share!;
    let held = 0;
    for (let k = 0; k < 60; k++) {
      const { interval } = told(driverImportance(survey(150, 100 + k), { seed: k, resamples: 200 }))
        .drivers[0]!;
      if (interval!.low <= truth && truth <= interval!.high) held++;
    }
    expect(held).toBeGreaterThanOrEqual(51);
  });

  it("has intervals that hold the share they are of, also of elements that explain next to nothing", () => {
    let outside = 0;
    for (let k = 0; k < 40; k++) {
      const s = survey(90, 300 + k);
      const idle = Array.from({ length: 5 }, (_, d) => survey(90, 900 + 7 * k + d).drivers[2]!);
      const d = told(
        driverImportance({ ...s, drivers: [...s.drivers, ...idle] }, { seed: k, resamples: 60 }),
      );
      for (const { share, interval } of d.drivers)
        if (!(interval!.low <= share! && share! <= interval!.high)) outside++;
    }
    expect(outside).toBe(0);
  });

  it("uses every pair of answers where few answered everything, and says so", () => {
    const d = told(driverImportance(survey(600, 6, 0.35), { seed: 1 }));
    expect(d.cases).toBe("pairwise");
    const all = told(driverImportance(survey(600, 6, 0), { seed: 1 }));
    expect(Math.abs(d.drivers[0]!.share! - all.drivers[0]!.share!)).toBeLessThan(0.1);
  });

  it("cannot tell the worth of an element all rate alike, and tells the others", () => {
    const s = survey(100, 7);
    const d = told(driverImportance({ ...s, drivers: [s.outcome.map(() => 7), ...s.drivers] }, { seed: 1 }));
    expect(d.drivers[0]).toEqual({ raw: null, share: null, interval: null, rank: null, aboveChance: null });
    expect(d.drivers[1]!.share).toBeGreaterThan(0.3);
  });

  it("counts a respondent of weight two as two who answered alike", () => {
    const s = survey(60, 8);
    const twice = (c: readonly (number | null)[]) => c.flatMap((v, r) => (r < 20 ? [v, v] : [v]));
    const weighted = told(
      driverImportance({ ...s, weights: s.outcome.map((_, r) => (r < 20 ? 2 : 1)) }, { seed: 1 }),
    );
    const doubled = told(
      driverImportance({ outcome: twice(s.outcome), drivers: s.drivers.map(twice) }, { seed: 1 }),
    );
    weighted.drivers.forEach((w, i) => {
      expect(w.raw).toBeCloseTo(doubled.drivers[i]!.raw!, 10);
    });
  });

  it("is refused with its reason", () => {
    const s = survey(60, 8);
    const reason = (answers: Parameters<typeof driverImportance>[0]) => {
      const d = driverImportance(answers, { seed: 1 });
      return d.kind === "told" ? "told" : d.reason;
    };
    expect(reason({ ...s, drivers: [] })).toBe("no-drivers");
    expect(reason({ ...s, outcome: s.outcome.map(() => 5) })).toBe("outcome-alike");
    expect(reason({ ...s, drivers: [s.outcome.map(() => 5)] })).toBe("drivers-alike");
    expect(reason({ outcome: [5, 6], drivers: [[1, 2]] })).toBe("too-few-answers");
    expect(reason({ ...s, outcome: s.outcome.map(() => null) })).toBe("too-few-answers");
  });

  it("takes 20 000 respondents and sixty elements", () => {
    const s = survey(20_000, 9);
    const next = seededUniform(10);
    const drivers = [
      ...s.drivers,
      ...Array.from({ length: 57 }, () =>
        s.outcome.map((o) => (next() < 0.3 ? o : 1 + Math.floor(7 * next()))),
      ),
    ];
    const d = told(driverImportance({ outcome: s.outcome, drivers }, { seed: 1 }));
    expect(d.method).toBe("relative-weights");
    expect(d.drivers.length).toBe(60);
  });
});

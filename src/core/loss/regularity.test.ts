import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type GapGroup, type Regularity, regularity, regularityOfLastTwo, wholeShape } from "./regularity.js";

/** Uniform numbers of a fixed seed (mulberry32). */
function uniforms(seed: number): () => number {
  let a = seed;
  return () => {
    a = (a + 0x6d2b79f5) | 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** Customers of very unlike rates whose gaps are the sum of `shape` exponential ones. */
function buyers(shape: number, customers: number, gaps: number, seed = 7): number[][] {
  const u = uniforms(seed);
  return Array.from({ length: customers }, (_, i) =>
    Array.from({ length: gaps }, () => {
      let gap = 0;
      for (let j = 0; j < shape; j++) gap -= Math.log(1 - u());
      return gap * 10 ** ((i % 5) - 2);
    }),
  );
}

function grouped(all: readonly (readonly number[])[]): GapGroup[] {
  const groups = new Map<number, { customers: number; logs: number; logSquares: number }>();
  for (const gaps of all) {
    const mean = gaps.reduce((sum, g) => sum + g, 0) / gaps.length;
    const d = gaps.reduce((sum, g) => sum + Math.log(g / mean), 0);
    const group = groups.get(gaps.length) ?? { customers: 0, logs: 0, logSquares: 0 };
    group.customers++;
    group.logs += d;
    group.logSquares += d * d;
    groups.set(gaps.length, group);
  }
  return [...groups].map(([gaps, g]) => ({ gaps, ...g }));
}

function lastTwo(all: readonly (readonly number[])[]) {
  const sums = { customers: 0, squares: 0, fourths: 0 };
  for (const gaps of all) {
    const [a, b] = gaps.slice(-2) as [number, number];
    const square = (a / (a + b) - 0.5) ** 2;
    sums.customers++;
    sums.squares += square;
    sums.fourths += square * square;
  }
  return sums;
}

const estimated = (r: Regularity) => {
  if (r.kind !== "estimated") throw new Error(r.kind);
  return r;
};

describe("regularity of purchases", () => {
  // SciPy 1.17.1: brentq on 200 (ψ(2k) − ψ(k) − ln 2) − 40.
  it("solves the likelihood of the shares", () => {
    const r = estimated(regularity([{ gaps: 2, customers: 100, logs: -40, logSquares: 40 }]));
    expect(r.k).toBeCloseTo(1.4542995204808247, 11);
    expect(r.low).toBeLessThan(r.k);
    expect(r.high).toBeGreaterThan(r.k);
  });

  it.each([1, 2, 4])("finds shape %d whatever the customers' rates", (shape) => {
    const all = buyers(shape, 600, 5);
    const r = estimated(regularity(grouped(all)));
    expect(r.low).toBeLessThan(shape);
    expect(r.high).toBeGreaterThan(shape);
    expect(r.high / r.low).toBeLessThan(1.3);
    const two = estimated(regularityOfLastTwo(lastTwo(all)));
    expect(two.low).toBeLessThan(shape);
    expect(two.high).toBeGreaterThan(shape);
    expect(two.high / two.low).toBeGreaterThan(r.high / r.low);
  });

  it("covers the truth about as often as it says", () => {
    let covered = 0;
    for (let seed = 1; seed <= 200; seed++) {
      const r = estimated(regularity(grouped(buyers(2, 60, 3, seed))));
      if (r.low <= 2 && 2 <= r.high) covered++;
    }
    expect(covered).toBeGreaterThan(180);
    expect(covered).toBeLessThan(200);
  });

  it("does not depend on the unit of time nor on how customers are listed", () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1000, noNaN: true }), (unit) => {
        const all = buyers(2, 40, 3);
        const scaled = all.map((gaps) => gaps.map((g) => g * unit)).reverse();
        expect(estimated(regularity(grouped(scaled))).k).toBeCloseTo(
          estimated(regularity(grouped(all))).k,
          8,
        );
      }),
      { numRuns: 20 },
    );
  });

  it("widens when customers are of unlike regularity", () => {
    const alike = estimated(regularity(grouped(buyers(2, 400, 8))));
    const mixed = estimated(regularity(grouped([...buyers(1, 200, 8), ...buyers(8, 200, 8)])));
    expect(Math.log(mixed.high / mixed.low)).toBeGreaterThan(1.3 * Math.log(alike.high / alike.low));
  });

  it("says when all gaps are alike, and when there is too little to tell", () => {
    const clockwork = Array.from({ length: 20 }, () => [7, 7, 7]);
    expect(regularity(grouped(clockwork)).kind).toBe("clockwork");
    expect(regularityOfLastTwo(lastTwo(clockwork)).kind).toBe("clockwork");
    expect(regularity(grouped(buyers(1, 9, 3)))).toEqual({ kind: "too-few", customers: 9, need: 10 });
    expect(regularity([]).kind).toBe("too-few");
    expect(regularityOfLastTwo({ customers: 3, squares: 0.1, fourths: 0.01 }).kind).toBe("too-few");
  });

  it("gives 1 for evenly spread shares of two gaps, a whole shape of at least 1", () => {
    expect(estimated(regularityOfLastTwo({ customers: 120, squares: 10, fourths: 120 / 80 })).k).toBeCloseTo(
      1,
      12,
    );
    expect([0.2, 1.4, 1.6, 7.8].map(wholeShape)).toEqual([1, 1, 2, 8]);
  });

  it("refuses gaps that were not divided by their mean", () => {
    expect(() => regularity([{ gaps: 3, customers: 20, logs: 5, logSquares: 9 }])).toThrow();
    expect(() => regularity([{ gaps: 1, customers: 20, logs: -5, logSquares: 9 }])).toThrow();
  });
});

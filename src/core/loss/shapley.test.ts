import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { shapley } from "./shapley.js";

/** A set function of n players, the empty set not necessarily 0. */
const games = fc.integer({ min: 1, max: 8 }).chain((n) =>
  fc.record({
    n: fc.constant(n),
    values: fc.array(fc.double({ min: -1000, max: 1000, noNaN: true }), {
      minLength: 2 ** n,
      maxLength: 2 ** n,
    }),
  }),
);
const sum = (a: readonly number[]) => a.reduce((total, x) => total + x, 0);

describe("shares of kinds of failure that do not add up", () => {
  it("sum to the whole loss", () => {
    fc.assert(
      fc.property(games, ({ n, values }) => {
        const s = shapley(n, (set) => values[set]!);
        expect(sum(s.shares)).toBeCloseTo(s.total, 8);
        expect(s.total).toBe(values.at(-1)! - values[0]!);
        expect(sum(s.alone) + s.together).toBeCloseTo(s.total, 8);
      }),
    );
  });

  it("are alike for kinds that always do the same, whatever they are called", () => {
    fc.assert(
      fc.property(games, ({ n, values }) => {
        fc.pre(n >= 2);
        const swapped = (set: number) => (set & ~3) | ((set & 1) << 1) | ((set >> 1) & 1);
        const symmetric = shapley(n, (set) => values[set]! + values[swapped(set)]!);
        expect(symmetric.shares[0]).toBeCloseTo(symmetric.shares[1]!, 8);
        const plain = shapley(n, (set) => values[set]!);
        const renamed = shapley(n, (set) => values[swapped(set)]!);
        expect(renamed.shares[0]).toBeCloseTo(plain.shares[1]!, 8);
        expect(renamed.shares.slice(2).every((x, i) => Math.abs(x - plain.shares[i + 2]!) < 1e-8)).toBe(true);
      }),
    );
  });

  it("are nothing for a kind that adds nothing, and its own for one that always adds the same", () => {
    fc.assert(
      fc.property(games, fc.double({ min: -10, max: 10, noNaN: true }), ({ n, values }, own) => {
        const s = shapley(n + 1, (set) => values[set >> 1]! + own * (set & 1));
        expect(s.shares[0]).toBeCloseTo(own, 8);
        const null_ = shapley(n + 1, (set) => values[set >> 1]!);
        expect(null_.shares[0]).toBeCloseTo(0, 8);
        const without = shapley(n, (set) => values[set]!);
        null_.shares.slice(1).forEach((x, i) => {
          expect(x).toBeCloseTo(without.shares[i]!, 8);
        });
      }),
    );
  });

  it("add up over losses of two parts", () => {
    fc.assert(
      fc.property(games, ({ n, values }) => {
        const other = [...values].reverse();
        const a = shapley(n, (set) => values[set]!).shares;
        const b = shapley(n, (set) => other[set]!).shares;
        const both = shapley(n, (set) => values[set]! + other[set]!).shares;
        both.forEach((x, i) => {
          expect(x).toBeCloseTo(a[i]! + b[i]!, 8);
        });
      }),
    );
  });

  it("lie between alone and last where two kinds of failure hit the same orders", () => {
    // Independent chances of keeping a customer: 0.9 after late, 0.8 after short; 1000 customers.
    const lost = (set: number) => 1000 * (1 - (set & 1 ? 0.9 : 1) * (set & 2 ? 0.8 : 1));
    const s = shapley(2, lost);
    expect(s.total).toBeCloseTo(280, 9);
    expect(s.together).toBeCloseTo(-20, 9);
    expect(s.shares[0]).toBeCloseTo(90, 9);
    expect(s.shares[1]).toBeCloseTo(190, 9);
    expect(s.alone[0]).toBeCloseTo(100, 9);
    expect(s.last[0]).toBeCloseTo(80, 9);
  });

  // The reference case shapley_r2-01: shares of R² by predictor from its correlations.
  it("agrees with shares of R² computed elsewhere", () => {
    const xx = [
      [1, 0.4412, 0.3836],
      [0.4412, 1, 0.5949],
      [0.3836, 0.5949, 1],
    ];
    const xy = [0.4953, 0.6998, 0.6837];
    const s = shapley(3, (set) => rSquared(xx, xy, set));
    expect(s.total).toBeCloseTo(0.6241587374693071, 12);
    [0.10751445592947816, 0.26434380918162614, 0.2523004723582027].forEach((want, i) => {
      expect(s.shares[i]).toBeCloseTo(want, 12);
    });
  });

  it("has nobody to share with, and knows its limits", () => {
    expect(shapley(0, () => 5)).toEqual({ total: 0, shares: [], alone: [], last: [], together: 0 });
    expect(() => shapley(17, () => 0)).toThrow();
    expect(() => shapley(2, () => Number.NaN)).toThrow();
  });
});

function rSquared(xx: readonly (readonly number[])[], xy: readonly number[], set: number): number {
  const in_ = xy.map((_, i) => i).filter((i) => set & (1 << i));
  const rows = in_.map((i) => [...in_.map((j) => xx[i]![j]!), xy[i]!]);
  for (let p = 0; p < rows.length; p++)
    for (let r = 0; r < rows.length; r++) {
      if (r === p) continue;
      const factor = rows[r]![p]! / rows[p]![p]!;
      rows[r] = rows[r]!.map((v, c) => v - factor * rows[p]![c]!);
    }
  return in_.reduce((total, i, p) => total + (rows[p]!.at(-1)! / rows[p]![p]!) * xy[i]!, 0);
}

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { seededUniform } from "../../stats/seeded-uniform.js";
import { placeWorth, rankShares, sharesByRating } from "./rank-share.js";
import { type BusinessSplit, rankShareFit } from "./rank-share-fit.js";

const ranks = fc.array(fc.integer({ min: 1, max: 6 }), { minLength: 1, maxLength: 8 });
const sum = (a: readonly number[]) => a.reduce((total, x) => total + x, 0);

describe("share of business by rank", () => {
  it("is all of it shared out, more to the better, the same to those level", () => {
    fc.assert(
      fc.property(ranks, (r) => {
        const s = rankShares(r);
        expect(sum(s)).toBeCloseTo(1, 12);
        r.forEach((a, i) => {
          r.forEach((b, j) => {
            if (a < b) expect(s[i]!).toBeGreaterThan(s[j]!);
            if (a === b) expect(s[i]!).toBe(s[j]!);
          });
        });
      }),
    );
  });

  it("is as printed for two, three and four suppliers", () => {
    const close = (got: number[], want: number[]) =>
      want.forEach((w, i) => {
        expect(got[i]).toBeCloseTo(w, 3);
      });
    close(rankShares([1, 2]), [0.667, 0.333]);
    close(rankShares([1, 2, 3]), [0.5, 0.333, 0.167]);
    close(rankShares([1, 2, 3, 4]), [0.4, 0.3, 0.2, 0.1]);
    close(rankShares([1, 1, 2]), [0.417, 0.417, 0.167]);
    expect(rankShares([1])).toEqual([1]);
    expect(rankShares([])).toEqual([]);
    expect(sharesByRating([3, 5])[1]).toBeCloseTo(2 / 3, 12);
    expect(() => rankShares([Number.NaN])).toThrow(RangeError);
  });

  it("rises by the worth of a place when a supplier passes another", () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 9 }), (n) => {
        const s = rankShares(Array.from({ length: n }, (_, i) => i + 1));
        for (let i = 1; i < n; i++) expect(s[i - 1]! - s[i]!).toBeCloseTo(placeWorth(n), 12);
      }),
    );
    expect(placeWorth(1)).toBe(0);
  });
});

describe("ranks held against stated shares", () => {
  const planted = (strength: number, seed: number): BusinessSplit[] => {
    const next = seededUniform(seed);
    return Array.from({ length: 60 }, () => {
      const ratings = Array.from({ length: 2 + Math.floor(3 * next()) }, () => Math.floor(1 + 7 * next()));
      const n = ratings.length;
      const raw = sharesByRating(ratings).map((s) => 1 / n + strength * (s - 1 / n) + (0.1 * next()) / n);
      return { ratings, shares: raw.map((s) => s / sum(raw)) };
    });
  };
  const told = (f: ReturnType<typeof rankShareFit>) => {
    if (f.kind !== "told") throw new Error(f.reason);
    return f;
  };

  it("find the strength that was planted, and beat an equal split when there is one", () => {
    for (const strength of [0.4, 0.8, 1]) {
      const f = told(rankShareFit(planted(strength, 3)));
      expect(Math.abs(f.strength! - strength)).toBeLessThan(0.1);
      expect(f.better).toBe(true);
    }
    const none = told(rankShareFit(planted(0, 4)));
    expect(Math.abs(none.strength!)).toBeLessThan(0.05);
    expect(none.errorByRank).toBeGreaterThan(none.errorEqual);
  });

  it("hold exactly where customers do as the rule says", () => {
    const exact = [
      [7, 5, 2],
      [3, 3],
      [1, 6, 6, 2],
    ].map((ratings) => ({ ratings, shares: sharesByRating(ratings) }));
    const f = told(rankShareFit(exact));
    expect(f.errorByRank).toBeCloseTo(0, 12);
    expect(f.strength).toBeCloseTo(1, 12);
    expect(f.errorFitted).toBeCloseTo(0, 12);
  });

  it("leave out single-source customers and splits that are none, and say how many", () => {
    const f = told(
      rankShareFit([
        { ratings: [5, 3], shares: [0.7, 0.3] },
        { ratings: [5], shares: [1] },
        { ratings: [5, 3], shares: [0.7, 0.7] },
        { ratings: [5, 3], shares: [1.2, -0.2] },
        { ratings: [5], shares: [0.5, 0.5] },
      ]),
    );
    expect(f).toMatchObject({ customers: 1, singleSource: 1, unusable: 3, suppliers: 1.5, applies: true });
    expect(f.errorByRank).toBeCloseTo(0.7 - 2 / 3, 12);
    expect(f).toMatchObject({ errorFitted: null, better: null });
  });

  it("do not apply where most buy from one supplier", () => {
    const single = Array.from({ length: 9 }, () => ({ ratings: [5], shares: [1] }));
    expect(told(rankShareFit([...single, { ratings: [5, 4], shares: [0.5, 0.5] }])).applies).toBe(false);
    expect(rankShareFit(single)).toMatchObject({ kind: "cannot-tell", singleSource: 9 });
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tiersByCost } from "./tiers.js";

const all = { least: 1, most: 9, worth: 0 };

/** The least total of any way to cut bins into at most k stretches of one level each. */
function tried(totals: readonly number[], levels: number, k: number): number {
  const bins = totals.length / levels;
  const one = (from: number, to: number) =>
    Math.min(
      ...Array.from({ length: levels }, (_, j) => {
        let sum = 0;
        for (let b = from; b < to; b++) sum += totals[b * levels + j]!;
        return sum;
      }),
    );
  const best = (from: number, left: number): number =>
    left === 1
      ? one(from, bins)
      : Math.min(
          one(from, bins),
          ...Array.from(
            { length: bins - from - 1 },
            (_, i) => one(from, from + i + 1) + best(from + i + 1, left - 1),
          ),
        );
  return best(0, k);
}

describe("levels of a menu", () => {
  it("cost no more than any other way to cut the row", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 6 }),
        fc.integer({ min: 1, max: 4 }),
        fc.integer({ min: 1, max: 4 }),
        fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 24, maxLength: 24 }),
        (bins, levels, most, numbers) => {
          const totals = numbers.slice(0, bins * levels);
          const found = tiersByCost(totals, levels, { least: most, most, worth: 0 });
          expect(found.reduce((sum, t) => sum + t.total, 0)).toBe(
            tried(totals, levels, Math.min(most, bins)),
          );
          expect(found.map((t) => t.from).slice(1)).toEqual(found.map((t) => t.to).slice(0, -1));
          expect([found[0]!.from, found[found.length - 1]!.to]).toEqual([0, bins]);
        },
      ),
    );
  });

  it("are as few as cost hardly more", () => {
    const totals = [0, 100, 100, 0];
    expect(tiersByCost(totals, 2, all)).toHaveLength(2);
    expect(tiersByCost([100, 100.5, 100, 100.4], 2, { ...all, worth: 0.01 })).toHaveLength(1);
    expect(tiersByCost([100, 100.5, 100, 100.4], 2, { ...all, least: 2, worth: 0.01 })).toHaveLength(2);
  });

  it("are none for nobody", () => {
    expect(tiersByCost([], 3, all)).toEqual([]);
  });
});

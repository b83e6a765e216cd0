import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cronbachAlpha } from "./cronbach.js";

const rows = [
  [1, 2, 2],
  [2, 2, 3],
  [3, 4, 3],
  [5, 4, 4],
  [2, 1, 1],
  [4, 5, 5],
  [3, 3, 2],
];

describe("Cronbach's alpha", () => {
  it("has Feldt's interval", () => {
    // SciPy 1.17.1, quantiles of F.
    expect(cronbachAlpha(rows)).toMatchObject({
      n: 7,
      alpha: expect.closeTo(0.9215686274509804, 12),
      low: expect.closeTo(0.7075849321260781, 9),
      high: expect.closeTo(0.9853843072951359, 9),
    });
  });

  it("is of the people who answered everything", () => {
    expect(cronbachAlpha([...rows, [null, 5, 1], [2, null, null]])).toEqual(cronbachAlpha(rows));
  });

  it("does not move when everyone answers a point higher or on a longer scale", () => {
    const answer = fc.integer({ min: 1, max: 5 });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(answer, answer, answer, answer), { minLength: 3, maxLength: 20 }),
        (table) => {
          const told = cronbachAlpha(table);
          const moved = cronbachAlpha(table.map((row) => row.map((v) => 3 * v + 1)));
          expect(moved.kind).toBe(told.kind);
          if (told.kind !== "told" || moved.kind !== "told") return;
          expect(moved.alpha).toBeCloseTo(told.alpha, 8);
          expect(told.alpha).toBeLessThanOrEqual(1 + 1e-12);
          expect(told.low).toBeLessThanOrEqual(told.alpha);
          expect(told.high).toBeGreaterThanOrEqual(told.alpha);
        },
      ),
    );
  });

  it("cannot be told from one item, two people or equal totals", () => {
    expect(cronbachAlpha([[1], [2], [3]])).toMatchObject({ reason: "one-item" });
    expect(cronbachAlpha(rows.slice(0, 2))).toMatchObject({ reason: "too-few-complete", n: 2 });
    expect(
      cronbachAlpha([
        [1, 3],
        [2, 2],
        [3, 1],
      ]),
    ).toMatchObject({ reason: "no-spread" });
    expect(cronbachAlpha([])).toMatchObject({ kind: "cannot-tell" });
  });
});

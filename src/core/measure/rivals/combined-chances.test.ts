import { describe, expect, it } from "vitest";
import { cellChances } from "./cell-chances.js";
import { combinedChances } from "./combined-chances.js";
import { positionRules } from "./competitive-position.js";

const cuts = { importance: [3, 5], own: [3, 5] } as const;
const row = (importance: number, own: number, benchmark: number | null, se = 0.12) => ({
  importance: { mean: importance, se },
  own: { mean: own, se },
  benchmark: benchmark === null ? null : { mean: benchmark, se },
});
const of = (...means: Parameters<typeof row>) => combinedChances(row(...means), cuts, "bands", positionRules);

describe("chance of what both matrices ask for, from standard errors", () => {
  // Shares of two million draws of three independent normal means, each with its standard error of 0.12.
  it.each([
    ["1", [5.71, 5.35, 5.03], { maintain: 0.9699, "lean-to-improve": 0.0283, improve: 0.0018 }],
    ["5", [5.06, 5.21, 5.69], { "lean-to-improve": 0.662, improve: 0.028, hold: 0.2961, maintain: 0.014 }],
    ["7", [4.05, 4.98, 3.69], { maintain: 0.5662, reduce: 0.4333, hold: 0.0005 }],
    ["9", [3.19, 5.24, 4.64], { hold: 0.969, maintain: 0.0217, reduce: 0.0092 }],
  ] as const)("row %s of table 3-5", (_, [importance, own, benchmark], shares) => {
    const chances = of(importance, own, benchmark);
    for (const [action, share] of Object.entries(shares))
      expect(Math.abs(chances[action as keyof typeof chances] - share)).toBeLessThan(0.0015);
    expect(Object.values(chances).reduce((sum, c) => sum + c, 0)).toBeCloseTo(1, 9);
  });

  it("is the chance of the cells that ask for it where no rival was rated", () => {
    const chances = combinedChances(row(5.06, 4.93, null), cuts, "bands", positionRules);
    const { cells } = cellChances(row(5.06, 4.93, null), cuts);
    expect(chances.improve).toBeCloseTo(cells.B + cells.F, 9);
    expect(chances.maintain).toBeCloseTo(cells.C + cells.E + cells.G, 9);
    expect(chances.hold).toBeCloseTo(cells.D + cells.H + cells.I, 9);
  });

  it("is certain where the means are known exactly, and by sign a hair decides", () => {
    expect(of(5.06, 5.21, 5.69, 0)["lean-to-improve"]).toBe(1);
    expect(combinedChances(row(2, 5.2, 5.2, 0), cuts, "sign", positionRules).reduce).toBe(1);
    const even = combinedChances(row(2, 5.2, 5.2), cuts, "sign", positionRules);
    expect(even.reduce).toBeCloseTo(0.5, 9);
    expect(even.hold).toBeCloseTo(0.5, 9);
  });
});

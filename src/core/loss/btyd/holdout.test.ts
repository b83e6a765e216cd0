import { describe, expect, it } from "vitest";
import { bgnbd } from "./bgnbd.js";
import { forecast } from "./customer.js";
import { holdout } from "./holdout.js";
import { groupPatterns } from "./patterns.js";

const model = bgnbd({ r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 });
const rows = { repeats: [2, 0, 9, 0], lastDay: [213, 0, 200, 0], days: [272, 272, 266, 266] };
const patterns = groupPatterns(rows, 7);
const later = [3, 1, 4, 0];

describe("holding a forecast against what came", () => {
  const told = holdout(forecast(model), patterns, later, 39);
  const one = rows.repeats.map((repeats, i) =>
    forecast(model).purchases({ repeats, last: rows.lastDay[i]! / 7, watched: rows.days[i]! / 7 }, 39),
  );
  const sum = (values: readonly number[]) => values.reduce((total, v) => total + v, 0);

  it("adds up over customers and over bins", () => {
    expect(told.actual).toBe(8);
    expect(told.expected).toBeCloseTo(sum(one), 12);
    expect(told.error).toBeCloseTo(sum(one) / 8 - 1, 12);
    expect(told.meanAbsoluteError).toBeCloseTo(sum(one.map((v, i) => Math.abs(v - later[i]!))) / 4, 12);
    expect(sum(told.bins.map((b) => b.expected))).toBeCloseTo(told.expected, 12);
    expect(sum(told.bins.map((b) => b.actual))).toBe(8);
    expect(told.bins.map((b) => b.customers)).toEqual([2, 0, 1, 0, 0, 0, 0, 1]);
  });

  it("stands beside the two guesses it has to beat", () => {
    expect(told.sameRate).toBeCloseTo((39 * 7 * 2) / 272 + (39 * 7 * 9) / 266, 10);
    expect(told.everyoneStays).toBeCloseTo((4 * 39 * 7 * 11) / (2 * 272 + 2 * 266), 10);
  });

  it("has neither error nor correlation where nobody bought", () => {
    const quiet = holdout(forecast(model), patterns, [0, 0, 0, 0], 39);
    expect(quiet.error).toBeNull();
    expect(quiet.correlation).toBeNull();
    expect(() => holdout(forecast(model), patterns, [1], 39)).toThrow();
  });
});

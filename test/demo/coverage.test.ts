import { describe, expect, it } from "vitest";
// @ts-expect-error a script, without types
import { missed, signs, summarise, table } from "../../scripts/proof/loss-summary.mjs";

const kind = (name: string, truth: number, low: number, high: number, more = {}) => ({
  kind: name,
  exposed: 100,
  strangers: 0,
  truth,
  raw: 0.01,
  adjusted: (low + high) / 2,
  low,
  high,
  verdict: low > 0 ? "effect" : "no-clear-effect",
  used: (low + high) / 2,
  usedLow: low,
  usedHigh: high,
  source: "own",
  ...more,
});

/** Firms whose late effect is truly 0.03: so many intervals hold it, the others lie below it. */
const firms = (all: number, hold: number, falseAlarms = 0) =>
  Array.from({ length: all }, (_, i) => ({
    kinds: [
      i < hold ? kind("late", 0.03, 0.02, 0.04) : kind("late", 0.03, 0.01, 0.02),
      i < falseAlarms ? kind("invoice", 0, 0.001, 0.01) : kind("invoice", 0, -0.01, 0.01),
    ],
    existing: { truth: 100, value: 90, low: i < hold ? 80 : 60, high: i < hold ? 110 : 99 },
  }));

describe("what many firms say", () => {
  it("counts the intervals that hold the truth, and on which side the others miss it", () => {
    const plain = summarise(firms(20, 19));
    expect(plain.pooled.covered).toBeCloseTo(39 / 40);
    expect(plain.existing).toMatchObject({ covered: 0.95, above: 0.05, below: 0, bias: -10, width: 30 });
    const late = plain.kinds.find((k: { kind: string }) => k.kind === "late");
    expect(late.effect).toBe(1);
    expect(late.bias).toBeCloseTo(-0.015 / 20);
    expect(missed(plain, null)).toEqual([]);
  });

  it("misses the bars when intervals are too narrow, too wide, or a null counts as an effect", () => {
    expect(missed(summarise(firms(20, 10)), null)).toHaveLength(2);
    expect(missed(summarise(firms(100, 100)), null)).toHaveLength(2);
    expect(missed(summarise(firms(20, 19, 2)), null)).toEqual([expect.stringContaining("10.0 %")]);
  });

  it("leaves out what was not told, and misses the bar when nothing was", () => {
    const untold = [{ kinds: [kind("late", 0.03, 0, 0, { adjusted: null, low: null, high: null })] }];
    const plain = summarise(untold);
    expect(plain.pooled).toMatchObject({ told: 0, of: 1, covered: null });
    expect(missed(plain, null).length).toBeGreaterThanOrEqual(2);
    expect(table(plain, null)).toContain("–");
  });

  it("asks of misleading firms that the adjusted sign is right where the plain one is wrong", () => {
    const firm = (raw: number, low: number) => ({ kinds: [kind("late", 0.03, low, low + 0.02, { raw })] });
    const found = signs([firm(-0.02, 0.02), firm(-0.01, -0.005), firm(0.01, -0.03)]);
    expect(found).toMatchObject({ firms: 3, misled: 2 / 3, right: 2 / 3, sure: 1 / 3 });
    expect(missed(summarise(firms(20, 19)), found)).toEqual([expect.stringContaining("sign")]);
  });
});

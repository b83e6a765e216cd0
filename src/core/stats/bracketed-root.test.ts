import { describe, expect, it } from "vitest";
import { bracketedRoot } from "./bracketed-root.js";

const within = (f: (x: number) => number, low: number, high: number) => ({
  low,
  high,
  atLow: f(low),
  atHigh: f(high),
});
const fine = { steps: 200, width: 1e-13, close: (v: number) => Math.abs(v) < 1e-13 };

describe("a root within a bracket", () => {
  it("is found where secants alone would creep", () => {
    const steep = (x: number) => Math.exp(20 * x) - 2;
    let asked = 0;
    const counted = (x: number) => {
      asked++;
      return steep(x);
    };
    expect(bracketedRoot(counted, within(steep, -1, 1), fine).at).toBeCloseTo(Math.log(2) / 20, 12);
    expect(asked).toBeLessThan(60);
  });

  it("never leaves the bracket and narrows it round a jump", () => {
    const step = (x: number) => (x < 0.3 ? -1 : 5);
    const { low, high, close } = bracketedRoot(step, within(step, 0, 1), { ...fine, halveEvery: 3 });
    expect(close).toBe(false);
    expect(low).toBeLessThanOrEqual(0.3);
    expect(high).toBeGreaterThanOrEqual(0.3);
    expect(high - low).toBeLessThan(1e-12);
  });

  it("looks nowhere in a bracket that is narrow already", () => {
    const line = (x: number) => x;
    expect(bracketedRoot(line, within(line, -1e-14, 1e-14), fine)).toEqual({
      at: null,
      low: -1e-14,
      high: 1e-14,
      close: false,
    });
  });
});

import { describe, expect, it } from "vitest";
import { certain, combine, expected, span } from "./drawn.js";

describe("numbers drawn together", () => {
  it("keep in a product what they have in common", () => {
    const a = { value: 2, draws: Float64Array.of(1, 2, 3) };
    expect([...combine([a, a], ([x, y]) => x! - y!).draws]).toEqual([0, 0, 0]);
    expect(combine([a, certain(4, 3)], ([x, y]) => x! * y!)).toEqual({
      value: 8,
      draws: Float64Array.of(4, 8, 12),
    });
    expect(() => combine([a, certain(1, 2)], () => 0)).toThrow(RangeError);
  });

  it("come on average to their mean, where doubt is lopsided above the likeliest", () => {
    const told = { value: 1, draws: Float64Array.of(0, 1, 1, 10) };
    expect(expected(told)).toEqual({ value: 3, draws: told.draws });
    expect(expected(certain(7, 5)).value).toBe(7);
    expect(expected({ value: 2, draws: new Float64Array(0) }).value).toBe(2);
  });

  it("lie within their draws", () => {
    const { low, high } = span({ value: 1, draws: Float64Array.from({ length: 101 }, (_, i) => i) }, 0.9)!;
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(100);
    expect(high - low).toBeGreaterThan(80);
  });
});

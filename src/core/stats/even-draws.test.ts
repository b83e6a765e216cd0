import { describe, expect, it } from "vitest";
import { evenDraws } from "./even-draws.js";
import { seedOf } from "./seeded-uniform.js";

describe("draws spread evenly over a law", () => {
  it("hold every share of it once, in an order that hangs on the seed alone", () => {
    const [a, b] = [evenDraws(7, 40, (p) => p), evenDraws(8, 40, (p) => p)];
    expect([...a].sort((x, y) => x - y)).toEqual(Array.from({ length: 40 }, (_, k) => (k + 0.5) / 40));
    expect([...evenDraws(7, 40, (p) => p)]).toEqual([...a]);
    expect([...a]).not.toEqual([...b]);
  });

  it("of two numbers do not move together", () => {
    const [a, b] = [evenDraws(7, 4000, (p) => p - 0.5), evenDraws(8, 4000, (p) => p - 0.5)];
    const correlation = a.reduce((sum, x, k) => sum + x * b[k]!, 0) / a.reduce((sum, x) => sum + x * x, 0);
    expect(Math.abs(correlation)).toBeLessThan(0.05);
  });
});

describe("a seed from a text", () => {
  it("is the published hash of it, and another for another text", () => {
    // FNV-1a of "" and "a", from its authors' table.
    expect(seedOf("")).toBe(0x811c9dc5);
    expect(seedOf("a")).toBe(0xe40c292c);
    expect(seedOf("late.上海")).not.toBe(seedOf("late.成都"));
  });
});

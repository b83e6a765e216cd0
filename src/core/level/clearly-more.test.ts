import { describe, expect, it } from "vitest";
import { clearlyMore } from "./clearly-more.js";

const against = (k: number, n: number) => ({ k, n, restK: 50, restN: 1000 });

describe("clearlyMore", () => {
  it("flags what chance at the others' share would hardly bring", () => {
    // P(X ≥ 4 | 10, 0.05) = 0.00103, P(X ≥ 3) = 0.0115.
    expect(clearlyMore([against(4, 10), against(0, 10), against(1, 20)], 0.95, 0.02)).toEqual([
      true,
      false,
      false,
    ]);
    expect(clearlyMore([against(3, 10)], 0.95, 0.02)).toEqual([true]);
  });

  it("asks more of each the more are looked at", () => {
    const many = [against(3, 10), ...Array.from({ length: 9 }, () => against(0, 10))];
    expect(clearlyMore(many, 0.95, 0.02)[0]).toBe(false);
  });

  it("names no difference too small to matter, and none without others", () => {
    expect(clearlyMore([{ k: 6000, n: 100_000, restK: 50_000, restN: 1_000_000 }], 0.95, 0.02)).toEqual([
      false,
    ]);
    expect(clearlyMore([{ k: 5, n: 5, restK: 0, restN: 0 }], 0.95, 0.02)).toEqual([false]);
    expect(clearlyMore([], 0.95, 0.02)).toEqual([]);
  });
});

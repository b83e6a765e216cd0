import normalQuantile from "@stdlib/stats-base-dists-normal-quantile";
import { describe, expect, it } from "vitest";
import { chances } from "../../../test/fixtures/chance.js";
import { casesToSee, smallestEffect } from "./smallest-effect.js";

describe("smallest effect that could have been seen", () => {
  it("is 2.80 standard errors with many cases, more with few clusters (Bloom 1995)", () => {
    expect(smallestEffect(1, Number.POSITIVE_INFINITY)).toBeCloseTo(1.9599639845 + 0.8416212336, 9);
    // t at 10 degrees of freedom: 2.228139 and 0.879058.
    expect(smallestEffect(1, 10)).toBeCloseTo(3.107197, 5);
    expect(smallestEffect(0.02, 10)).toBeCloseTo(0.06214394, 7);
  });

  it("asks for more where more certainty is wanted", () => {
    expect(smallestEffect(1, 30, 0.99)!).toBeGreaterThan(smallestEffect(1, 30)!);
    expect(smallestEffect(1, 30, 0.95, 0.9)!).toBeGreaterThan(smallestEffect(1, 30)!);
    expect(smallestEffect(1, 0)).toBeNull();
    expect(smallestEffect(1, 30, 0.95, 0.3)).toBeNull();
  });
});

describe("cases a trial needs", () => {
  it("counts as the textbook does, each group with its own variance", () => {
    // (1.95996 + 0.84162)² · (0.3·0.7 + 0.2·0.8) / 0.1² = 290.4
    expect(casesToSee(0.2, 0.1)).toEqual({ exposed: 291, unexposed: 291 });
    expect(casesToSee(0.2, 0.1, { designEffect: 2 })).toEqual({ exposed: 581, unexposed: 581 });
    const uneven = casesToSee(0.2, 0.1, { perExposed: 4 })!;
    expect(uneven.exposed).toBeLessThan(291);
    expect(uneven.exposed + uneven.unexposed).toBeGreaterThan(582);
    expect(casesToSee(0.2, 0)).toBeNull();
    expect(casesToSee(0.2, 0.9)).toBeNull();
  });

  it("sees the difference about four times in five", () => {
    const { exposed, unexposed } = casesToSee(0.2, 0.1)!;
    const chance = chances(4);
    const events = (n: number, p: number) => {
      let sum = 0;
      for (let i = 0; i < n; i++) if (chance() < p) sum += 1;
      return sum / n;
    };
    const z = normalQuantile(0.975, 0, 1);
    let seen = 0;
    for (let trial = 0; trial < 1000; trial++) {
      const a = events(exposed, 0.3);
      const b = events(unexposed, 0.2);
      if (Math.abs(a - b) > z * Math.sqrt((a * (1 - a)) / exposed + (b * (1 - b)) / unexposed)) seen += 1;
    }
    expect(seen / 1000).toBeGreaterThan(0.76);
    expect(seen / 1000).toBeLessThan(0.84);
  });
});

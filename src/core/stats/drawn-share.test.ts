import betaQuantile from "@stdlib/stats-base-dists-beta-quantile";
import { describe, expect, it } from "vitest";
import { span } from "./drawn.js";
import { drawnShare } from "./drawn-share.js";
import { seededUniform } from "./seeded-uniform.js";

describe("a share drawn with its sampling error", () => {
  it("spreads as a share of so many cases does, wider when cases come in clusters", () => {
    const alone = span(drawnShare(200, 1000, 1, seededUniform(1), 4000), 0.95)!;
    expect(alone.low).toBeCloseTo(0.176, 2);
    expect(alone.high).toBeCloseTo(0.226, 2);
    const clustered = span(drawnShare(200, 1000, 4, seededUniform(1), 4000), 0.95)!;
    expect((clustered.high - clustered.low) / (alone.high - alone.low)).toBeCloseTo(2, 1);
  });

  it("keeps some doubt where nothing failed, and refuses more failures than cases", () => {
    expect(span(drawnShare(0, 50, 1, seededUniform(2), 2000), 0.95)!.high).toBeGreaterThan(0.02);
    expect(() => drawnShare(3, 2, 1, seededUniform(1), 1)).toThrow(RangeError);
  });
});

describe("quantiles joined by lines", () => {
  it("stay close to the posterior itself, for few failures as for many", () => {
    for (const [failed, judged] of [
      [0, 40],
      [3, 200],
      [150, 1000],
    ] as const)
      for (const u of [0.001, 0.03, 0.31, 0.5, 0.77, 0.99]) {
        const exact = betaQuantile(u, failed + 0.5, judged - failed + 0.5);
        const drawn = drawnShare(failed, judged, 1, () => u, 1).draws[0]!;
        expect(drawn / exact).toBeGreaterThan(0.98);
        expect(drawn / exact).toBeLessThan(1.02);
      }
  });
});

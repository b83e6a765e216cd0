import { describe, expect, it } from "vitest";
import { modelByMoments, patternOf } from "./by-moments.js";
import { periodLaw } from "./demand-model.js";

describe("a law by mean and spread", () => {
  it("keeps both, whatever the law", () => {
    for (const [mean, sd, whole] of [
      [2, 3, true],
      [40, 6, true],
      [0.7, 1.1, false],
      [3, 4, false],
    ] as const) {
      const law = periodLaw(modelByMoments({ mean, sd, whole, leadTime: 2 }));
      expect(law.mean).toBeCloseTo(mean, 9);
      expect(law.sd).toBeCloseTo(sd, 9);
    }
  });

  it("is normal only where lead-time demand is large and narrow", () => {
    const kind = (mean: number, sd: number, whole: boolean) =>
      modelByMoments({ mean, sd, whole, leadTime: 2 }).kind;
    expect(kind(40, 6, true)).toBe("normal");
    expect(kind(4, 1, true)).toBe("poisson");
    expect(kind(40, 60, true)).toBe("negative-binomial");
    expect(kind(40, 60, false)).toBe("gamma");
  });

  it("refuses demand that never comes", () => {
    expect(() => modelByMoments({ mean: 0, sd: 0, whole: true, leadTime: 1 })).toThrow(RangeError);
  });

  it("tells patterns by the cuts 1.32 and 0.49", () => {
    expect([patternOf(1, 0.1), patternOf(1, 0.6), patternOf(2, 0.1), patternOf(2, 0.6)]).toEqual([
      "smooth",
      "erratic",
      "intermittent",
      "lumpy",
    ]);
  });
});

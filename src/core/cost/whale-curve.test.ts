import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { fewestFor, topShare, whaleCurve } from "./whale-curve.js";

describe("whaleCurve", () => {
  it("has no peak share when the total is not positive", () => {
    expect(whaleCurve([10, -30])).toMatchObject({
      total: -20,
      peak: 10,
      peakShare: null,
      countAtPeak: 1,
      eroded: 30,
    });
    expect(whaleCurve([])).toMatchObject({ total: 0, peak: 0, peakShare: null, countAtPeak: 0 });
    expect(whaleCurve([-5])).toMatchObject({ peak: 0, countAtPeak: 0, eroded: 5 });
  });

  it("peaks at the sum of the profitable, whatever the order", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -1e6, max: 1e6 })), (profits) => {
        const curve = whaleCurve(profits);
        expect(curve.peak).toBe(profits.reduce((s, p) => s + Math.max(0, p), 0));
        expect(curve.countAtPeak).toBe(profits.filter((p) => p > 0).length);
        expect(whaleCurve(profits.toReversed())).toEqual(curve);
      }),
    );
  });

  it("says what the best fifth make, and how few make four fifths", () => {
    const curve = whaleCurve([100, 60, 40, -20, -30]);
    expect(topShare(curve, 0.2)).toBeCloseTo(100 / 150, 12);
    expect(topShare(curve, 0.6)).toBeCloseTo(200 / 150, 12);
    expect(fewestFor(curve, 0.8)).toBe(2);
    expect(topShare(whaleCurve([10, -30]), 0.2)).toBeNull();
    expect(topShare(whaleCurve([]), 0.2)).toBeNull();
    expect(fewestFor(whaleCurve([-5]), 0.8)).toBe(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { kaplanMeier, survivalQuantile, timeCounts } from "./kaplan-meier.js";

describe("product-limit estimate", () => {
  // Reference family kaplan_meier, made with NumPy.
  const durations = [2, 14, 10, 1, 13, 14, 11, 14, 9, 14, 5, 8, 6, 7, 5, 6, 8, 14, 3, 14, 5];
  const events = [0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 1, 1, 0, 0, 0, 1, 1, 0, 1, 0, 0];

  it("meets the reference", () => {
    const steps = kaplanMeier(timeCounts(durations, events));
    expect(steps.map((s) => s.time)).toEqual([3, 5, 6, 8, 13, 14]);
    const want = [
      0.9473684210526316, 0.8947368421052632, 0.8350877192982457, 0.695906432748538, 0.5964912280701755,
      0.49707602339181295,
    ];
    steps.forEach((step, i) => {
      expect(step.survival).toBeCloseTo(want[i]!, 12);
    });
    expect(survivalQuantile(steps, 0.5, 0.95)).toEqual({ value: 14, low: 8, high: null });
  });

  it("is the plain share when nothing is cut off", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 }), (times) => {
        const steps = kaplanMeier(
          timeCounts(
            times,
            times.map(() => 1),
          ),
        );
        for (const step of steps) {
          const left = times.filter((t) => t > step.time).length / times.length;
          expect(step.survival).toBeCloseTo(left, 10);
        }
        const sorted = [...times].sort((a, b) => a - b);
        expect(survivalQuantile(steps, 0.5, 0.95).value).toBe(sorted[Math.ceil(times.length / 2) - 1]);
      }),
    );
  });

  it("never falls faster when a case is cut off instead of ended", () => {
    const ended = kaplanMeier(timeCounts([1, 2, 3, 4], [1, 1, 1, 1]));
    const cut = kaplanMeier(timeCounts([1, 2, 3, 4], [1, 0, 1, 1]));
    expect(cut[0]!.survival).toBe(ended[0]!.survival);
    expect(cut[1]!.survival).toBeGreaterThan(ended[2]!.survival);
  });
});

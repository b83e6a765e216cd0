import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bergerNasrValue, lifecycleBergerNasr } from "./berger-nasr.js";

const original = { v: 10, h: 2, t1: 4, N: 32, k: 1, t2: 8, T: 10, p: 1 };
const smooth = { ...original, k: (2 * 2 * 4) / 32 };

describe("the Berger–Nasr lifecycle", () => {
  // Worked outside the product with the formulas of docs/methods/cohort-lifecycle.md.
  it("has the values of the worked example, with the original speed and with the smooth join", () => {
    const loss = lifecycleBergerNasr(original, 0.1, 5, 1);
    const want = [10, 12, 18, 28, 42, 62.227858, 69.669271, 72.406814, 73.4139, 36.70695, 0];
    loss.valueByPeriod.forEach((value, t) => {
      expect(value).toBeCloseTo(want[t]!, 6);
    });
    expect(loss.clv).toBeCloseTo(240.445195, 6);
    expect(loss.lossAtStart).toBeCloseTo(126.298087, 6);

    const even = lifecycleBergerNasr(smooth, 0.1, 5, 1);
    expect(even.valueByPeriod[5]).toBeCloseTo(54.591019, 6);
    expect(even.valueByPeriod[9]).toBeCloseTo(34.834635, 6);
    expect(even.clv).toBeCloseTo(226.115417, 6);
    expect(even.lossAtStart).toBeCloseTo(116.710186, 6);
  });

  it("is never negative, joins its pieces, and falls faster at first with a smaller p", () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.01, max: 3, noNaN: true }),
        fc.double({ min: 0.2, max: 4, noNaN: true }),
        (k, p) => {
          const shape = { ...original, k, p };
          for (let t = 0; t <= 11; t += 0.25) expect(bergerNasrValue(shape, t)).toBeGreaterThanOrEqual(0);
          for (const join of [4, 8])
            expect(
              Math.abs(bergerNasrValue(shape, join + 1e-12) - bergerNasrValue(shape, join)),
            ).toBeLessThan(1);
          expect(bergerNasrValue({ ...shape, p: p / 2 }, 8.5)).toBeLessThan(bergerNasrValue(shape, 8.5));
        },
      ),
    );
  });
});

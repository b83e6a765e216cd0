import { describe, expect, it } from "vitest";
import { type LifecycleForm, lifecycleCurve, lifecyclePhase } from "./lifecycle-curve.js";

const quadratic: LifecycleForm = { form: "quadratic", shape: { a: 10, b: 2, t1: 4, t2: 8, v2: 0, T: 10 } };
const bergerNasr: LifecycleForm = {
  form: "berger-nasr",
  shape: { v: 10, h: 2, t1: 4, N: 32, k: 0.5, t2: 8, T: 10, p: 1 },
};
const leaving = { rate: 0.1, churnAfter: 5, influence: 1 };

describe("the inverted U", () => {
  it("names the phases in the text's order", () => {
    const names = [0, 1.9, 2, 3.9, 4, 7.9, 8, 9.9, 10, 30].map((t) => lifecyclePhase(quadratic.shape, t));
    expect(names).toEqual([
      ...["exploration", "exploration", "formation", "formation", "stability", "stability"],
      ...["decline", "decline", "ended", "ended"],
    ]);
  });

  it.each([quadratic, bergerNasr])(
    "of the $form form rises to t2, falls to 0 and marks what is lost",
    (form) => {
      const curve = lifecycleCurve(form, leaving);
      const at = (t: number) => curve.points.find((p) => p.period === t)!;
      for (const [i, p] of curve.points.entries()) {
        const before = curve.points[i - 1];
        if (before === undefined) continue;
        if (p.period <= 8) expect(p.value).toBeGreaterThan(before.value);
        else expect(p.value).toBeLessThan(before.value);
      }
      expect(curve.peak).toEqual({ period: 8, value: at(8).value });
      expect(at(10)).toEqual({ period: 10, value: 0, phase: "ended", lost: true });
      expect(curve.points.filter((p) => p.lost)[0]!.period).toBe(5);
    },
  );

  it("loses what the worked examples lose", () => {
    expect(lifecycleCurve(quadratic, leaving).loss.lossAtStart).toBeCloseTo(124.415822, 6);
    expect(lifecycleCurve(bergerNasr, leaving).loss.lossAtStart).toBeCloseTo(116.710186, 6);
    expect(lifecycleCurve(quadratic, { ...leaving, churnAfter: 10 }).loss.lossAtStart).toBe(0);
  });

  it("ends its points at T also when T is no whole step", () => {
    const curve = lifecycleCurve({ form: "quadratic", shape: { ...quadratic.shape, T: 9.9 } }, leaving);
    expect(curve.points.at(-1)).toMatchObject({ period: 9.9, value: 0, phase: "ended" });
  });
});

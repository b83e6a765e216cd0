import { describe, expect, it } from "vitest";
import { aheadOf } from "../../../core/loss/btyd/ahead.js";
import { forecast } from "../../../core/loss/btyd/customer.js";
import { mbgnbd } from "../../../core/loss/btyd/mbgnbd.js";
import { coarse } from "./coarse.js";

const options = { horizon: 156, rate: Math.log(1.1) / 52 };
const inDays = (parameters: Parameters<typeof mbgnbd>[0]) => {
  const ahead = aheadOf(forecast(mbgnbd(parameters)), options);
  return (repeats: number, days: number) => ahead(repeats, days / 7);
};

describe("another model, asked at few places", () => {
  const used = inDays({ r: 0.525, alpha: 6.183, a: 0.891, b: 1.614 });

  it("is the model in use where both are the same", () => {
    const same = coarse(used, used);
    for (const [x, days] of [
      [0, 0],
      [3, 50],
      [37, 401],
    ] as const)
      expect(same(x, days)).toBe(used(x, days));
  });

  it("is what it would be if asked everywhere, to a hundredth", () => {
    const redrawn = inDays({ r: 0.72, alpha: 7.1, a: 0.7, b: 1.9 });
    const told = coarse(redrawn, used);
    for (const x of [0, 1, 2, 3, 5, 6, 11, 23, 47, 90])
      for (const days of [0, 5, 33, 120, 300, 545])
        expect(told(x, days) / redrawn(x, days)).toBeCloseTo(1, 2);
  });
});

import { describe, expect, it } from "vitest";
import { gainOf } from "./gain.js";
import { simulate } from "./simulate.js";

const question = { horizonDays: 60, valueYears: 3, discountRate: 0.1 };
const before = simulate({ seed: 5, months: 12, customers: 200 });
const gain = (change: Parameters<typeof simulate>[0]["change"]) =>
  gainOf(before, simulate({ ...before.options, change: change! }, before), question);

describe("what a change brings", () => {
  it("is nothing when nothing changes", () => {
    const { total, asItHappened } = gain({ answerHours: 1e6 });
    expect(total).toBe(0);
    expect(asItHappened).toBe(0);
  });

  it("is all that failures drove away when no failure is left", () => {
    const { leaving, margin } = gain({
      removeFailure: ["late", "short", "damaged", "wrong", "slow-answer", "unresolved", "invoice"],
    });
    expect(leaving).toBeGreaterThan(0);
    expect(margin).toBeGreaterThan(0);
    expect(leaving).toBeGreaterThan(gain({ removeFailure: "late" }).leaving);
  });

  it("is little for a planted null", () => {
    const { leaving } = gain({ removeFailure: "invoice" });
    const late = gain({ removeFailure: "late" }).leaving;
    expect(Math.abs(leaving)).toBeLessThan(0.1 * late);
  });

  it("counts freight and work saved where special handling ends", () => {
    const { saved } = gain({ endSpecialHandling: before.truth.overServed });
    expect(saved).toBeGreaterThan(0);
  });

  it("comes from stock kept by the piece", () => {
    const much = before.products.flatMap((p) =>
      ["上海仓", "成都仓"].map((warehouse) => ({ product: p.id, warehouse, pieces: 2000 })),
    );
    const { margin, leaving } = gain({ safetyPieces: much });
    expect(margin).toBeGreaterThan(0);
    expect(leaving).toBeGreaterThan(0);
  });

  it("comes from a carrier that no longer carries", () => {
    expect(gain({ moveCarrier: [{ carrier: "川运通", region: "西南" }] }).leaving).toBeGreaterThan(0);
  });
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Step, stepDown, stepFault } from "./step-down.js";

const centres = [
  { id: "canteen", cents: 100_00 },
  { id: "it", cents: 60_00 },
  { id: "desk", cents: 300_00 },
  { id: "warehouse", cents: 500_00 },
];
const canteen: Step = { from: "canteen", to: ["it", "desk", "warehouse"], weights: [1, 4, 5] };
const it_: Step = { from: "it", to: ["desk", "warehouse"], weights: [30, 10] };
const borne = (steps: readonly Step[]) =>
  Object.fromEntries(stepDown(centres, steps).final.map((c) => [c.id, c.cents]));

describe("stepDown", () => {
  it("hands a department down with what it received", () => {
    // 100 by 1:4:5 → 10, 40, 50; then it has 70 → 52.50, 17.50
    expect(borne([canteen, it_])).toEqual({ canteen: 0, it: 0, desk: 392_50, warehouse: 567_50 });
  });
  it("depends on the order, the total does not", () => {
    const other = borne([it_, { ...canteen, to: ["desk", "warehouse"], weights: [4, 5] }]);
    expect(other.desk).not.toBe(borne([canteen, it_]).desk);
    expect(Object.values(other).reduce((a, b) => a + b)).toBe(960_00);
  });
  it("prints the basis of each charge", () => {
    expect(stepDown(centres, [canteen]).flows[1]).toEqual({
      step: 0,
      from: "canteen",
      to: "desk",
      weight: 4,
      cents: 40_00,
    });
  });
  it("weighs by the cost borne so far when asked", () => {
    const { flows } = stepDown(centres, [
      { from: "canteen", to: ["it", "desk"], weights: [0, 1] },
      { from: "it", to: ["desk", "warehouse"], weights: "cost" },
    ]);
    expect(flows.slice(2).map((f) => f.weight)).toEqual([400_00, 500_00]);
  });
  it("keeps the cost of a step nobody can be weighed in", () => {
    const { final, idle } = stepDown(centres, [{ ...it_, weights: [0, 0] }]);
    expect(idle).toEqual([0]);
    expect(final[1]).toEqual({ id: "it", cents: 60_00 });
  });
  it.each([
    ["self", [{ from: "it", to: ["it"], weights: [1] }]],
    ["backward", [it_, { from: "desk", to: ["it"], weights: [1] }]],
    ["repeated", [it_, it_]],
    ["repeated", [{ from: "it", to: ["desk", "desk"], weights: [1, 1] }]],
    ["unknown", [{ from: "it", to: ["moon"], weights: [1] }]],
    ["unknown", [{ from: "moon", to: ["it"], weights: [1] }]],
  ] as const)("refuses a %s charge", (fault, steps) => {
    expect(
      stepFault(
        centres.map((c) => c.id),
        steps,
      )?.fault,
    ).toBe(fault);
    expect(() => stepDown(centres, steps)).toThrow(fault);
  });
  it("loses nothing", () => {
    const cents = fc.integer({ min: -1_000_000, max: 100_000_000 });
    const weights = fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(
        fc.array(cents, { minLength: 6, maxLength: 6 }),
        fc.array(fc.oneof(weights, fc.constant("cost" as const)), { minLength: 1, maxLength: 4 }),
        (amounts, bases) => {
          const all = amounts.map((c, i) => ({ id: `c${i}`, cents: c }));
          const steps = bases.map((weights, k) => ({
            from: `c${k}`,
            to: all.slice(k + 1).map((c) => c.id),
            weights,
          }));
          const { final } = stepDown(all, steps);
          expect(final.reduce((s, c) => s + c.cents, 0)).toBe(amounts.reduce((a, b) => a + b));
        },
      ),
    );
  });
});

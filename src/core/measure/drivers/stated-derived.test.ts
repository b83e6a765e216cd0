import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { statedDerived } from "./stated-derived.js";

const told = (s: ReturnType<typeof statedDerived>) => {
  if (s.kind !== "told") throw new Error(s.reason);
  return s;
};
const element = fc.record({
  stated: fc.double({ min: 1, max: 7, noNaN: true }),
  derived: fc.oneof(fc.constant(null), fc.double({ min: 0, max: 1, noNaN: true })),
  kano: fc.constantFrom("A" as const, "O" as const, "M" as const, "I" as const),
});

describe("said to matter against what moves satisfaction", () => {
  it("has four fields", () => {
    const { elements, cuts } = told(
      statedDerived([
        { stated: 6, derived: 0.4 },
        { stated: 6, derived: 0.1 },
        { stated: 4, derived: 0.4 },
        { stated: 4, derived: 0.1 },
      ]),
    );
    expect(cuts).toEqual({ stated: 5, derived: 0.25 });
    expect(elements.map((e) => e.role)).toEqual(["key-driver", "must-have", "hidden-driver", "minor"]);
    expect(elements.map((e) => e.guarded)).toEqual([false, true, false, false]);
  });

  it("never lets an element be cut because it never fails", () => {
    const { elements } = told(
      statedDerived([
        { stated: 6.8, derived: null },
        { stated: 3, derived: null },
        { stated: 5, derived: 1 },
      ]),
    );
    expect(elements.map((e) => e.role)).toEqual(["must-have", "unknown", "key-driver"]);
    expect(elements.map((e) => e.guarded)).toEqual([true, true, false]);
  });

  it("guards every must-have and every must-be of the Kano answers, wherever the cuts lie", () => {
    fc.assert(
      fc.property(
        fc.array(element, { minLength: 1 }),
        fc.double({ min: 1, max: 7, noNaN: true }),
        (list, cut) => {
          const s = statedDerived(list, { stated: cut });
          if (s.kind === "cannot-tell") {
            expect(list.every((e) => e.derived === null)).toBe(true);
            return;
          }
          s.elements.forEach((e, i) => {
            if (e.role === "must-have" || list[i]!.kano === "M") expect(e.guarded).toBe(true);
            if (e.role === "key-driver" || e.role === "must-have")
              expect(list[i]!.stated).toBeGreaterThan(cut - 1e-6);
          });
        },
      ),
    );
  });

  it("is firm where the interval keeps to one side of the cut", () => {
    const at = (low: number, high: number) =>
      told(
        statedDerived([{ stated: 5, derived: (low + high) / 2, derivedInterval: { low, high } }], {
          derived: 0.2,
        }),
      ).elements[0]!.firm;
    expect(at(0.21, 0.5)).toBe(true);
    expect(at(0.01, 0.19)).toBe(true);
    expect(at(0.1, 0.3)).toBe(false);
    expect(told(statedDerived([{ stated: 5, derived: 1 }])).elements[0]!.firm).toBeNull();
  });

  it("counts equal elements as all above the cuts", () => {
    const { elements } = told(
      statedDerived(Array.from({ length: 3 }, () => ({ stated: 5.1, derived: 1 / 3 }))),
    );
    expect(elements.map((e) => e.role)).toEqual(["key-driver", "key-driver", "key-driver"]);
  });

  it("cannot be told without elements or without anything derived", () => {
    expect(statedDerived([])).toEqual({ kind: "cannot-tell", reason: "no-elements" });
    expect(statedDerived([{ stated: 5, derived: null }])).toEqual({
      kind: "cannot-tell",
      reason: "none-derived",
    });
  });
});

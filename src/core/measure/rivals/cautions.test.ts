import { describe, expect, it } from "vitest";
import { cautions, type MarketElement } from "./cautions.js";

const rules = { cuts: { importance: [3, 5], own: [3, 5] }, parity: 1 } as const;
const element = (
  name: string,
  importance: number,
  own: number,
  rivals: readonly number[],
  rest: Partial<MarketElement> = {},
): MarketElement => ({
  element: name,
  importance,
  own,
  rivals: rivals.map((mean, i) => ({ rival: `rival ${i + 1}`, mean })),
  shareCorrelation: null,
  perception: null,
  ...rest,
});

describe("the seven cautions", () => {
  it("1: customers cannot tell apart firms that are level on everything, or all at the ceiling", () => {
    const level = cautions([element("a", 6, 4.2, [4.5, 5.1]), element("b", 4, 3, [3.2])], rules);
    expect(level.alike).toMatchObject({ holds: true, atCeiling: false });
    expect(level.alike.spreads[0]!.spread).toBeCloseTo(0.9, 12);
    const ceiling = cautions([element("a", 6, 7, [5.2])], rules);
    expect(ceiling.alike).toMatchObject({ holds: true, atCeiling: true });
    const apart = cautions([element("a", 6, 4.2, [4.5]), element("b", 4, 2, [4.5])], rules);
    expect(apart.alike.holds).toBe(false);
  });

  it("2: alike on what is valued, business is split where firms differ", () => {
    const market = [
      element("valued", 6, 5, [5.4], { shareCorrelation: 0.1 }),
      element("wide", 4, 2, [5], { shareCorrelation: 0.1 }),
      element("decisive", 4, 3, [5], { shareCorrelation: -0.6 }),
    ];
    const found = cautions(market, rules).deciding;
    expect(found).toMatchObject({ holds: true, byShare: true });
    expect(found.elements.map((e) => e.element)).toEqual(["decisive", "wide", "valued"]);
    const unknown = market.map((e) => ({ ...e, shareCorrelation: null }));
    const plain = cautions(unknown, rules).deciding;
    expect(plain.byShare).toBe(false);
    expect(plain.elements[0]).toMatchObject({ element: "wide", variance: 2.25, weight: 2.25 });
    const differs = cautions([element("valued", 6, 3, [5.4]), element("b", 4, 2, [5])], rules).deciding;
    expect(differs.holds).toBe(false);
  });

  it("3: a valued element nobody serves well is a chance", () => {
    const found = cautions([element("a", 6, 3, [4.9]), element("b", 6, 5, [3])], rules).unserved;
    expect(found).toEqual({ holds: true, elements: [{ element: "a", best: 4.9 }] });
  });

  it("4 and 5: a low importance may be understated where firms hardly differ, unseen where nobody offers enough", () => {
    const found = cautions(
      [element("alike", 2, 5.5, [5.9]), element("poor", 2.5, 2, [4]), element("valued", 6, 2, [2])],
      rules,
    );
    expect(found.understated.elements.map((e) => e.element)).toEqual(["alike"]);
    expect(found.unseen.elements.map((e) => e.element)).toEqual(["poor"]);
  });

  it("6: chances are to be first, to catch up, or to tell, the largest first", () => {
    const found = cautions(
      [
        element("first", 6, 3, [4]),
        element("behind", 6, 5, [6.5]),
        element("ahead", 6, 6.5, [5.5, 6]),
        element("level", 6, 5.5, [5.5]),
        element("unvalued", 4, 2, [6]),
      ],
      rules,
    ).chances;
    expect(found.elements).toEqual([
      { element: "first", chance: "be-first", weight: 12 },
      { element: "behind", chance: "catch-up", weight: 9 },
      { element: "ahead", chance: "tell", weight: 3 },
    ]);
  });

  it("7: customers and records disagree", () => {
    const told = { kind: "told", firm: true, ratedBy: -1, measuredBy: 0.02 } as const;
    const found = cautions(
      [
        element("unknown", 6, 3, [4], { perception: { ...told, area: "fix-communication" } }),
        element("broken", 6, 3, [4], { perception: { ...told, area: "fix-operation" } }),
        element("not measured", 6, 3, [4], { perception: { kind: "cannot-tell", missing: ["measure"] } }),
      ],
      rules,
    ).disagreeing;
    expect(found.elements).toEqual([{ element: "unknown", area: "fix-communication", firm: true }]);
  });

  it("tell nothing where no rival was rated, or nothing is valued or measured", () => {
    const alone = cautions([element("a", 6, 3, [])], rules);
    expect(Object.values(alone).map((c) => c.holds)).toEqual(new Array(7).fill(null));
    expect(cautions([], rules).alike.holds).toBeNull();
    expect(() => cautions([element("a", 6, Number.NaN, [3])], rules)).toThrow(RangeError);
  });
});

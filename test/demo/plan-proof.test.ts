import { describe, expect, it } from "vitest";
// @ts-expect-error a script, without types
import { changeOf } from "../../scripts/proof/plan-firm.mjs";
// @ts-expect-error a script, without types
import { missedPlans, summarisePlans } from "../../scripts/proof/plan-summary.mjs";

const table = (columns: string[], rows: unknown[][]) => ({ columns: columns.map((id) => ({ id })), rows });

const results = {
  tables: {
    "plan.changes": table(
      ["change", "chosen"],
      [
        ["move", "chosen"],
        ["stock", "chosen"],
        ["quota", "left-out"],
      ],
    ),
    "plan.policies": table(
      ["change", "what", "subject", "site", "from", "to"],
      [
        ["move", "carrier", "slow", "south", 0.53, 0.265],
        ["move", "carrier", "quick", "south", null, 0.265],
        ["stock", "safety-stock", "P1", "north", 10, 40],
        ["quota", "quota", "K1", "", 1, 0],
      ],
    ),
    "plan.places": table(
      ["change", "dimension", "value"],
      [
        ["move", "region", "south"],
        ["move", "carrier", "slow"],
      ],
    ),
  },
};

describe("a plan handed to the simulator", () => {
  it("holds what was chosen, a carrier's share as a share of its own orders", () => {
    expect(changeOf(results, { products: [{ id: "P1" }] })).toEqual({
      safetyPieces: [{ product: "P1", warehouse: "north", pieces: 40 }],
      moveCarrier: [{ carrier: "slow", region: "south", class: undefined, share: 0.5, to: "quick" }],
    });
  });

  it("stops at a product the simulator does not know", () => {
    expect(() => changeOf(results, { products: [] })).toThrow();
  });
});

describe("what came of many plans", () => {
  const firm = (value: number, total: number) => ({
    promised: { value, low: 0.7 * value, high: 1.4 * value },
    came: { total, asItHappened: total },
  });

  it("is inside the interval or on one side of it", () => {
    const found = summarisePlans([firm(100, 110), firm(100, 150), firm(100, 60), firm(100, 100)]);
    expect(found).toMatchObject({ firms: 4, inside: 0.5, above: 1, below: 1, promised: 100, came: 105 });
    expect(missedPlans(found)).toHaveLength(1);
  });

  it("misses a bar when medians lie apart, and when nothing was promised", () => {
    expect(missedPlans(summarisePlans([firm(100, 100), firm(90, 100)]))).toEqual([]);
    expect(missedPlans(summarisePlans([firm(75, 100), firm(76, 100)]))).toHaveLength(1);
    const untold = { promised: { value: null, low: null, high: null }, came: { total: 1, asItHappened: 1 } };
    expect(missedPlans(summarisePlans([untold])).length).toBeGreaterThan(1);
  });
});

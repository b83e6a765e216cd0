import { describe, expect, it } from "vitest";
import { normalLaw } from "../../../core/level/demand/normal-law.js";
import type { Supply } from "../parts.js";
import { ofLaws } from "./of-laws.js";

const withLaws = () => ({ law: () => normalLaw(10, 2) }) as unknown as Supply;

describe("what rests on the laws of demand", () => {
  it("is made once for one lot, and again for another", () => {
    const supply = withLaws();
    const made: number[] = [];
    const level = (of: Supply, lot: number) =>
      ofLaws(of, "level 3", [lot], () => {
        made.push(lot);
        return lot * 2;
      });
    expect([level(supply, 4), level({ ...supply, carryingRate: 0.3 }, 4)]).toEqual([8, 8]);
    expect(made).toEqual([4]);
    expect(level(supply, 5)).toBe(10);
    // The workspace as it stands goes before whatever was tried out last.
    expect(level(supply, 4)).toBe(8);
    expect(made).toEqual([4, 5]);
  });
  it("is not taken over from other records", () => {
    const one = withLaws();
    expect(ofLaws(one, "level 3", [], () => "one")).toBe("one");
    expect(ofLaws(withLaws(), "level 3", [], () => "two")).toBe("two");
    expect(ofLaws(one, "level 4", [], () => "another item")).toBe("another item");
  });
});

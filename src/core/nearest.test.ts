import { describe, expect, it } from "vitest";
import { distanceWithin, nearest } from "./nearest.js";

describe("distanceWithin", () => {
  it("counts inserted, deleted and replaced characters", () => {
    expect(distanceWithin("kitten", "sitting", 3)).toBe(3);
    expect(distanceWithin("上海宏达商贸", "上海宏达商茂", 2)).toBe(1);
    expect(distanceWithin("", "ab", 2)).toBe(2);
    expect(distanceWithin("ab", "", 2)).toBe(2);
  });
  it("gives null beyond the bound", () => {
    expect(distanceWithin("kitten", "sitting", 2)).toBeNull();
    expect(distanceWithin("a", "abcd", 2)).toBeNull();
  });
});

describe("nearest", () => {
  it("orders known names by how little must be changed, and leaves far ones out", () => {
    expect(nearest("measure.otfi", ["cost.revenue", "measure.orders", "measure.otif"])[0]).toBe(
      "measure.otif",
    );
    expect(nearest("zzzz", ["run", "check"])).toEqual([]);
  });
});

import { describe, expect, it } from "vitest";
import { lookAlikes } from "./near.js";

describe("names that may be one", () => {
  it("finds what differs by case, width, punctuation and words for a firm", () => {
    expect(lookAlikes(["上海宏达有限公司", "上海宏达", "ＡＣＭＥ Ltd.", "Acme, Ltd", "Beta"])).toEqual([
      { a: "上海宏达有限公司", b: "上海宏达" },
      { a: "ＡＣＭＥ Ltd.", b: "Acme, Ltd" },
    ]);
  });

  it("finds one letter in four, two in eight, and not less", () => {
    expect(lookAlikes(["上海宏达商贸", "上海宏达商茂"])).toHaveLength(1);
    expect(lookAlikes(["Northwind Traders", "Nortwind Tradars"])).toHaveLength(1);
    expect(lookAlikes(["上海立德明珠百货商场", "上海立德聚源百货商场"])).toEqual([]);
    expect(lookAlikes(["李明", "李敏"])).toEqual([]);
    expect(lookAlikes(["Delta", "Dolto"])).toEqual([]);
  });

  it("keeps numbered shops apart", () => {
    expect(lookAlikes(["Shop No 12 Riverside", "Shop No 13 Riverside"])).toEqual([]);
  });
});

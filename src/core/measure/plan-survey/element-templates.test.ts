import { describe, expect, it } from "vitest";
import { serviceElements } from "../elements.js";
import { industries, industryNames, templateItems } from "./element-templates.js";

describe("lists of elements by industry", () => {
  it("has the seventeen of consumer goods in five groups", () => {
    const items = templateItems("consumer-goods", { marketing: false });
    const groups = [...new Set(items.map((i) => i.group))];
    expect(items.length).toBe(17);
    expect(groups).toEqual(["order", "stock", "after-sales", "transport", "paperwork"]);
    expect(groups.map((g) => items.filter((i) => i.group === g).length)).toEqual([7, 2, 3, 3, 2]);
  });

  it.each(industries)(
    "%s: names in both languages, ids once, known elements, marketing among them",
    (industry) => {
      const items = templateItems(industry);
      expect(new Set(items.map((i) => i.id)).size).toBe(items.length);
      for (const key of ["en", "zh"] as const)
        expect(new Set(items.map((i) => i.name[key])).size).toBe(items.length);
      const known = new Set(serviceElements.map((e) => e.id));
      for (const { element, name } of items) {
        if (element !== null) expect(known).toContain(element);
        expect(name.zh).toMatch(/\p{Script=Han}/u);
        expect(name.en).not.toMatch(/\p{Script=Han}/u);
      }
      expect(items.some((i) => i.group === "marketing")).toBe(true);
      expect(items.some((i) => i.ideal !== null)).toBe(true);
      expect(industryNames[industry].zh).toBeTruthy();
    },
  );

  it("means the same by one id in every list", () => {
    const meaning = new Map<string, string | null>();
    for (const { id, element } of industries.flatMap((i) => templateItems(i))) {
      if (meaning.has(id)) expect(meaning.get(id)).toBe(element);
      meaning.set(id, element);
    }
  });

  it("puts timeliness and condition on the list for fresh goods, and the ordering procedure for building material", () => {
    const elements = (i: (typeof industries)[number]) => templateItems(i).map((t) => t.element);
    expect(elements("fresh-goods")).toEqual(expect.arrayContaining(["timeliness", "order-condition"]));
    expect(elements("building-material")).toContain("ordering-procedures");
  });
});

import { describe, expect, it } from "vitest";
import { serviceElements } from "../elements.js";
import { industries, templates } from "../plan-survey/template-items.js";
import { elementSynonyms, itemFigures } from "./element-synonyms.js";
import { matchElement } from "./match-element.js";

describe("the service element a question stands for", () => {
  it.each([
    ["按时到货", "timeliness"],
    ["准时率", "timeliness"],
    ["On-time delivery", "timeliness"],
    ["货损率", "order-condition"],
    ["投诉处理", "returns-complaints-claims"],
    ["Lead time", "order-cycle"],
    ["缺货 率", "stock-out-level"],
  ])("%s → %s", (name, element) => {
    expect(matchElement(name).element).toBe(element);
  });

  it("is not guessed from a part of a name", () => {
    for (const name of ["价格", "准时付款", "促销", "", "时间"])
      expect(matchElement(name), name).toEqual({ id: name, element: null, figures: [] });
  });

  it("takes what the firm says first, and the figures that measure the very item", () => {
    expect(matchElement("E1", { element: "timeliness", kpi: "otif" }).figures).toEqual([
      "measure.otif",
      "measure.order-on-time",
      "measure.line-on-time",
    ]);
    expect(matchElement("订货周期的波动").figures[0]).toBe("measure.order-cycle-days.sd");
    expect(matchElement("订货周期的波动", { element: "order-cycle" }).figures[0]).toBe(
      "measure.order-cycle-days.median",
    );
  });

  it("has every name for one element only, all of the catalogue", () => {
    const ids = new Set(serviceElements.map((e) => e.id));
    expect(Object.keys(elementSynonyms).filter((id) => !ids.has(id))).toEqual([]);
    const names = Object.values(elementSynonyms)
      .flat()
      .map((n) => n.toLowerCase());
    expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
    for (const [id, names] of Object.entries(elementSynonyms))
      for (const name of names) expect(matchElement(name).element, name).toBe(id);
    const items = new Set(industries.flatMap((industry) => templates[industry].map((item) => item.id)));
    expect(Object.keys(itemFigures).filter((id) => !items.has(id))).toEqual([]);
  });
});

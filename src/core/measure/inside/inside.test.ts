import { describe, expect, it } from "vitest";
import { serviceElements } from "../elements.js";
import {
  auditQuestions,
  contactTopics,
  departments,
  flowPoints,
  interviewQuestions,
} from "./audit-questions.js";
import { checklists } from "./checklists.js";
import { flowState } from "./information-flow.js";
import { managerView } from "./manager-view.js";

describe("what the audit asks", () => {
  it("has a list for every element only the audit can tell, and a level for all that are not counted in points", () => {
    const audited = serviceElements.filter((e) => e.otherwise === "audit");
    expect(checklists.map((c) => c.element)).toEqual(audited.map((e) => e.id));
    for (const { id, unit } of audited)
      expect(checklists.find((c) => c.element === id)!.measure === null, id).toBe(unit === "index");
  });

  it("asks four points of the policy and three of the organisation, eight questions, seven topics", () => {
    const points = (id: string) => checklists.find((c) => c.element === id)!.points.length;
    expect([points("written-policy"), points("organisation-structure")]).toEqual([4, 3]);
    expect([auditQuestions.length, contactTopics.length]).toEqual([8, 7]);
    expect(departments.map((d) => d.id)).toEqual([
      "order-processing",
      "transport",
      "warehousing",
      "inventory",
      "materials-management",
      "marketing",
      "logistics",
    ]);
  });

  it("names nothing twice and says all in both languages", () => {
    const asked = [
      ...checklists.flatMap((c) => c.points),
      ...auditQuestions,
      ...contactTopics,
      ...flowPoints,
      ...interviewQuestions,
      ...departments.flatMap((d) => d.own),
    ];
    expect(new Set(asked.map((a) => a.id)).size).toBe(asked.length);
    for (const { text } of asked) {
      expect(text.en).toMatch(/[a-z]/);
      expect(text.zh).toMatch(/[\u4e00-\u9fff]/);
    }
  });
});

describe("a point of the information flow", () => {
  const at = (measured: number | null, reported: number | null, to: string | null = "总经理") =>
    flowState({ measured, reported, to, often: null });
  it("is open only when all of it is measured, reported, and reaches somebody", () => {
    expect(at(1, 1)).toBe("open");
    expect(at(0.5, 1)).toBe("partly");
    expect(at(1, null)).toBe("partly");
  });
  it("tells what is not measured from what is measured and not reported", () => {
    expect(at(0, 0)).toBe("not-measured");
    expect(at(0, null, null)).toBe("not-measured");
    expect(at(1, 0)).toBe("not-reported");
    expect(at(0.5, 0, null)).toBe("not-reported");
  });
  it("is broken when nobody gets the report, or when it reports what nobody measures", () => {
    expect(at(1, 1, null)).toBe("broken");
    expect(at(0, 1)).toBe("broken");
  });
  it("is not judged without an answer", () => {
    expect(at(null, null, null)).toBe("not-answered");
    expect(() => at(2, 1)).toThrow(RangeError);
  });
});

describe("a department's view against its customers'", () => {
  const interval = { low: 3.7, high: 4.5 };
  const view = (managers: number | null, apart = 1, customers: number | null = 4.1) =>
    managerView({ customers, interval, managers, apart });
  it("misjudges when it is apart by more than matters and outside what customers' answers allow", () => {
    expect([view(6), view(5.1), view(2)]).toEqual(["higher", "higher", "lower"]);
    expect([view(5), view(4)]).toEqual(["as-customers", "as-customers"]);
    expect(view(4.4, 0.1)).toBe("as-customers");
  });
  it("cannot be told when one side was not asked", () => {
    expect([view(null), view(5, 1, null)]).toEqual(["cannot-tell", "cannot-tell"]);
  });
});

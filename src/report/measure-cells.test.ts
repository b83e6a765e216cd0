import { describe, expect, it } from "vitest";
import { outside, outsideTables } from "../../test/fixtures/outside.js";
import { results } from "../../test/fixtures/results.js";
import type { Results } from "../core/findings.js";
import type { Verdict } from "../core/verdict.js";
import { buildReport } from "./build.js";
import { explainFigure, figureOf } from "./explain.js";
import { varied } from "./verdicts.js";

describe("a cell of the survey explained", () => {
  it("has its range, the scores it was counted from, and the answers in the files", () => {
    const cell = figureOf(outside, "measure.importance[交付频率].mean")!;
    expect(cell.value).toBe(5.27);
    expect(cell.interval).toMatchObject({ low: 5.03, high: 5.51, kind: "sampling" });
    expect(cell.rows).toEqual({ query: "fact.answer", args: { kind: "importance", element: "交付频率" } });
    expect(cell.inputs).toHaveLength(7);
    expect(cell.inputs[0]).toBe("measure.answers[交付频率|importance||1].answers");
    const text = explainFigure(outside, "measure.importance[交付频率].mean", null, "zh");
    expect(text).toContain("5.27");
    expect(text).not.toMatch(/undefined|NaN/);
  });
  it("of relative performance comes from both performances, and of own performance from its rating", () => {
    const relative = figureOf(outside, "measure.rivals[2].relative")!;
    expect(relative.inputs).toEqual(["measure.rivals[2].own", "measure.rivals[2].benchmark"]);
    expect(relative.interval).toMatchObject({ low: -1.05, high: -0.39 });
    expect(relative.rows).toEqual({ query: "fact.answer", args: { element: "网络下单" } });
    expect(figureOf(outside, "measure.rivals[2].own")!.inputs).toEqual([
      "measure.performance[网络下单|本公司].mean",
    ]);
    expect(figureOf(outside, "measure.rivals[2].importance")!.inputs).toEqual([
      "measure.importance[网络下单].mean",
    ]);
  });
  it("names nothing that is not there", () => {
    const alone: Results = { ...results, tables: { "measure.rivals": outsideTables["measure.rivals"]! } };
    expect(figureOf(alone, "measure.rivals[2].own")!.inputs).toEqual([]);
    expect(figureOf(alone, "measure.rivals[2].importance")!.inputs).toEqual([]);
  });
});

const verdict = (code: string, order: number, weight: number): Verdict => ({
  id: `measure.${code}.${order}`,
  subject: "measure.rivals",
  kind: "finding",
  code: `measure.${code}`,
  values: {
    element: `E${order}`,
    order,
    combined: "improve",
    importance: 5,
    own: 4,
    against: "",
    because: "",
    sure: "",
  },
  weight,
});

describe("elements to raise", () => {
  it("come in the order to act on, not by weight, and leave room for other statements", () => {
    const raise = [1, 2, 3, 4].map((order) => verdict("raise", order, order));
    const others = results.verdicts.filter((v) => v.id.startsWith("measure."));
    const kept = varied([...raise, ...others], "measure");
    expect(kept.slice(0, 2)).toEqual(raise.slice(0, 2));
    expect(kept.slice(-2)).toEqual(raise.slice(2));
    expect(kept).toHaveLength(raise.length + others.length);
    expect(varied(raise, "cost")).toEqual(raise);
  });
  it("stand on the first page beside what the records say", () => {
    const raise = [verdict("raise", 2, 9), verdict("raise", 1, 1)];
    const { answers, headlines } = buildReport(
      { ...outside, verdicts: [...outside.verdicts, ...raise] },
      "en",
    );
    expect(answers[0]!.text).toContain("E1");
    expect(answers[0]!.text).not.toContain("E2");
    expect(headlines.some(({ text }) => text.includes("E1"))).toBe(true);
    const named = {
      ...verdict("raise", 1, 1),
      values: { ...verdict("raise", 1, 1).values, element: "网络下单" },
    };
    const doubtful = buildReport({ ...outside, verdicts: [...outside.verdicts, named] }, "en");
    expect(doubtful.answers[0]!.text).toContain("77.0\u00a0% of the cases");
    expect(buildReport(outside, "en").answers[0]!.text).not.toContain("E1");
  });
});

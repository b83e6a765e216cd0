import { describe, expect, it } from "vitest";
import { withPlan } from "../../test/fixtures/level-plan.js";
import { results } from "../../test/fixtures/results.js";
import { languages, words } from "../i18n/index.js";
import { evidenceOf } from "./evidence.js";
import { explainFigure, explainJson, figureOf, suggestions } from "./explain.js";

const plain = (text: string) => text.replaceAll("\u00a0", " ");
const shape = {
  _src: "count?",
  _row: "count?",
  order_id: "text?",
  ordered_on: "instant?",
  amount: "money?",
  freight: "money?",
} as const;
const rows = Array.from({ length: 25 }, (_, i) => ({
  _src: 0,
  _row: i + 2,
  order_id: `SO${i}`,
  ordered_on: "2024-01-05T00:00:00",
  amount: 123_450 + i,
  freight: null,
}));

describe("a figure explained", () => {
  it("goes from value to method, inputs, rows and the version of the data", () => {
    const evidence = evidenceOf(rows, shape, results.sources, words("en"), 13_667);
    const text = plain(explainFigure(results, "measure.otif", evidence, "en"));
    const order = [
      "76.3 % (74.8–77.8 %)",
      "76.3402 %",
      "17,903 of 18,204 orders",
      "Method",
      "Computed from",
      "measure.order-on-time",
      "Rows behind it",
      "20 of 13,667 rows",
      "orders/订单-2024.csv",
      "1,234.5",
      "data 9f2c41d07be8",
    ];
    let at = -1;
    for (const part of order) {
      const next = text.indexOf(part, at + 1);
      expect([part, next]).not.toEqual([part, -1]);
      at = next;
    }
    expect(text).toContain("2024-01-05 ");
    expect(text.match(/SO\d+/g)).toHaveLength(20);
  });
  it("lists the assumptions with range and source", () => {
    const text = plain(explainFigure(results, "loss.total", null, "en"));
    expect(text).toContain("24 % (plausible 18 % to 30 %; estimated from your data)");
    expect(text).toContain("given by you, 财务部 2024-11-02");
  });
  it("says why there is no value", () => {
    expect(explainFigure(results, "measure.complaint-rate", null, "zh")).toContain("缺少数据列：");
  });
  it("leaves columns out that are empty in every row, and turns minor units to major", () => {
    const evidence = evidenceOf(rows, shape, results.sources, words("en"));
    expect(evidence.columns.map((column) => column.id)).toEqual(["order_id", "ordered_on", "amount"]);
    expect(evidence.rows[0]!.cells).toEqual(["SO0", "2024-01-05", 1234.5]);
    expect(evidence.rows).toHaveLength(20);
  });
});

describe("rows whose number was not counted", () => {
  it("are called the first ones, and all of them only when fewer than could be quoted", () => {
    const said = (n: number) =>
      explainFigure(
        results,
        "measure.otif",
        evidenceOf(rows.slice(0, n), shape, results.sources, words("en")),
        "en",
      );
    expect(said(25)).toContain("The first 20 rows");
    expect(said(7)).toContain("  7 rows");
  });
});

describe("a table cell", () => {
  it("is a figure with the rows of its key", () => {
    expect(figureOf(results, "measure.by-customer[C1000].otif")!.rows).toEqual({
      query: "mart.order",
      args: { customer_id: "C1000" },
    });
    expect(plain(explainFigure(results, "measure.by-customer[C1000].otif", null, "en"))).toMatch(
      /\d\d\.\d % \(/,
    );
  });
  it("of a table without a key is found by its first column", () => {
    expect(figureOf(results, "plan.priorities[returned].money")!.value).toBe(98_100);
  });
  it("of a table whose rows differ in unit is said in that of its row, and leads to the figure as it stands", () => {
    const told = (id: string) => explainFigure(withPlan, id, null, "en");
    expect(told("scenario.compare[level.optimum.in-full].慢一点")).toMatch(/95\.5.%/);
    const gain = told("scenario.compare[plan.gain.total].慢一点");
    expect(gain).toContain("per year");
    expect(gain).toContain("(plan.gain.total)");
  });
  it("that is not there is null, and so is a table of another name", () => {
    expect(figureOf(results, "measure.by-customer[nobody].otif")).toBeNull();
    expect(figureOf(results, "constructor[a].b")).toBeNull();
  });
});

describe("an unknown id", () => {
  it("names the nearest", () => {
    expect(suggestions(results, "measure.oitf")[0]).toBe("measure.otif");
    expect(suggestions(results, "measure.by-customer[C1000].otfi")).toEqual([
      "measure.by-customer[C1000].otif",
    ]);
    expect(explainFigure(results, "measure.oitf", null, "zh")).toContain("您要找的是不是：measure.otif");
  });
  it("of a row without a column names its cells", () => {
    const cells = suggestions(results, "measure.by-customer[C1000]");
    expect(cells).toContain("measure.by-customer[C1000].otif");
    for (const cell of cells) expect(figureOf(results, cell)!.value).not.toBeNull();
    expect(suggestions(results, "measure.by-customer[nobody]")).toEqual([]);
  });
  it("like nothing at all points to the list", () => {
    expect(explainFigure(results, "zzzzzzzzzzzzzzzzzzzzzzzzz", null, "en")).toContain("lists them all");
  });
});

describe.each(languages)("as JSON in %s", (language) => {
  it("holds raw values, ids and the version of the data", () => {
    const json = explainJson(results, "measure.otif", null, language);
    expect(json).toMatchObject({
      id: "measure.otif",
      value: 0.763402,
      low: 0.748,
      unit: "share",
      dataHash: results.dataHash,
    });
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
  });
});

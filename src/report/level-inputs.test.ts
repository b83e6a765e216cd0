import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import type { Cell, Results } from "../core/findings.js";
import { explainFigure, figureOf } from "./explain.js";

const table = (
  keys: readonly string[],
  codes: readonly string[],
  numbers: readonly string[],
  rows: Cell[][],
) => ({
  columns: [
    ...keys.map((id) => ({ id, kind: "key" as const, unit: "text" as const })),
    ...codes.map((id) => ({ id, kind: "code" as const, unit: "text" as const })),
    ...numbers.map((id) => ({ id, kind: "number" as const, unit: "ratio" as const })),
  ],
  rows,
  total: rows.length,
});

const paired: Results = {
  ...results,
  tables: {
    "level.pairs": table(
      ["customer_id", "product_id"],
      ["customer-class", "product-class"],
      ["worth", "level-today", "level-best", "tier", "rank"],
      [["C1", "P1", "1", "A", 900, 0.9, 0.99, 2, 1]],
    ),
    "level.items": table(
      ["product_id", "site"],
      [],
      ["fill-today", "fill-best"],
      [
        ["P1", "east", 0.9, 0.98],
        ["P1", "west", 0.8, 0.97],
        ["P10", "east", 0.7, 0.9],
      ],
    ),
    "level.penalty-by-class": table(
      ["customer-class", "kind"],
      [],
      ["stake"],
      [
        ["1", "late", 4000],
        ["1", "short", 5000],
        ["2", "short", 100],
      ],
    ),
    "level.menu": table(
      ["tier", "element"],
      [],
      ["level"],
      [
        ["1", "in-full", 0.995],
        ["2", "in-full", 0.98],
        ["2", "on-time", 0.9],
      ],
    ),
    "level.matrix": table(
      ["customer-class", "product-class"],
      [],
      ["worth-per-pair"],
      [
        ["1", "A", 800],
        ["1", "B", 80],
      ],
    ),
  },
};
const inputs = (column: string) => figureOf(paired, `level.pairs[C1|P1].${column}`)!.inputs;

describe("a customer × product pair explained", () => {
  it("leads to the stock it is served from, at every site, and to what is at stake in its class", () => {
    expect(inputs("level-today")).toEqual([
      "level.items[P1|east].fill-today",
      "level.items[P1|west].fill-today",
    ]);
    expect(inputs("level-best")).toEqual([
      "level.items[P1|east].fill-best",
      "level.items[P1|west].fill-best",
      "level.penalty-by-class[1|short].stake",
    ]);
  });
  it("leads from its level of the menu to the level that suits it, and from its rank to the cell it is ranked by", () => {
    expect(inputs("tier")).toEqual(["level.pairs[C1|P1].level-best", "level.menu[2|in-full].level"]);
    expect(inputs("rank")).toEqual(["level.matrix[1|A].worth-per-pair"]);
    expect(inputs("worth")).toEqual([]);
  });
  it("says its classes and its level of the menu", () => {
    const text = explainFigure(paired, "level.pairs[C1|P1].level-best", null, "zh");
    expect(text).toMatch(/客户级别：1/);
    expect(text).toMatch(/商品级别：A/);
    expect(text).toContain("level.items[P1|west].fill-best");
  });
});

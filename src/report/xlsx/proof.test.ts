import { describe, expect, it } from "vitest";
import { book as firm } from "../../../test/fixtures/book.js";
import { lossFigures, lossTables } from "../../../test/fixtures/loss.js";
import { formulasOf, sheetsOf, unzip } from "../../../test/fixtures/unzip.js";
import type { Cell, Results } from "../../core/findings.js";
import { buildReport } from "../build.js";
import { writeXlsx } from "../xlsx.js";

const bookOf = async (results: Results, language: "en" | "zh" = "en") =>
  writeXlsx(buildReport(results, language), results);
const sheets = async (results: Results) => sheetsOf(unzip(await bookOf(results)));

const ticks = (xml: string) =>
  formulasOf(xml).flatMap(({ expression, value }) => (expression.startsWith("IF(") ? [value] : []));

describe("the proof sheet", () => {
  it("ticks every sum that agrees to the cent", async () => {
    const proof = (await sheets(firm)).get("Proof")!;
    expect(ticks(proof)).toEqual(Array(8).fill("✓"));
  });

  it("does not tick a ledger that is one cent off", async () => {
    const off = {
      ...firm,
      figures: firm.figures.map((f) =>
        f.id === "cost.explicit.total" ? { ...f, value: Number((f.value! + 0.01).toFixed(2)) } : f,
      ),
    };
    expect(ticks((await sheets(off)).get("Proof")!)).toEqual(["✗", "✗", "✗", "✓", "✓", "✓", "✓", "✓"]);
  });

  it("leaves a check out when one of its numbers is unknown", async () => {
    const unknown = {
      ...firm,
      figures: firm.figures.map((f) => (f.id === "cost.unused-capacity" ? { ...f, value: null } : f)),
    };
    expect(ticks((await sheets(unknown)).get("Proof")!)).toHaveLength(7);
  });

  it("does not take the top rows of a table for all of it", async () => {
    const customers = firm.tables["cost.customers"]!;
    const cut = {
      ...firm,
      tables: { ...firm.tables, "cost.customers": { ...customers, rows: customers.rows.slice(0, 2) } },
    };
    const made = await sheets(cut);
    expect(ticks(made.get("Proof")!)).not.toContain("✗");
    expect(unzip(await bookOf(cut)).get("xl/sharedStrings.xml")).toContain("Total of the rows here");
  });

  it("takes freight off again that customers bear beside the ledger", async () => {
    const edit = (id: string, change: (row: readonly Cell[]) => readonly Cell[]) => {
      const { rows, ...rest } = firm.tables[id]!;
      return { [id]: { ...rest, rows: rows.map(change) } };
    };
    const add = (cell: Cell) => Number((Number(cell) + 100).toFixed(2));
    const served = edit("cost.customers", (row) =>
      row[0] === "C0" ? row.map((cell, i) => (i === 4 || i === 7 ? add(cell) : cell)) : row,
    );
    const lines = edit("cost.reconciliation", (row) =>
      row[2] === "transport" ? row.map((cell, i) => (i === 4 ? add(cell) : cell)) : row,
    )["cost.reconciliation"]!;
    const reconciled = {
      ...lines,
      rows: [...lines.rows.slice(0, -1), [7, "freight-added", null, null, -100, 0], lines.rows.at(-1)!],
      total: lines.total + 1,
    };
    const added = {
      ...firm,
      tables: { ...firm.tables, ...served, "cost.reconciliation": reconciled },
    };
    expect(ticks((await sheets(added)).get("Proof")!)).toEqual(Array(8).fill("✓"));
  });

  it("adds up what is lost, but never its ranges nor orders that failed in two ways", async () => {
    const parts = {
      "loss.parts": lossTables([])["loss.parts"]!,
      "loss.kinds": lossTables([])["loss.kinds"]!,
    };
    const lost = (figures: Results["figures"]) =>
      sheets({ ...firm, figures: [...firm.figures, ...figures], tables: { ...firm.tables, ...parts } });
    const made = await lost(lossFigures);
    expect(ticks(made.get("Proof")!)).toEqual(Array(10).fill("✓"));
    const sums = [...made.values()].flatMap(formulasOf).filter(({ expression }) => /^SUM\(/.test(expression));
    expect(sums.filter(({ value }) => value === "551800")).toHaveLength(1);
    expect(sums.map(({ value }) => value)).not.toContain(String(2_855 + 1_770 + 402 + 161));
    const off = lossFigures.map((f) => (f.id === "loss.total" ? { ...f, value: f.value! + 1 } : f));
    expect(ticks((await lost(off)).get("Proof")!).slice(8)).toEqual(["✗", "✓"]);
  });

  it("is not there when nothing can be proved", async () => {
    expect([...(await sheets({ ...firm, figures: [], tables: {} })).keys()]).not.toContain("Proof");
  });
});

describe("the form of the standard", () => {
  it("numbers its lines and adds them up by formulas, with merged headers", async () => {
    const form = (await sheets(firm)).get("GB-T 20523 main table")!;
    const at = Object.fromEntries(formulasOf(form).map((f) => [f.at, f]));
    expect(at.E6?.expression).toBe("C6+D6");
    expect(at.C11?.expression).toBe("SUM(C6:C10)");
    expect(at.S6?.expression).toBe("D6+G6+J6+M6+P6");
    expect(at.F21).toEqual({ at: "F21", expression: "F20-F16", value: "427950.9" });
    expect(form).toContain('<mergeCell ref="C4:E4"/>');
  });
});

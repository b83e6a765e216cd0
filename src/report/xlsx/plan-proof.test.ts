import { describe, expect, it } from "vitest";
import { withPlan } from "../../../test/fixtures/level-plan.js";
import { formulasOf, sheetsOf, unzip } from "../../../test/fixtures/unzip.js";
import type { Results } from "../../core/findings.js";
import { buildReport } from "../build.js";
import { writeXlsx } from "../xlsx.js";

/** The plan alone, so that every line of the proof is about it. */
const alone: Results = {
  ...withPlan,
  figures: withPlan.figures.filter(({ id }) => id.startsWith("plan.")),
  tables: Object.fromEntries(Object.entries(withPlan.tables).filter(([id]) => id.startsWith("plan."))),
  verdicts: [],
};

async function proofOf(results: Results) {
  const file = unzip(await writeXlsx(buildReport(results, "en"), results));
  const formulas = [...sheetsOf(file)].flatMap(([name, xml]) =>
    formulasOf(xml).map((one) => ({ ...one, name })),
  );
  return {
    formulas,
    ticks: formulas.filter(({ expression }) => expression.startsWith("IF(")).map(({ value }) => value),
    text: file.get("xl/sharedStrings.xml")!,
  };
}

describe("the plan in the workbook", () => {
  it("proves the gain by its parts and by its changes, the cost by its changes, and what is left", async () => {
    expect((await proofOf(alone)).ticks).toEqual(["✓", "✓", "✓", "✓"]);
  });
  it("does not tick when a chosen change brings a cent more", async () => {
    const table = alone.tables["plan.changes"]!;
    const at = table.columns.findIndex(({ id }) => id === "gain");
    const rows = table.rows.map((row, i) =>
      row.map((cell, c) => (i === 0 && c === at ? Number(cell) + 0.01 : cell)),
    );
    const off = { ...alone, tables: { ...alone.tables, "plan.changes": { ...table, rows } } };
    expect((await proofOf(off)).ticks).toEqual(["✓", "✗", "✓", "✓"]);
  });
  it("leaves the changes out of the proof when the cost of a chosen one is not known", async () => {
    const table = alone.tables["plan.changes"]!;
    const at = table.columns.findIndex(({ id }) => id === "cost");
    const rows = table.rows.map((row, i) => row.map((cell, c) => (i === 0 && c === at ? null : cell)));
    const unknown = { ...alone, tables: { ...alone.tables, "plan.changes": { ...table, rows } } };
    expect((await proofOf(unknown)).ticks).toHaveLength(3);
  });
  it("keeps the sums of the plan's total alive", async () => {
    const { formulas } = await proofOf(alone);
    expect(formulas.map(({ expression }) => expression)).toEqual(
      expect.arrayContaining(["B2+B3+B4", "B5-B6"]),
    );
  });
  it("begins with what is to be decided", async () => {
    expect((await proofOf(alone)).text).toContain("5 changes to make");
  });
});

import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { formulasOf, unzip } from "../../test/fixtures/unzip.js";
import { buildReport } from "./build.js";
import { writeRejected } from "./rejected.js";
import { sheetName } from "./xlsx/names.js";
import { amount } from "./xlsx/sheet.js";
import { writeXlsx } from "./xlsx.js";

const payloads = [
  "=1+1",
  "+1",
  "-1",
  "@SUM(A1)",
  "\t=1",
  "＝1+1",
  '=HYPERLINK("http://x")',
  "=cmd|' /C calc'!A0",
];
const customers = results.tables["measure.by-customer"]!;
const armed = {
  ...results,
  tables: {
    ...results.tables,
    "measure.by-customer": {
      ...customers,
      rows: customers.rows.map((row, i) =>
        i < payloads.length ? [row[0]!, payloads[i]!, ...row.slice(2)] : row,
      ),
    },
  },
};
const book = await writeXlsx(buildReport(armed, "zh"), armed);
const files = unzip(book);
const sheets = [...files].filter(([name]) => /^xl\/worksheets\/sheet\d+\.xml$/.test(name));
const names = [...files.get("xl/workbook.xml")!.matchAll(/<sheet [^>]*name="([^"]*)"/g)].map(
  (match) => match[1]!,
);
const sheetOf = (table: string) =>
  files.get(`xl/worksheets/sheet${Object.keys(armed.tables).indexOf(table) + 4}.xml`)!;
const shared = [...files.get("xl/sharedStrings.xml")!.matchAll(/<si>[\s\S]*?<t[^>]*>([\s\S]*?)<\/t>/g)].map(
  (m) => m[1]!,
);

describe("the workbook", () => {
  it("holds no formula but ours, whatever the data say", () => {
    expect(sheets.length).toBe(Object.keys(armed.tables).length + 7);
    const ours = /^((SUM|ROUND|IF)\(|'[^']+'!|[A-Z]+\d+|"[✓✗]"|=0|,2\)|[+\-:,)])+$/;
    for (const [, xml] of sheets)
      for (const { expression } of formulasOf(xml))
        expect(expression.replaceAll("&quot;", '"')).toMatch(ours);
    expect(formulasOf(sheetOf("measure.by-customer"))).toEqual([]);
    for (const payload of ["=1+1", "@SUM(A1)", "＝1+1"]) expect(shared).toContain(payload);
  });
  it("has a sheet for each table beside summary, figures, proof, assumptions, sources, totals and problems", () => {
    expect(names.slice(0, 3)).toEqual(["摘要", "指标", "勾稽"]);
    expect(names.slice(-4)).toEqual(["假设", "数据来源", "核对总数", "问题"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });
  it("leads from the summary to every other sheet", () => {
    const links = [...files.get("xl/worksheets/sheet1.xml")!.matchAll(/location="'([^"]*)'!A1"/g)];
    expect(links.map((m) => m[1])).toEqual(names.slice(1));
  });
  it("writes shares, money and days as numbers with their formats", () => {
    const styles = files.get("xl/styles.xml")!;
    for (const format of ["0.0%", "#,##0.00;(#,##0.00)", "#,##0", "yyyy-mm-dd"])
      expect(styles).toContain(`formatCode="${format}"`);
    expect(sheetOf("measure.by-customer")).toContain(`<v>${customers.rows[0]![3]}</v>`);
    expect(sheetOf("measure.by-month")).toMatch(/<c r="A2"[^>]*><v>45047<\/v>/);
  });
  it("tells a share close to none or all from none and all", () => {
    expect([0, 0.004, 0.5, 0.9985, 1].map((share) => amount(share, "share").format)).toEqual([
      "0.0%",
      "0.00%",
      "0.0%",
      "0.00%",
      "0.0%",
    ]);
  });
  it("freezes the header and sets widths", () => {
    for (const table of Object.keys(armed.tables)) {
      expect(sheetOf(table)).toContain('ySplit="1"');
      expect(sheetOf(table)).toContain('customWidth="1"');
    }
  });
  it("keeps every row of a table", () => {
    const rows = sheetOf("measure.by-customer").match(/<row /g) ?? [];
    expect(rows).toHaveLength(customers.rows.length + 1);
  });
  it("is the same bytes each time", async () => {
    expect((await writeXlsx(buildReport(armed, "zh"), armed)).equals(book)).toBe(true);
  });
});

describe("sheet names", () => {
  it("are cut, cleaned and made unique without regard to case", () => {
    const used = new Set<string>();
    expect(sheetName("a/b:c*[d]?\\", used)).toBe("a b c d");
    expect(sheetName("A B C D", used)).toBe("A B C D 2");
    expect(sheetName("'quoted'", used)).toBe("quoted");
    expect(sheetName("", used)).toBe("Sheet");
    expect(sheetName("History", used)).toBe("History 1");
    const long = sheetName("客户".repeat(30), used);
    const again = sheetName("客户".repeat(30), used);
    expect([long.length, again.length]).toEqual([31, 31]);
    expect(again).not.toBe(long);
    expect(sheetName("𠮷".repeat(20), used)).toBe("𠮷".repeat(15));
    expect(sheetName("Customers: amount, cost to serve, profit", used)).toBe(
      "Customers amount, cost to serve",
    );
    expect(sheetName("Logistics cost by payment form and item", used)).toBe("Logistics cost by payment form");
    expect(sheetName("What the first estimates of it are hanging on", used)).toBe(
      "What the first estimates of it",
    );
    expect(sheetName("Failures that changed from a month on", used)).toBe("Failures that changed");
  });
});

describe("rejected rows", () => {
  it("stand in a sheet per file with place, reason and their text", async () => {
    const zip = unzip(
      await writeRejected(
        [
          {
            file: "a/订单.csv",
            sheet: null,
            header: ["订单号", "金额"],
            rows: [{ row: 9, reasons: ["key-empty:订单号"], cells: ["", "=1+1", "extra"] }],
          },
          {
            file: "b/订单.csv",
            sheet: null,
            header: ["x"],
            rows: [{ row: 2, reasons: ["cell-refused:x"], cells: ["0012"] }],
          },
          { file: "c.csv", sheet: null, header: [], rows: [] },
        ],
        "zh",
      ),
    );
    const strings = zip.get("xl/sharedStrings.xml")!;
    for (const text of ["a/订单.csv", "订单号：必填列为空", "=1+1", "0012", "单元格 3"])
      expect(strings).toContain(text);
    expect([...zip.keys()].filter((name) => name.startsWith("xl/worksheets/sheet"))).toHaveLength(2);
    expect(zip.get("xl/worksheets/sheet1.xml")).not.toContain("<f");
  });
  it("make a book that says so when there are none", async () => {
    expect(unzip(await writeRejected([], "en")).get("xl/sharedStrings.xml")).toContain("Nothing to report.");
  });
});

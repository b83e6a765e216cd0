import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { results } from "../../test/fixtures/results.js";
import { buildReport } from "./build.js";
import { writeRejected } from "./rejected.js";
import { sheetName } from "./xlsx/names.js";
import { writeXlsx } from "./xlsx.js";

/** The entries of a zip by name, from its central directory. */
function unzip(zip: Buffer): Map<string, string> {
  const end = zip.lastIndexOf(Buffer.from([0x50, 0x4b, 5, 6]));
  const entries = new Map<string, string>();
  let at = zip.readUInt32LE(end + 16);
  for (let i = 0; i < zip.readUInt16LE(end + 10); i++) {
    const name = zip.toString("utf8", at + 46, at + 46 + zip.readUInt16LE(at + 28));
    const local = zip.readUInt32LE(at + 42);
    const from = local + 30 + zip.readUInt16LE(local + 26) + zip.readUInt16LE(local + 28);
    const bytes = zip.subarray(from, from + zip.readUInt32LE(at + 20));
    entries.set(name, (zip.readUInt16LE(at + 10) === 0 ? bytes : inflateRawSync(bytes)).toString("utf8"));
    at += 46 + zip.readUInt16LE(at + 28) + zip.readUInt16LE(at + 30) + zip.readUInt16LE(at + 32);
  }
  return entries;
}

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
  files.get(`xl/worksheets/sheet${Object.keys(armed.tables).indexOf(table) + 3}.xml`)!;
const shared = [...files.get("xl/sharedStrings.xml")!.matchAll(/<si>[\s\S]*?<t[^>]*>([\s\S]*?)<\/t>/g)].map(
  (m) => m[1]!,
);

describe("the workbook", () => {
  it("holds no formula, whatever the data say", () => {
    expect(sheets.length).toBe(Object.keys(armed.tables).length + 6);
    for (const [, xml] of sheets) expect(xml).not.toContain("<f");
    for (const payload of ["=1+1", "@SUM(A1)", "＝1+1"]) expect(shared).toContain(payload);
  });
  it("has a sheet for each table beside summary, figures, assumptions, sources, totals and problems", () => {
    expect(names.slice(0, 2)).toEqual(["摘要", "指标"]);
    expect(names.slice(-4)).toEqual(["假设", "数据来源", "核对总数", "问题"]);
    expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
    for (const name of names) expect(name.length).toBeLessThanOrEqual(31);
  });
  it("writes shares, money and days as numbers with their formats", () => {
    const styles = files.get("xl/styles.xml")!;
    for (const format of ["0.0%", "#,##0.00;(#,##0.00)", "#,##0", "yyyy-mm-dd"])
      expect(styles).toContain(`formatCode="${format}"`);
    expect(sheetOf("measure.by-customer")).toContain(`<v>${customers.rows[0]![3]}</v>`);
    expect(sheetOf("measure.by-month")).toMatch(/<c r="A2"[^>]*><v>45047<\/v>/);
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

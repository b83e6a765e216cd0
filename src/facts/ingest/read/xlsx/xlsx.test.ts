import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cellsOf, openBytes, scanned } from "../../../../../test/fixtures/read/open.js";
import { row, workbook } from "../../../../../test/fixtures/read/workbook.js";

const one = (rows: string, merges?: string[]) =>
  workbook({ sheets: [{ name: "Sheet1", rows, ...(merges ? { merges } : {}) }] });

describe("workbooks", () => {
  it("reads every sheet as a table of its own, and says which it left out", async () => {
    const bytes = workbook({
      sheets: [
        { name: "封面", rows: row(1, ["月度报表"]) },
        { name: "订单", rows: row(1, ["订单号", "金额"]) + row(2, ["A1", 5]) },
        { name: "退货", rows: row(1, ["退货单号", "金额"]) + row(2, ["R1", 7]) + row(3, ["R2", 8]) },
        { name: "字典", rows: row(1, ["k", "v"]) + row(2, ["a", "b"]), state: "hidden" },
      ],
    });
    const { tables, all } = await openBytes("b.xlsx", bytes);
    expect(tables.map((t) => [t.sheet, t.rows])).toEqual([
      ["订单", 1],
      ["退货", 2],
    ]);
    expect(all.filter((p) => p.code === "sheet-skipped").map((p) => p.values)).toEqual([
      { sheet: "字典", reason: "hidden" },
      { sheet: "封面", reason: "no-table" },
    ]);
    const asked = await openBytes("b.xlsx", bytes, { sheet: "字典" });
    expect(await cellsOf(asked.table)).toEqual([["a", "b"]]);
    const missing = await openBytes("b.xlsx", bytes, { sheet: "发货" });
    expect(missing.problem("sheet-not-found")?.values).toEqual({
      sheet: "发货",
      sheets: ["封面", "订单", "退货", "字典"],
    });
  });

  it("reads every kind of cell as the text a person sees", async () => {
    const cells = [
      '<c t="s"><v>0</v></c>',
      '<c t="s"><v>1</v></c>',
      '<c t="str"><f>A1&amp;"x"</f><v>kept</v></c>',
      '<c t="b"><v>1</v></c>',
      '<c t="e"><v>#N/A</v></c>',
      "<c><v>0.30000000000000004</v></c>",
      "<c><v>1E-7</v></c>",
      '<c s="1"><v>45356</v></c>',
      '<c s="2"><v>45356.5</v></c>',
      '<c s="1"><v>0</v></c>',
      '<c t="d"><v>2024-03-05T00:00:00</v></c>',
      '<c s="5"><v>12.5</v></c>',
    ];
    const rows =
      row(
        1,
        cells.map((_, i) => `列${i + 1}`),
      ) +
      row(2, cells) +
      row(3, cells);
    const bytes = workbook({
      sheets: [{ name: "s", rows }],
      strings: [" 0012 ", "<r><t>bold</t></r><rPh><t>ふり</t></rPh><r><t>_x000A_plain</t></r>"],
    });
    const { table, problem } = await openBytes("k.xlsx", bytes);
    expect((await scanned(table))[0]).toEqual([
      2,
      " 0012 ",
      "bold\nplain",
      "kept",
      "TRUE",
      null,
      "0.3",
      "0.0000001",
      "2024-03-05",
      "2024-03-05 12:00:00",
      null,
      "2024-03-05",
      "12.5",
    ]);
    expect(problem("formula-cells")?.values).toEqual({ count: 2, cell: "C2" });
    expect(problem("error-cells")?.values).toEqual({ count: 2, cell: "E2" });
  });

  it("keeps long ids that are text, and says which numbers have lost digits", async () => {
    const rows =
      row(1, ["运单号", "金额"]) +
      row(2, ["420240101000012376543", 1]) +
      row(3, ["<c><v>4.2024010100001237E+20</v></c>", 2]) +
      row(4, ["<c><v>123456789012345</v></c>", 3]);
    const { table, problem } = await openBytes("i.xlsx", one(rows));
    expect((await cellsOf(table)).map((r) => r[0])).toEqual([
      "420240101000012376543",
      "4.2024010100001237E+20",
      "123456789012345",
    ]);
    expect(problem("ids-destroyed")).toMatchObject({
      values: { count: 1 },
      place: { row: 3, column: "运单号" },
    });
  });

  it("joins a merged header, skips titles and totals, fills merged cells downwards and no others", async () => {
    const rows =
      row(1, ["出库序时簿"]) +
      row(2, ["订单号", "客户", "出库", null, "退货", null]) +
      row(3, [null, null, "数量", "金额", "数量", "金额"]) +
      row(4, ["A1", "东方", 1, 10, 0, 0]) +
      row(5, [null, "东方", 2, 20, 0, 0]) +
      row(6, ["A2", "大华", 3, 30, 1, 10]) +
      row(7, [null, "大华", 4, 40, 0, 0]) +
      row(8, ["合计", null, 10, 100, 1, 10]);
    const merges = ["A1:F1", "A2:A3", "B2:B3", "C2:D2", "E2:F2", "A4:A5"];
    const { table, codes } = await openBytes("m.xlsx", one(rows, merges));
    expect(table.header).toEqual([
      "订单号",
      "客户",
      "出库 / 数量",
      "出库 / 金额",
      "退货 / 数量",
      "退货 / 金额",
    ]);
    expect(table.headerRows).toEqual([2, 3]);
    expect((await scanned(table)).map((r) => r.slice(0, 3))).toEqual([
      [4, "A1", "东方"],
      [5, "A1", "东方"],
      [6, "A2", "大华"],
      [7, null, "大华"],
    ]);
    expect(table.skipped.map((s) => [s.row, s.reason])).toEqual([
      [1, "title"],
      [8, "total"],
    ]);
    expect(codes).toEqual(
      expect.arrayContaining(["title-rows-skipped", "merged-header-joined", "total-rows-skipped"]),
    );
  });

  it("counts days from 1904 when the workbook says so", async () => {
    const rows =
      row(1, ["id", "date"]) +
      row(2, ["a", '<c s="1"><v>43894</v></c>']) +
      row(3, ["b", '<c s="1"><v>1</v></c>']);
    const { table } = await openBytes("d.xlsx", workbook({ sheets: [{ name: "s", rows }], date1904: true }));
    expect(await cellsOf(table)).toEqual([
      ["a", "2024-03-05"],
      ["b", "1904-01-02"],
    ]);
  });

  it("finds a table that starts at column B below a blank row", async () => {
    const rows = row(3, [null, "order_id", "qty"]) + row(4, [null, "A1", 1]) + row(6, [null, "A2", 2]);
    const { table } = await openBytes("o.xlsx", one(rows));
    expect(table.header).toEqual(["order_id", "qty"]);
    expect(await scanned(table)).toEqual([
      [4, "A1", "1"],
      [6, "A2", "2"],
    ]);
  });

  it("keeps __proto__ and quotes in headers, and line ends in cells", async () => {
    const rows = row(1, ["__proto__", 'a"b;c']) + row(2, ["x\r\ny", '"=1+1"']) + row(3, ["", "z"]);
    const { table } = await openBytes("p.xlsx", one(rows.replaceAll("\r", "&#13;")));
    expect(table.header).toEqual(["__proto__", 'a"b;c']);
    expect(await cellsOf(table)).toEqual([
      ["x\r\ny", '"=1+1"'],
      [null, "z"],
    ]);
  });

  it("reads a compressed workbook under any name", async () => {
    const bytes = gzipSync(one(row(1, ["id", "qty"]) + row(2, ["a", 1])));
    const { table } = await openBytes("report.csv", bytes);
    expect(table).toMatchObject({ container: "xlsx", compressed: true, rows: 1 });
  });
});

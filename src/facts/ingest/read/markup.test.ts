import { DuckDBInstance } from "@duckdb/node-api";
import { describe, expect, it } from "vitest";
import { cellsOf, openBytes, place, scanned } from "../../../../test/fixtures/read/open.js";
import { openFile } from "../read.js";

describe("HTML saved as a workbook", () => {
  const html = (body: string, charset = "utf-8") =>
    `<html><head><meta http-equiv="Content-Type" content="text/html; charset=${charset}"><style>td{color:red}</style></head><body>${body}</body></html>`;

  it("is read as text: entities, spans, nothing run", async () => {
    const body = `<script>document.write("<table><tr><td>evil</td></tr></table>")</script>
      <!-- <table><tr><td>no</td></tr></table> -->
      <table border=1>
      <tr><th colspan="4">出库&amp;退货</th></tr>
      <tr><td>订单号</td><td>客户</td><td>金额</td><td>备注</td></tr>
      <tr><td rowspan=2>0012</td><td>A&nbsp;&lt;B&gt;</td><td>10</td><td>x<br>y</td></tr>
      <tr><td>C</td><td>&#50;0</td><td></td></tr>
      <tr><td>0013<td>D<td>5<td>z
      </table>`;
    const { table, problem } = await openBytes("old.xls", html(body));
    expect(table).toMatchObject({ container: "html", headerRows: [2, 2] });
    expect(table.header).toEqual(["订单号", "客户", "金额", "备注"]);
    expect(await scanned(table)).toEqual([
      [3, "0012", "A <B>", "10", "x\ny"],
      [4, "0012", "C", "20", null],
      [5, "0013", "D", "5", "z"],
    ]);
    expect(problem("html-table-read")?.values).toEqual({ rows: 5 });
  });

  it("is read in the encoding it declares", async () => {
    const [before, after] = html(
      "<table><tr><td>@@</td><td>qty</td></tr><tr><td>a</td><td>1</td></tr></table>",
      "gb2312",
    ).split("@@");
    const bytes = Buffer.concat([Buffer.from(before!), Buffer.from("bfcdbba7", "hex"), Buffer.from(after!)]);
    const { table } = await openBytes("gb.xls", bytes);
    expect(table.header).toEqual(["客户", "qty"]);
  });
});

describe("other containers", () => {
  it("reads XML Spreadsheet 2003", async () => {
    const cell = (type: string, text: string, more = "") =>
      `<Cell${more}><Data ss:Type="${type}">${text}</Data></Cell>`;
    const xml = `<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?>
      <Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">
      <Worksheet ss:Name="Orders"><Table>
      <Row>${cell("String", "order_id")}${cell("String", "date")}${cell("String", "qty")}</Row>
      <Row>${cell("String", "001")}${cell("DateTime", "2024-03-05T00:00:00.000")}${cell("Number", "0.30000000000000004")}</Row>
      <Row ss:Index="5">${cell("String", "002")}${cell("Number", "7", ' ss:Index="3"')}</Row>
      </Table></Worksheet></Workbook>`;
    const { table } = await openBytes("x.xls", xml);
    expect(table.sheet).toBe("Orders");
    expect(await scanned(table)).toEqual([
      [2, "001", "2024-03-05", "0.3"],
      [5, "002", null, "7"],
    ]);
  });

  it("reads Parquet through the engine, whatever its columns are called", async () => {
    const { path, cache } = place("a.parquet");
    const connection = await (await DuckDBInstance.create(":memory:")).connect();
    await connection.run(
      `copy (select '0012' as "__proto__", 1.50::decimal(18,2) as "a""b", null as c union all select 'x', 2, 'y') to '${path}' (format parquet)`,
    );
    const { tables, problems } = await openFile(path, "a.parquet", {}, cache);
    expect(problems).toEqual([]);
    expect(tables[0]).toMatchObject({ header: ["__proto__", 'a"b', "c"], rows: 2, container: "parquet" });
    expect(tables[0]!.sample[0]).toEqual(["0012", "1.50", null]);
    expect(await cellsOf(tables[0]!)).toHaveLength(2);
  });
});

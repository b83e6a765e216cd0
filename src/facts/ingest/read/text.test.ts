import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { cellsOf, openBytes, place, scanned } from "../../../../test/fixtures/read/open.js";
import { openFile, rewrite } from "../read.js";
import type { RawTable } from "../types.js";

const isInPlace = (table: RawTable) => table.scan.kind === "csv" && !table.scan.rowColumn;

describe("text the engine reads where it lies", () => {
  it.each([
    ["LF", "order_id,qty\nA1,1\nA2,2\n"],
    ["CRLF", "order_id,qty\r\nA1,1\r\nA2,2\r\n"],
    ["mark", "\uFEFForder_id,qty\r\nA1,1\r\nA2,2\r\n"],
    ["no last line end", "order_id,qty\nA1,1\nA2,2"],
    ["quotes, no last line end", '"order_id","qty"\n"A1","1"\n"A2","2"'],
    ["blank lines at the end", "order_id,qty\nA1,1\nA2,2\n\n\n"],
    ["semicolon", "order_id;qty\nA1;1\nA2;2\n"],
    ["tab", "order_id\tqty\nA1\t1\nA2\t2\n"],
    ["pipe", "order_id|qty\nA1|1\nA2|2\n"],
  ])("%s", async (_, text) => {
    const { path, table } = await openBytes("a.csv", text);
    expect(isInPlace(table)).toBe(true);
    expect(table.scan).toMatchObject({ path });
    expect(table.header).toEqual(["order_id", "qty"]);
    expect(await scanned(table)).toEqual([
      [2, "A1", "1"],
      [3, "A2", "2"],
    ]);
    expect(table.rows).toBe(2);
    expect(table.sample).toEqual([
      ["A1", "1"],
      ["A2", "2"],
    ]);
    expect(table.sha256).toBe(createHash("sha256").update(readFileSync(path)).digest("hex"));
  });

  it("keeps row numbers when a quoted cell holds line ends", async () => {
    const { table } = await openBytes("q.csv", 'id,note\r\n1,"a\nb\r\nc"\r\n2,"say ""hi"""\r\n');
    expect(isInPlace(table)).toBe(true);
    expect(await scanned(table)).toEqual([
      [2, "1", "a\nb\r\nc"],
      [3, "2", 'say "hi"'],
    ]);
  });

  it("reads gzip in place, also of several members", async () => {
    const bytes = Buffer.concat([gzipSync("order_id,qty\nA1,1\n"), gzipSync("A2,2\n")]);
    const { table } = await openBytes("a.csv.gz", bytes);
    expect(table).toMatchObject({ compressed: true, rows: 2 });
    expect(isInPlace(table)).toBe(true);
    expect(await cellsOf(table)).toHaveLength(2);
  });

  it("skips title rows in place and says so", async () => {
    const { table, problem } = await openBytes(
      "t.csv",
      "销售出库序时簿,,\n2024年3月,,\n订单号,日期,金额\nA1,2024-03-01,5\nA2,2024-03-02,6\n",
    );
    expect(isInPlace(table)).toBe(true);
    expect(table.headerRows).toEqual([3, 3]);
    expect(table.skipped.map((s) => [s.row, s.reason])).toEqual([
      [1, "title"],
      [2, "title"],
    ]);
    expect(problem("title-rows-skipped")?.values.rows).toEqual(["1", "2"]);
    expect(await scanned(table)).toEqual([
      [4, "A1", "2024-03-01", "5"],
      [5, "A2", "2024-03-02", "6"],
    ]);
  });
});

describe("text that is rewritten", () => {
  it("sets ragged rows aside and keeps the rest with their row numbers", async () => {
    const { table, problem } = await openBytes("r.csv", '"id",qty\n1,5\n2\n3,6,7\n4,8,\n5,9\n');
    expect(await scanned(table)).toEqual([
      [2, "1", "5"],
      [5, "4", "8"],
      [6, "5", "9"],
    ]);
    expect(table.refused).toEqual([
      { row: 3, reason: "ragged-row", cells: ["2"] },
      { row: 4, reason: "ragged-row", cells: ["3", "6", "7"] },
    ]);
    expect(problem("ragged-row")).toMatchObject({ values: { count: 2 }, place: { row: 3 } });
  });

  it("is rewritten when the engine refuses ragged rows of an unquoted file", async () => {
    const { table, cache } = await openBytes("r.csv", "id,qty\n1,5\n2\n3,6\n");
    expect(isInPlace(table)).toBe(true);
    await expect(scanned(table)).rejects.toThrow(/CSV Error/);
    const again = await rewrite(table, {}, cache);
    expect(await scanned(again)).toEqual([
      [2, "1", "5"],
      [4, "3", "6"],
    ]);
    expect(again.refused).toHaveLength(1);
    expect(again.sha256).toBe(table.sha256);
  });

  it("lists blank rows inside, of nothing or of delimiters only", async () => {
    const { table } = await openBytes("b.csv", "id,qty\n1,5\n\n2,6\n,\n3,7\n,\n\n");
    expect(await scanned(table)).toEqual([
      [2, "1", "5"],
      [4, "2", "6"],
      [6, "3", "7"],
    ]);
    expect(table.skipped).toEqual([
      { row: 3, reason: "blank", text: "" },
      { row: 5, reason: "blank", text: "" },
    ]);
  });

  it("reads mixed line ends", async () => {
    const { table } = await openBytes("m.csv", "id,qty\r\n1,5\n2,6\r3,7\r\n");
    expect(await cellsOf(table)).toEqual([
      ["1", "5"],
      ["2", "6"],
      ["3", "7"],
    ]);
  });

  it("a quote that is never closed costs its own row", async () => {
    const { table, problem } = await openBytes("u.csv", 'id,note\n1,"ok"\n2,"oh no\n3,fine\n4,fine\n');
    expect(await scanned(table)).toEqual([
      [2, "1", "ok"],
      [4, "3", "fine"],
      [5, "4", "fine"],
    ]);
    expect(table.refused).toEqual([{ row: 3, reason: "quote-unclosed", cells: ["2", '"oh no'] }]);
    expect(problem("quote-unclosed")?.place?.row).toBe(3);
  });

  it("cuts space-aligned text without a header", async () => {
    const { table, codes } = await openBytes(
      "c.txt",
      " 00004 0001 19970101  2   29.33\r\n 00004 0001 19970118  2   29.73\r\n",
    );
    expect(table).toMatchObject({ container: "aligned", hasHeader: false, headerRows: null, firstRow: 1 });
    expect(table.header).toEqual(["#1", "#2", "#3", "#4", "#5"]);
    expect(await scanned(table)).toEqual([
      [1, "00004", "0001", "19970101", "2", "29.33"],
      [2, "00004", "0001", "19970118", "2", "29.73"],
    ]);
    expect(codes).toContain("no-header");
  });

  it("cuts fixed columns whose cells hold blanks", async () => {
    const lines = [
      "customer        city       qty",
      "Blue Star Ltd   New York     5",
      "Acme            Rome        12",
      "Long Name Shop  Den Haag     7",
    ];
    const { table } = await openBytes("f.txt", `${lines.join("\n")}\n`);
    expect(table.header).toEqual(["customer", "city", "qty"]);
    expect((await cellsOf(table))[0]).toEqual(["Blue Star Ltd", "New York", "5"]);
  });
});

describe("totals", () => {
  it("skips a total by its label where the row lacks what every row has", async () => {
    const text = "订单号,客户,数量,金额\nA1,东方,1,10\nA2,东方,2,20\n小计,,3,30\nA3,大华,4,40\n合计,,7,70\n";
    const { table, problem } = await openBytes("t.csv", text);
    expect((await scanned(table)).map((r) => r[0])).toEqual([2, 3, 5]);
    expect(table.skipped.map((s) => [s.row, s.reason])).toEqual([
      [4, "total"],
      [6, "total"],
    ]);
    expect(problem("total-rows-skipped")?.values).toMatchObject({ count: 2, rows: ["4", "6"] });
  });

  it("skips a total whose sum is quoted because it groups its thousands", async () => {
    const text =
      '凭证号,日期,部门,金额\nA1,2025-01-31,物流部,"1,200.50"\nA2,2025-02-28,客服部,"2,000.00"\n合计,,,"3,200.50"\n';
    const { table } = await openBytes("t.csv", text);
    expect(await cellsOf(table)).toHaveLength(2);
    expect(table.skipped).toEqual([{ row: 4, reason: "total", text: "合计 | 3,200.50" }]);
  });

  it("skips a total by arithmetic where the label stands in the key column", async () => {
    const { table } = await openBytes(
      "t.csv",
      "customer,amount\nRome,10.10\nBerlin,20.20\nGrand Total,30.30\n",
    );
    expect(await cellsOf(table)).toHaveLength(2);
    expect(table.skipped).toEqual([{ row: 4, reason: "total", text: "Grand Total | 30.30" }]);
  });

  it("keeps a customer called Total whose number is no sum", async () => {
    const { table } = await openBytes(
      "t.csv",
      "customer,amount\nRome,10\nTotal Energies,25\nTotal,99\nBerlin,20\n",
    );
    expect(await cellsOf(table)).toHaveLength(4);
    expect(table.skipped).toEqual([]);
  });

  it("skips headers that a page break repeats", async () => {
    const { table } = await openBytes("p.csv", "order_id,qty\nA1,1\norder_id,qty\nA2,2\n");
    expect((await scanned(table)).map((r) => r[0])).toEqual([2, 4]);
    expect(table.skipped).toEqual([{ row: 3, reason: "repeated-header", text: "order_id | qty" }]);
  });
});

describe("what cannot be read is said", () => {
  it.each([
    ["empty.csv", "", "file-empty"],
    ["blank.csv", "\n \n", "file-empty"],
    [
      "prose.txt",
      "Dear customer,\nthis is a letter, not a table, as one; can see.\nKind regards\n",
      "delimiter-undecided",
    ],
    ["picture.csv", "\x89PNG\r\n\x1a\n\0\0\0", "file-not-recognised"],
  ])("%s", async (name, text, code) => {
    const { tables, all } = await openBytes(name, Buffer.from(text, "latin1"));
    expect(tables).toEqual([]);
    expect(all).toMatchObject([{ code, severity: "error", place: { file: name } }]);
  });

  it("a header without rows is a table without rows", async () => {
    const { table, codes } = await openBytes("h.csv", "订单号,客户,金额\n");
    expect(table.header).toEqual(["订单号", "客户", "金额"]);
    expect(await scanned(table)).toEqual([]);
    expect(codes).toEqual(["file-header-only"]);
  });

  it("a file that is not there, and a folder", async () => {
    const { path, cache } = place("nothing.csv");
    expect((await openFile(path, "nothing.csv", {}, cache)).problems).toMatchObject([
      { code: "file-not-found" },
    ]);
    expect((await openFile(tmpdir(), "tmp", {}, cache)).problems).toMatchObject([
      { code: "file-unreadable" },
    ]);
  });

  it("identifiers cut off far below the rows looked at first", async () => {
    const rows = Array.from({ length: 3000 }, (_, i) => `W${i},1\n`).join("");
    const { table, problem } = await openBytes("i.csv", `运单号,金额\n${rows}4.2024E+20,2\n7,1.5E+3\n`);
    expect(problem("ids-destroyed")).toMatchObject({ values: { count: 1 }, place: { row: 3002 } });
    expect(table.rows).toBe(3002);
  });

  it("identifiers that a spreadsheet has cut off", async () => {
    const { problem } = await openBytes(
      "i.csv",
      "运单号,金额\n4.2024E+20,4.2024E+20\n420240101000012000,2\n123,3\n",
    );
    expect(problem("ids-destroyed")).toMatchObject({
      values: { count: 2, example: "4.2024E+20" },
      place: { row: 2, column: "运单号" },
    });
  });
});

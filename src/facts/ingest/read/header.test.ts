import { describe, expect, it } from "vitest";
import { cellsOf, openBytes } from "../../../../test/fixtures/read/open.js";

describe("headers", () => {
  it("are data, whatever they say", async () => {
    const names = ["__proto__", "constructor", 'a "quoted"; one', "two\nlines", "'; drop table x; --"];
    const line = names.map((n) => `"${n.replaceAll('"', '""')}"`).join(",");
    const { table } = await openBytes("p.csv", `${line}\n1,2,3,4,5\n6,7,8,9,10\n`);
    expect(table.header).toEqual(names);
    expect(await cellsOf(table)).toEqual([
      ["1", "2", "3", "4", "5"],
      ["6", "7", "8", "9", "10"],
    ]);
  });

  it("are numbered when repeated and named by position when blank", async () => {
    const { table, all } = await openBytes("d.csv", "数量,金额,数量,,数量\n1,2,3,4,5\n1,2,3,4,5\n");
    expect(table.header).toEqual(["数量", "金额", "数量 (2)", "#4", "数量 (3)"]);
    expect(all.filter((p) => p.code === "duplicate-header").map((p) => p.values.name)).toEqual([
      "数量 (2)",
      "数量 (3)",
    ]);
  });

  it("of two rows are joined, a parent reaching over the blanks to its right", async () => {
    const text = "订单号,客户,出库,,退货,\n,,数量,金额,数量,金额\nA1,东方,1,10,0,0\nA2,大华,2,20,1,5\n";
    const { table, problem } = await openBytes("m.csv", text);
    expect(table.header).toEqual([
      "订单号",
      "客户",
      "出库 / 数量",
      "出库 / 金额",
      "退货 / 数量",
      "退货 / 金额",
    ]);
    expect(table.headerRows).toEqual([1, 2]);
    expect(problem("merged-header-joined")).toBeDefined();
    expect(await cellsOf(table)).toHaveLength(2);
  });

  it.each([
    [
      "typed columns, no header",
      "A001,2024-01-01,Rome,10\nA002,2024-01-02,Berlin,12\nA003,2024-01-03,Oslo,9\n",
      false,
      3,
    ],
    ["words only", "foo,bar\nx,y\nz,w\n", true, 2],
    ["unknown words above numbers", "foo,bar\n1,2\n3,4\n", true, 2],
    ["one data row", "foo,bar\n1,2\n", true, 1],
    ["years as heads", "客户,2022,2023\n东方,10,20\n大华,30,40\n", true, 2],
    ["numbered heads", "e1,e2,s1\n70,80,90\n71,81,91\n", true, 2],
    ["N/A in the first data row", "order_id,freight,weight\nA1,N/A,N/A\nA2,12.5,3\nA3,9,2\n", true, 3],
  ])("%s", async (_, text, hasHeader, rows) => {
    const { table } = await openBytes("h.csv", text);
    expect(table.hasHeader).toBe(hasHeader);
    expect(await cellsOf(table)).toHaveLength(rows);
  });

  it("may name columns that every row leaves away", async () => {
    const { table } = await openBytes("s.csv", "id,qty,note\n1,2\n3\n5,6\n");
    expect(table.header).toEqual(["id", "qty", "note"]);
    expect(await cellsOf(table)).toEqual([
      ["1", "2", null],
      ["5", "6", null],
    ]);
    expect(table.refused).toHaveLength(1);
  });

  it("can be given, or denied with names", async () => {
    const text = "title\na,b\nc,d\n1,2\n3,4\n";
    const given = await openBytes("g.csv", text, { header: [2, 3] });
    expect(given.table.header).toEqual(["a / c", "b / d"]);
    expect(await cellsOf(given.table)).toHaveLength(2);
    const denied = await openBytes("g.csv", "x,y\nz,w\n", { header: "none", columns: ["one", "two"] });
    expect(denied.table).toMatchObject({ header: ["one", "two"], hasHeader: false, firstRow: 1, rows: 2 });
  });
});

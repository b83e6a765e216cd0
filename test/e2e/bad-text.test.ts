import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { csv, goodRows, lineColumns, lineHeader, linesFrom, workspace } from "../fixtures/cli.js";
import { studyOf } from "../fixtures/study.js";
import { sumOf, toldTwice } from "../fixtures/told.js";

const check = (content: string | Buffer, yaml = linesFrom("*"), name = "lines.csv") => {
  const dir = workspace({ [name]: content }, yaml);
  return toldTwice(["check", dir], dir, ["Order date"]);
};
const bytes = (...parts: (string | number[])[]) =>
  Buffer.concat(parts.map((part) => (typeof part === "string" ? Buffer.from(part) : Buffer.from(part))));

describe("a file of another encoding", () => {
  it("than it was said to be is refused, with the row of the first bytes that do not fit", async () => {
    const content = bytes(csv(goodRows(3)), "SO-9,", [0xc9, 0xcf, 0xba, 0xa3], ",2024-03-01,1,2.00\n");
    const told = await check(content, linesFrom("*", lineColumns, "    encoding: utf-8\n"));
    expect(told.code).toBe(3);
    expect(told.problem("encoding-broken")).toMatchObject({
      severity: "error",
      place: { file: "lines.csv", row: 5 },
      values: { encoding: "utf-8" },
    });
    expect(told.text.en).toContain("lines.csv is not valid utf-8: row 5");
    expect(told.text.zh).toContain("lines.csv 不是有效的 utf-8 文本：第 5 行");
  });
  it("that nobody can tell is asked for, with the candidates", async () => {
    const told = await check(
      bytes(csv(goodRows(3)), "SO-9,", [0xa1, 0xa8, 0xb3, 0xe8], ",2024-03-01,1,2.00\n"),
    );
    expect(told.code).toBe(3);
    expect(told.problem("encoding-undecided").values.candidates).toEqual(["gb18030", "big5", "windows-1252"]);
    expect(told.text.zh).toContain("请在 plimsoll.yaml 中用 `encoding:` 指定");
  });
  it("that does not exist is named, with names that do", async () => {
    const told = await check(csv(goodRows(3)), linesFrom("*", lineColumns, "    encoding: klingon\n"));
    expect([told.code, told.problem("encoding-unknown").values.encoding]).toEqual([3, "klingon"]);
  });
  it("with broken UTF-8 in it is not taken for GB18030", async () => {
    const rows = [...goodRows(2), "SO-7,上海宏达商贸,2024-03-01,1,2.00", "SO-8,北京安信,2024-03-02,1,2.00"];
    const told = await check(
      bytes(csv([...rows, "SO-9,广州新程,2024-03-02,1,2.00"]), "SO-10,", [0xe4, 0xb8], "x,2024-03-01,1,2\n"),
    );
    expect(told.code).toBe(3);
    expect(told.problem("encoding-broken").place).toEqual({ file: "lines.csv", row: 7 });
  });
});

describe("a column that reads two ways", () => {
  const rows = (cell: (i: number) => string) => Array.from({ length: 12 }, (_, i) => cell(i));
  const dayAndMonth = (i: number) => `0${(i % 9) + 1}/0${(i % 8) + 1}/2024`;

  it("as a date is asked for with both readings, its file, row and column", async () => {
    const told = await check(csv(rows((i) => `SO-${i},C1,${dayAndMonth(i)},1,10.00`)));
    expect(told.code).toBe(4);
    expect(told.problem("date-ambiguous")).toMatchObject({
      place: { file: "lines.csv", column: "Date", row: 11 },
      values: { text: "01/02/2024" },
    });
    for (const line of ['ordered_on: { column: "Date", formats: ["%d/%m/%Y"] }', "%m/%d/%Y"]) {
      expect(told.text.en).toContain(line);
      expect(told.text.zh).toContain(line);
    }
    expect(told.sources[0]).toMatchObject({ read: 12, loaded: 12 });
  });
  it("as the promise blocks only what needs the promise", async () => {
    const header = `${lineHeader},Promise,Done,Given`;
    const lines = rows(
      (i) => `SO-${i},C${i % 3},2024-03-0${(i % 9) + 1},1,10.00,${dayAndMonth(i)},2024-03-2${i % 9},1`,
    );
    const dir = workspace(
      { "lines.csv": csv(lines, header) },
      linesFrom("*", `${lineColumns}, promised_on: Promise, delivered_on: Done, delivered_quantity: Given`),
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.code).toBe(4);
    expect(told.problem("date-ambiguous").place).toMatchObject({ column: "Promise" });
    const study = await studyOf(dir);
    expect(study.figure("measure.order-on-time")).toMatchObject({
      value: null,
      reason: { code: "column-blocked", needs: [{ table: "order_line", column: "promised_on" }] },
    });
    expect(study.value("measure.line-fill")).toBe(1);
    expect(study.value("measure.order-cycle-days.median")).toBeGreaterThan(0);
  });
  it("as a key stops the table", async () => {
    const dir = workspace(
      {
        "stock.csv": csv(
          rows((i) => `P${i},${dayAndMonth(i)},5`),
          "Item,Day,Stock",
        ),
        "lines.csv": csv(goodRows(3)),
      },
      `${linesFrom("lines.csv")}\n  - files: stock.csv\n    tables: { stock_day: { product_id: Item, day: Day, on_hand: Stock } }`,
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.code).toBe(3);
    expect(told.problem("column-blocked")).toMatchObject({ values: { table: "stock_day", column: "day" } });
    expect(told.sources.find((s) => s.file === "stock.csv")).toMatchObject({
      read: 12,
      loaded: 0,
      skipped: 12,
    });
    expect((await toldTwice(["run", dir], dir)).code).toBe(3);
  });
  it("as a decimal or a thousand is asked for", async () => {
    const told = await check(
      csv(
        rows((i) => `SO-${i};C1;2024-03-0${(i % 9) + 1};1;${i + 1},${100 + i}`),
        lineHeader.replaceAll(",", ";"),
      ),
    );
    expect(told.code).toBe(4);
    expect(told.problem("decimal-ambiguous")).toMatchObject({
      place: { file: "lines.csv", column: "Amount", row: 2 },
      values: { text: "1,100" },
    });
    expect(told.text.zh).toContain('amount: { column: "Amount", decimal: "," }');
  });
});

describe("a column that is not there", () => {
  it("and is the key: the table is not loaded, and the headers are listed", async () => {
    const told = await check(csv(goodRows(5)), linesFrom("*", "customer_id: Customer, ordered_on: Date"));
    expect(told.code).toBe(3);
    expect(told.problem("missing-key-column").values.headers).toEqual(lineHeader.split(","));
    expect(told.text.zh).toContain("没有指定“订单号”对应的列");
  });
  it("though it is mapped: near headers are named", async () => {
    const told = await check(csv(goodRows(5), "No,Customer,Order date,Qty,Amount"));
    expect(told.code).toBe(4);
    expect(told.problem("column-not-found").values).toMatchObject({ header: "Date", near: ["Order date"] });
    expect(told.sources[0]).toMatchObject({ loaded: 5 });
  });
  it("though it is mapped as the key: nothing is loaded", async () => {
    const told = await check(csv(goodRows(5), "Nr,Customer,Date,Qty,Amount"));
    expect([told.code, told.sources[0]?.loaded]).toEqual([3, 0]);
    expect(told.problem("column-not-found").values.near).toEqual(["Nr"]);
  });
});

describe("rows", () => {
  it("with keys that repeat are told with their first row", async () => {
    const dir = workspace(
      { "customers.csv": "Id,Name\n1,A\n2,B\n1,C\n", "lines.csv": csv(goodRows(5)) },
      `${linesFrom("lines.csv")}\n  - files: customers.csv\n    tables: { customer: { customer_id: Id, name: Name } }`,
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.code).toBe(0);
    expect(told.problem("duplicate-keys-dropped").place).toMatchObject({ file: "customers.csv" });
    expect(told.sources.find((s) => s.file === "customers.csv")).toMatchObject({
      read: 3,
      loaded: 2,
      skipped: 1,
    });
  });
  it("of other widths are refused one by one and kept with their text", async () => {
    const rows = [
      ...goodRows(5),
      "SO-9,C1,2024-03-01",
      "SO-10,C1,2024-03-01,1,2.00,extra,more",
      ...goodRows(3, 20),
    ];
    const told = await check(csv(rows));
    expect([told.code, told.sources[0]]).toMatchObject([0, { read: 10, loaded: 8, rejected: 2 }]);
    expect(told.problem("ragged-row")).toMatchObject({ place: { row: 7 }, values: { rows: ["7", "8"] } });
    expect(told.text.en).toMatch(/2 rows were rejected .*rejected\.xlsx/);
  });
  it("with a quote that never closes cost that row only", async () => {
    const told = await check(csv([...goodRows(5), 'SO-9,"C1,2024-03-01,1,2.00', ...goodRows(3, 20)]));
    expect([told.code, told.sources[0]]).toMatchObject([0, { read: 9, loaded: 8, rejected: 1 }]);
    expect(told.problem("quote-unclosed").place).toEqual({ file: "lines.csv", row: 7 });
    expect(told.text.en).toContain("1 row has an opening quote");
  });
  it("with cells that do not read are told with row, column and text", async () => {
    const bad = ["SO-98,C1,2024-02-30,x,12a", "SO-99,C1,soon,1,2.00", ",C1,2024-03-01,1,2.00"];
    const told = await check(csv([...goodRows(15), ...bad]));
    expect([told.code, told.sources[0]]).toMatchObject([0, { read: 18, loaded: 17, rejected: 1 }]);
    const cells = told.problems.filter((p) => p.code === "cell-refused");
    expect(cells.map((p) => [p.place?.column, p.place?.row, p.values.text]).sort()).toEqual([
      ["Amount", 17, "12a"],
      ["Date", 17, "2024-02-30"],
      ["Date", 18, "soon"],
      ["Qty", 17, "x"],
    ]);
    expect(told.problem("rows-rejected").place).toMatchObject({ row: 19 });
  });
  it("of totals are left out, so that nothing counts twice", async () => {
    const told = await check(csv([...goodRows(6), "合计,,,15,624.00"]));
    expect([told.code, told.sources[0]]).toMatchObject([0, { read: 7, loaded: 6, skipped: 1 }]);
    expect(told.problem("total-rows-skipped").place).toMatchObject({ row: 8 });
    expect(sumOf(told.sources[0]!, "amount")).toBe("624");
  });
  it("in two currencies are not added up, and the rest is computed", async () => {
    const lines = goodRows(6).map((row, i) => `${row},${i % 2 === 0 ? "USD" : "CNY"}`);
    const dir = workspace(
      { "lines.csv": csv(lines, `${lineHeader},Cur`) },
      linesFrom("*", `${lineColumns}, currency: Cur`),
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.code).toBe(4);
    expect(told.problem("two-currencies").values.currencies).toEqual(["CNY × 3", "USD × 3"]);
    const study = await studyOf(dir);
    expect(study.figure("measure.revenue")).toMatchObject({
      value: null,
      reason: { code: "column-blocked" },
    });
    expect(study.value("measure.orders")).toBe(6);
  });
});

describe("a file with nothing in it", () => {
  it.each([
    ["no bytes", ""],
    ["blank lines", "\n\n  \n"],
    ["a byte order mark", "\ufeff"],
  ])("(%s) is refused by name", async (_, content) => {
    const told = await check(content);
    expect(told.code).toBe(3);
    expect(told.problem("file-empty").place).toEqual({ file: "lines.csv" });
  });
  it("but a header is refused when it is all there is", async () => {
    const told = await check(csv([]));
    expect(told.code).toBe(3);
    expect(told.problem("file-header-only")).toMatchObject({
      severity: "warning",
      place: { file: "lines.csv" },
    });
    expect(told.problem("table-missing").severity).toBe("error");
    expect((await check(csv([]), linesFrom("*"), "l.csv")).code).toBe(3);
  });
  it("but a header is a warning beside a file with rows", async () => {
    const dir = workspace({ "a.csv": csv([]), "b.csv": csv(goodRows(5)) }, linesFrom("*"));
    const told = await toldTwice(["check", dir], dir);
    expect([told.code, told.problem("file-header-only").place?.file]).toEqual([0, "a.csv"]);
  });
  it("stops the study as well, and says so", async () => {
    const dir = workspace({ "lines.csv": csv([]) }, linesFrom("*"));
    const told = await toldTwice(["run", dir], dir);
    expect([told.code, told.problems.map((p) => p.code)]).toEqual([3, ["file-header-only", "table-missing"]]);
  });
});

describe("a file that is no table", () => {
  it.each([
    [
      "bytes of any kind",
      Buffer.from(Array.from({ length: 5000 }, (_, i) => (i * 7919) % 256)),
      "lines.csv",
      "file-not-recognised",
    ],
    [
      "prose",
      "Dear all, please find attached.\nRegards\nsomebody; and | others\n",
      "lines.csv",
      "delimiter-undecided",
    ],
    [
      "half of a compressed file",
      gzipSync(csv(goodRows(5000))).subarray(0, 900),
      "lines.csv.gz",
      "gzip-broken",
    ],
  ])("(%s) is refused with what to do", async (_, content, name, code) => {
    const told = await check(content, linesFrom("*"), name);
    expect([told.code, told.problem(code).place]).toEqual([3, { file: name }]);
  });
});

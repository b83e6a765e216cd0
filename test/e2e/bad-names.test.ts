import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { csv, goodRows, inLanguage, lineColumns, lineHeader, linesFrom, workspace } from "../fixtures/cli.js";
import { row, workbook } from "../fixtures/read/workbook.js";
import { studyOf } from "../fixtures/study.js";
import { sumOf, toldTwice } from "../fixtures/told.js";

const mapped = (headers: readonly string[]) =>
  ["order_id", "customer_id", "ordered_on", "quantity", "amount"]
    .map((column, i) => `${column}: ${JSON.stringify(headers[i])}`)
    .join(", ");
const quoted = (headers: readonly string[]) => headers.map((h) => `"${h.replaceAll('"', '""')}"`).join(",");

describe("names that every object has", () => {
  const own = ["__proto__", "constructor", "toString", "hasOwnProperty", "Amount"];

  it("are headers, ids and words like any other", async () => {
    const rows = [
      ...goodRows(8),
      "__proto__,constructor,2024-03-01,1,2.00",
      "toString,__proto__,2024-03-02,1,3.00",
    ];
    const dir = workspace({ "lines.csv": csv(rows, own.join(",")) }, linesFrom("*", mapped(own)));
    const told = await toldTwice(["check", dir], dir);
    expect([told.code, told.problems]).toEqual([0, []]);
    expect(told.sources[0]).toMatchObject({ read: 10, loaded: 10 });
    const study = await studyOf(dir);
    expect(study.value("measure.orders")).toBe(10);
    expect(study.value("measure.customers")).toBe(7);
    const report = readFileSync(join(dir, "out", "report.en.html"), "utf8");
    expect(report).toContain("constructor");
    expect(Object.getOwnPropertyNames(Object.prototype)).not.toContain("Amount");
  });
  it("are sheets and files like any other", async () => {
    const sheet = [lineHeader.split(","), ["__proto__", "constructor", "2024-03-01", 1, 2]];
    const content = workbook({
      sheets: [{ name: "constructor", rows: sheet.map((cells, i) => row(i + 1, cells)).join("") }],
    });
    const dir = workspace(
      { "__proto__.xlsx": content, constructor: csv(goodRows(3)) },
      `${linesFrom("__proto__.xlsx", lineColumns, "    sheet: constructor\n")}\n${linesFrom("constructor")}`,
    );
    const told = await toldTwice(["check", dir], dir);
    expect([told.code, told.sources.map((s) => [s.file, s.sheet, s.loaded])]).toEqual([
      0,
      [
        ["__proto__.xlsx", "constructor", 1],
        ["constructor", null, 3],
      ],
    ]);
  });
  it("are no headers where there are none of that name", async () => {
    const dir = workspace(
      { "lines.csv": csv(goodRows(3)) },
      linesFrom("*", `${lineColumns}, region: constructor`),
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.problem("column-not-found").values).toMatchObject({ header: "constructor" });
  });
  it("are no settings", async () => {
    const dir = workspace(
      { "lines.csv": csv(goodRows(3)) },
      `plimsoll: 1\nconstructor: 1\n"__proto__": 2\nsources:\n${linesFrom("*")}\n`,
    );
    const told = await toldTwice(["check", dir], dir);
    expect(told.code).toBe(2);
    expect(told.problems.map((p) => p.values.key)).toContain("constructor");
  });
});

describe("signs of the trade in names", () => {
  const odd = ['No "x"', "客户;名", "Date\nline", "Qty 😀", "Amount'--"];
  const name = "数据 \"q\"; 'x' 😀 [1] *.csv";

  it("stay what they are in headers and file names, all the way to the report", async () => {
    const dir = workspace({ [name]: csv(goodRows(9), quoted(odd)) }, linesFrom("*.csv", mapped(odd)));
    const told = await toldTwice(["check", dir], dir, [...odd, "Date line"]);
    expect([told.code, told.problems]).toEqual([0, []]);
    expect(told.sources[0]).toMatchObject({ file: name, loaded: 9 });
    expect(told.sources[0]?.controls.map((c) => c.header)).toEqual(expect.arrayContaining(odd));
    const { results } = await studyOf(dir);
    expect(results.sources[0]?.file).toBe(name);
    const explained = await inLanguage("en", ["explain", "measure.orders", dir]);
    expect([explained.code, explained.all.includes(name)]).toEqual([0, true]);
  });
  it("in a file name mean that file, pattern or not", async () => {
    const dir = workspace({ [name]: csv(goodRows(4)), "数据 other.csv": csv(goodRows(4)) }, linesFrom(name));
    const told = await toldTwice(["check", dir], dir);
    expect(told.sources.map((s) => s.file)).toEqual([name]);
  });
  it("neither break a line of the console nor steer it", async () => {
    const dir = workspace(
      { "a\nb\u001b[2J.csv": csv([...goodRows(9), "SO-99,C1,2024-03-01,\u001b[31mred\u202e,5.00"]) },
      linesFrom("*"),
    );
    for (const language of ["en", "zh"] as const) {
      const told = await inLanguage(language, ["check", dir]);
      expect([told.code, /(?!\n)[\p{Cc}\u202e]/u.test(told.all)]).toEqual([0, false]);
      expect(told.all).toContain("a b�[2J.csv");
    }
  });
  it("are written into plimsoll.yaml so that they read back", async () => {
    const headers = ["订单号", "客户编号", "下单时间", "数量", '金额 "元"; #1'];
    const dir = workspace({ [name]: csv(goodRows(9), quoted(headers)) }, "");
    const made = await inLanguage("zh", ["init", dir, "--yes", "--force"]);
    expect([made.code, made.err]).toEqual([0, ""]);
    const told = await toldTwice(["check", dir], dir, headers);
    expect([told.code, told.sources[0]?.loaded]).toEqual([0, 9]);
    expect(sumOf(told.sources[0]!, "quantity")).toBe("22");
  });
});

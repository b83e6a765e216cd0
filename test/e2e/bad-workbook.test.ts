import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { csv, goodRows, lineColumns, lineHeader, linesFrom, workspace } from "../fixtures/cli.js";
import { type BookSpec, row, workbook } from "../fixtures/read/workbook.js";
import { zip } from "../fixtures/read/zip.js";
import { sumOf, toldTwice } from "../fixtures/told.js";

type Cells = readonly (string | number | null)[];
const header = lineHeader.split(",");
const rows = (n: number): Cells[] =>
  Array.from({ length: n }, (_, i) => [`SO-${i}`, `C${i % 3}`, `2024-03-0${(i % 9) + 1}`, i + 1, 10.5 + i]);
const book = (data: readonly Cells[], name = "Lines", more: Partial<BookSpec> = {}) =>
  workbook({
    sheets: [{ name, rows: [header, ...data].map((cells, i) => row(i + 1, cells)).join("") }],
    ...more,
  });
const check = (content: Buffer | string, name = "lines.xlsx", yaml = linesFrom("*")) => {
  const dir = workspace({ [name]: content }, yaml);
  return toldTwice(["check", dir], dir, ["Lines"]);
};
const ole = (stream: string) => {
  const bytes = Buffer.alloc(4096);
  Buffer.from("d0cf11e0a1b11ae1", "hex").copy(bytes);
  Buffer.from(stream, "utf16le").copy(bytes, 1024);
  return bytes;
};
const blanks = Buffer.alloc(30_000_000, 32);
const types = { name: "[Content_Types].xml", data: "<Types/>" };

describe("a workbook that is refused", () => {
  it.each([
    ["a zip bomb", zip([types, { name: "xl/workbook.xml", data: blanks }]), "zip-bomb"],
    [
      "a zip bomb that lies about its size",
      zip([types, { name: "xl/workbook.xml", data: blanks, claimedSize: 100 }]),
      "zip-bomb",
    ],
    ["a DOCTYPE", book(rows(5), "Lines", { prolog: '<!DOCTYPE x [<!ENTITY a "b">]>' }), "workbook-doctype"],
    ["a password", ole("EncryptedPackage"), "workbook-encrypted"],
    ["cut off", book(rows(500)).subarray(0, 1500), "workbook-broken"],
    ["another kind of archive", zip([{ name: "word/document.xml", data: "<a/>" }]), "file-not-recognised"],
  ])("(%s) is named, with what to do, and nothing is read from it", async (_, content, code) => {
    const started = process.memoryUsage().rss;
    const told = await check(content);
    expect([told.code, told.sources]).toEqual([3, []]);
    expect(told.problem(code)).toMatchObject({ severity: "error", place: { file: "lines.xlsx" } });
    expect(process.memoryUsage().rss - started).toBeLessThan(300_000_000);
  });
  it("in the old binary form says how to save it anew", async () => {
    const told = await check(ole("Workbook"), "lines.xls");
    expect([told.code, told.problem("xls-binary").place]).toEqual([3, { file: "lines.xls" }]);
    expect(told.text.zh).toContain("另存为");
  });
  it("for a sheet it does not have lists those it has", async () => {
    const told = await check(book(rows(3)), "lines.xlsx", linesFrom("*", lineColumns, "    sheet: Line\n"));
    expect(told.code).toBe(3);
    expect(told.problem("sheet-not-found").values).toMatchObject({ sheet: "Line", sheets: ["Lines"] });
  });
});

describe("a workbook that is read", () => {
  it("though it is a web page named .xls", async () => {
    const cells = (tag: string, list: Cells) => list.map((cell) => `<${tag}>${cell}</${tag}>`).join("");
    const page = [cells("th", header), ...rows(4).map((r) => cells("td", r))].map((r) => `<tr>${r}</tr>`);
    const told = await check(`<html><body><table>${page.join("")}</table></body></html>`, "lines.xls");
    expect([told.code, told.sources[0]]).toMatchObject([0, { read: 4, loaded: 4, format: "html" }]);
    expect(told.problem("html-table-read").severity).toBe("info");
  });
  it("with formulas: their saved values are taken, errors count as empty, both with the first cell", async () => {
    const formulas = [
      "SO-9",
      "C1",
      "2024-03-01",
      "<c><f>1+1</f><v>2</v></c>",
      '<c t="e"><f>1/0</f><v>#DIV/0!</v></c>',
    ];
    const told = await check(book([...rows(5), formulas]));
    expect(told.code).toBe(0);
    expect(told.problem("formula-cells").values).toMatchObject({ count: 2, cell: "D7" });
    expect(told.problem("error-cells").values).toMatchObject({ count: 1, cell: "E7" });
    expect(sumOf(told.sources[0]!, "quantity")).toBe("17");
  });
  it("with cells that do not read: sheet, row and column are named", async () => {
    const told = await check(book([...rows(12), ["SO-98", "C1", "2024-03-01", "many", 3]]));
    expect(told.problem("cell-refused").place).toEqual({
      file: "lines.xlsx",
      sheet: "Lines",
      row: 14,
      column: "Qty",
    });
    expect(told.text.en).toContain("lines.xlsx › Lines › row 14: 1 cell of “Qty”");
    expect(told.text.zh).toContain("lines.xlsx › Lines › 第 14 行：“Qty”有 1 个单元格");
  });
});

it("text that a spreadsheet would take for a formula goes out as text", async () => {
  const evil = ['"=HYPERLINK(""http://x"",""y"")"', "+1", "@SUM(A1)", "-2+3"];
  const bad = evil.map(
    (cell, i) => `${i === 0 ? cell : `SO-9${i}`},C1,2024-03-01,"${i === 0 ? "x" : cell}",${i}`,
  );
  const dir = workspace({ "lines.csv": csv([...goodRows(9), ...bad]) }, linesFrom("*"));
  const told = await toldTwice(["check", dir], dir);
  expect(told.code).toBe(0);
  const written = parts(readFileSync(join(dir, "out", "rejected.xlsx")));
  const sheet = written.get("xl/worksheets/sheet1.xml")!;
  expect(sheet).not.toContain("<f");
  expect([...written.values()].join("")).toContain("@SUM(A1)");
  expect(existsSync(join(dir, "out", "results.json"))).toBe(false);
});

/** Texts of a zip written without surprises. */
function parts(file: Buffer): Map<string, string> {
  const found = new Map<string, string>();
  const end = file.lastIndexOf("PK\x05\x06", undefined, "latin1");
  let at = file.readUInt32LE(end + 16);
  for (let n = file.readUInt16LE(end + 10); n > 0; n--) {
    const [name, extra, comment] = [28, 30, 32].map((offset) => file.readUInt16LE(at + offset)) as [
      number,
      number,
      number,
    ];
    const local = file.readUInt32LE(at + 42);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const body = file.subarray(start, start + file.readUInt32LE(at + 20));
    const text = file.readUInt16LE(at + 10) === 0 ? body : inflateRawSync(body);
    found.set(file.toString("utf8", at + 46, at + 46 + name), text.toString("utf8"));
    at += 46 + name + extra + comment;
  }
  return found;
}

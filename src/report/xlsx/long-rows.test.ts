import { describe, expect, it } from "vitest";
import { formulasOf, unzip } from "../../../test/fixtures/unzip.js";
import { formula } from "./formula.js";
import { pack } from "./pack.js";
import { amount, day, head, type NamedSheet, text } from "./sheet.js";

const rowOf = (i: number): NamedSheet["rows"][number] => [
  text(i % 7 === 0 ? ` <b>&${i} ` : `客户${i}`),
  i % 5 === 0 ? null : amount(i / 8, "share"),
  amount(i % 3 === 0 ? i + 0.5 : i, "count"),
  day("2026-03-09"),
  text("=1+1", { align: "left", indent: 1 }),
  i % 4 === 0 ? formula(`C${i + 2}*2`, i * 2, { format: "0" }) : formula(`"a"&"<"`, "a<"),
  text("", { fontWeight: "bold" }),
];

const sheet = (rows: number, name: string): NamedSheet => ({
  name,
  rows: [
    ["a", "b", "c", "d", "e", "f", "g"].map((title) => head(title)),
    ...Array.from({ length: rows }, (_, i) => rowOf(i)),
  ],
  widths: [10, 10, 10, 10, 10, 10, 10],
  frozenRows: 1,
  frozenColumns: 0,
});

const [short, long] = [12, 300];
const files = unzip(await pack([sheet(short, "short"), sheet(long, "long")], "en"));
const texts = [...files.get("xl/sharedStrings.xml")!.matchAll(/<si><t[^>]*>([^<]*)<\/t><\/si>/g)].map(
  (match) => match[1]!,
);

/** Rows of a sheet with texts in place of their numbers. */
const rowsOf = (number: number): string[] =>
  [...files.get(`xl/worksheets/sheet${number}.xml`)!.matchAll(/<row .*?<\/row>/g)].map(([row]) =>
    row.replace(/ t="s"><v>(\d+)<\/v>/g, (_, id: string) => `>${texts[Number(id)]}`),
  );

describe("the rows of a long table", () => {
  it("are written as those of a short one: values, days, texts, formulas and styles", () => {
    expect(rowsOf(2).slice(0, short + 1)).toEqual(rowsOf(1));
  });
  it("are all there, below the head and in their order", () => {
    const rows = rowsOf(2);
    expect(rows).toHaveLength(long + 1);
    expect(rows.map((row) => Number(/<row r="(\d+)"/.exec(row)![1]))).toEqual(rows.map((_, i) => i + 1));
    expect(rows.at(-1)).toContain("客户299");
  });
  it("keep what looks like a formula as text", () => {
    const found = formulasOf(files.get("xl/worksheets/sheet2.xml")!);
    expect(found).toHaveLength(long);
    expect(found.map(({ expression }) => expression)).not.toContain("1+1");
  });
  it("keep spaces around a text, and characters that XML has other uses for", () => {
    expect(files.get("xl/sharedStrings.xml")).toContain(
      '<si><t xml:space="preserve"> &lt;b&gt;&amp;294 </t></si>',
    );
  });
});

import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { gzipSync, inflateRawSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { openBytes } from "../../../../test/fixtures/read/open.js";
import { row, workbook } from "../../../../test/fixtures/read/workbook.js";
import { zip } from "../../../../test/fixtures/read/zip.js";
import { defaultLimits } from "./limits.js";

const good = [{ name: "s", rows: row(1, ["id", "qty"]) + row(2, ["a", 1]) }];
const spaces = Buffer.alloc(40 * 1024 * 1024, " ");

describe("hostile files are refused", () => {
  it("a bomb, by the directory, before anything is inflated", async () => {
    const before = process.memoryUsage().rss;
    const bytes = workbook({ sheets: good, extra: [{ name: "xl/worksheets/sheet9.xml", data: spaces }] });
    expect(bytes.length).toBeLessThan(100_000);
    const { tables, all } = await openBytes("bomb.xlsx", bytes);
    expect(tables).toEqual([]);
    expect(all).toMatchObject([{ code: "zip-bomb", severity: "error", place: { file: "bomb.xlsx" } }]);
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
  });

  it("a bomb whose directory lies about its size", async () => {
    const bytes = workbook({ sheets: good });
    const lying = zip([
      ...[
        "[Content_Types].xml",
        "_rels/.rels",
        "xl/workbook.xml",
        "xl/_rels/workbook.xml.rels",
        "xl/styles.xml",
      ].map((name) => ({ name, data: part(bytes, name) })),
      { name: "xl/sharedStrings.xml", data: "<sst/>" },
      { name: "xl/worksheets/sheet1.xml", data: spaces, claimedSize: 1000 },
    ]);
    const { tables, codes } = await openBytes("liar.xlsx", lying);
    expect(tables).toEqual([]);
    expect(codes).toEqual(["zip-bomb"]);
  });

  it("too many entries, too much in all, nested zips left shut", async () => {
    const many = Array.from({ length: 60 }, (_, i) => ({ name: `x/${i}`, data: "x", stored: true }));
    const small = { ...defaultLimits, zipEntries: 50 };
    expect((await openBytes("many.xlsx", workbook({ sheets: good, extra: many }), {}, small)).codes).toEqual([
      "zip-bomb",
    ]);
    const heavy = { ...defaultLimits, inflatedBytes: 1000 };
    expect((await openBytes("heavy.xlsx", workbook({ sheets: good }), {}, heavy)).codes).toEqual([
      "zip-bomb",
    ]);
    const inner = zip([{ name: "inner.xml", data: spaces }]);
    const nested = workbook({
      sheets: good,
      extra: [{ name: "xl/embeddings/inner.zip", data: inner, stored: true }],
    });
    expect((await openBytes("nested.xlsx", nested)).table.rows).toBe(1);
  });

  it("a gzip bomb", async () => {
    const { tables, codes } = await openBytes("b.csv.gz", gzipSync(`id,qty\n${"1,2\n".repeat(10_000_000)}`));
    expect(tables).toEqual([]);
    expect(codes).toEqual(["zip-bomb"]);
  });

  it("a DOCTYPE in any part, entities never expanded", async () => {
    const doctype = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]>';
    expect((await openBytes("x.xlsx", workbook({ sheets: good, prolog: doctype }))).codes).toEqual([
      "workbook-doctype",
    ]);
  });

  it.each([
    ["cut.csv.gz", gzipSync("id,qty\n".repeat(5000)).subarray(0, 40), "gzip-broken"],
    ["cut.xlsx", workbook({ sheets: good }).subarray(0, 300), "workbook-broken"],
    ["broken.xlsx", workbook({ sheets: [{ name: "s", rows: "<row><c></row>" }] }), "workbook-broken"],
    ["other.zip", zip([{ name: "readme.txt", data: "hello" }]), "file-not-recognised"],
    ["old.xls", Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(2000, 7)]), "xls-binary"],
    [
      "locked.xlsx",
      Buffer.concat([
        Buffer.from("d0cf11e0a1b11ae1", "hex"),
        Buffer.alloc(512),
        Buffer.from("EncryptedPackage", "utf16le"),
      ]),
      "workbook-encrypted",
    ],
    ["broken.parquet", Buffer.from("PAR1 this is not one PAR1"), "file-not-recognised"],
  ])("%s", async (name, bytes, code) => {
    const { tables, codes, problem } = await openBytes(name, bytes);
    expect(tables).toEqual([]);
    expect(codes).toEqual([code]);
    expect(problem(code)).toMatchObject({ severity: "error", place: { file: name } });
  });

  it("inputs stay as they were", async () => {
    const bytes = workbook({ sheets: good });
    const { path } = await openBytes("same.xlsx", bytes);
    const hash = (data: Buffer) => createHash("sha256").update(data).digest("hex");
    expect(hash(readFileSync(path))).toBe(hash(bytes));
  });
});

/** The text of a part of a workbook made by hand, found by writing the same part alone. */
function part(book: Buffer, name: string): Buffer {
  const at = book.indexOf(Buffer.from(name));
  const size = book.readUInt32LE(at - 12);
  return inflateRawSync(book.subarray(at + name.length, at + name.length + size));
}

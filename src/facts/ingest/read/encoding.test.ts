import { describe, expect, it } from "vitest";
import { cellsOf, openBytes } from "../../../../test/fixtures/read/open.js";

const gbk = Buffer.from("bfcdbba72cbdf0b6ee0ac9cfbaa32c31320a", "hex");
const utf16 = (text: string, bom: boolean) => Buffer.from((bom ? "\uFEFF" : "") + text, "utf16le");
const swapped = (bytes: Buffer) => Buffer.from(bytes).swap16();

describe("encodings", () => {
  it("reads two lines of GBK as what they are", async () => {
    const { table, problem } = await openBytes("a.csv", gbk);
    expect(table.header).toEqual(["客户", "金额"]);
    expect(table.encoding).toBe("gb18030");
    expect(problem("encoding-noted")?.values).toEqual({ encoding: "gb18030" });
    expect(await cellsOf(table)).toEqual([["上海", "12"]]);
  });

  it("reads rare characters that only GB18030 holds", async () => {
    // 𠮷 = 95 34 B2 35, 㐀 = 81 39 EE 39
    const bytes = Buffer.concat([gbk, Buffer.from("9534b2358139ee39", "hex"), Buffer.from(",7\n")]);
    const { table } = await openBytes("rare.csv", bytes);
    expect(table.encoding).toBe("gb18030");
    expect((await cellsOf(table))[1]).toEqual(["𠮷㐀", "7"]);
  });

  it("finds Chinese that only begins after 20,000 rows of ASCII", async () => {
    const ascii = Array.from({ length: 20_000 }, (_, i) => `C${i},${i}`).join("\n");
    const bytes = Buffer.concat([Buffer.from(`customer,amount\n${ascii}\n`), gbk]);
    const { table } = await openBytes("late.csv", bytes);
    expect(table.encoding).toBe("gb18030");
    const rows = await cellsOf(table);
    expect(rows).toHaveLength(20_002);
    expect(rows.at(-1)).toEqual(["上海", "12"]);
  });

  it("keeps a character whole that a block of the file cuts in two", async () => {
    const block = 4 * 1024 * 1024;
    const line = `${"x".repeat(997)},1\n`;
    const lines = Buffer.from(`a,b\n${line.repeat(Math.floor(block / 1000) - 1)}`);
    const before = Buffer.concat([lines, Buffer.from(`${"y".repeat(block - lines.length - 4)},2\n`)]);
    const bytes = Buffer.concat([before, gbk]);
    expect(before.length % block).toBe(block - 1);
    const { table } = await openBytes("cut.csv", bytes);
    expect((await cellsOf(table)).slice(-2)).toEqual([
      ["客户", "金额"],
      ["上海", "12"],
    ]);
  });

  it("tells Big5 from GBK by the characters that come out", async () => {
    const bytes = Buffer.concat([
      Buffer.from("abc8a4e12caaf7c3420a", "hex"),
      Buffer.from("abc8a4e12c31320a", "hex"),
    ]);
    const { table } = await openBytes("big5.csv", bytes);
    expect(table.encoding).toBe("big5");
    expect(table.header).toEqual(["客戶", "金額"]);
  });

  it("asks when both readings are as likely, and obeys the answer", async () => {
    // Two rare characters in either reading.
    const bytes = Buffer.concat([
      Buffer.from("name,n\n"),
      Buffer.from("c3efc3f0", "hex"),
      Buffer.from(",1\n"),
    ]);
    const { tables, problem } = await openBytes("odd.csv", bytes);
    expect(tables).toEqual([]);
    expect(problem("encoding-undecided")?.severity).toBe("error");
    expect(problem("encoding-undecided")?.values.candidates).toEqual(
      expect.arrayContaining(["gb18030", "big5"]),
    );
    const { table } = await openBytes("odd.csv", bytes, { encoding: "big5" });
    expect(await cellsOf(table)).toEqual([
      [new TextDecoder("big5").decode(Buffer.from("c3efc3f0", "hex")), "1"],
    ]);
  });

  it("reads Latin text whose letters would also pass for GBK", async () => {
    const bytes = Buffer.from("country,n\nC\xf4te d'Ivoire,1\nR\xe9union,2\n", "latin1");
    const { table } = await openBytes("latin.csv", bytes);
    expect(table.encoding).toBe("windows-1252");
    expect(await cellsOf(table)).toEqual([
      ["Côte d'Ivoire", "1"],
      ["Réunion", "2"],
    ]);
  });

  it.each([
    ["little end, mark", utf16("客户\t金额\n上海\t12\n", true), "utf-16le bom"],
    ["big end, mark", swapped(utf16("客户\t金额\n上海\t12\n", true)), "utf-16be bom"],
    ["little end, no mark", utf16("客户\t金额\n上海\t12\n", false), "utf-16le"],
    ["big end, no mark", swapped(utf16("客户\t金额\n上海\t12\n", false)), "utf-16be"],
  ])("reads UTF-16, %s", async (_, bytes, encoding) => {
    const { table } = await openBytes("u.txt", bytes);
    expect(table.encoding).toBe(encoding);
    expect(table.header).toEqual(["客户", "金额"]);
    expect(await cellsOf(table)).toEqual([["上海", "12"]]);
  });

  it("names the row where a UTF-8 file breaks instead of replacing characters", async () => {
    const good = Array.from({ length: 50 }, (_, i) => `上海,${i}\n`).join("");
    const bytes = Buffer.concat([
      Buffer.from(`客户,金额\n${good}`),
      Buffer.from([0xe4, 0xb8]),
      Buffer.from(",1\n"),
    ]);
    const { tables, problem } = await openBytes("broken.csv", bytes);
    expect(tables).toEqual([]);
    expect(problem("encoding-broken")).toMatchObject({ values: { encoding: "utf-8" }, place: { row: 52 } });
  });

  it("refuses a stated encoding that does not fit or does not exist", async () => {
    expect((await openBytes("s.csv", gbk, { encoding: "utf-8" })).codes).toEqual(["encoding-broken"]);
    expect((await openBytes("s.csv", gbk, { encoding: "klingon" })).codes).toEqual(["encoding-unknown"]);
  });
});

import { join } from "node:path";
import { DuckDBInstance } from "@duckdb/node-api";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SourceSummary } from "../../src/core/findings.js";
import { scalar } from "../../src/facts/workspace/yaml-text.js";
import { linesFrom, plimsoll, workspace } from "../fixtures/cli.js";
import { row, workbook } from "../fixtures/read/workbook.js";
import { sumOf } from "../fixtures/told.js";

const columns = ["order_id", "region", "amount"] as const;
const tricks = [
  "",
  " ",
  '"',
  "'",
  ",",
  ";",
  "\n",
  "合计",
  "小计",
  "total",
  "=1+1",
  '="0012"',
  "'0012",
  "NULL",
  "N/A",
];
const more = [
  "0012",
  "1e5",
  "4.2024E+20",
  "2024/1/2",
  "__proto__",
  "constructor",
  "😀",
  "\u202e",
  "\ufeff",
  "#REF!",
  "-",
];
const anything = fc
  .oneof(fc.string({ unit: "grapheme" }), fc.string({ unit: "binary" }), fc.constantFrom(...tricks, ...more))
  .map((text) => text.replace(/[\0\r]|\p{Surrogate}/gu, "").slice(0, 60));
/** What XML can hold; `_x0041_` is how a workbook writes a letter, so it would not come back as it stands. */
const inWorkbook = anything.map((text) => text.replace(/(?![\t\n])\p{Cc}|[\ufffe\uffff]|_x/gu, ""));

interface Sheet {
  readonly header: readonly string[];
  /** Order number and region of each row; the amounts are 0.01, 0.02, 0.04 …, so that their sum tells which rows it holds. */
  readonly rows: readonly (readonly [string, string])[];
}

const sheet = (text: fc.Arbitrary<string>): fc.Arbitrary<Sheet> =>
  fc.record({
    header: fc
      .uniqueArray(text, { minLength: 3, maxLength: 3, selector: (name) => folded(name) })
      .filter(hasNames),
    rows: fc.array(fc.tuple(text, text), { minLength: 1, maxLength: 12 }),
  });

const folded = (text: string) =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/[\s_]+/g, " ")
    .trim();
const hasNames = (header: readonly string[]) => header.every((name) => !/^#?\d*$/.test(folded(name)));
const amountOf = (i: number) => (2 ** i / 100).toFixed(2);
const blanks = " \t\r\n\u00a0\u202f\u3000\ufeff";
const isLabel = (text: string) => /计|total|sum/i.test(text);

function bare(text: string): string | null {
  let [from, to] = [0, text.length];
  while (from < to && blanks.includes(text[from]!)) from++;
  while (to > from && blanks.includes(text[to - 1]!)) to--;
  return from === to ? null : text.slice(from, to);
}

async function holds(name: string, content: string | Buffer, { header, rows }: Sheet): Promise<void> {
  const yaml = columns.map((column, i) => `${column}: ${quoted(header[i]!.trim())}`).join(", ");
  const dir = workspace({ [name]: content }, linesFrom(name, yaml, "    header: 1\n"));
  const told = await plimsoll(["check", dir, "--json"]);
  const { sources, problems } = JSON.parse(told.out) as {
    sources: SourceSummary[];
    problems: { code: string }[];
  };
  expect(problems.filter((p) => p.code === "column-not-found")).toEqual([]);
  const source = sources[0]!;
  expect(source.read).toBe(source.loaded + source.skipped + source.rejected);
  expect(source.read).toBe(rows.length);

  const cents = Math.round(Number(sumOf(source, "amount") ?? 0) * 100);
  const loaded = rows.flatMap((_, i) => ((cents >> i) & 1 ? [i] : []));
  expect(loaded.length).toBe(source.loaded);
  for (const [i, [id, region]] of rows.entries()) {
    // Only a row without its number, or one that is labelled as a total or repeats the header, may be missing.
    const mayGo =
      bare(id) === null ||
      isLabel(id) ||
      isLabel(region) ||
      id.trim() === header[0]!.trim() ||
      /^=?["']*$/.test(id.trim());
    if (!mayGo) expect([i, loaded]).toEqual([i, expect.arrayContaining([i])]);
  }
  expect(await regions(dir)).toEqual(loaded.map((i) => [amountOf(i), bare(rows[i]![1])]));
}

/** A name as YAML holds it, whatever it is made of. */
const quoted = (text: string) => {
  const written = scalar(text);
  return written.startsWith('"') ? written : JSON.stringify(text);
};

async function regions(dir: string): Promise<unknown[][]> {
  const instance = await DuckDBInstance.create(join(dir, ".plimsoll", "facts.duckdb"));
  const connection = await instance.connect();
  try {
    const read = await connection.runAndReadAll(
      "SELECT amount::DECIMAL(18,2)::VARCHAR, region FROM fact.order_line ORDER BY _row",
    );
    return read.getRows();
  } finally {
    connection.closeSync();
    instance.closeSync();
  }
}

describe("any header and any cell", () => {
  it("go through a check of a CSV: every row is accounted for, every amount counted, every text kept", async () => {
    await fc.assert(
      fc.asyncProperty(sheet(anything), fc.constantFrom("\n", "\r\n"), async (given, end) => {
        const lines = [given.header, ...given.rows.map((cells, i) => [...cells, amountOf(i)])];
        const text = lines.map((cells) => cells.map((c) => `"${c.replaceAll('"', '""')}"`).join(",") + end);
        await holds("any.csv", text.join(""), given);
      }),
      { numRuns: 25 },
    );
  });
  it("go through a check of a workbook", async () => {
    await fc.assert(
      fc.asyncProperty(sheet(inWorkbook), async (given) => {
        const lines = [given.header, ...given.rows.map((cells, i) => [...cells, Number(amountOf(i))])];
        const rows = lines.map((cells, i) => row(i + 1, cells.map(asCell))).join("");
        await holds("any.xlsx", workbook({ sheets: [{ name: "any", rows }] }), given);
      }),
      { numRuns: 25 },
    );
  });
});

/** Text that starts with `<` would be taken for markup by the writer of the fixture. */
const asCell = (cell: string | number): string | number =>
  typeof cell === "string" && cell.startsWith("<")
    ? `<c t="inlineStr"><is><t xml:space="preserve">${cell.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")}</t></is></c>`
    : cell;

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { openBytes, scanned } from "../../../../test/fixtures/read/open.js";
import { rewrite } from "../read.js";

const csv = (rows: readonly (readonly string[])[], end: string) =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(",") + end).join("");

const wellFormed = (text: string) => !/\p{Surrogate}/u.test(text) && !text.includes("\0");
const cell = fc
  .oneof(
    fc.string(),
    fc.string({ unit: "grapheme" }),
    fc.constantFrom("", " ", '"', '""', ",", "\n", "\r\n", "合计", "=1+1", "0012", "\t", "'", ";", "|"),
  )
  .filter(wellFormed);

describe("round trip", () => {
  it("any header and any cell comes back from the engine as it was written", async () => {
    const table = fc.integer({ min: 1, max: 4 }).chain((width) =>
      fc.record({
        header: fc.array(cell, { minLength: width, maxLength: width }),
        rows: fc.array(fc.array(cell, { minLength: width, maxLength: width }), { maxLength: 6 }),
        end: fc.constantFrom("\n", "\r\n"),
        mark: fc.boolean(),
      }),
    );
    await fc.assert(
      fc.asyncProperty(table, async ({ header, rows, end, mark }) => {
        fc.pre(!header.every((name) => name.trim() === ""));
        const text = (mark ? "\uFEFF" : "") + csv([header, ...rows], end);
        const { table: read } = await openBytes("any.csv", text, {
          header: [1, 1],
          delimiter: ",",
          encoding: "utf-8",
        });
        const named = read.header.map((name) => name.replace(/ \(\d+\)$/, ""));
        expect(named).toEqual(
          header.map((name, c) => (name.trim() === "" ? `#${c + 1}` : name.trim().replace(/ \(\d+\)$/, ""))),
        );
        const back = await scanned(read);
        const left = new Map(rows.map((row, k) => [k + 2, row.map((text) => (text === "" ? null : text))]));
        for (const [row, ...cells] of back) {
          expect(cells).toEqual(left.get(row as number));
          left.delete(row as number);
        }
        for (const { row, reason } of read.skipped) {
          const was = left.get(row)!;
          if (reason === "blank") expect(was.every((text) => text === null || text.trim() === "")).toBe(true);
          left.delete(row);
        }
        for (const rest of left.values())
          expect(rest.every((text) => text === null || text.trim() === "")).toBe(true);
        expect(read.refused).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  it("every record is in the scan, skipped or refused, whatever the bytes", async () => {
    const piece = fc.constantFrom(
      "a",
      "1",
      '"',
      ",",
      ",",
      "\n",
      "\n",
      "\r\n",
      " ",
      "合计",
      "x,1\n",
      "y,2\n",
      '"q",3\n',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = `id,qty\nA1,5\nA2,6\n${pieces.join("")}`;
        const options = { header: [1, 1], delimiter: "," } as const;
        const opened = await openBytes("any.csv", text, options);
        let { table } = opened;
        let rows = await scanned(table).catch(() => null);
        if (rows?.length !== table.rows) {
          table = await rewrite(table, options, opened.cache);
          rows = await scanned(table);
        }
        const seen = [
          ...rows!.map((r) => r[0] as number),
          ...table.skipped.map((s) => s.row),
          ...table.refused.map((s) => s.row),
        ].sort((a, b) => a - b);
        expect(seen).toEqual(Array.from({ length: seen.length }, (_, k) => k + 2));
        expect(rows).toHaveLength(table.rows!);
      }),
      { numRuns: 100 },
    );
  });

  it("the engine reads in place what our own reader reads record by record", async () => {
    const piece = fc.constantFrom(
      "a",
      "订单",
      "12",
      '"x,y"',
      '"l\nm"',
      '"l\r\nm"',
      "",
      '""',
      '5" pipe',
      " ",
      "\t",
      '"q""r"',
    );
    const table = fc.record({
      rows: fc
        .integer({ min: 1, max: 4 })
        .chain((width) =>
          fc.array(fc.array(piece, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
        ),
      end: fc.constantFrom("\n", "\r\n"),
      mark: fc.boolean(),
      last: fc.boolean(),
      header: fc.constantFrom([1, 1] as const, "none" as const),
    });
    await fc.assert(
      fc.asyncProperty(table, async ({ rows, end, mark, last, header }) => {
        const text = (mark ? "\uFEFF" : "") + rows.map((row) => row.join(",")).join(end) + (last ? end : "");
        const options = { header, delimiter: "," };
        const { tables, cache } = await openBytes("same.csv", text, options);
        const [table] = tables;
        fc.pre(table?.scan.kind === "csv" && !table.scan.rowColumn);
        const engine = await scanned(table).catch(() => null);
        fc.pre(engine !== null && engine.length === table.rows);
        const ours = await rewrite(table, options, cache);
        // A page header that comes again with other quotes is only known by its cells.
        fc.pre(!ours.skipped.some((s) => s.reason === "repeated-header"));
        expect(engine).toEqual(await scanned(ours));
      }),
      { numRuns: 100 },
    );
  });
});

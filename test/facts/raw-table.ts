import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { RawTable } from "../../src/facts/ingest/types.js";

/** A table as the reader would hand it on: cells written to a CSV file of its own. */
export async function rawTable(
  header: readonly string[],
  rows: readonly (readonly (string | null)[])[],
  file = "table.csv",
): Promise<RawTable> {
  const path = join(await mkdtemp(join(tmpdir(), "plimsoll-raw-")), "cells.csv");
  const line = (cells: readonly (string | null)[]) =>
    cells.map((c) => (c === null ? "" : quoted(c))).join(",");
  await writeFile(path, `${line(header)}\n${rows.map((row) => `${line(row)}\n`).join("")}`);
  return {
    file,
    sheet: null,
    container: "csv",
    encoding: "utf-8",
    delimiter: ",",
    compressed: false,
    header,
    hasHeader: true,
    headerRows: [1, 1],
    firstRow: 2,
    skipped: [],
    refused: [],
    scan: { kind: "csv", path, delimiter: ",", quote: '"', skip: 1, compression: "none", rowColumn: false },
    sample: rows.slice(0, 200).map((row) => row.map((cell) => (cell === "" ? null : cell))),
    sha256: "",
    bytes: 0,
    problems: [],
  };
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

import { writeFile } from "node:fs/promises";
import { extname } from "node:path";
import type { Cell } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import { column, plainTable } from "../../../report/data-sections.js";
import { csvCell } from "../../../report/forms/csv-cell.js";
import { pack } from "../../../report/xlsx/pack.js";
import { tableSheet } from "../../../report/xlsx/sheet.js";
import type { Arranged } from "./arranged.js";

export interface NamedTable extends Arranged {
  readonly name: string;
}

/** The rescued tables as a file: a sheet each, or one under the other, with what was found wrong below. */
export async function writeRescued(path: string, tables: readonly NamedTable[], words: Words): Promise<void> {
  if (extname(path).toLowerCase() === ".csv") await writeFile(path, csvOf(tables));
  else await writeFile(path, await workbookOf(tables, words));
}

export const writable = (path: string): boolean => /^\.(csv|xlsx)$/i.test(extname(path));

const csvOf = (tables: readonly NamedTable[]): string => {
  const line = (cells: readonly Cell[]) =>
    cells.map((cell) => (typeof cell === "number" ? String(cell) : csvCell(String(cell ?? "")))).join(",");
  const blocks = tables.map((t) =>
    [[t.name], t.heads, ...t.rows, ...t.notes.map((note) => [note])].map(line).join("\r\n"),
  );
  return `\ufeff${blocks.join("\r\n\r\n")}\r\n`;
};

async function workbookOf(tables: readonly NamedTable[], words: Words) {
  const sheets = tables.map((t, i) => {
    const heads = t.heads.map((title, c) => {
      const numbers = t.rows.every((row) => typeof row[c] === "number");
      return numbers ? column(String(c), title, "number", "ratio") : column(String(c), title);
    });
    const blank = t.heads.map(() => null);
    const notes = t.notes.map((note) => [note, ...blank.slice(1)]);
    const rows = [...t.rows, ...(notes.length > 0 ? [blank] : []), ...notes];
    return tableSheet(sheetName(t.name, i), plainTable(`rescued-${i}`, t.name, heads, rows), words);
  });
  return await pack(sheets, words.format.language);
}

/** What a workbook takes as the name of a sheet; the number keeps long ones apart. */
const sheetName = (name: string, i: number): string =>
  `${i + 1} ${name.replace(/[[\]:*?/\\']/g, " ").trim()}`.slice(0, 31);

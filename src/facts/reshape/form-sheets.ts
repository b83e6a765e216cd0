import { stat } from "node:fs/promises";
import { sha256Of } from "../ingest/read/bytes.js";
import { defaultLimits } from "../ingest/read/limits.js";
import { openPackage } from "../ingest/read/xlsx/package.js";
import { sheetHandler } from "../ingest/read/xlsx/sheet.js";
import { readWorkbook } from "../ingest/read/xlsx/workbook.js";
import { parseXml } from "../ingest/read/xlsx/xml.js";
import type { From } from "./long-table.js";

export interface FormCells {
  readonly from: From;
  /** Rows by their number, cells from column A; what is empty is "". */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** The sheets of a workbook cell by cell, hidden ones too: no header is looked for. What cannot be read is thrown as a problem. */
export async function formSheets(absolute: string, shown: string): Promise<readonly FormCells[]> {
  const zip = await openPackage(absolute, shown, defaultLimits);
  try {
    const book = await readWorkbook(zip, shown);
    const sha256 = await sha256Of(absolute);
    const { size: bytes } = await stat(absolute);
    const sheets: FormCells[] = [];
    for (const { name, part } of book.sheets) {
      const rows: { row: number; cells: string[] }[] = [];
      const { handler } = sheetHandler(book, {
        row: (row, cells) => rows.push({ row, cells: [...cells] }),
        lostDigits: () => undefined,
      });
      await parseXml(shown, zip.part(part), handler);
      const from = { file: shown, sheet: name, sha256, bytes, encoding: null, container: "xlsx" as const };
      sheets.push({ from, rows });
    }
    return sheets;
  } finally {
    zip.close();
  }
}

import { defaultLimits } from "../../ingest/read/limits.js";
import { openPackage } from "../../ingest/read/xlsx/package.js";
import { sheetHandler } from "../../ingest/read/xlsx/sheet.js";
import { readWorkbook } from "../../ingest/read/xlsx/workbook.js";
import { parseXml } from "../../ingest/read/xlsx/xml.js";

export interface SheetRows {
  readonly name: string;
  /** Rows that are there, with their number as the user sees it and their cells as text from column A. */
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
}

/** Sheets of a workbook cell by cell, hidden ones too. */
export async function sheetsIn(
  absolute: string,
  shown: string,
  wanted: (name: string) => boolean = () => true,
): Promise<readonly SheetRows[]> {
  const zip = await openPackage(absolute, shown, defaultLimits);
  try {
    const book = await readWorkbook(zip, shown);
    const sheets: SheetRows[] = [];
    for (const { name, part } of book.sheets.filter((sheet) => wanted(sheet.name))) {
      const rows: { row: number; cells: readonly string[] }[] = [];
      const { handler } = sheetHandler(book, {
        row: (row, cells) => rows.push({ row, cells }),
        lostDigits: () => undefined,
      });
      await parseXml(shown, zip.part(part), handler);
      sheets.push({ name, rows });
    }
    return sheets;
  } finally {
    zip.close();
  }
}

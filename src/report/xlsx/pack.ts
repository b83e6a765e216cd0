import type { Buffer } from "node:buffer";
import writeExcelFile from "write-excel-file/node";
import type { Language } from "../../i18n/index.js";
import { address, inSheet, isFormula } from "./formula.js";
import { shortened, withLongRows } from "./long-rows.js";
import type { NamedSheet } from "./sheet.js";
import { filesOf, zipOf } from "./zip.js";

/** The sheets as a workbook; the same sheets give the same bytes. */
export async function pack(sheets: readonly NamedSheet[], language: Language): Promise<Buffer> {
  const { short, long } = shortened(sheets);
  const made = writeExcelFile(
    short.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows,
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozenRows,
      stickyColumnsCount: sheet.frozenColumns,
      orientation: "landscape" as const,
    })),
    {
      fontFamily: language === "zh" ? "Microsoft YaHei" : "Calibri",
      fontSize: 11,
      features: [printable, withValues(short), withLinks(sheets)],
    },
  );
  return zipOf(withLongRows(filesOf(await made.toBuffer()), long));
}

type SheetFeature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

/** High enough for Chinese characters where the fonts asked for are not there. */
const rowHeight = '<sheetFormatPr defaultRowHeight="16.5" customHeight="1"/>';

/** Rows of one height; printed, all columns on one page across and as many pages down as it takes. */
const printable: SheetFeature = {
  files: {
    transform: {
      "xl/worksheets/sheet{id}.xml": {
        transform: (xml) =>
          xml
            .replace(/(<worksheet[^>]*>)/, '$1<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>')
            .replace("</sheetViews>", `</sheetViews>${rowHeight}`),
        transformElementAttributes: (tag, attributes) =>
          tag === "pageSetup" ? { ...attributes, fitToWidth: 1, fitToHeight: 0 } : attributes,
      },
    },
  },
};

/** Links within the book; they stand before the margins, as the format wants its elements in order. */
function withLinks(sheets: readonly NamedSheet[]): SheetFeature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const links = (sheets[sheetIndex]!.links ?? []).map(({ row, column, sheet }) => {
              const to = escaped(inSheet(sheet, "A1")).replaceAll('"', "&quot;");
              return `<hyperlink ref="${address(row, column)}" location="${to}"/>`;
            });
            return links.length === 0
              ? xml
              : xml.replace("<pageMargins", () => `<hyperlinks>${links.join("")}</hyperlinks><pageMargins`);
          },
        },
      },
    },
  };
}

/** The writer leaves formulas without a value; this puts it beside them, and asks for them to be calculated on opening. */
function withValues(sheets: readonly NamedSheet[]): SheetFeature {
  const cell = /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g;
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes) =>
            tag === "calcPr" ? { ...attributes, fullCalcOnLoad: 1 } : attributes,
        },
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => {
            const values = cachedValues(sheets[sheetIndex]!);
            if (values.size === 0) return xml;
            return xml.replace(cell, (_whole, at: string, attributes: string, expression: string) => {
              const value = values.get(at)!;
              return typeof value === "number"
                ? `<c r="${at}"${attributes}><f>${expression}</f><v>${value}</v></c>`
                : `<c r="${at}"${attributes} t="str"><f>${expression}</f><v>${escaped(value)}</v></c>`;
            });
          },
        },
      },
    },
  };
}

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

function cachedValues(sheet: NamedSheet): Map<string, number | string> {
  const values = new Map<string, number | string>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isFormula(cell)) values.set(address(r, c), cell.cached);
    });
  });
  return values;
}

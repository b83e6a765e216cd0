import type { Buffer } from "node:buffer";
import writeExcelFile, { type Row } from "write-excel-file/node";
import { address, isFormula } from "../xlsx/formula.js";
import { filesOf, zipOf } from "../xlsx/zip.js";

/** What a program lets be typed into cells, and what it says when something else is. */
export interface CellRule {
  /** `D4` or `D4:D20`. */
  readonly cells: string;
  readonly takes:
    | { readonly kind: "list"; readonly options: readonly string[] }
    | { readonly kind: "number"; readonly low: number | null; readonly high: number | null }
    | { readonly kind: "date" };
  readonly title: string;
  readonly message: string;
}

/** A sheet to be filled in: only cells of `answerFill` can be written to. */
export interface FormSheet {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly widths: readonly number[];
  readonly rules?: readonly CellRule[];
  readonly frozenRows?: number;
  readonly frozenColumns?: number;
  readonly landscape?: boolean;
  /** Printed over as many pages across as it takes, not fitted to one. */
  readonly pagesAcross?: boolean;
  readonly hidden?: boolean;
  readonly protected?: boolean;
  /** From 0. */
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

/** The colour of cells to be filled in; it is also how the packer knows which to leave unlocked. */
export const answerFill = "#FFF6CC";

/** Sheets as a workbook for filling in; the same sheets give the same bytes. */
export async function packForm(sheets: readonly FormSheet[]): Promise<Buffer> {
  const made = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: [...sheet.rows],
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozenRows ?? 0,
      stickyColumnsCount: sheet.frozenColumns ?? 0,
      showGridLines: false,
    })),
    { fontFamily: "Microsoft YaHei", fontSize: 10, features: [laidOut(sheets), unlocked, book(sheets)] },
  );
  return zipOf(filesOf(await made.toBuffer()));
}

type Feature = NonNullable<NonNullable<Parameters<typeof writeExcelFile>[1]>["features"]>[number];

const escaped = (value: string): string =>
  value.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");

function laidOut(sheets: readonly FormSheet[]): Feature {
  return {
    files: {
      transform: {
        "xl/worksheets/sheet{id}.xml": {
          transform: (xml, _, { sheetIndex }) => sheetXml(xml, sheets[sheetIndex]!),
        },
      },
    },
  };
}

const onePageAcross = '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>';

function sheetXml(xml: string, sheet: FormSheet): string {
  const guard =
    sheet.protected === true
      ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>'
      : "";
  const print = `<printOptions horizontalCentered="1"/><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="${
    sheet.landscape === true ? "landscape" : "portrait"
  }"${sheet.pagesAcross === true ? "" : ' fitToWidth="1" fitToHeight="0"'}/><headerFooter><oddFooter>&amp;C&amp;P / &amp;N</oddFooter></headerFooter>`;
  const rules = (sheet.rules ?? []).map(ruleXml).join("");
  const validations =
    rules === "" ? "" : `<dataValidations count="${sheet.rules!.length}">${rules}</dataValidations>`;
  let out = valued(xml, sheet)
    .replace(/(<worksheet[^>]*>)/, sheet.pagesAcross === true ? "$1" : `$1${onePageAcross}`)
    .replace("</sheetData>", () => `</sheetData>${guard}`);
  const tail = out.includes("</mergeCells>") ? "</mergeCells>" : `</sheetData>${guard}`;
  out = out.replace(tail, () => `${tail}${validations}${print}`);
  for (const row of sheet.hiddenRows ?? [])
    out = out.replace(`<row r="${row + 1}"`, (at) => `${at} hidden="1"`);
  for (const column of sheet.hiddenColumns ?? [])
    out = out.replace(`<col min="${column + 1}" max="${column + 1}"`, (at) => `${at} hidden="1"`);
  return out;
}

function ruleXml({ cells, takes, title, message }: CellRule): string {
  const told = `allowBlank="1" showErrorMessage="1" errorTitle="${escaped(title.slice(0, 32))}" error="${escaped(message.slice(0, 225))}" sqref="${cells}"`;
  switch (takes.kind) {
    case "list":
      return `<dataValidation type="list" ${told}><formula1>"${escaped(takes.options.join(","))}"</formula1></dataValidation>`;
    case "number": {
      const { low, high } = takes;
      const between = low !== null && high !== null;
      const operator = between ? "between" : "greaterThanOrEqual";
      const from = low ?? -1e12;
      return `<dataValidation type="decimal" operator="${operator}" ${told}><formula1>${from}</formula1>${
        between ? `<formula2>${high}</formula2>` : ""
      }</dataValidation>`;
    }
    case "date":
      return `<dataValidation type="date" operator="greaterThanOrEqual" ${told}><formula1>36526</formula1></dataValidation>`;
  }
}

/** The writer leaves formulas without a value; viewers that do not calculate need one. */
function valued(xml: string, sheet: FormSheet): string {
  const values = new Map<string, number | string>();
  sheet.rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (isFormula(cell)) values.set(address(r, c), cell.cached);
    });
  });
  return xml.replace(
    /<c r="([A-Z]+\d+)"([^>]*)><f>([^<]*)<\/f><\/c>/g,
    (_, at: string, attributes: string, expression: string) => {
      const value = values.get(at) ?? "";
      return typeof value === "number"
        ? `<c r="${at}"${attributes}><f>${expression}</f><v>${value}</v></c>`
        : `<c r="${at}"${attributes} t="str"><f>${expression}</f><v>${escaped(value)}</v></c>`;
    },
  );
}

/** Cells of the answers' colour may be written to on a protected sheet. */
const unlocked: Feature = {
  files: {
    transform: {
      "xl/styles.xml": {
        transform: (xml) => {
          const fills = /<fills[^>]*>(.*?)<\/fills>/s.exec(xml)?.[1] ?? "";
          const rgb = `FF${answerFill.slice(1)}`.toUpperCase();
          const answers = new Set(
            [...fills.matchAll(/<fill>.*?<\/fill>/gs)].flatMap(([fill], i) =>
              fill.toUpperCase().includes(rgb) ? [String(i)] : [],
            ),
          );
          return xml.replace(/<cellXfs[^>]*>.*?<\/cellXfs>/s, (all) =>
            all.replace(/<xf ([^>]*?)\s*(?:\/>|>(.*?)<\/xf>)/gs, (whole, attributes: string, inner = "") =>
              answers.has(/fillId="(\d+)"/.exec(attributes)?.[1] ?? "")
                ? `<xf ${attributes} applyProtection="1">${inner}<protection locked="0"/></xf>`
                : whole,
            ),
          );
        },
      },
    },
  },
};

function book(sheets: readonly FormSheet[]): Feature {
  const hidden = new Set(sheets.flatMap((sheet, i) => (sheet.hidden === true ? [String(i + 1)] : [])));
  return {
    files: {
      transform: {
        "xl/workbook.xml": {
          transformElementAttributes: (tag, attributes) => {
            if (tag === "calcPr") return { ...attributes, fullCalcOnLoad: 1 };
            const { sheetId } = attributes as { readonly sheetId?: string | number };
            return tag === "sheet" && hidden.has(String(sheetId))
              ? { ...attributes, state: "hidden" }
              : attributes;
          },
        },
      },
    },
  };
}

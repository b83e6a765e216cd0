import { type Problem, ProblemError, problem } from "../../../core/problem.js";
import type { RawTable, ReadOptions } from "../types.js";
import { type ByteSource, sha256Of } from "./bytes.js";
import { cachePath } from "./csv-file.js";
import { tableOfGrid } from "./grid.js";
import type { Row } from "./layout.js";
import { plainNumber } from "./xlsx/dates.js";
import type { Merge } from "./xlsx/merges.js";
import { attribute, parseXml, type XmlHandler } from "./xlsx/xml.js";

interface XmlSheet {
  readonly name: string;
  readonly rows: Row[];
  readonly merges: Merge[];
}

/** Handler for XML Spreadsheet 2003 (`Workbook/Worksheet/Table/Row/Cell/Data`). */
function workbookHandler(sheets: XmlSheet[], seen: { workbook: boolean }): XmlHandler {
  let sheet: XmlSheet | null = null;
  let row = 0;
  let column = 0;
  let cells: string[] = [];
  let type = "String";
  let text = "";
  let inData = false;
  let across = 0;
  let down = 0;
  return {
    open(name, attributes) {
      const number = (key: string, otherwise: number) => Number(attribute(attributes, key) ?? otherwise);
      switch (name) {
        case "Workbook":
          seen.workbook = true;
          return;
        case "Worksheet":
          sheet = { name: attribute(attributes, "Name") ?? "", rows: [], merges: [] };
          sheets.push(sheet);
          row = 0;
          return;
        case "Row":
          row = number("Index", row + 1);
          column = 0;
          cells = [];
          return;
        case "Cell":
          column = Math.min(number("Index", column + 1), 16_384);
          across = Math.min(number("MergeAcross", 0), 16_384);
          down = number("MergeDown", 0);
          text = "";
          type = "String";
          return;
        case "Data":
          type = attribute(attributes, "Type") ?? "String";
          inData = true;
      }
    },
    text(piece) {
      if (inData) text += piece;
    },
    close(name) {
      if (name === "Data") inData = false;
      else if (name === "Cell") {
        while (cells.length < column - 1) cells.push("");
        cells[column - 1] = textOf(type, text);
        if (across > 0 || down > 0) {
          sheet?.merges.push({ top: row, bottom: row + down, left: column - 1, right: column - 1 + across });
        }
        column += across;
      } else if (name === "Row") sheet?.rows.push({ row, cells });
    },
  };
}

function textOf(type: string, text: string): string {
  switch (type) {
    case "Number":
      return plainNumber(text.trim());
    case "DateTime":
      return text
        .trim()
        .replace(/T00:00:00(\.0+)?$/, "")
        .replace(/(\.0+)?$/, "")
        .replace("T", " ");
    case "Boolean":
      return text.trim() === "1" ? "TRUE" : "FALSE";
    case "Error":
      return "";
    default:
      return text;
  }
}

export async function readXml2003(
  source: ByteSource,
  options: ReadOptions,
  cacheDir: string,
  bytes: number,
): Promise<{ tables: RawTable[]; problems: Problem[] }> {
  const place = { file: source.shown };
  const sheets: XmlSheet[] = [];
  const seen = { workbook: false };
  await parseXml(source.shown, source.chunks(), workbookHandler(sheets, seen));
  if (!seen.workbook) throw new ProblemError([problem("file-not-recognised", "error", {}, place)]);
  if (options.sheet !== undefined && !sheets.some((s) => s.name === options.sheet)) {
    const values = { sheet: options.sheet, sheets: sheets.map((s) => s.name) };
    throw new ProblemError([problem("sheet-not-found", "error", values, place)]);
  }
  const sha256 = await sha256Of(source.path);
  const tables: RawTable[] = [];
  const problems: Problem[] = [];
  for (const [index, sheet] of sheets.entries()) {
    if (options.sheet !== undefined && sheet.name !== options.sheet) continue;
    const target = cachePath(cacheDir, source.path, index, options);
    const table = tableOfGrid(
      sheet,
      { ...place, sheet: sheet.name },
      options,
      target,
      sheets.length > 1 ? 2 : 1,
    );
    if (table === null) {
      problems.push(problem("sheet-skipped", "info", { sheet: sheet.name, reason: "no-table" }, place));
      continue;
    }
    tables.push({ ...table, container: "xlsx", encoding: null, compressed: source.gzip, sha256, bytes });
  }
  if (tables.length === 0) problems.push(problem("file-empty", "error", {}, place));
  return { tables, problems };
}

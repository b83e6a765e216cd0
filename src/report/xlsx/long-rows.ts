import { strFromU8, strToU8 } from "fflate";
import type { CellObject, Row } from "write-excel-file/node";
import { sanitizeTextContent } from "write-excel-file/utility";
import { columnName, isFormula } from "./formula.js";
import type { NamedSheet } from "./sheet.js";
import type { Files } from "./zip.js";

/**
 * Rows of long tables are written here. The library finds the style of every single cell anew, which took most of the
 * time of a large firm's report: of a long sheet it is given the head and one row with a cell of each style, and these
 * rows go where that row stood.
 */
const longFrom = 40;

export interface LongSheet {
  readonly index: number;
  readonly sheet: NamedSheet;
  /** For each cell below the head the place of its style in the row of styles; -1: nothing there. */
  readonly styled: readonly (readonly number[])[];
}

/** What the library writes of each sheet, and the sheets whose rows are still to come. */
export function shortened(sheets: readonly NamedSheet[]): {
  readonly short: readonly NamedSheet[];
  readonly long: readonly LongSheet[];
} {
  const long: LongSheet[] = [];
  const short = sheets.map((sheet, index) => {
    const rows = sheet.rows.slice(sheet.frozenRows);
    if (rows.length < longFrom || rows.some((row) => row.some(shapesRow))) return sheet;
    const places = new Map<string, number>();
    const styles: Row = [];
    const styled = rows.map((row) =>
      row.map((cell) => {
        if (!isCell(cell)) return -1;
        const key = styleKey(cell);
        const known = places.get(key);
        if (known !== undefined) return known;
        places.set(key, styles.length);
        return styles.push({ ...cell, value: null } as unknown as CellObject) - 1;
      }),
    );
    long.push({ index, sheet, styled });
    return { ...sheet, rows: [...sheet.rows.slice(0, sheet.frozenRows), styles] };
  });
  return { short, long };
}

const isCell = (cell: unknown): cell is CellObject => typeof cell === "object" && cell !== null;

/** Cells that reach over others or set the height of their row are left to the library. */
const shapesRow = (cell: unknown): boolean =>
  isCell(cell) && (cell.height !== undefined || cell.columnSpan !== undefined || cell.rowSpan !== undefined);

/** Everything of a cell but what stands in it. */
function styleKey(cell: CellObject): string {
  let key = "";
  for (const name in cell)
    if (name !== "value" && name !== "type" && name !== "cached")
      key += `${name}:${String(cell[name as keyof CellObject])};`;
  return key;
}

const stringsFile = "xl/sharedStrings.xml";

/** The files of the book with the rows of its long sheets. */
export function withLongRows(files: Files, long: readonly LongSheet[]): Files {
  if (long.length === 0) return files;
  const filled = { ...files };
  const strings = strFromU8(files[stringsFile]!);
  const more = sharedTexts((strings.match(/<si>/g) ?? []).length);
  for (const each of long) {
    const name = `xl/worksheets/sheet${each.index + 1}.xml`;
    filled[name] = strToU8(withRows(strFromU8(files[name]!), each, more.idOf));
  }
  filled[stringsFile] = strToU8(strings.replace("</sst>", () => `${more.xml()}</sst>`));
  return filled;
}

/** Texts are kept once for the whole book; cells name them by number, from the first that is not taken. */
function sharedTexts(first: number) {
  const ids = new Map<string, number>();
  return {
    idOf(text: string): number {
      const known = ids.get(text);
      if (known !== undefined) return known;
      ids.set(text, first + ids.size);
      return first + ids.size - 1;
    },
    xml: () =>
      [...ids.keys()]
        .map((text) => {
          const kept = text.trim() === text ? "" : ' xml:space="preserve"';
          return `<si><t${kept}>${sanitizeTextContent(text)}</t></si>`;
        })
        .join(""),
  };
}

function withRows(xml: string, { sheet, styled }: LongSheet, idOf: (text: string) => number): string {
  const from = xml.lastIndexOf("<row ");
  const styles = [...xml.slice(from).matchAll(/<c [^>]*s="(\d+)"/g)].map((match) => match[1]!);
  const columns = sheet.widths.map((_, column) => columnName(column));
  const rows = styled.map((places, r) => {
    const cells = sheet.rows[sheet.frozenRows + r]!;
    const at = sheet.frozenRows + r + 1;
    let line = `<row r="${at}">`;
    for (const [c, place] of places.entries())
      if (place >= 0)
        line += `<c r="${columns[c]}${at}" s="${styles[place]}"${content(cells[c] as CellObject, idOf)}`;
    return `${line}</row>`;
  });
  return `${xml.slice(0, from)}${rows.join("")}${xml.slice(xml.indexOf("</sheetData>", from))}`;
}

const dayZero = Date.UTC(1899, 11, 30);
const dayLong = 24 * 60 * 60 * 1000;

/** The rest of a cell after its place and its style. */
function content(cell: CellObject, idOf: (text: string) => number): string {
  if (isFormula(cell)) {
    const { cached } = cell;
    const type = typeof cached === "number" ? "" : ' t="str"';
    return `${type}><f>${sanitizeTextContent(cell.value)}</f><v>${sanitizeTextContent(String(cached))}</v></c>`;
  }
  const { value } = cell;
  if (typeof value === "number") return `><v>${value}</v></c>`;
  if (value instanceof Date) return `><v>${(value.getTime() - dayZero) / dayLong}</v></c>`;
  return value === undefined || value === "" ? "/>" : ` t="s"><v>${idOf(String(value))}</v></c>`;
}

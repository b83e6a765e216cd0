import { hasLostDigits, plainNumber, serialDate } from "./dates.js";
import { unescapeText, type Workbook } from "./workbook.js";
import type { XmlHandler } from "./xml.js";

/** What was met while a sheet was read, besides its rows. */
export interface SheetNotes {
  formulas: number;
  firstFormula: string;
  errors: number;
  firstError: string;
}

export interface SheetEvents {
  row(row: number, cells: string[]): void;
  lostDigits(row: number, column: number, raw: string): void;
}

const mostColumns = 16_384;

/** `BC12` → 54 (0-based column); -1 without letters. */
export function columnOf(ref: string): number {
  let column = 0;
  for (let i = 0; i < ref.length; i++) {
    const unit = ref.charCodeAt(i) & ~0x20;
    if (unit < 65 || unit > 90) break;
    column = column * 26 + unit - 64;
  }
  return column - 1;
}

/** Handler for one worksheet part: rows as text, gaps between cells filled with empty ones. */
export function sheetHandler(
  book: Workbook,
  events: SheetEvents,
): { readonly handler: XmlHandler; readonly notes: SheetNotes } {
  const notes: SheetNotes = { formulas: 0, firstFormula: "", errors: 0, firstError: "" };
  let row = 0;
  let cells: string[] = [];
  let column = -1;
  let type = "";
  let style = 0;
  let value = "";
  let inValue = false;
  let phonetic = 0;
  let ref = "";

  const textOf = (): string => {
    switch (type) {
      case "s":
        return book.strings[Number(value)] ?? "";
      case "str":
      case "inlineStr":
        return unescapeText(value);
      case "b":
        return value.trim() === "1" ? "TRUE" : "FALSE";
      case "e":
        notes.errors++;
        if (notes.errors === 1) notes.firstError = ref;
        return "";
      case "d":
        return value
          .trim()
          .replace(/T00:00:00(\.0+)?Z?$/, "")
          .replace(/^(\d{4}-\d\d-\d\d)T/, "$1 ");
      default:
        return numberText(value.trim());
    }
  };

  const numberText = (raw: string): string => {
    if (raw === "") return "";
    const kind = book.kinds[style] ?? "number";
    if (kind !== "number") {
      const date = serialDate(Number(raw), kind, book.epoch1904);
      if (date !== null) return date;
    }
    if (hasLostDigits(raw)) events.lostDigits(row, column, raw);
    return plainNumber(raw);
  };

  const handler: XmlHandler = {
    open(name, attributes, selfClosing) {
      switch (name) {
        case "row":
          row = attributes.r === undefined ? row + 1 : Number(attributes.r);
          cells = [];
          column = -1;
          return;
        case "c": {
          ref = attributes.r ?? "";
          const at = ref === "" ? column + 1 : columnOf(ref);
          column = at >= 0 && at < mostColumns ? at : column + 1;
          type = attributes.t ?? "n";
          style = attributes.s === undefined ? 0 : Number(attributes.s);
          value = "";
          return;
        }
        case "v":
          inValue = !selfClosing;
          return;
        case "t":
          inValue = phonetic === 0 && type === "inlineStr" && !selfClosing;
          return;
        case "rPh":
          if (!selfClosing) phonetic++;
          return;
        case "f":
          notes.formulas++;
          if (notes.formulas === 1) notes.firstFormula = ref === "" ? String(row) : ref;
      }
    },
    text(piece) {
      if (inValue) value += piece;
    },
    close(name) {
      switch (name) {
        case "v":
        case "t":
          inValue = false;
          return;
        case "rPh":
          phonetic = Math.max(0, phonetic - 1);
          return;
        case "c": {
          const text = value === "" && type !== "e" ? "" : textOf();
          while (cells.length < column) cells.push("");
          cells[column] = text;
          return;
        }
        case "row":
          events.row(row, cells);
      }
    },
  };
  return { handler, notes };
}

import type { CellObject, Row } from "write-excel-file/node";
import type { Cell } from "../../core/findings.js";
import type { Unit } from "../../core/unit.js";
import type { Words } from "../../i18n/index.js";
import type { DocumentTable } from "../document.js";
import { isFormula } from "./formula.js";

type Column = DocumentTable["columns"][number];

export interface NamedSheet {
  readonly name: string;
  readonly rows: Row[];
  readonly widths: readonly number[];
  readonly frozenRows: number;
  readonly frozenColumns: number;
  /** Cells that lead to another sheet. */
  readonly links?: readonly { readonly row: number; readonly column: number; readonly sheet: string }[];
}

/** Excel's own limit of characters in a cell. */
const cellLimit = 32_767;

/** Number formats a spreadsheet keeps when it is sorted, summed and charted. */
export function numberFormat(unit: Unit | "share-per-year" | "years"): string {
  if (unit === "share" || unit === "share-per-year") return "0.0%";
  if (unit.startsWith("money")) return "#,##0.00;(#,##0.00)";
  if (unit === "count") return "#,##0";
  if (unit === "quantity") return "#,##0.###";
  return unit === "days" || unit === "hours" || unit === "minutes" ? "#,##0.0" : "#,##0.00";
}

/** Text is always written as text: what looks like a formula, a number or a date stays what it was. */
export function text(value: string, style: Partial<CellObject> = {}): CellObject {
  return { value: value.slice(0, cellLimit), type: String, format: "@", ...style };
}

export function amount(
  value: number,
  unit: Unit | "share-per-year" | "years",
  style: Partial<CellObject> = {},
): CellObject {
  const format = unit === "count" && !Number.isInteger(value) ? "#,##0.00" : numberFormat(unit);
  return { value, type: Number, format: unit === "share" && isEdge(value) ? "0.00%" : format, ...style };
}

/** A share near none or all keeps the digit that tells it from none or all, as it does in sentences. */
const isEdge = (share: number): boolean =>
  share !== 0 && share !== 1 && Math.min(Math.abs(share), Math.abs(1 - share)) < 0.01;

const headStyle: Partial<CellObject> = {
  fontWeight: "bold",
  wrap: true,
  alignVertical: "bottom",
  backgroundColor: "#E8EFF4",
  textColor: "#123A5E",
  bottomBorderStyle: "thin",
  bottomBorderColor: "#123A5E",
};

export const head = (value: string, style: Partial<CellObject> = {}): CellObject =>
  text(value, { ...headStyle, ...style });

const dated = /(^|[-_])(month|day|date|on|order)$/;
const isoDay = /^(\d{4})-(\d{2})-(\d{2})$/;

/** A day written as a date Excel knows, or null when the text is no day. */
export function day(value: string): CellObject | null {
  const parts = isoDay.exec(value);
  if (parts === null) return null;
  const at = new Date(Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])));
  if (at.toISOString().slice(0, 10) !== value || at.getUTCFullYear() < 1901) return null;
  return { value: at, type: Date, format: "yyyy-mm-dd" };
}

/** One table as a sheet: header frozen, numbers as numbers, widths from what stands in the columns. */
export function tableSheet(name: string, table: DocumentTable, words: Words): NamedSheet {
  const { currency } = words.format;
  const standing = table.columns.map((_, i) => apart(table.columns, i));
  const header = table.columns.map((column, i) => {
    const money = column.kind === "number" && column.unit.startsWith("money") && currency !== "";
    return head(
      money ? `${column.title} (${currency})` : column.title,
      column.kind === "number" ? { align: "right" } : standing[i],
    );
  });
  const rows = table.rows.map((row, r) => {
    const unit = table.rowUnits?.[r] ?? null;
    return table.columns.map((column, i) =>
      cellOf(row[i] ?? null, rowColumn(column, unit), table.id, words, standing[i]),
    );
  });
  const keys = table.columns.filter((column) => column.kind === "key").length;
  const written = [header, ...rows.slice(0, rowsMeasured)];
  const widths = table.columns.map((_, i) => widthOf(written, i));
  return {
    name,
    rows: [tall(header, widths), ...rows],
    widths,
    frozenRows: 1,
    frozenColumns: keys === 0 || keys > 2 ? 0 : keys,
  };
}

/** Text beside a number stands off from it. */
const apart = (columns: readonly Column[], i: number): Partial<CellObject> =>
  columns[i]!.kind !== "number" && columns[i - 1]?.kind === "number" ? { align: "left", indent: 1 } : {};

/** Row height for a header whose words wrap: not every program finds it by itself. */
export function tall(header: readonly CellObject[], widths: readonly number[]): CellObject[] {
  const lines = header.map((cell, i) => Math.ceil((widthIn(String(cell.value)) * 1.15) / widths[i]!));
  const most = Math.min(4, Math.max(1, ...lines));
  return most === 1 ? [...header] : header.map((cell) => ({ ...cell, height: 15 * most + 4 }));
}

/** Size of a text in characters; a Chinese character takes two. */
export const widthIn = (shown: string): number =>
  [...shown].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

function rowColumn(column: Column, unit: NonNullable<DocumentTable["rowUnits"]>[number]): Column {
  return column.unit === "ratio" && unit !== null && unit !== "share-per-year" && unit !== "years"
    ? { ...column, unit }
    : column;
}

function cellOf(
  value: Cell,
  column: Column,
  table: string,
  words: Words,
  standing: Partial<CellObject> | undefined,
): CellObject | null {
  if (value === null) return null;
  if (typeof value === "number")
    return column.kind === "number" || column.unit !== "text"
      ? amount(value, column.unit)
      : text(String(value), standing);
  if (typeof value === "boolean")
    return text(value ? words.report.table.yes : words.report.table.no, standing);
  if (column.kind !== "code" && dated.test(column.id)) {
    const found = day(value);
    if (found !== null) return found;
  }
  return text(words.cell(value, column, table), standing);
}

const plain = new Intl.NumberFormat("en", { maximumFractionDigits: 2 });

const rowsMeasured = 200;

/** Width of a column in characters. */
export function widthOf(rows: readonly Row[], at: number, least = 8, most = 60): number {
  let width = least;
  rows.slice(0, rowsMeasured).forEach((row, i) => {
    const cell = row[at] as CellObject | null | undefined;
    const value = isFormula(cell) ? cell.cached : cell?.value;
    if (value === undefined || value === null) return;
    const shown =
      typeof value === "number" ? plain.format(value) : value instanceof Date ? "2024-01-01" : String(value);
    const size = widthIn(shown);
    width = Math.max(width, Math.min(most, i === 0 ? Math.ceil(size * 0.8) + 2 : size + 2));
  });
  return width;
}

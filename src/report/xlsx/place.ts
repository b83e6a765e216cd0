import { address, inSheet } from "./formula.js";
import type { NamedSheet } from "./sheet.js";

/** A number that stands in a cell: what it is now, and how a formula in another sheet reaches it. */
export interface Placed {
  readonly value: number;
  readonly reference: string;
}

export interface PlacedSheet {
  readonly sheet: NamedSheet;
  /** A cell by the name of its row and its column; null when there is none or it holds no number. */
  at(row: string, column: string): Placed | null;
  /** Of a table of changes: the rows of those that are chosen. */
  readonly chosen?: readonly string[];
}

export function placed(sheet: NamedSheet, row: number, column: number, value: unknown): Placed | null {
  return typeof value !== "number" || row < 0 || column < 0
    ? null
    : { value, reference: inSheet(sheet.name, address(row, column)) };
}

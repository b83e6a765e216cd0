import type { CellObject } from "write-excel-file/node";

/** A formula of ours with the value it has, for viewers that do not calculate. */
export interface FormulaCell extends CellObject {
  readonly type: "Formula";
  readonly value: string;
  readonly cached: number | string;
}

/** Formulas are built here from addresses and numbers only: no text of the user's ever becomes part of one. */
export function formula(
  expression: string,
  cached: number | string,
  style: Partial<CellObject> = {},
): FormulaCell {
  return { ...style, type: "Formula", value: expression, cached };
}

export const isFormula = (cell: unknown): cell is FormulaCell =>
  typeof cell === "object" && cell !== null && "cached" in cell;

/** `A`, `Z`, `AA` … from 0. */
export function columnName(index: number): string {
  const rest = Math.floor(index / 26);
  return (rest === 0 ? "" : columnName(rest - 1)) + String.fromCharCode(65 + (index % 26));
}

/** Row and column from 0 as a spreadsheet writes them. */
export const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;

/** A cell of another sheet. Sheet names may come from the data: quoted, and their own quotes doubled. */
export const inSheet = (sheet: string, cell: string): string => `'${sheet.replaceAll("'", "''")}'!${cell}`;

/** A sum of cells, as a range where they stand below each other. */
export function sumOf(cells: readonly { readonly row: number; readonly column: number }[]): string {
  const run = cells.every(
    (cell, i) => i === 0 || (cell.column === cells[0]!.column && cell.row === cells[i - 1]!.row + 1),
  );
  const names = cells.map((cell) => address(cell.row, cell.column));
  return run && names.length > 2 ? `SUM(${names[0]}:${names.at(-1)})` : names.join("+");
}

/** To the cent, as the ledger is; sums of doubles carry noise behind it. */
export const toCents = (value: number): number => Math.round(value * 100) / 100;

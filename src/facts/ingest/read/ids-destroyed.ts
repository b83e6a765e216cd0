import { type Problem, problem } from "../../../core/problem.js";
import { isIdHeader } from "./cell-kind.js";

/**
 * `4.2024E+20`, or 16 and more digits ending in 000: a spreadsheet has cut the identifier off for good. A genuine
 * long id may end so too, therefore this warns and never refuses.
 */
const destroyed = /^\s*(\d(\.\d+)?e\+?\d{2,}|\d{13,}000)\s*$/i;

export interface IdWatch {
  see(row: number, cells: readonly string[]): void;
  /** A number cell that cannot have kept its digits (workbooks store 15 of them). */
  lost(row: number, column: number, text: string): void;
  problems(): Problem[];
}

export function watchIds(
  header: readonly string[],
  place: { readonly file: string; readonly sheet?: string },
): IdWatch {
  const columns = header.flatMap((name, c) => (isIdHeader(name) ? [c] : []));
  const found = new Map<number, { count: number; row: number; last: number; text: string }>();
  const lost = (row: number, column: number, text: string) => {
    const entry = found.get(column);
    if (entry === undefined) found.set(column, { count: 1, row, last: row, text });
    else if (entry.last !== row) {
      entry.count++;
      entry.last = row;
    }
  };
  return {
    see(row, cells) {
      for (const c of columns) {
        const cell = cells[c];
        if (cell !== undefined && isDestroyed(cell)) lost(row, c, cell.trim());
      }
    },
    lost,
    problems: () =>
      Array.from(found, ([column, { count, row, text }]) =>
        problem(
          "ids-destroyed",
          "warning",
          { count, example: text },
          { ...place, row, column: header[column]! },
        ),
      ),
  };
}

export function isDestroyed(cell: string): boolean {
  return cell.length >= 4 && (cell.length >= 16 || /e/i.test(cell)) && destroyed.test(cell);
}

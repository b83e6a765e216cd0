import type { Span } from "../band.js";
import { columnOf } from "./sheet.js";

/** Merged cells: 1-based rows, 0-based columns, all included. */
export interface Merge {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

const longestTail = 64 * 1024 * 1024;

/**
 * Collects what follows `</sheetData>`: merges are written after the rows, so they are only known once the whole
 * part has gone by.
 */
export function tailCollector(): { push(chunk: Buffer): void; merges(): Merge[] } {
  let carry = Buffer.alloc(0);
  let tail: Buffer[] | null = null;
  let size = 0;
  return {
    push(chunk) {
      if (tail !== null) {
        size += chunk.length;
        if (size <= longestTail) tail.push(chunk);
        return;
      }
      const bytes = Buffer.concat([carry, chunk]);
      const end = endOfRows(bytes);
      if (end >= 0) {
        tail = [Buffer.from(bytes.subarray(end))];
        size = bytes.length - end;
      } else carry = Buffer.from(bytes.subarray(Math.max(0, bytes.length - 64)));
    },
    merges: () => (tail === null ? [] : mergesIn(Buffer.concat(tail).toString("utf8"))),
  };
}

function endOfRows(bytes: Buffer): number {
  for (let at = bytes.indexOf("sheetData>"); at >= 0; at = bytes.indexOf("sheetData>", at + 1)) {
    const before = bytes.toString("latin1", Math.max(0, at - 16), at);
    if (/<\/(\w+:)?$/.test(before)) return at;
  }
  return -1;
}

function mergesIn(xml: string): Merge[] {
  const merges: Merge[] = [];
  for (const [, ref] of xml.matchAll(/<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Za-z]+\d+:[A-Za-z]+\d+)"/g)) {
    const [from, to] = ref!.split(":") as [string, string];
    const rowOf = (cell: string) => Number(/\d+/.exec(cell)![0]);
    merges.push({ top: rowOf(from), bottom: rowOf(to), left: columnOf(from), right: columnOf(to) });
  }
  return merges;
}

/** Horizontal merges of the first rows as the header finder wants them. */
export function spansOf(merges: readonly Merge[], rows: readonly number[], offset: number): Span[] {
  return merges.flatMap((m) => {
    const row = rows.indexOf(m.top);
    return row < 0 ? [] : [{ row, from: m.left - offset, to: m.right - offset }];
  });
}

/** Fills the cells of vertical merges below the header with the value their first row holds, and no others. */
export function mergeFiller(
  merges: readonly Merge[],
  firstRow: number,
): (row: number, cells: string[]) => void {
  const down = merges.filter((m) => m.bottom > m.top && m.top >= firstRow).sort((a, b) => a.top - b.top);
  let next = 0;
  let active: { readonly bottom: number; readonly left: number; readonly text: string }[] = [];
  return (row, cells) => {
    if (active.length > 0) active = active.filter((m) => m.bottom >= row);
    for (const { left, text } of active) {
      while (cells.length <= left) cells.push("");
      if (cells[left] === "") cells[left] = text;
    }
    for (; next < down.length && down[next]!.top <= row; next++) {
      const merge = down[next]!;
      if (merge.top === row) active.push({ ...merge, text: cells[merge.left] ?? "" });
    }
  };
}

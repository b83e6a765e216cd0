import { kindOf } from "./cell-kind.js";

/**
 * Subtotal and total rows, told by their label where the row lacks what every other row has, and by arithmetic
 * (the numbers are the sums of the rows above) where the label could as well be a name.
 */
export interface Totals {
  /** Does this row repeat what stands above? Rows that do not are added to the sums. */
  isTotal(cells: readonly string[]): boolean;
}

const exact =
  /^(合\s*计|小\s*计|总\s*计|共\s*计|累\s*计|总合计|本[页月日年]合计|本[页月日年]小计|(sub|grand)?[\s-]*totals?|sum)\s*[:：]?$/i;
const partly = /(合计|小计|总计)|\b(sub-?\s?total|grand total|total)\b/i;

const mayBeLabel = /计|total|sum/i;

export function isTotalLabel(cell: string): "exact" | "partly" | null {
  if (cell.length > 60 || !mayBeLabel.test(cell)) return null;
  const text = cell.trim();
  if (exact.test(text)) return "exact";
  return partly.test(text) ? "partly" : null;
}

function toNumber(cell: string): number | null {
  if (cell === "") return null;
  const plain = Number(cell);
  if (!Number.isNaN(plain)) return plain;
  const text = cell.trim();
  if (text === "" || kindOf(text) !== "number") return null;
  const cleaned = Number(text.replace(/[,¥￥$€£\s元%]/g, "").replace(/^\((.*)\)$/, "-$1"));
  return Number.isNaN(cleaned) ? null : cleaned;
}

/** `body`: first data rows, to learn which columns every row fills. */
export function totalsOf(body: readonly (readonly string[])[], width: number): Totals {
  const counted = body.filter((row) => row.some((cell) => cell.trim() !== "" && isTotalLabel(cell) === null));
  const plain = counted.filter((row) => labelAt(row) < 0);
  const always: boolean[] = [];
  for (let c = 0; c < width; c++) {
    const filled = plain.filter((row) => (row[c] ?? "").trim() !== "").length;
    always.push(plain.length > 0 && filled >= 0.95 * plain.length);
  }
  // Columns that hold no number among the first rows are not summed: the sums are there to prove totals, not to be used.
  const numeric = always.flatMap((_, c) => (plain.some((row) => toNumber(row[c] ?? "") !== null) ? [c] : []));
  const all = new Float64Array(width);
  const since = new Float64Array(width);
  let rowsSince = 0;

  const add = (cells: readonly string[]) => {
    for (const c of numeric) {
      const value = toNumber(cells[c] ?? "");
      if (value === null) continue;
      all[c]! += value;
      since[c]! += value;
    }
    rowsSince++;
  };

  const sumsUp = (cells: readonly string[], label: number): boolean => {
    let sums = 0;
    for (let c = 0; c < width; c++) {
      if (c === label) continue;
      const value = toNumber(cells[c] ?? "");
      if (value === null || value === 0) continue;
      const near = (sum: number) => Math.abs(sum - value) <= 0.006 + 1e-9 * Math.abs(value);
      if (near(all[c]!) || near(since[c]!)) sums++;
    }
    return sums > 0;
  };

  return {
    isTotal(cells) {
      const label = labelAt(cells);
      if (label >= 0) {
        const rest = cells.filter((cell, c) => c !== label && cell.trim() !== "");
        const numbersOnly = rest.every((cell) => toNumber(cell) !== null);
        const lacks = always.some((every, c) => every && c !== label && (cells[c] ?? "").trim() === "");
        const sure = isTotalLabel(cells[label]!) === "exact" && lacks;
        if (numbersOnly && (sure || (rowsSince > 0 && sumsUp(cells, label)))) {
          since.fill(0);
          rowsSince = 0;
          return true;
        }
      }
      add(cells);
      return false;
    },
  };
}

/** The label of a total stands in the first filled cell, or in one of the next two when those before are words. */
function labelAt(cells: readonly string[]): number {
  let seen = 0;
  for (let c = 0; c < cells.length && seen < 3; c++) {
    const cell = cells[c]!;
    if (cell.trim() === "") continue;
    if (isTotalLabel(cell) !== null) return c;
    seen++;
  }
  return -1;
}

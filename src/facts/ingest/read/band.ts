import { type CellKind, isKnownHeader, kindOf } from "./cell-kind.js";
import { bandRows } from "./limits.js";

/** A horizontal merge in the rows looked at: 0-based row and columns, both included. */
export interface Span {
  readonly row: number;
  readonly from: number;
  readonly to: number;
}

export interface Band {
  /** 0-based indices into the rows looked at; `null`: no header. */
  readonly first: number | null;
  readonly last: number | null;
  readonly width: number;
  /** Header text per column, blank where the band says nothing. */
  readonly names: readonly string[];
}

type Rows = readonly (readonly string[])[];

/** What the columns hold below the header, from the lower half of the rows looked at. */
function bodyKinds(rows: Rows, width: number): CellKind[] {
  const lower = rows
    .slice(Math.min(Math.floor(rows.length / 2), bandRows))
    .filter((r) => r.some((c) => c.trim() !== ""));
  const kinds: CellKind[] = [];
  for (let c = 0; c < width; c++) {
    const counts = { empty: 0, number: 0, date: 0, code: 0, text: 0 };
    for (const row of lower) counts[kindOf(row[c])]++;
    const filled = lower.length - counts.empty;
    const typed = (["number", "date", "code"] as const).find((k) => filled > 0 && counts[k] >= 0.7 * filled);
    const mixed = filled > 0 && counts.text <= 0.1 * filled && counts.number + counts.code >= 0.9 * filled;
    kinds.push(typed ?? (mixed ? "code" : filled > 0 ? "text" : "empty"));
  }
  return kinds;
}

const agrees = (cell: CellKind, body: CellKind) => cell === body || (body === "code" && cell === "number");

/** Cells per record that most records have (delimited text writes its empty cells too). */
export function usualWidth(rows: Rows): number {
  const counts = new Map<number, number>();
  for (const row of rows)
    if (row.length > 1 || row[0] !== "") counts.set(row.length, (counts.get(row.length) ?? 0) + 1);
  let best = 0;
  for (const [width, count] of counts) {
    const bestCount = counts.get(best) ?? 0;
    if (count > bestCount || (count === bestCount && width > best)) best = width;
  }
  return best;
}

/** Filled width that at least one row in twenty reaches: a sheet leaves empty cells away, and may carry a stray note. */
export function reachedWidth(rows: Rows): number {
  const widths = rows
    .map(trimmedWidth)
    .filter((width) => width > 0)
    .sort((a, b) => b - a);
  return widths[Math.min(Math.ceil(widths.length / 20), widths.length) - 1] ?? 0;
}

const filledOf = (row: readonly string[]) => row.filter((cell) => cell.trim() !== "");

function knownShare(row: readonly string[]): number {
  const filled = filledOf(row);
  return filled.length === 0 ? 0 : filled.filter(isKnownHeader).length / filled.length;
}

/** Years or months as column heads (`客户, 2023, 2024`): numbers in a header that are no data. */
function isCalendarHead(row: readonly string[], below: readonly string[] | undefined): boolean {
  const numbers = row.map((c) => c.trim()).filter((c) => kindOf(c) === "number" || kindOf(c) === "date");
  const years = numbers.filter((c) => /^(19|20)\d\d([-/年]?\d{0,2}月?)?年?$/.test(c));
  if (numbers.length < 2 || years.length < numbers.length || new Set(years).size < years.length) return false;
  return !(below ?? []).some((cell) => years.includes(cell.trim()));
}

/** Does the row look like the data below it? Typed columns decide; a table of words alone cannot tell. */
function looksLikeData(row: readonly string[], body: readonly CellKind[]): "data" | "head" | "cannot-tell" {
  let same = 0;
  let other = 0;
  for (let c = 0; c < body.length; c++) {
    const kind = body[c]!;
    if (kind === "text" || kind === "empty") continue;
    const cell = kindOf(row[c]);
    if (cell === "empty") continue;
    if (agrees(cell, kind)) same++;
    else other++;
  }
  if (same === 0 && other === 0) return "cannot-tell";
  return same >= other ? "data" : "head";
}

/** The last header row, or -1 when the first filled row is data already. */
function lastHeaderRow(rows: Rows, width: number, body: readonly CellKind[]): number {
  const typed = body.some((kind) => kind === "number" || kind === "date" || kind === "code");
  const limit = Math.min(rows.length, bandRows);
  const score = (i: number) => {
    const row = rows[i]!;
    const filled = filledOf(row);
    if (filled.length === 0) return -1;
    const text = filled.filter((c) => kindOf(c) === "text").length / filled.length;
    const unique = new Set(filled.map((c) => c.trim())).size / filled.length;
    const change = looksLikeData(row, body);
    const changeScore =
      change === "head" ? 2 : change === "data" ? (isCalendarHead(row, rows[i + 1]) ? 1 : -2) : 0;
    return changeScore + 1.5 * knownShare(row) + 0.5 * text + 0.5 * unique + filled.length / width;
  };
  const first = rows.findIndex((row) => filledOf(row).length > 0);
  let best = -1;
  let bestScore = Number.NEGATIVE_INFINITY;
  for (let i = first; i >= 0 && i < limit; i++) {
    const filled = filledOf(rows[i]!);
    if (filled.length * 2 < width || filled.length === 0) continue;
    const own = score(i);
    if (own > bestScore + 0.25) {
      best = i;
      bestScore = own;
    }
    if (typed && looksLikeData(rows[i]!, body) === "data" && filled.length * 2 >= width && bestScore >= 1)
      break;
  }
  if (best < 0) return -1;
  if (typed) {
    const change = looksLikeData(rows[best]!, body);
    if (change === "data" && !isCalendarHead(rows[best]!, rows[best + 1]) && knownShare(rows[best]!) < 0.5)
      return -1;
  }
  return best;
}

/** Is the row above part of the header (a parent over several columns), or a title? */
function isParent(
  row: readonly string[],
  below: readonly string[],
  spans: readonly Span[],
  width: number,
): boolean {
  const filled = filledOf(row);
  if (filled.length === 0 || spans.some((s) => s.from === 0 && s.to >= width - 1)) return false;
  if (filled.some((cell) => /[:：]/.test(cell) && !isKnownHeader(cell))) return false;
  const child = below.map((c) => c.trim());
  const names = child.filter((c) => c !== "");
  const repeats = new Set(names).size < names.length;
  const fillsGap = row.some((cell, c) => cell.trim() !== "" && c < width && (child[c] ?? "") === "");
  const spanned = spans.some((s) => s.to > s.from);
  if (filled.length === 1) return (spanned && spans.every((s) => s.from > 0)) || (repeats && fillsGap);
  if (fillsGap || repeats || spanned) return true;
  return filled.length < names.length && filled.every((c) => c.length <= 12 && !/\d/.test(c));
}

/** Does the row below carry the children of a header that leaves cells blank over them? */
function isChild(row: readonly string[], below: readonly string[], body: readonly CellKind[]): boolean {
  const filled = filledOf(below);
  if (filled.length < 2 || filled.some((cell) => kindOf(cell) !== "text")) return false;
  const hangs = below.some((cell, c) => cell.trim() !== "" && (row[c] ?? "").trim() === "");
  return hangs && looksLikeData(below, body) === "head";
}

/** Names of a band of rows: `parent / child`, a parent reaching over the blank cells to its right. */
export function joinBand(rows: Rows, spans: readonly Span[], firstIndex: number, width: number): string[] {
  const levels = rows.map((row, level) => {
    const cells = Array.from({ length: width }, (_, c) => (row[c] ?? "").trim());
    const isLast = level === rows.length - 1;
    const own = spans.filter((s) => s.row === firstIndex + level);
    for (const span of own) {
      for (let c = span.from + 1; c <= span.to && c < width; c++)
        if (cells[c] === "") cells[c] = cells[span.from]!;
    }
    if (isLast || own.length > 0) return cells;
    for (let c = 1; c < width; c++) {
      const childHere = rows.slice(level + 1).some((r) => (r[c] ?? "").trim() !== "");
      const childLeft = rows.slice(level + 1).some((r) => (r[c - 1] ?? "").trim() !== "");
      if (cells[c] === "" && childHere && childLeft) cells[c] = cells[c - 1]!;
    }
    return cells;
  });
  return Array.from({ length: width }, (_, c) => {
    const parts = levels.map((level) => level[c]!).filter((part) => part !== "");
    return parts.filter((part, i) => part !== parts[i - 1]).join(" / ");
  });
}

/** Finds the header in the first rows of a table by looks, known words and the change of type below it. */
export function findBand(rows: Rows, width: number, spans: readonly Span[] = []): Band {
  const body = bodyKinds(rows, width);
  let last = lastHeaderRow(rows, width, body);
  if (last >= 0 && last + 2 < rows.length && isChild(rows[last]!, rows[last + 1]!, body)) last++;
  if (last < 0) return { first: null, last: null, width, names: [] };
  let first = last;
  while (first > 0 && last - first < 2) {
    const own = spans.filter((s) => s.row === first - 1);
    if (!isParent(rows[first - 1]!, rows[first]!, own, width)) break;
    first--;
  }
  return { first, last, width, names: joinBand(rows.slice(first, last + 1), spans, first, width) };
}

export function trimmedWidth(row: readonly string[]): number {
  let width = row.length;
  while (width > 0 && row[width - 1]!.trim() === "") width--;
  return width;
}

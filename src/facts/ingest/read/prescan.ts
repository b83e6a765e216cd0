import { isUtf8 } from "node:buffer";
import type { Hash } from "node:crypto";
import type { ByteSource } from "./bytes.js";
import { isDestroyed } from "./ids-destroyed.js";
import { longestLine } from "./limits.js";
import { isTotalLabel } from "./totals.js";

/**
 * One cheap pass that proves the engine may read a text file where it lies: UTF-8, one kind of line end, no blank
 * or total rows, no page headers, quotes closed, every quoted record of the right width. Files without any quote
 * never leave native code; the width of their records is left to the engine, which refuses ragged ones.
 */
export type Prescan =
  | { readonly kind: "clean"; readonly rows: number; readonly onlyLf: boolean }
  | { readonly kind: "not-utf8" }
  | { readonly kind: "dirty"; readonly why: string };

export interface PrescanPlan {
  readonly delimiter: string;
  readonly width: number;
  /** Records above the data. */
  readonly skip: number;
  /** The header's last line as it stands in the file, without its end; `null` without a header. */
  readonly headerLine: string | null;
  readonly bom: boolean;
  /** Columns of identifiers, to notice those that a spreadsheet has cut off. */
  readonly ids: readonly number[];
}

class Dirty extends Error {}

const lf = 10;
const cr = 13;
const quote = 34;
const space = 32;
const tab = 9;

interface State {
  readonly separator: number;
  readonly plan: PrescanPlan;
  records: number;
  blank: boolean;
  lineEnd: 0 | typeof lf | typeof cr;
  inQuotes: boolean;
  afterQuote: boolean;
  cellStart: boolean;
  empty: boolean;
  onlyBlank: boolean;
  fields: number;
}

export async function prescan(source: ByteSource, plan: PrescanPlan, hash?: Hash): Promise<Prescan> {
  const state: State = {
    separator: plan.delimiter.charCodeAt(0),
    plan,
    records: 0,
    blank: false,
    lineEnd: 0,
    inQuotes: false,
    afterQuote: false,
    cellStart: true,
    empty: true,
    onlyBlank: true,
    fields: 1,
  };
  const header = plan.headerLine === null ? null : Buffer.from(`\n${plan.headerLine}`);
  let rest: Buffer | null = null;
  let quoted = false;
  let bomPending = plan.bom;
  let verdict: Prescan | null = null;
  for await (const chunk of source.chunks(hash, true)) {
    if (verdict !== null) {
      if (hash === undefined) break;
      continue;
    }
    try {
      const own = bomPending ? chunk.subarray(3) : chunk;
      bomPending = false;
      const bytes: Buffer = rest === null ? own : Buffer.concat([rest, own]);
      const end = bytes.lastIndexOf(lf) + 1;
      rest = end === bytes.length ? null : Buffer.from(bytes.subarray(end));
      if (rest !== null && rest.length > longestLine) throw new Dirty("line-too-long");
      if (end === 0) continue;
      const lines = bytes.subarray(0, end);
      if (!isUtf8(lines)) {
        verdict = { kind: "not-utf8" };
        continue;
      }
      look(lines, header, state);
      quoted ||= lines.includes(quote);
      if (quoted) scanQuoted(lines, state);
      else scanPlain(lines, state);
    } catch (error) {
      if (!(error instanceof Dirty)) throw error;
      verdict = { kind: "dirty", why: error.message };
    }
  }
  if (verdict !== null) return verdict;
  try {
    if (rest !== null) {
      if (!isUtf8(rest)) return { kind: "not-utf8" };
      look(rest, header, state);
      if (quoted || rest.includes(quote)) {
        scanQuoted(rest, state);
        finishQuoted(state);
      } else if (rest.includes(cr)) return { kind: "dirty", why: "mixed-line-ends" };
      else line(rest, 0, rest.length, state);
    } else if (quoted) finishQuoted(state);
  } catch (error) {
    if (!(error instanceof Dirty)) throw error;
    return { kind: "dirty", why: error.message };
  }
  return { kind: "clean", rows: Math.max(0, state.records - plan.skip), onlyLf: state.lineEnd === lf };
}

/** Searches that native code does at memory speed: NULs, total labels, the header met again. */
function look(bytes: Buffer, header: Buffer | null, state: State): void {
  if (bytes.includes(0)) throw new Dirty("nul");
  if (header !== null) {
    for (let at = bytes.indexOf(header); at >= 0; at = bytes.indexOf(header, at + 1)) {
      const next = bytes[at + header.length];
      if (next !== lf && next !== cr && next !== undefined) continue;
      if (state.records >= state.plan.skip || countLines(bytes, at) >= state.plan.skip)
        throw new Dirty("repeated-header");
    }
  }
  if (state.plan.ids.length > 0) {
    for (let at = bytes.indexOf("E+"); at >= 0; at = bytes.indexOf("E+", at + 2)) {
      const cells = cellsAt(bytes, at, state.plan.delimiter);
      if (state.plan.ids.some((c) => isDestroyed(cells[c] ?? ""))) throw new Dirty("ids-destroyed");
    }
  }
  for (const word of ["计", "otal", "OTAL"]) {
    for (let at = bytes.indexOf(word); at >= 0; at = bytes.indexOf(word, at + word.length)) {
      if (mayBeTotal(cellsAt(bytes, at, state.plan.delimiter))) throw new Dirty("total-row");
    }
  }
}

function countLines(bytes: Buffer, until: number): number {
  let count = 1;
  for (let at = bytes.indexOf(lf); at >= 0 && at < until; at = bytes.indexOf(lf, at + 1)) count++;
  return count;
}

/** Cells of the line around a position, roughly (a quoted delimiter cuts too): enough to ask for a closer look. */
function cellsAt(bytes: Buffer, at: number, delimiter: string): string[] {
  const from = bytes.lastIndexOf(lf, at) + 1;
  const to = bytes.indexOf(lf, at);
  const text = bytes.toString("utf8", from, to < 0 ? bytes.length : to);
  return text.split(delimiter).map((cell) => cell.trim().replace(/^"|"$/g, ""));
}

/** A label in one of the first three filled cells, and nothing but numbers beside it. */
function mayBeTotal(cells: readonly string[]): boolean {
  const filled = cells.filter((cell) => cell !== "");
  const label = filled.slice(0, 3).findIndex((cell) => isTotalLabel(cell) !== null);
  if (label < 0) return false;
  return (
    filled.length > 1 && filled.every((cell, i) => i === label || /^[-+(¥￥$€]*\d[\d.,% )]*$/.test(cell))
  );
}

function scanPlain(bytes: Buffer, state: State): void {
  const { separator } = state;
  const { skip } = state.plan;
  const hasReturns = bytes.includes(cr);
  if (hasReturns) checkReturns(bytes);
  oneLineEnd(state, hasReturns ? cr : lf);
  let from = 0;
  for (let to = bytes.indexOf(lf); to >= 0; to = bytes.indexOf(lf, from)) {
    if (to - from > longestLine) throw new Dirty("line-too-long");
    const first = bytes[from];
    const end = hasReturns ? to - 1 : to;
    if (
      end > from &&
      first !== separator &&
      first !== space &&
      first !== tab &&
      !state.blank &&
      state.records >= skip
    )
      state.records++;
    else line(bytes, from, end, state);
    from = to + 1;
  }
}

/** Every CR stands before an LF and every LF behind a CR. */
function checkReturns(bytes: Buffer): void {
  let from = 0;
  for (let to = bytes.indexOf(lf); to >= 0; to = bytes.indexOf(lf, from)) {
    if (bytes.indexOf(cr, from) !== to - 1) throw new Dirty("mixed-line-ends");
    from = to + 1;
  }
}

function oneLineEnd(state: State, end: typeof lf | typeof cr): void {
  if (state.lineEnd !== 0 && state.lineEnd !== end) throw new Dirty("mixed-line-ends");
  state.lineEnd = end;
}

function line(bytes: Buffer, from: number, end: number, state: State): void {
  const first = bytes[from];
  const blank =
    end === from ||
    ((first === state.separator || first === space || first === tab) && isBlank(bytes, from, end, state));
  record(state, blank, end === from);
}

/** Blank lines at the end are no rows; one before data, or one that only delimiters fill, needs the slow way. */
function record(state: State, blank: boolean, bare: boolean): void {
  if (state.records < state.plan.skip) {
    state.records++;
    return;
  }
  if (blank) {
    if (!bare || state.plan.width === 1) throw new Dirty("blank-row");
    state.blank = true;
    return;
  }
  if (state.blank) throw new Dirty("blank-row");
  state.records++;
}

function isBlank(bytes: Buffer, from: number, end: number, state: State): boolean {
  for (let at = from; at < end; at++) {
    const byte = bytes[at];
    if (byte !== state.separator && byte !== space && byte !== tab && byte !== quote) return false;
  }
  return true;
}

function scanQuoted(bytes: Buffer, state: State): void {
  const { separator } = state;
  const length = bytes.length;
  let at = 0;
  while (at < length) {
    if (state.inQuotes) {
      const close = bytes.indexOf(quote, at);
      if (close < 0) return;
      at = close + 1;
      if (bytes[at] === quote) at++;
      else {
        state.inQuotes = false;
        state.afterQuote = true;
      }
      continue;
    }
    const byte = bytes[at]!;
    switch (byte) {
      case separator:
        state.fields++;
        state.cellStart = true;
        state.afterQuote = false;
        state.empty = false;
        break;
      case quote:
        if (state.cellStart) {
          state.inQuotes = true;
          if (bytes[at + 1] !== quote) state.onlyBlank = false;
        }
        state.cellStart = false;
        state.empty = false;
        break;
      case lf:
        oneLineEnd(state, at > 0 && bytes[at - 1] === cr ? cr : lf);
        endRecord(state);
        break;
      case cr:
        if (bytes[at + 1] !== lf) throw new Dirty("mixed-line-ends");
        break;
      case tab:
        if (state.afterQuote) throw new Dirty("text-after-quote");
        state.cellStart = false;
        state.empty = false;
        break;
      case space:
        if (state.afterQuote || (state.cellStart && nextIsQuote(bytes, at)))
          throw new Dirty("space-beside-quote");
        state.cellStart = false;
        state.empty = false;
        break;
      default:
        if (state.afterQuote) throw new Dirty("text-after-quote");
        state.cellStart = false;
        state.empty = false;
        state.onlyBlank = false;
        // Runs of plain characters change nothing more.
        while (at + 1 < length && bytes[at + 1]! > 44 && bytes[at + 1] !== separator) at++;
    }
    at++;
  }
}

function nextIsQuote(bytes: Buffer, from: number): boolean {
  let at = from;
  while (bytes[at] === space) at++;
  return bytes[at] === quote;
}

function endRecord(state: State): void {
  const inData = state.records >= state.plan.skip;
  if (inData && !state.empty && state.fields !== state.plan.width) throw new Dirty("ragged-row");
  record(state, state.onlyBlank, state.empty);
  state.fields = 1;
  state.cellStart = true;
  state.afterQuote = false;
  state.empty = true;
  state.onlyBlank = true;
}

function finishQuoted(state: State): void {
  if (state.inQuotes) throw new Dirty("quote-unclosed");
  if (!state.empty) endRecord(state);
}

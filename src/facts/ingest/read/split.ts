/** Takes text in pieces, gives records; `row` counts records from 1 as a spreadsheet shows them. */
export interface Splitter {
  push(text: string): void;
  end(): void;
}

/** `line`: the record as it was written, without its end, where no quote occurs in it. */
export type OnRecord = (
  cells: string[],
  row: number,
  state: "ok" | "blank" | "quote-unclosed",
  line?: string,
) => void;

/** A record that goes on for so long that the file cannot be a table. */
export class EndlessRecord extends Error {}

const longestRecord = 8 * 1024 * 1024;

const quote = 0x22;
const lf = 0x0a;
const cr = 0x0d;
const space = 0x20;

/** A quoted cell longer than this is taken for a quote somebody forgot to close. */
const longestCell = 256 * 1024;

const needsMore = -1;
const unclosed = -2;

/**
 * RFC 4180 records, forgiving what exports do: LF, CRLF and CR ends in one file, spaces around a quoted cell,
 * a quote in the middle of an unquoted cell. A quote that is never closed costs its own line, not the rest of the file.
 */
export function splitDelimited(delimiter: string, onRecord: OnRecord): Splitter {
  const separator = delimiter.charCodeAt(0);
  let rest = "";
  let row = 0;

  const drain = (text: string, final: boolean): string => {
    let at = 0;
    while (at < text.length) {
      const cells: string[] = [];
      const next = readRecord(text, at, separator, cells, final);
      if (next === needsMore) return text.slice(at);
      if (next === unclosed) {
        const end = lineEnd(text, at);
        if (end >= text.length && !final) return text.slice(at);
        row++;
        onRecord(text.slice(at, end).split(delimiter), row, "quote-unclosed");
        at = end + (text.charCodeAt(end) === cr && text.charCodeAt(end + 1) === lf ? 2 : 1);
      } else {
        row++;
        const raw = text.slice(at, next);
        const plain = !raw.includes('"');
        if (plain && cells.length === 1 && cells[0] === "") onRecord(cells, row, "blank");
        else onRecord(cells, row, "ok", plain ? withoutEnd(raw) : undefined);
        at = next;
      }
    }
    return "";
  };

  return {
    push(text) {
      rest = drain(rest === "" ? text : rest + text, false);
      if (rest.length > longestRecord) throw new EndlessRecord();
    },
    end() {
      rest = drain(rest, true);
    },
  };
}

function withoutEnd(line: string): string {
  let end = line.length;
  if (end > 0 && line.charCodeAt(end - 1) === lf) end--;
  if (end > 0 && line.charCodeAt(end - 1) === cr) end--;
  return line.slice(0, end);
}

/** Position after the record, `needsMore` when it is cut off, `unclosed` when its quote never ends. */
function readRecord(text: string, from: number, separator: number, cells: string[], final: boolean): number {
  const length = text.length;
  let at = from;
  for (;;) {
    let start = at;
    while (start < length && text.charCodeAt(start) === space) start++;
    if (start < length && text.charCodeAt(start) === quote) {
      const close = closingQuote(text, start + 1, final);
      if (close < 0) return close;
      let end = close + 1;
      let cell = text.slice(start + 1, close);
      if (cell.includes('""')) cell = cell.replaceAll('""', '"');
      const tail = end;
      end = cellEnd(text, end, separator);
      if (end > tail) cell += text.slice(tail, end).trimEnd();
      cells.push(cell);
      at = end;
    } else {
      const end = cellEnd(text, at, separator);
      cells.push(text.slice(at, end));
      at = end;
    }
    if (at >= length) return final ? length : needsMore;
    const stop = text.charCodeAt(at);
    at++;
    if (stop === separator) {
      if (at >= length && final) {
        cells.push("");
        return length;
      }
      continue;
    }
    if (stop === cr) {
      if (at >= length && !final) return needsMore;
      if (text.charCodeAt(at) === lf) at++;
    }
    return at;
  }
}

function closingQuote(text: string, from: number, final: boolean): number {
  let at = text.indexOf('"', from);
  while (at >= 0) {
    if (text.charCodeAt(at + 1) !== quote) {
      if (at + 1 >= text.length && !final) return needsMore;
      return at - from > longestCell ? unclosed : at;
    }
    at = text.indexOf('"', at + 2);
  }
  return final || text.length - from > longestCell ? unclosed : needsMore;
}

function cellEnd(text: string, from: number, separator: number): number {
  let at = from;
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (unit === separator || unit === lf || unit === cr) break;
  }
  return at;
}

function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== lf && text.charCodeAt(at) !== cr) at++;
  return at;
}

/** Lines cut into cells by a given rule (space-aligned text). */
export function splitLines(cut: (line: string) => string[], onRecord: OnRecord): Splitter {
  let rest = "";
  let row = 0;
  const line = (text: string) => {
    row++;
    const bare = text.endsWith("\r") ? text.slice(0, -1) : text;
    if (bare.trim() === "") onRecord([""], row, "blank");
    else onRecord(cut(bare), row, "ok");
  };
  return {
    push(text) {
      const parts = (rest + text).split("\n");
      rest = parts.pop()!;
      if (rest.length > longestRecord) throw new EndlessRecord();
      for (const part of parts) line(part);
    },
    end() {
      if (rest !== "") line(rest);
      rest = "";
    },
  };
}

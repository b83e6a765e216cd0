import { type Problem, problem } from "../../../core/problem.js";
import type { RawTable, ReadOptions } from "../types.js";
import { findBand, joinBand, type Span, trimmedWidth } from "./band.js";

/** One record as met: its number in the file and its cells. */
export interface Row {
  readonly row: number;
  readonly cells: readonly string[];
}

/** How the records of one table are to be read: what its head says. */
export interface Layout {
  readonly header: readonly string[];
  readonly hasHeader: boolean;
  readonly headerRows: readonly [number, number] | null;
  readonly firstRow: number;
  readonly width: number;
  /** Rows above the header, blank or title. */
  readonly above: RawTable["skipped"];
  /** The header's last row as written, to know it again when a print page repeats it. */
  readonly repeated: readonly string[] | null;
  readonly problems: readonly Problem[];
}

const isBlank = (cells: readonly string[]) => cells.every((cell) => cell.trim() === "");

export function rowText(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell.trim() !== "")
    .join(" | ")
    .slice(0, 500);
}

/**
 * Reads the head of a table. `rows`: its first records, blank ones included; `whole`: there are no more;
 * `pad`: rows leave empty cells at their end away, so that a header may be wider than most of them.
 */
export function layoutOf(
  rows: readonly Row[],
  width: number,
  spans: readonly Span[],
  options: ReadOptions,
  place: { readonly file: string; readonly sheet?: string },
  whole: boolean,
  pad: boolean,
): Layout {
  const cells = rows.map((r) => r.cells);
  const band = bandOf(rows, cells, width, spans, options, pad);
  const problems: Problem[] = [];
  const known = band.names.map((name) => name.trim());
  while (known.length < band.width) known.push("");
  const chosen = options.columns !== undefined && !band.found ? options.columns : known;
  const header = nameColumns(chosen, band.width, place, problems);
  const firstRow = band.last === null ? (rows[0]?.row ?? 1) : rows[band.last]!.row + 1;
  const above = band.first === null ? [] : rows.slice(0, band.first).map(aboveRow);
  const titles = above.filter((r) => r.reason === "title");
  if (titles.length > 0) {
    const values = { rows: titles.map((t) => String(t.row)), first: titles[0]!.text.slice(0, 80) };
    problems.push(problem("title-rows-skipped", "info", values, place));
  }
  if (!band.found)
    problems.push(
      problem("no-header", options.header === "none" ? "info" : "warning", { columns: header.length }, place),
    );
  else if (band.last! > band.first!) {
    const values = { from: rows[band.first!]!.row, to: rows[band.last!]!.row };
    problems.push(problem("merged-header-joined", "info", values, place));
  }
  if (whole && band.found && !rows.some((r) => r.row >= firstRow && !isBlank(r.cells))) {
    problems.push(problem("file-header-only", "warning", {}, place));
  }
  return {
    header,
    hasHeader: band.found,
    headerRows: band.found ? [rows[band.first!]!.row, rows[band.last!]!.row] : null,
    firstRow,
    width: band.width,
    above,
    repeated: band.found ? cells[band.last!]!.map((c) => c.trim()) : null,
    problems,
  };
}

function aboveRow(row: Row): RawTable["skipped"][number] {
  return isBlank(row.cells)
    ? { row: row.row, reason: "blank", text: "" }
    : { row: row.row, reason: "title", text: rowText(row.cells) };
}

interface Found {
  readonly found: boolean;
  readonly first: number | null;
  readonly last: number | null;
  readonly width: number;
  readonly names: readonly string[];
}

function bandOf(
  rows: readonly Row[],
  cells: readonly (readonly string[])[],
  width: number,
  spans: readonly Span[],
  options: ReadOptions,
  pad: boolean,
): Found {
  if (options.header === "none") return { found: false, first: null, last: null, width, names: [] };
  if (options.header !== undefined) {
    const [from, to] = options.header;
    const first = rows.findIndex((r) => r.row >= from);
    const last = rows.findLastIndex((r) => r.row <= to);
    if (first >= 0 && last >= first) {
      const band = cells.slice(first, last + 1);
      const wide = Math.max(width, ...band.map(trimmedWidth));
      return { found: true, first, last, width: wide, names: joinBand(band, spans, first, wide) };
    }
  }
  const band = findBand(cells, width, spans);
  if (band.first === null || band.last === null) return { ...band, found: false };
  const own = cells.slice(band.first, band.last + 1);
  const wide = pad ? Math.max(width, ...own.map(trimmedWidth)) : width;
  const names = wide > width ? joinBand(own, spans, band.first, wide) : band.names;
  return { ...band, found: true, width: wide, names };
}

/** Every column gets a name of its own: blank ones their position, repeated ones a number. */
function nameColumns(
  names: readonly string[],
  width: number,
  place: { readonly file: string; readonly sheet?: string },
  problems: Problem[],
): string[] {
  const seen = new Set<string>();
  const header: string[] = [];
  for (let c = 0; c < width; c++) {
    const own = names[c] ?? "";
    const plain = own === "" ? `#${c + 1}` : own;
    let name = plain;
    for (let n = 2; seen.has(name); n++) name = `${plain} (${n})`;
    if (name !== plain)
      problems.push(problem("duplicate-header", "warning", { name }, { ...place, column: plain }));
    seen.add(name);
    header.push(name);
  }
  return header;
}

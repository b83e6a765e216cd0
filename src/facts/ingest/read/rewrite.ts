import { type Problem, problem } from "../../../core/problem.js";
import type { RawTable, Scan } from "../types.js";
import { trimmedWidth } from "./band.js";
import { csvFile } from "./csv-file.js";
import { watchIds } from "./ids-destroyed.js";
import { type Layout, rowText } from "./layout.js";
import { longestLine, sampleRows } from "./limits.js";
import { totalsOf } from "./totals.js";

export type Sample = RawTable["sample"];

export interface Rewritten {
  readonly path: string;
  readonly rows: number;
  readonly skipped: RawTable["skipped"];
  readonly refused: RawTable["refused"];
  readonly sample: Sample;
  readonly problems: readonly Problem[];
}

/** What the data of a rewritten table are, and how the engine reads them. */
export function dataOf({ path, rows, skipped, refused, sample }: Rewritten) {
  const scan: Scan = {
    kind: "csv",
    path,
    delimiter: ",",
    quote: '"',
    skip: 0,
    compression: "none",
    rowColumn: true,
    newLine: "\n",
  };
  return { skipped, refused, rows, scan, sample };
}

/** Takes the records of one table in order and writes the data rows as a CSV of our own. */
export interface Rewriter {
  /** `line`: the cells as they stand in a comma-delimited file, where no quote occurs in them. */
  row(row: number, cells: readonly string[], state?: "ok" | "blank" | "quote-unclosed", line?: string): void;
  lostId(row: number, column: number, text: string): void;
  close(): Rewritten;
}

export function sampleRow(cells: readonly string[]): (string | null)[] {
  return cells.map((cell) => (cell === "" ? null : cell));
}

/** `padFrom`: rows of at least so many cells are whole ones whose last, empty cells were left away; shorter ones are broken. */
export function rewriter(
  path: string,
  layout: Layout,
  body: readonly (readonly string[])[],
  place: { readonly file: string; readonly sheet?: string },
  padFrom: number,
): Rewriter {
  const { width, firstRow, repeated } = layout;
  const out = csvFile(path);
  const totals = totalsOf(body, width);
  const ids = watchIds(layout.header, place);
  const skipped: RawTable["skipped"][number][] = [...layout.above];
  const refused: RawTable["refused"][number][] = [];
  const sample: (string | null)[][] = [];
  let blanks: number[] = [];
  let rows = 0;

  const isRepeated = (cells: readonly string[]) =>
    repeated?.every((name, c) => (cells[c] ?? "").trim() === name) ?? false;

  const keep = (row: number, cells: readonly string[], line?: string) => {
    if (isRepeated(cells)) skipped.push({ row, reason: "repeated-header", text: rowText(cells) });
    else if (totals.isTotal(cells)) skipped.push({ row, reason: "total", text: rowText(cells) });
    else {
      ids.see(row, cells);
      out.write(row, cells, line);
      if (sample.length < sampleRows) sample.push(sampleRow(cells));
      rows++;
    }
  };

  return {
    row(row, cells, state = "ok", line = undefined) {
      if (row < firstRow) return;
      if (state === "blank" || (state === "ok" && cells.every((cell) => cell.trim() === ""))) {
        blanks.push(row);
        return;
      }
      // Blank rows at the end are no rows: they are listed only once another row follows.
      for (const blank of blanks) skipped.push({ row: blank, reason: "blank", text: "" });
      if (blanks.length > 0) blanks = [];
      if (state === "quote-unclosed") {
        refused.push({ row, reason: "quote-unclosed", cells });
        return;
      }
      let fitted = cells;
      if (cells.length > width && trimmedWidth(cells) <= width) fitted = cells.slice(0, width);
      else if (cells.length < width && cells.length >= padFrom) {
        fitted = [...cells, ...new Array<string>(width - cells.length).fill("")];
      }
      if (fitted.length === width && !isTooLong(fitted))
        keep(row, fitted, fitted === cells ? line : undefined);
      else if (isLoneTotal(fitted)) skipped.push({ row, reason: "total", text: rowText(fitted) });
      else refused.push({ row, reason: "ragged-row", cells });
    },
    lostId: ids.lost,
    close() {
      out.close();
      const problems = [...listed(skipped, refused, place), ...ids.problems()];
      return { path, rows, skipped, refused, sample, problems };
    },
  };
}

function isTooLong(cells: readonly string[]): boolean {
  let length = 0;
  for (const cell of cells) length += cell.length;
  return length > longestLine / 6 && Buffer.byteLength(cells.join("")) + 4 * cells.length > longestLine / 2;
}

/** `合计,,1000` cut short is still a total, not a broken row. */
function isLoneTotal(cells: readonly string[]): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== "");
  const [label, ...rest] = filled;
  return (
    label !== undefined &&
    /^(合计|小计|总计|(sub|grand )?total)\s*[:：]?$/i.test(label) &&
    rest.every((c) => /^[-\d.,]+$/.test(c))
  );
}

function listed(
  skipped: RawTable["skipped"],
  refused: RawTable["refused"],
  place: { readonly file: string; readonly sheet?: string },
): Problem[] {
  const rowsOf = (list: readonly { readonly row: number }[]) => list.slice(0, 20).map((r) => String(r.row));
  const of = <T extends { readonly reason: string }>(list: readonly T[], reason: string) =>
    list.filter((r) => r.reason === reason);
  const problems: Problem[] = [];
  const totals = of(skipped, "total");
  const blanks = of(skipped, "blank");
  const ragged = of(refused, "ragged-row");
  const unclosed = of(refused, "quote-unclosed");
  const repeats = of(skipped, "repeated-header");
  const add = (
    code: Parameters<typeof problem>[0],
    severity: Problem["severity"],
    rows: readonly { row: number }[],
  ) => {
    if (rows.length === 0) return;
    problems.push(
      problem(code, severity, { count: rows.length, rows: rowsOf(rows) }, { ...place, row: rows[0]!.row }),
    );
  };
  add("total-rows-skipped", "info", totals);
  add("blank-rows-skipped", "info", blanks);
  add("repeated-header-skipped", "info", repeats);
  add("ragged-row", "warning", ragged);
  add("quote-unclosed", "warning", unclosed);
  return problems;
}

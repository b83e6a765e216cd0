import { type Problem, ProblemError, problem } from "../../../../core/problem.js";
import type { RawTable, ReadOptions } from "../../types.js";
import { reachedWidth } from "../band.js";
import { sha256Of } from "../bytes.js";
import { cachePath } from "../csv-file.js";
import { layoutOf, type Row } from "../layout.js";
import { defaultLimits, type Limits, sampleRows } from "../limits.js";
import { dataOf, rewriter } from "../rewrite.js";
import { type Merge, mergeFiller, spansOf, tailCollector } from "./merges.js";
import { openPackage, type Package } from "./package.js";
import { type SheetNotes, sheetHandler } from "./sheet.js";
import { readWorkbook, type Sheet, type Workbook } from "./workbook.js";
import { parseXml, xmlFeed } from "./xml.js";

/** Every sheet of a workbook that holds a table, or the one asked for. */
export async function readXlsx(
  path: string,
  shown: string,
  options: ReadOptions,
  cacheDir: string,
  bytes: number,
  limits: Limits = defaultLimits,
): Promise<{ tables: RawTable[]; problems: Problem[] }> {
  const zip = await openPackage(path, shown, limits);
  try {
    const book = await readWorkbook(zip, shown);
    const { chosen, problems } = chooseSheets(book, shown, options);
    const sha256 = await sha256Of(path);
    const tables: RawTable[] = [];
    for (const sheet of chosen) {
      const table = await readSheet(
        zip,
        book,
        sheet,
        shown,
        options,
        cachePath(cacheDir, path, sheet.part, options),
      );
      if (table === null) {
        if (book.sheets.length > 1) {
          problems.push(
            problem("sheet-skipped", "info", { sheet: sheet.name, reason: "no-table" }, { file: shown }),
          );
        }
      } else tables.push({ ...table, sha256, bytes });
    }
    if (tables.length === 0 && !problems.some((p) => p.severity === "error")) {
      problems.push(problem("file-empty", "error", {}, { file: shown }));
    }
    return { tables, problems };
  } finally {
    zip.close();
  }
}

function chooseSheets(
  book: Workbook,
  shown: string,
  options: ReadOptions,
): { chosen: readonly Sheet[]; problems: Problem[] } {
  const place = { file: shown };
  if (options.sheet !== undefined) {
    const wanted = options.sheet.trim();
    const sheet = book.sheets.find((s) => s.name.trim() === wanted);
    if (sheet !== undefined) return { chosen: [sheet], problems: [] };
    const values = { sheet: wanted, sheets: book.sheets.map((s) => s.name) };
    throw new ProblemError([problem("sheet-not-found", "error", values, place)]);
  }
  const visible = book.sheets.filter((s) => !s.hidden);
  const chosen = visible.length > 0 ? visible : book.sheets;
  const problems = book.sheets
    .filter((s) => !chosen.includes(s))
    .map((s) => problem("sheet-skipped", "info", { sheet: s.name, reason: "hidden" }, place));
  return { chosen, problems };
}

class Enough extends Error {}

/** First pass: the head rows, and the merges that stand behind the last row. */
async function headOf(
  zip: Package,
  book: Workbook,
  sheet: Sheet,
  shown: string,
): Promise<{ rows: Row[]; merges: Merge[]; whole: boolean }> {
  const rows: Row[] = [];
  const { handler } = sheetHandler(book, {
    row(row, cells) {
      rows.push({ row, cells });
      if (rows.length >= 2 * sampleRows) throw new Enough();
    },
    lostDigits: () => undefined,
  });
  const feed = xmlFeed(shown, handler);
  const tail = tailCollector();
  let whole = true;
  for await (const chunk of zip.part(sheet.part)) {
    tail.push(chunk);
    if (!whole) continue;
    try {
      feed.push(chunk);
    } catch (error) {
      if (!(error instanceof Enough)) throw error;
      whole = false;
    }
  }
  if (whole) feed.end();
  return { rows, merges: tail.merges(), whole };
}

async function readSheet(
  zip: Package,
  book: Workbook,
  sheet: Sheet,
  shown: string,
  options: ReadOptions,
  target: string,
): Promise<Omit<RawTable, "sha256" | "bytes"> | null> {
  const place = { file: shown, sheet: sheet.name };
  const head = await headOf(zip, book, sheet, shown);
  const offset = leadingBlankColumns(head.rows);
  const shifted = head.rows.map((r) => ({ row: r.row, cells: r.cells.slice(offset) }));
  const width = reachedWidth(shifted.map((r) => r.cells));
  if (width < (book.sheets.length > 1 && options.sheet === undefined ? 2 : 1)) return null;
  const rowsOfHead = shifted.map((r) => r.row);
  const spans = spansOf(head.merges, rowsOfHead, offset);
  const layout = layoutOf(shifted, width, spans, options, place, head.whole, true);
  const body = shifted.filter((r) => r.row >= layout.firstRow).map((r) => r.cells);
  const out = rewriter(target, layout, body, place, 0);
  const fill = mergeFiller(head.merges, layout.firstRow);
  const { handler, notes } = sheetHandler(book, {
    row(row, cells) {
      fill(row, cells);
      const own = offset === 0 || cells.slice(0, offset).some((c) => c !== "") ? cells : cells.slice(offset);
      out.row(row, own);
    },
    lostDigits(row, column, raw) {
      if (row >= layout.firstRow && column >= offset && column - offset < layout.width) {
        out.lostId(row, column - offset, raw);
      }
    },
  });
  try {
    await parseXml(shown, zip.part(sheet.part), handler);
  } catch (error) {
    out.close();
    throw error;
  }
  const result = out.close();
  return {
    file: shown,
    sheet: sheet.name,
    container: "xlsx",
    encoding: null,
    delimiter: null,
    compressed: false,
    header: layout.header,
    hasHeader: layout.hasHeader,
    headerRows: layout.headerRows,
    firstRow: layout.firstRow,
    ...dataOf(result),
    problems: [...layout.problems, ...result.problems, ...noteProblems(notes, place)],
  };
}

/** Tables often start at column B; a cell met further left later on makes its row a ragged one. */
function leadingBlankColumns(rows: readonly Row[]): number {
  let offset = Number.POSITIVE_INFINITY;
  for (const { cells } of rows) {
    const first = cells.findIndex((cell) => cell.trim() !== "");
    if (first >= 0) offset = Math.min(offset, first);
  }
  return Number.isFinite(offset) ? offset : 0;
}

function noteProblems(
  notes: SheetNotes,
  place: { readonly file: string; readonly sheet: string },
): Problem[] {
  const problems: Problem[] = [];
  if (notes.formulas > 0) {
    problems.push(
      problem("formula-cells", "info", { count: notes.formulas, cell: notes.firstFormula }, place),
    );
  }
  if (notes.errors > 0) {
    problems.push(problem("error-cells", "warning", { count: notes.errors, cell: notes.firstError }, place));
  }
  return problems;
}

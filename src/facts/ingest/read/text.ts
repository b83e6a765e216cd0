import { createHash } from "node:crypto";
import { extname } from "node:path";
import { type Problem, ProblemError, problem } from "../../../core/problem.js";
import type { RawTable, ReadOptions } from "../types.js";
import { type Cut, chooseCut } from "./aligned.js";
import { usualWidth } from "./band.js";
import { brokenRow } from "./broken-row.js";
import { type ByteSource, readHead, sha256Of } from "./bytes.js";
import { isIdHeader } from "./cell-kind.js";
import { type Chosen, headEncoding, legacyEncoding } from "./choose-encoding.js";
import { cachePath } from "./csv-file.js";
import { chooseDelimiter, type HeadRecord, headRecords } from "./delimiter.js";
import { decoded, type Encoding } from "./encoding.js";
import { watchIds } from "./ids-destroyed.js";
import { type Layout, layoutOf } from "./layout.js";
import { headBytes, sampleRows } from "./limits.js";
import { type Prescan, prescan } from "./prescan.js";
import { dataOf, rewriter, sampleRow } from "./rewrite.js";
import { EndlessRecord, type OnRecord, type Splitter, splitDelimited, splitLines } from "./split.js";

/** How the text of a file falls into cells. */
interface Plan {
  readonly encoding: Encoding;
  readonly delimiter: string | null;
  readonly cut: Cut | null;
  readonly layout: Layout;
  /** Cells most records have; fewer than the header when every row leaves its last, empty cells away. */
  readonly usual: number;
  readonly head: readonly HeadRecord[];
  readonly headText: string;
  readonly problems: readonly Problem[];
}

const refuse = (found: Problem) => new ProblemError([found]);

/** Delimited or space-aligned text: read where it lies when that is proven safe, else rewritten. */
export async function readText(
  source: ByteSource,
  options: ReadOptions,
  cacheDir: string,
  bytes: number,
): Promise<RawTable> {
  const head = await readHead(source, headBytes);
  const place = { file: source.shown };
  if (head.bytes.length === 0) throw refuse(problem("file-empty", "error", {}, place));
  const tentative = await headEncoding(source, head.bytes, head.whole, options);
  let plan = await planOf(source, head, tentative, options);
  let sha256: string | null = null;
  if (plan.delimiter !== null && tentative.encoding.name === "utf-8" && isHeadOfLines(plan)) {
    const hash = createHash("sha256");
    const scan = await prescan(source, prescanPlan(plan), source.gzip ? undefined : hash);
    if (!source.gzip) sha256 = hash.digest("hex");
    if (scan.kind === "clean") {
      return inPlace(source, plan, scan, sha256 ?? (await sha256Of(source.path)), bytes);
    }
    if (scan.kind === "not-utf8" && options.encoding === undefined && !tentative.encoding.bom) {
      const verdict = await legacyEncoding(source);
      plan = await planOf(source, head, verdict, options);
    }
  }
  return rewriteText(source, plan, options, cacheDir, sha256 ?? (await sha256Of(source.path)), bytes);
}

/** Reads a table the slow way after the engine has refused the file where it lies. */
export async function rewriteInPlace(
  source: ByteSource,
  table: RawTable,
  options: ReadOptions,
  cacheDir: string,
): Promise<RawTable> {
  const head = await readHead(source, headBytes);
  const tentative = await headEncoding(source, head.bytes, head.whole, options);
  const plan = await planOf(source, head, tentative, options);
  return rewriteText(source, plan, options, cacheDir, table.sha256, table.bytes);
}

/** The head's text; a character cut in two at its end is left out by the stream decoder. */
function headTextOf(bytes: Buffer, encoding: Encoding): string {
  return new TextDecoder(encoding.name).decode(bytes, { stream: true });
}

async function planOf(
  source: ByteSource,
  head: { readonly bytes: Buffer; readonly whole: boolean },
  chosen: Chosen,
  options: ReadOptions,
): Promise<Plan> {
  const place = { file: source.shown };
  const text = headTextOf(head.bytes, chosen.encoding);
  if (text.trim() === "") {
    throw refuse(problem(head.whole ? "file-empty" : "file-not-recognised", "error", {}, place));
  }
  const named = extname(source.shown.replace(/\.gz$/i, "")).toLowerCase();
  const delimiter =
    options.delimiter !== undefined
      ? givenDelimiter(options.delimiter)
      : chooseDelimiter(text, head.whole, named === ".tsv" ? "\t" : null);
  const lines = text.split(/\r?\n|\r/).slice(0, 500);
  const cut =
    options.delimiter === undefined && (delimiter === null || isOneColumn(text, delimiter))
      ? chooseCut(lines)
      : null;
  if (delimiter === null && cut === null) throw refuse(problem("delimiter-undecided", "error", {}, place));
  const records =
    cut === null ? headRecords(text, delimiter!, head.whole) : cutRecords(text, cut, head.whole);
  const looked = records.slice(0, 2 * sampleRows);
  const ok = looked.filter((r) => r.state === "ok").map((r) => r.cells);
  const width = usualWidth(ok);
  const layout = layoutOf(
    looked,
    width,
    [],
    options,
    place,
    head.whole && looked.length === records.length,
    true,
  );
  return {
    encoding: chosen.encoding,
    delimiter: cut === null ? delimiter : null,
    cut,
    layout,
    usual: width,
    head: looked,
    headText: text,
    problems: [...chosen.problems, ...layout.problems],
  };
}

const delimiterWords = new Map([
  ["\\t", "\t"],
  ["tab", "\t"],
  ["comma", ","],
  ["semicolon", ";"],
  ["pipe", "|"],
]);

function givenDelimiter(given: string): string | null {
  const delimiter = delimiterWords.get(given.toLowerCase()) ?? given;
  return delimiter.length === 1 && !/["\r\n]/.test(delimiter) ? delimiter : null;
}

function isOneColumn(text: string, delimiter: string): boolean {
  return !text.includes(delimiter);
}

function cutRecords(text: string, cut: Cut, whole: boolean): HeadRecord[] {
  const records: HeadRecord[] = [];
  const splitter = splitLines(cut, (cells, row, state) => records.push({ row, cells, state }));
  splitter.push(text);
  if (whole) splitter.end();
  return records;
}

/**
 * The engine skips lines, not records: a line end inside a quoted header would throw it off. So would a mark before
 * a quote, which it then takes for a quote in the middle of a cell.
 */
function isHeadOfLines(plan: Plan): boolean {
  if (plan.layout.width > plan.usual) return false;
  const head = plan.head.filter((r) => r.row < plan.layout.firstRow);
  const first = head[0]?.cells[0] ?? "";
  const marked = plan.encoding.bom && plan.headText.startsWith('"');
  if (marked && (first.includes('"') || first.includes(plan.delimiter!))) return false;
  return head.every((r) => r.state !== "quote-unclosed" && r.cells.every((cell) => !/[\r\n]/.test(cell)));
}

function prescanPlan(plan: Plan) {
  const { layout } = plan;
  const lines = plan.headText.split("\n");
  const at = layout.headerRows?.[1];
  const lineText = at === undefined ? null : (lines[at - 1] ?? "").replace(/\r$/, "");
  return {
    delimiter: plan.delimiter!,
    width: layout.width,
    skip: layout.firstRow - 1,
    headerLine: lineText === "" ? null : lineText,
    bom: plan.encoding.bom,
    ids: layout.header.flatMap((name, c) => (isIdHeader(name) ? [c] : [])),
  };
}

function bodyOf(plan: Plan): (readonly string[])[] {
  const { firstRow, width } = plan.layout;
  return plan.head
    .filter((r) => r.row >= firstRow && r.state === "ok" && r.cells.length >= Math.min(width, plan.usual))
    .map((r) => r.cells.slice(0, width));
}

function described(source: ByteSource, plan: Plan, sha256: string, bytes: number) {
  const { layout } = plan;
  return {
    file: source.shown,
    sheet: null,
    container: plan.cut === null ? ("csv" as const) : ("aligned" as const),
    encoding: plan.encoding.bom ? `${plan.encoding.name} bom` : plan.encoding.name,
    delimiter: plan.delimiter,
    compressed: source.gzip,
    header: layout.header,
    hasHeader: layout.hasHeader,
    headerRows: layout.headerRows,
    firstRow: layout.firstRow,
    sha256,
    bytes,
  };
}

type Clean = Extract<Prescan, { readonly kind: "clean" }>;

function inPlace(source: ByteSource, plan: Plan, clean: Clean, sha256: string, bytes: number): RawTable {
  const { layout } = plan;
  const sample = bodyOf(plan).slice(0, sampleRows);
  const ids = watchIds(layout.header, { file: source.shown });
  for (const [k, cells] of sample.entries()) ids.see(layout.firstRow + k, cells);
  return {
    ...described(source, plan, sha256, bytes),
    skipped: layout.above,
    refused: [],
    rows: clean.rows,
    scan: {
      kind: "csv",
      path: source.path,
      delimiter: plan.delimiter!,
      quote: '"',
      skip: layout.firstRow - 1,
      compression: source.gzip ? "gzip" : "none",
      rowColumn: false,
      ...(clean.onlyLf ? { newLine: "\n" as const } : {}),
    },
    sample: sample.map(sampleRow),
    problems: [...plan.problems, ...ids.problems()],
  };
}

function splitterOf({ cut, delimiter }: Plan): (onRecord: OnRecord) => Splitter {
  return (onRecord) => (cut === null ? splitDelimited(delimiter!, onRecord) : splitLines(cut, onRecord));
}

async function rewriteText(
  source: ByteSource,
  plan: Plan,
  options: ReadOptions,
  cacheDir: string,
  sha256: string,
  bytes: number,
): Promise<RawTable> {
  const place = { file: source.shown };
  const target = cachePath(cacheDir, source.path, options);
  const padFrom = Math.min(plan.layout.width, plan.usual);
  const out = rewriter(target, plan.layout, bodyOf(plan), place, padFrom);
  const isComma = plan.delimiter === ",";
  const onRecord: OnRecord = (cells, row, state, line) => {
    out.row(row, cells, state, isComma ? line : undefined);
  };
  const splitter = splitterOf(plan)(onRecord);
  try {
    for await (const text of decoded(source, plan.encoding)) splitter.push(text);
  } catch (cause) {
    out.close();
    if (cause instanceof EndlessRecord) throw refuse(problem("file-not-recognised", "error", {}, place));
    if (!(cause instanceof TypeError)) throw cause;
    const values = { encoding: plan.encoding.name };
    const row = await brokenRow(source, plan.encoding.name, splitterOf(plan));
    throw new ProblemError([problem("encoding-broken", "error", values, { ...place, row })], 1, { cause });
  }
  splitter.end();
  const result = out.close();
  return {
    ...described(source, plan, sha256, bytes),
    ...dataOf(result),
    problems: [...plan.problems, ...result.problems],
  };
}

import { ProblemError, problem } from "../../../core/problem.js";
import type { RawTable, ReadOptions } from "../types.js";
import type { ByteSource } from "./bytes.js";
import { sha256Of } from "./bytes.js";
import { cachePath } from "./csv-file.js";
import { type Grid, tableOfGrid } from "./grid.js";
import type { Row } from "./layout.js";
import { defaultLimits, type Limits } from "./limits.js";
import { markupText } from "./markup-text.js";
import type { Merge } from "./xlsx/merges.js";

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: "&",
    lt: "<",
    gt: ">",
    quot: '"',
    apos: "'",
    nbsp: " ",
    yen: "¥",
    euro: "€",
    pound: "£",
    copy: "©",
    reg: "®",
    deg: "°",
    plusmn: "±",
    times: "×",
    middot: "·",
    ndash: "–",
    mdash: "—",
    hellip: "…",
    ensp: " ",
    emsp: " ",
    eacute: "é",
    egrave: "è",
    agrave: "à",
    ccedil: "ç",
    ocirc: "ô",
    ouml: "ö",
    auml: "ä",
    uuml: "ü",
    szlig: "ß",
  }),
);

export function decodeEntities(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-f]{1,6}|#\d{1,7}|\w{2,8});/gi, (whole, body: string) => {
    if (body[0] !== "#") return entities.get(body) ?? entities.get(body.toLowerCase()) ?? whole;
    const point = /^#x/i.test(body) ? Number.parseInt(body.slice(2), 16) : Number(body.slice(1));
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff)
      ? String.fromCodePoint(point)
      : whole;
  });
}

const mostSpan = 16_384;

interface OpenTable {
  readonly rows: Row[];
  readonly merges: Merge[];
  /** Columns still covered from above: column → last row covered. */
  readonly covered: Map<number, number>;
  cells: string[] | null;
  cell: { text: string; readonly colspan: number; readonly rowspan: number } | null;
}

/** Tables of an HTML text, innermost ones for themselves. Nothing is run, loaded or followed. */
export function htmlTables(text: string): Grid[] {
  const done: OpenTable[] = [];
  const open: OpenTable[] = [];
  const token =
    /<!--[\s\S]*?(?:-->|$)|<(script|style|title|xml)\b[^>]*>[\s\S]*?(?:<\/\1\s*>|$)|<(\/?)([a-z][\w:-]*)((?:"[^"]*"|'[^']*'|[^'">])*)>/gi;
  let at = 0;
  for (let found = token.exec(text); found !== null; found = token.exec(text)) {
    addText(open.at(-1), text.slice(at, found.index));
    at = token.lastIndex;
    const name = found[3]?.toLowerCase();
    if (name === undefined) continue;
    const closing = found[2] === "/";
    if (name === "table") {
      if (!closing) open.push({ rows: [], merges: [], covered: new Map(), cells: null, cell: null });
      else if (open.length > 0) {
        endRow(open.at(-1)!);
        done.push(open.pop()!);
      }
      continue;
    }
    const table = open.at(-1);
    if (table === undefined) continue;
    if (name === "tr") {
      endRow(table);
      if (!closing) table.cells = [];
    } else if (name === "td" || name === "th") {
      endCell(table);
      if (!closing) startCell(table, found[4] ?? "");
    } else if (table.cell !== null && (name === "br" || name === "p" || name === "div"))
      table.cell.text += "\n";
  }
  for (const table of open.reverse()) {
    endRow(table);
    done.push(table);
  }
  return done.filter((t) => t.rows.length > 0);
}

function addText(table: OpenTable | undefined, text: string): void {
  if (table?.cell) table.cell.text += decodeEntities(text.replace(/\s+/g, " "));
}

function spanOf(attributes: string, name: string): number {
  const value = new RegExp(`\\b${name}\\s*=\\s*["']?\\s*(\\d{1,6})`, "i").exec(attributes)?.[1];
  return Math.min(Math.max(1, Number(value ?? 1)), mostSpan);
}

function startCell(table: OpenTable, attributes: string): void {
  table.cells ??= [];
  table.cell = { text: "", colspan: spanOf(attributes, "colspan"), rowspan: spanOf(attributes, "rowspan") };
}

function endCell(table: OpenTable): void {
  const { cell, cells } = table;
  if (cell === null || cells === null) return;
  const row = table.rows.length + 1;
  while ((table.covered.get(cells.length) ?? 0) >= row) cells.push("");
  const left = cells.length;
  const right = left + cell.colspan - 1;
  cells.push(cell.text.replace(/ *\n */g, "\n").trim());
  for (let c = left + 1; c <= right; c++) cells.push("");
  if (cell.rowspan > 1) for (let c = left; c <= right; c++) table.covered.set(c, row + cell.rowspan - 1);
  if (cell.colspan > 1 || cell.rowspan > 1) {
    table.merges.push({ top: row, bottom: row + cell.rowspan - 1, left, right });
  }
  table.cell = null;
}

function endRow(table: OpenTable): void {
  endCell(table);
  if (table.cells !== null) table.rows.push({ row: table.rows.length + 1, cells: table.cells });
  table.cells = null;
}

export async function readHtml(
  source: ByteSource,
  options: ReadOptions,
  cacheDir: string,
  bytes: number,
  limits: Limits = defaultLimits,
): Promise<RawTable[]> {
  const place = { file: source.shown };
  const { text, encoding } = await markupText(source, options, limits);
  const sha256 = await sha256Of(source.path);
  const grids = htmlTables(text);
  const tables: RawTable[] = [];
  for (const [index, grid] of grids.entries()) {
    const sheet = grids.length > 1 ? `#${index + 1}` : undefined;
    if (options.sheet !== undefined && sheet !== undefined && options.sheet !== sheet) continue;
    const where = sheet === undefined ? place : { ...place, sheet };
    const target = cachePath(cacheDir, source.path, index, options);
    const table = tableOfGrid(grid, where, options, target, grids.length > 1 ? 2 : 1);
    if (table === null) continue;
    const noted = problem("html-table-read", "info", { rows: grid.rows.length }, where);
    tables.push({
      ...table,
      container: "html",
      encoding,
      compressed: source.gzip,
      sha256,
      bytes,
      problems: [noted, ...table.problems],
    });
  }
  if (tables.length === 0) throw new ProblemError([problem("file-empty", "error", {}, place)]);
  return tables;
}

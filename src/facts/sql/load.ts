import type { Query } from "../../core/ports.js";
import type { ColumnFormat } from "./format.js";
import { lit } from "./text.js";
import { blanks, fillDown, noDates } from "./typing.js";

/** One column of a stage: the text of its cell, and the expression that types it, read from `r1`, `r2`, … */
export interface StageColumnSql {
  /** `v1`, `v2`, … */
  readonly name: string;
  /** `r1`, `r2`, … */
  readonly textName: string;
  /** Over the columns of the scan; null where the cell says nothing. */
  readonly text: string;
  /** Over `textName`; null where the text cannot be read. */
  readonly typed: string;
  readonly format: ColumnFormat;
}

/** Texts and ids take any text. */
export function canFail(format: ColumnFormat): boolean {
  return format.kind !== "text" && format.kind !== "id";
}

export interface StageSql {
  readonly src: number;
  /** A relation with the text columns `c1`…`cN`. */
  readonly from: string;
  /** The row number as an expression over `from`; null when it follows from the order of the rows. */
  readonly row: string | null;
  readonly columns: readonly StageColumnSql[];
  /** Conditions over `r1`, `r2`, …: rows that meet one shake the way the columns are read. They are marked `doubt`. */
  readonly doubts: readonly string[];
}

/** The name of the stage table of a source. */
export function stageName(src: number): string {
  return `load.stage_${src}`;
}

/** Statements that clear everything a former load left and make the schemas and tables of this one. */
export const prepareLoad: readonly string[] = [
  ...["derived", "mart", "fact", "load"].map((schema) => `DROP SCHEMA IF EXISTS ${schema} CASCADE`),
  ...["load", "fact", "mart", "derived"].map((schema) => `CREATE SCHEMA ${schema}`),
  "CREATE TABLE load.source (_src SMALLINT, file VARCHAR, sheet VARCHAR, header VARCHAR[])",
  "CREATE TABLE load.reject (_src SMALLINT, _row INTEGER, reasons VARCHAR[], cells VARCHAR[])",
  "CREATE TABLE load.refused_cell (_src SMALLINT, _row INTEGER, header VARCHAR, text VARCHAR, reason VARCHAR)",
];

/**
 * Types a file in one pass: `v1`…`vN`, and `cells`, null where all is well, else the texts that could not be read
 * (one place per column that can fail, null where it did not). Keeping them here saves a second reading of the file.
 */
export function createStage(stage: StageSql): string {
  const failing = stage.columns.filter((c) => canFail(c.format));
  const row = stage.row === null ? [] : ["_row"];
  const cells =
    failing.length === 0
      ? "NULL::VARCHAR[]"
      : `CASE WHEN ${failing.map(empty).join(" OR ")} THEN [${failing
          .map((c) => `CASE WHEN ${unread(c)} THEN ${c.textName} END`)
          .join(", ")}] END`;
  const rowText = stage.row === null ? [] : [`${stage.row} AS _row`];
  const texts = stage.columns.map((c) => `${c.text} AS ${c.textName}`);
  const typed = stage.columns.map((c) => `${c.typed} AS ${c.name}`);
  const kept = failing.map((c) => c.textName);
  const doubt = stage.doubts.length === 0 ? [] : [`coalesce(${stage.doubts.join(" OR ")}, FALSE) AS doubt`];
  const doubted = doubt.length === 0 ? [] : ["doubt"];
  // A file none of whose columns is wanted still has its rows.
  const rest = stage.columns.length === 0 ? ["NULL::INTEGER AS nothing"] : [];
  texts.push(...rest);
  return `CREATE OR REPLACE TABLE ${stageName(stage.src)} AS
SELECT ${[...row, ...stage.columns.map((c) => c.name), `${cells} AS cells`, ...doubted].join(", ")}
FROM (
  SELECT ${[...row, ...kept, ...typed, ...doubt, ...(rest.length > 0 ? ["nothing"] : [])].join(", ")}
  FROM (SELECT ${[...rowText, ...texts].join(", ")} FROM ${stage.from})
)`;
}

/** Written over the typed column, so that it is typed once; cheap, for it is asked of every row. */
function empty(column: StageColumnSql): string {
  return `(${column.name} IS NULL AND ${column.textName} IS NOT NULL)`;
}

/** Typed to nothing though the cell says something. */
function unread(column: StageColumnSql): string {
  const nothing = column.format.kind === "date" ? ["", ...noDates] : [""];
  const text = `trim(${column.textName}, ${blanks})`;
  return `${empty(column)} AND ${text} NOT IN (${nothing.map(lit).join(", ")})`;
}

/**
 * The engine turns long IN lists into hash joins, and a join does not keep the order of rows, which row numbers stand
 * on: while files are loaded it must not.
 */
export const keepOrder: readonly string[] = [
  "SET disabled_optimizers = 'in_clause'",
  "SET preserve_insertion_order = true",
];
export const keepOrderNoMore = "SET disabled_optimizers = ''";

/**
 * The text of a file as a table of its own, for columns that repeat the cell above: filling down needs the order of
 * the rows, which only a table has.
 */
export function createText(src: number, from: string, columns: number, row: string | null): string {
  const cells = [...names(columns), ...(row === null ? [] : [`${row} AS _row`])];
  return `CREATE OR REPLACE TABLE ${textTable(src)} AS SELECT ${cells.join(", ")} FROM ${from}`;
}

/** The text table of a source, the columns of `fill` (0-based) filled down, `row` as `_row`, in row order. */
export function filledText(src: number, columns: number, fill: ReadonlySet<number>, row: string): string {
  const cells = names(columns).map((name, i) => (fill.has(i) ? `${fillDown(name, row)} AS ${name}` : name));
  return `(SELECT ${[...cells, `${row} AS _row`].join(", ")} FROM ${textTable(src)} ORDER BY _row)`;
}

export function dropText(src: number): string {
  return `DROP TABLE IF EXISTS ${textTable(src)}`;
}

function textTable(src: number): string {
  return `load.text_${src}`;
}

function names(columns: number): string[] {
  return Array.from({ length: columns }, (_, i) => `c${i + 1}`);
}

/** Rows of a stage that speak against the way it was read: in doubt, with a cell that did not read, or `dirty`. */
export function objections(src: number, doubts: boolean, dirty: readonly string[]): Query<{ rows: "count" }> {
  const signs = ["list_count(cells) > 0", ...(doubts ? ["doubt"] : []), ...dirty];
  return {
    sql: `SELECT count(*) FROM ${stageName(src)} WHERE ${signs.join(" OR ")}`,
    shape: { rows: "count" },
  };
}

/** The first rows of a file as a file of their own. */
export function copyHead(from: string, columns: number, rows: number, path: string): string {
  return `COPY (SELECT ${names(columns).join(", ")} FROM ${from} LIMIT ${rows}) TO ${lit(path)} (FORMAT parquet)`;
}

/** How many rows a stage holds. */
export function stageRows(src: number): Query<{ rows: "count" }> {
  return { sql: `SELECT count(*) FROM ${stageName(src)}`, shape: { rows: "count" } };
}

/** Per column of `cells` (1-based place): how many cells were refused, the first one, and some different texts. */
export function refusedCells(
  src: number,
  row: string,
): Query<{ place: "count"; cells: "count"; distinct: "count"; row: "count"; text: "text" }> {
  return {
    sql: `SELECT place, count(*), count(DISTINCT text), min(_row), arg_min(text, _row)
FROM (${unnested(src, row)})
WHERE text IS NOT NULL
GROUP BY place
ORDER BY place`,
    shape: { place: "count", cells: "count", distinct: "count", row: "count", text: "text" },
  };
}

/** Keeps refused cells with their place and text, the first `limit` of them. */
export function keepRefused(
  src: number,
  row: string,
  headers: readonly string[],
  reasons: readonly string[],
  limit: number,
): string {
  return `INSERT INTO load.refused_cell
SELECT ${src}, _row, ([${headers.map(lit).join(", ")}])[place], text, ([${reasons.map(lit).join(", ")}])[place]
FROM (${unnested(src, row)})
WHERE text IS NOT NULL
ORDER BY _row, place
LIMIT ${limit}`;
}

function unnested(src: number, row: string): string {
  return `SELECT _row, unnest(cells) AS text, generate_subscripts(cells, 1) AS place
  FROM (SELECT ${row} AS _row, cells FROM ${stageName(src)} WHERE cells IS NOT NULL)`;
}

/** A column without which a row is no row of its table. */
export interface RequiredSql {
  readonly name: string;
  readonly header: string;
  /** Place in `cells`, 1-based; null for texts and ids. */
  readonly place: number | null;
}

/** Rows the main table of a source cannot take, with the reasons; their text is added by `keepRejectedText`. */
export function keepRejected(src: number, row: string, required: readonly RequiredSql[]): string {
  const reasons = required.map((r) => {
    const refused = r.place === null ? "FALSE" : `coalesce(cells[${r.place}] IS NOT NULL, FALSE)`;
    const code = `CASE WHEN ${refused} THEN 'cell-refused' ELSE 'key-empty' END`;
    return `CASE WHEN ${r.name} IS NULL THEN ${code} || ${lit(`:${r.header}`)} END`;
  });
  return `INSERT INTO load.reject
SELECT ${src}, ${row}, list_filter([${reasons.join(", ")}], x -> x IS NOT NULL), NULL
FROM ${stageName(src)}
WHERE ${required.map((r) => `${r.name} IS NULL`).join(" OR ")}`;
}

/** Reads the file again for the text of its rejected rows. */
export function keepRejectedText(src: number, from: string, row: string, columns: number): string {
  return `UPDATE load.reject AS r SET cells = t.cells
FROM (SELECT ${row} AS _row, [${names(columns).join(", ")}] AS cells FROM ${from}) AS t
WHERE r._src = ${src} AND r._row = t._row`;
}

export function keepSource(
  src: number,
  file: string,
  sheet: string | null,
  header: readonly string[],
): string {
  return `INSERT INTO load.source VALUES (${src}, ${lit(file)}, ${sheet === null ? "NULL" : lit(sheet)}, [${header
    .map(lit)
    .join(", ")}])`;
}

/** A row the reader itself could not put into columns. */
export function keepRefusedRow(src: number, row: number, reason: string, cells: readonly string[]): string {
  return `INSERT INTO load.reject VALUES (${src}, ${row}, [${lit(reason)}], [${cells.map(lit).join(", ")}]::VARCHAR[])`;
}

/** Rejected rows of a source, with the texts of the file. */
export function rejectedRows(
  src: number,
  limit: number,
): Query<{ row: "count"; reasons: "text"; cells: "text?" }> {
  return {
    sql: `SELECT _row, to_json(reasons)::VARCHAR, to_json(cells)::VARCHAR
FROM load.reject WHERE _src = ? ORDER BY _row LIMIT ?`,
    params: [src, limit],
    shape: { row: "count", reasons: "text", cells: "text?" },
  };
}

export const rejectedCounts: Query<{ src: "count"; rows: "count"; first: "count" }> = {
  sql: "SELECT _src, count(*), min(_row) FROM load.reject GROUP BY _src ORDER BY _src",
  shape: { src: "count", rows: "count", first: "count" },
};

/** How many rows of a source were rejected. */
export function rejectedRowsOf(src: number): Query<{ rows: "count" }> {
  return {
    sql: "SELECT count(*) FROM load.reject WHERE _src = ?",
    params: [src],
    shape: { rows: "count" },
  };
}

/** Why rows of a source were rejected: each reason (`code:header`) with its count. */
export function rejectedReasons(src: number): Query<{ reason: "text"; rows: "count"; first: "count" }> {
  return {
    sql: `SELECT reason, count(*), min(_row)
FROM (SELECT unnest(reasons) AS reason, _row FROM load.reject WHERE _src = ?)
GROUP BY reason ORDER BY reason`,
    params: [src],
    shape: { reason: "text", rows: "count", first: "count" },
  };
}

/** Refused cells in the order of the files. */
export function refusedCellRows(
  limit: number,
): Query<{ src: "count"; row: "count"; header: "text"; text: "text"; reason: "text" }> {
  return {
    sql: `SELECT c._src, c._row, c.header, c.text, c.reason
FROM load.refused_cell c ANTI JOIN load.reject r ON r._src = c._src AND r._row = c._row
ORDER BY c._src, c._row, c.header, c.text LIMIT ?`,
    params: [limit],
    shape: { src: "count", row: "count", header: "text", text: "text", reason: "text" },
  };
}

export const sourceRows: Query<{ src: "count"; file: "text"; sheet: "text?"; header: "text" }> = {
  sql: "SELECT _src, file, sheet, to_json(header)::VARCHAR FROM load.source ORDER BY _src",
  shape: { src: "count", file: "text", sheet: "text?", header: "text" },
};

/** The row of a stage as the user sees it, over the stage table. */
export function stageRow(stage: { readonly numbered: boolean; readonly firstRow: number }): string {
  return stage.numbered ? "_row" : `(rowid + ${stage.firstRow})::INTEGER`;
}

/** The first row of a scan whose cell says `text`, whatever the case and the blanks around it. */
export function rowOfText(from: string, row: string, ref: string, text: string): Query<{ row: "count" }> {
  return {
    sql: `SELECT _row FROM (SELECT ${row} AS _row, lower(trim(${ref}, ${blanks})) AS text FROM ${from})
WHERE text = lower(?) ORDER BY _row LIMIT 1`,
    params: [text],
    shape: { row: "count" },
  };
}

/** The row as the user sees it, over a scan of the file. */
export function scanRow(scan: { readonly numbered: boolean; readonly firstRow: number }): string {
  return scan.numbered ? "r::INTEGER" : `(row_number() OVER () + ${scan.firstRow - 1})::INTEGER`;
}

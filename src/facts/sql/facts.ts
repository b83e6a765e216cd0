import type { Query } from "../../core/ports.js";
import { type TableName, tables } from "../../core/schema/index.js";
import type { TableDef } from "../../core/schema/types.js";
import type { Kind, Shape } from "../../core/shape.js";
import { stageName } from "./load.js";
import { ident, lit } from "./text.js";
import { sqlTypes } from "./types.js";

/** What one stage gives to one table. */
export interface FactPart {
  readonly src: number;
  /** The row as the user sees it, over the stage table. */
  readonly row: string;
  /** Shown in provisional keys: `file#row`. */
  readonly file: string;
  /** Schema column → expression over the stage table. Columns not given are absent. */
  readonly cells: Readonly<Record<string, string>>;
  /** Stage columns that must be filled. */
  readonly required: readonly string[];
}

/** Tables whose repeated keys would multiply the rows of others when joined: one row per key counts. */
export const uniqueTables: readonly TableName[] = ["customer", "product", "order"];

/** Keys given from the place of the row where the file has none. */
const rowKeys: Readonly<Partial<Record<TableName, string>>> = {
  order: "order_id",
  delivery: "delivery_id",
  replenishment: "replenishment_id",
  return_line: "return_id",
  contact: "contact_id",
  posting: "posting_id",
  answer: "answer_id",
};

/** The column a table's rows are named by when the file does not: `file#row`, or the row number for order lines. */
export function rowKey(table: TableName): string | null {
  return table === "order_line" ? "line_no" : (rowKeys[table] ?? null);
}

/**
 * A view of all rows of a table, whatever file they came from: every schema column in its type, `_src`, `_row`.
 * Returned quantities and amounts are made positive (red-letter exports), the credit side is taken off postings,
 * line amounts fall back on amount with tax, then price × quantity.
 */
export function createFactView(name: string, table: TableName, parts: readonly FactPart[]): string {
  const selects = parts.length === 0 ? [emptySelect(table)] : parts.map((part) => partSelect(table, part));
  return `CREATE VIEW ${name} AS\n${selects.join("\nUNION ALL\n")}`;
}

function partSelect(table: TableName, part: FactPart): string {
  const def: TableDef = tables[table];
  const columns = Object.entries(def.columns).map(([column, { type }]) => {
    const value = cellSql(table, column, part);
    return `CAST(${value ?? "NULL"} AS ${sqlTypes[type]}) AS ${ident(column)}`;
  });
  const where = part.required.map((name) => `${name} IS NOT NULL`);
  return `SELECT ${[...columns, `${part.src}::SMALLINT AS _src`, `${part.row} AS _row`].join(", ")}
FROM ${stageName(part.src)}${where.length === 0 ? "" : `\nWHERE ${where.join(" AND ")}`}`;
}

function emptySelect(table: TableName): string {
  const def: TableDef = tables[table];
  const columns = Object.entries(def.columns).map(
    ([column, { type }]) => `CAST(NULL AS ${sqlTypes[type]}) AS ${ident(column)}`,
  );
  return `SELECT ${[...columns, "0::SMALLINT AS _src", "0::INTEGER AS _row"].join(", ")} WHERE FALSE`;
}

function cellSql(table: TableName, column: string, part: FactPart): string | null {
  const cell = (name: string) => (Object.hasOwn(part.cells, name) ? part.cells[name]! : null);
  const own = cell(column);
  if (column === rowKey(table)) {
    const place = table === "order_line" ? `${part.row}::VARCHAR` : `${lit(`${part.file}#`)} || ${part.row}`;
    return own === null ? place : `coalesce(${own}, ${place})`;
  }
  if (table === "return_line" && (column === "quantity" || column === "amount")) {
    return own === null ? null : `abs(${own})`;
  }
  if (table === "posting" && column === "amount") {
    const credit = cell("credit");
    if (credit === null) return own;
    return own === null
      ? `-${credit}`
      : `CASE WHEN ${own} IS NOT NULL OR ${credit} IS NOT NULL THEN coalesce(${own}, 0) - coalesce(${credit}, 0) END`;
  }
  if (table === "order_line" && column === "amount")
    return own ?? cell("amount_with_tax") ?? times(cell("price"), cell("quantity"));
  if (table === "order_line" && column === "cost") return own ?? times(cell("unit_cost"), cell("quantity"));
  return own;
}

const times = (each: string | null, quantity: string | null): string | null =>
  each === null || quantity === null ? null : `round(${each} * ${quantity}, 4)`;

/** Columns whose values come out though the file does not give them. */
export function derivedColumns(table: TableName, given: ReadonlySet<string>): readonly string[] {
  if (table === "order") return given.size === 0 || given.has("order_id") ? [] : ["order_id"];
  if (table === "posting" && !given.has("amount") && given.has("credit")) return ["amount"];
  if (table !== "order_line") return [];
  const each = (column: string) => given.has(column) && given.has("quantity");
  return [
    ...(!given.has("amount") && (given.has("amount_with_tax") || each("price")) ? ["amount"] : []),
    ...(!given.has("cost") && each("unit_cost") ? ["cost"] : []),
  ];
}

/** One number per row, in the order of the sources and their rows. */
export const spot = "(_src::BIGINT * 4294967296 + _row)";

/**
 * Rows of a table with a key met more than once, told by hash first: grouping a number is cheap, keys are not.
 * `within` a file: two files that tell of one customer repeat nothing.
 */
export function repeatedKeys(
  from: string,
  key: readonly string[],
  within: "file" | "table" = "table",
): string {
  const list = key.map(ident).join(", ");
  const grouped = within === "file" ? `${list}, _src` : list;
  return `(SELECT ${list}, _src, _row FROM ${from}
  WHERE ${key.map((c) => `${ident(c)} IS NOT NULL`).join(" AND ")}
    AND hash(${grouped}) IN (SELECT h FROM (SELECT hash(${grouped}) AS h FROM ${from}) GROUP BY h HAVING count(*) > 1))`;
}

/** How many rows repeat a key met before, under how many keys, and the first of them. */
export function repeatedCount(
  from: string,
  key: readonly string[],
  within: "file" | "table" = "table",
): Query<{ rows: "count"; keys: "count"; src: "count?"; row: "count?" }> {
  const list = [...key.map(ident), ...(within === "file" ? ["_src"] : [])].join(", ");
  return {
    sql: `SELECT coalesce(sum(n - 1), 0), count(*), arg_min(src, spot), arg_min("row", spot)
FROM (
  SELECT count(*) AS n, min(${spot}) AS spot, arg_min(_src, ${spot}) AS src, arg_min(_row, ${spot}) AS "row"
  FROM ${repeatedKeys(from, key, within)} GROUP BY ${list} HAVING count(*) > 1
)`,
    shape: { rows: "count", keys: "count", src: "count?", row: "count?" },
  };
}

/** Some repeated keys, most repeated first. */
export function repeatedExamples(
  from: string,
  key: readonly string[],
  limit: number,
  within: "file" | "table" = "table",
): Query<{ key: "text"; rows: "count" }> {
  const list = [...key.map(ident), ...(within === "file" ? ["_src"] : [])].join(", ");
  return {
    sql: `SELECT concat_ws(' / ', ${key.map((c) => `${ident(c)}::VARCHAR`).join(", ")}), count(*)
FROM ${repeatedKeys(from, key, within)} GROUP BY ${list} HAVING count(*) > 1 ORDER BY count(*) DESC, 1 LIMIT ?`,
    params: [limit],
    shape: { key: "text", rows: "count" },
  };
}

/** A table that holds each key once already, under the name it is asked by. */
export function createSameView(name: string, from: string): string {
  return `CREATE VIEW ${name} AS SELECT * FROM ${from}`;
}

/**
 * One row per key as a table of its own. Within a file the first row counts, whole; files which tell different things
 * of one customer complete each other, the first to fill a column counts.
 */
export function createOnePerKey(name: string, from: string, table: TableName): string {
  const def: TableDef = tables[table];
  const key = def.key[0]!;
  const columns = Object.keys(def.columns).map((column) =>
    column === key ? ident(column) : `arg_min(${ident(column)}, spot) AS ${ident(column)}`,
  );
  return `CREATE TABLE ${name} AS
SELECT ${columns.join(", ")}, arg_min(_src, spot) AS _src, arg_min(_row, spot) AS _row
FROM (SELECT *, ${spot} AS spot FROM ${from}
  WHERE ${spot} IN (SELECT min(${spot}) FROM ${from} GROUP BY ${ident(key)}, _src))
GROUP BY ${ident(key)}
ORDER BY _src, _row`;
}

/** Rows of a table by source that were not repeats within it. */
export function keysBySource(from: string, key: string): Query<{ src: "count"; rows: "count" }> {
  return {
    sql: `SELECT _src, count(*) FROM (SELECT DISTINCT _src, ${ident(key)} FROM ${from}) GROUP BY _src ORDER BY _src`,
    shape: { src: "count", rows: "count" },
  };
}

/** Rows of a fact table by source. */
export function rowsBySource(name: string): Query<{ src: "count"; rows: "count" }> {
  return {
    sql: `SELECT _src, count(*) FROM ${name} GROUP BY _src ORDER BY _src`,
    shape: { src: "count", rows: "count" },
  };
}

export interface TotalColumn {
  readonly column: string;
  readonly sql: string;
  readonly type: keyof typeof sqlTypes;
}

/** What is counted per column: always how many are filled, and by type a sum, the first and last date, distinct ids. */
export interface ColumnTotals {
  readonly filled: number;
  readonly sum: string | null;
  readonly first: string | null;
  readonly last: string | null;
  readonly timed: boolean;
  readonly distinct: number | null;
}

/** One aggregate over a stage (or a fact table) for all columns; the row it gives is read by `readTotals`. */
export function totals(
  from: string,
  columns: readonly TotalColumn[],
  where: readonly string[],
): Query<Shape> {
  const shape: Record<string, Kind | `${Kind}?`> = { rows: "count" };
  const list = ["count(*)"];
  columns.forEach(({ sql, type }, i) => {
    shape[`f${i}`] = "count";
    list.push(`count(${sql})`);
    if (type === "money" || type === "quantity") {
      shape[`s${i}`] = "text?";
      list.push(`sum(${sql})::VARCHAR`);
    } else if (type === "date") {
      shape[`a${i}`] = "instant?";
      shape[`z${i}`] = "instant?";
      shape[`t${i}`] = "flag";
      list.push(`min(${sql})`, `max(${sql})`, `coalesce(max(epoch_us(${sql}) % 86400000000) > 0, FALSE)`);
    } else if (type === "id") {
      shape[`d${i}`] = "count";
      list.push(`count(DISTINCT ${sql})`);
    }
  });
  const filter =
    where.length === 0 ? "" : `\nWHERE ${where.map((name) => `${name} IS NOT NULL`).join(" AND ")}`;
  return { sql: `SELECT ${list.join(", ")}\nFROM ${from}${filter}`, shape };
}

export function readTotals(row: Readonly<Record<string, unknown>>, columns: readonly TotalColumn[]) {
  return new Map<string, ColumnTotals>(
    columns.map(({ column }, i) => [
      column,
      {
        filled: row[`f${i}`] as number,
        sum: (row[`s${i}`] as string | null | undefined) ?? null,
        first: (row[`a${i}`] as string | null | undefined) ?? null,
        last: (row[`z${i}`] as string | null | undefined) ?? null,
        timed: row[`t${i}`] === true,
        distinct: (row[`d${i}`] as number | undefined) ?? null,
      },
    ]),
  );
}

/** Currencies written in a table, most frequent first; spellings of the renminbi are one. */
export function currencies(
  selects: readonly { readonly src: number; readonly sql: string }[],
): Query<{ currency: "text"; rows: "count" }> {
  const union = selects
    .map(({ src, sql }) => `SELECT ${sql} AS c FROM ${stageName(src)}`)
    .join(" UNION ALL ");
  return {
    sql: `SELECT currency, count(*) FROM (
  SELECT CASE WHEN upper(trim(c)) IN ('CNY', 'RMB', '人民币', '元', '¥', '\uffe5') THEN 'CNY' ELSE upper(trim(c)) END AS currency
  FROM (${union}) WHERE c IS NOT NULL
) GROUP BY currency ORDER BY count(*) DESC, currency LIMIT 20`,
    shape: { currency: "text", rows: "count" },
  };
}

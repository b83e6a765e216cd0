import type { Cell, Results, Table } from "../../core/findings.js";
import type { Unit } from "../../core/unit.js";
import type { Words } from "../../i18n/index.js";
import { explainCommand, keyColumns, rowKey } from "../address.js";
import type { DocumentTable } from "../document.js";

/** A table of the results with its columns found by name. */
export interface TableView {
  readonly id: string;
  readonly table: Omit<Table, "id">;
  /** Index of the first of these columns that is there, or -1. */
  at(...names: string[]): number;
}

export function tableView(results: Results, ...ids: string[]): TableView | null {
  for (const id of ids) {
    if (!Object.hasOwn(results.tables, id)) continue;
    const table = results.tables[id]!;
    if (table.rows.length === 0) continue;
    return { id, table, at: (...names) => columnAt(table, names) };
  }
  return null;
}

/** The first of these columns that holds a number anywhere, or -1. */
export function filledAt(view: TableView, ...names: string[]): number {
  for (const name of names) {
    const at = view.at(name);
    if (at >= 0 && view.table.rows.some((row) => num(row[at]) !== null)) return at;
  }
  return -1;
}

const leading = ["otif", "on-time", "line-otif", "line-on-time", "in-full", "line-fill"];

/** The share that speaks for a row of `measure`: the first that can be judged; the table's `low` and `high` are its. */
export function leadingShare(table: Omit<Table, "id">): number {
  return filledAt({ id: "", table, at: (...names) => columnAt(table, names) }, ...leading);
}

function columnAt(table: Omit<Table, "id">, names: readonly string[]): number {
  for (const name of names) {
    const at = table.columns.findIndex((column) => dashed(column.id) === dashed(name));
    if (at >= 0) return at;
  }
  return -1;
}

const dashed = (id: string): string => id.replaceAll("_", "-");

export const num = (cell: Cell | undefined): number | null =>
  typeof cell === "number" && Number.isFinite(cell) ? cell : null;

/** How a row is called: its label, else its key in words. */
export function rowName(view: TableView, row: readonly Cell[], words: Words): string {
  const { columns } = view.table;
  const label = columns.findIndex((column) => column.kind === "label");
  if (label >= 0 && typeof row[label] === "string" && row[label] !== "")
    return words.cell(row[label], columns[label]!, view.id);
  return keyColumns(view.table)
    .flatMap((i) => {
      const cell = row[i];
      return cell === null || cell === undefined ? [] : [words.cell(cell, columns[i]!, view.id)];
    })
    .join(" × ");
}

/** Rows a page shows of a table; the workbook holds all. */
export const rowsShown = 12;

export function documentTable(
  results: Results,
  id: string,
  words: Words,
  options: { readonly shown?: number; readonly title?: string } = {},
): DocumentTable {
  const table = results.tables[id]!;
  // Levels counted in hours or days cannot be written as shares.
  const mixed = id === "level.optima" && ownUnits(table)?.some((unit) => unit !== "share") === true;
  const shown = Math.min(options.shown ?? rowsShown, table.rows.length);
  const counts = { shown, total: table.total };
  const more =
    table.file === undefined
      ? words.say(words.report.table.rowsShown, counts)
      : words.say(words.report.table.rowsShownFile, { ...counts, file: table.file });
  return {
    id,
    title: options.title ?? words.tableTitle(id),
    columns: table.columns.map((column) => ({
      ...column,
      unit: mixed && column.unit === "share" ? "ratio" : column.unit,
      title: words.columnTitle(id, column.id),
    })),
    rows: table.rows,
    rowUnits: rowUnits(results, table),
    total: table.total,
    shown,
    note: shown < table.total ? more : null,
    command: firstCell(id, table),
  };
}

/** Rows keyed by a figure, an assumption or a link of a chain take its unit, or that of their own `unit` column. */
export function rowUnits(results: Results, table: Omit<Table, "id">): DocumentTable["rowUnits"] {
  const at = table.columns.findIndex((column) => ["figure", "assumption", "link"].includes(column.id));
  if (at < 0) return ownUnits(table);
  const units = new Map<Cell, Unit | "share-per-year" | "years">();
  for (const { id, unit } of [...results.figures, ...results.assumptions]) units.set(id, unit);
  const named = table.columns.findIndex((column) => column.id === "unit");
  return table.rows.map((row) => units.get(row[at]!) ?? (named < 0 ? null : (row[named] as Unit | null)));
}

/** Units a plan names by themselves. */
const plainUnits: Readonly<Record<string, Unit>> = {
  share: "share",
  hours: "hours",
  days: "days",
  units: "quantity",
  people: "count",
};

/** Rows whose own `unit` column says what they are counted in. */
function ownUnits(table: Omit<Table, "id">): (Unit | null)[] | null {
  const at = table.columns.findIndex((column) => column.id === "unit" && column.kind === "code");
  if (at < 0) return null;
  return table.rows.map((row) => {
    const unit = String(row[at] ?? "");
    return Object.hasOwn(plainUnits, unit) ? plainUnits[unit]! : null;
  });
}

/** The address of the first number of a table, as an example of all. */
function firstCell(id: string, table: Omit<Table, "id">): string | null {
  const at = table.columns.findIndex((column) => column.kind === "number");
  const number = table.columns[at];
  const row = table.rows.find((cells) => num(cells[at]) !== null) ?? table.rows[0];
  if (number === undefined || row === undefined) return null;
  const key = rowKey(table, row).join("|");
  return key === "" ? null : explainCommand(`${id}[${key}].${number.id}`);
}

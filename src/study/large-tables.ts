import type { Cell, Table, TableColumn } from "../core/findings.js";
import type { Warehouse } from "../core/ports.js";
import {
  type CellType,
  createLargeTable,
  dropLargeTable,
  insertLargeTable,
  writeDerived,
  writeLargeTable,
} from "../facts/sql/large-table.js";

/** Above this many rows a table goes to a file of its own and results keep its top. */
export const allUpTo = 10_000;
export const topRows = 1_000;
/** A room hands on no more rows of one table: more are nobody's to read, and `total` says how many there were. */
export const tableLimit = 100_000;
const chunk = 20_000;

/**
 * Tables too large for `results.json`: all rows go to `<table id>.parquet` in `folder`, the top ones stay. Without a
 * folder (a study used as a library) they are cut all the same, and `total` says how many there were.
 */
export async function setAside(
  tables: readonly Table[],
  warehouse: Warehouse,
  folder: string | null,
  upTo: number = allUpTo,
): Promise<Table[]> {
  const out: Table[] = [];
  for (const whole of tables) {
    const { source, ...table } = whole;
    const held = table.rows.length < table.total;
    if (table.rows.length <= upTo && !(held && source !== undefined && table.total > upTo)) {
      out.push(source === undefined ? whole : table);
      continue;
    }
    const kept = Math.min(topRows, upTo);
    const top = {
      ...table,
      rows: table.rows.slice(0, kept),
      ...(table.rowEvidence === undefined ? {} : { rowEvidence: table.rowEvidence.slice(0, kept) }),
    };
    // A room that held back rows itself has a whole table only where it left one in the warehouse.
    if (folder === null || (held && source === undefined)) {
      out.push(top);
      continue;
    }
    const file = `${table.id}.parquet`;
    const path = `${folder}/${file}`;
    if (held) await warehouse.run(writeDerived(source!.name, source!.order, path));
    else await write(table, warehouse, path);
    out.push({ ...top, file });
  }
  return out;
}

async function write(table: Table, warehouse: Warehouse, path: string): Promise<void> {
  const columns = table.columns.map((column, i) => [column.id, typeOf(column, table.rows, i)] as const);
  await warehouse.run(createLargeTable(columns));
  for (let from = 0; from < table.rows.length; from += chunk) {
    const rows = table.rows.slice(from, from + chunk);
    const values = columns.map((_, i) => JSON.stringify(rows.map((row) => row[i] ?? null)));
    await warehouse.run(insertLargeTable(columns), values);
  }
  await warehouse.run(writeLargeTable(path));
  await warehouse.run(dropLargeTable);
}

function typeOf(column: TableColumn, rows: readonly (readonly Cell[])[], i: number): CellType {
  if (column.kind === "number") return "DOUBLE";
  return rows.some((row) => typeof row[i] === "boolean") ? "BOOLEAN" : "VARCHAR";
}

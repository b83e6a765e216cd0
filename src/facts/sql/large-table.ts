import { ident, lit } from "./text.js";

export type CellType = "VARCHAR" | "DOUBLE" | "BOOLEAN";

/** Statements that take a table of findings into the warehouse; rows come as one JSON array per column. */
export function createLargeTable(columns: readonly (readonly [string, CellType])[]): string {
  return `CREATE OR REPLACE TEMP TABLE large_table (${columns.map(([id, type]) => `${ident(id)} ${type}`).join(", ")})`;
}

export function insertLargeTable(columns: readonly (readonly [string, CellType])[]): string {
  return `INSERT INTO large_table SELECT ${columns.map(([, type]) => `unnest(from_json(?, '["${type}"]'))`).join(", ")}`;
}

/** Writes it as one Parquet file, rows in their order. */
export function writeLargeTable(path: string): string {
  return `COPY large_table TO ${lit(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

/** Writes a table that stands in the warehouse already, in a stated order; empty cells last. */
export function writeDerived(
  name: string,
  order: readonly { readonly column: string; readonly descending: boolean }[],
  path: string,
): string {
  const by = order.map(({ column, descending }) => `${ident(column)}${descending ? " DESC" : ""} NULLS LAST`);
  return `COPY (SELECT * FROM derived.${ident(name)} ORDER BY ${by.join(", ")}) TO ${lit(path)} (FORMAT parquet, COMPRESSION zstd)`;
}

export const dropLargeTable = "DROP TABLE IF EXISTS large_table";

import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import { refusedCellRows, rejectedCounts, rejectedRows as rowsOf, sourceRows } from "./sql/load.js";

/** Rows of one file that were not taken in, as their text stood there. */
export interface RejectedSource {
  readonly file: string;
  readonly sheet: string | null;
  readonly header: readonly string[];
  readonly rows: readonly RejectedRow[];
}

export interface RejectedRow {
  /** 1-based, as the user sees it. */
  readonly row: number;
  /** `code` or `code:header` of each reason. */
  readonly reasons: readonly string[];
  readonly cells: readonly (string | null)[];
}

/** A sheet of a workbook takes no more than about ten times as many. */
const mostRows = 100_000;

/** Whole rows that were refused, file by file, each with its text and the reasons; files without any are left out. */
export async function rejectedRows(warehouse: Warehouse, facts: Facts): Promise<readonly RejectedSource[]> {
  const headers = await headersOf(warehouse);
  const out: RejectedSource[] = [];
  for (const { src } of await warehouse.rows(rejectedCounts)) {
    const source = facts.sources[src]!;
    const rows = await warehouse.rows(rowsOf(src, mostRows));
    out.push({
      file: source.file,
      sheet: source.sheet,
      header: headers.get(src) ?? [],
      rows: rows.map(({ row, reasons, cells }) => ({
        row,
        reasons: JSON.parse(reasons) as string[],
        cells: cells === null ? [] : (JSON.parse(cells) as (string | null)[]),
      })),
    });
  }
  return out;
}

/** Single cells that could not be read in rows that were taken in: each row with those cells only. */
export async function refusedCells(warehouse: Warehouse, facts: Facts): Promise<readonly RejectedSource[]> {
  const headers = await headersOf(warehouse);
  const bySource = new Map<number, Map<number, { reasons: string[]; cells: (string | null)[] }>>();
  for (const { src, row, header, text } of await warehouse.rows(refusedCellRows(mostRows))) {
    const rows = bySource.get(src) ?? new Map<number, { reasons: string[]; cells: (string | null)[] }>();
    bySource.set(src, rows);
    const names = headers.get(src) ?? [];
    const found = rows.get(row) ?? { reasons: [], cells: names.map(() => null) };
    rows.set(row, found);
    found.reasons.push(`cell-refused:${header}`);
    const at = names.indexOf(header);
    if (at >= 0) found.cells[at] = text;
    else found.cells.push(text);
  }
  return [...bySource].map(([src, rows]) => ({
    file: facts.sources[src]!.file,
    sheet: facts.sources[src]!.sheet,
    header: headers.get(src) ?? [],
    rows: [...rows].map(([row, { reasons, cells }]) => ({ row, reasons, cells })),
  }));
}

async function headersOf(warehouse: Warehouse): Promise<ReadonlyMap<number, readonly string[]>> {
  const sources = await warehouse.rows(sourceRows);
  return new Map(sources.map(({ src, header }) => [src, JSON.parse(header) as string[]]));
}

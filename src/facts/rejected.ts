import type { Facts } from "../core/facts.js";
import type { Warehouse } from "../core/ports.js";
import type { RejectedRow, RejectedSource } from "../core/rejected.js";
import { refusedCellRows, rejectedCounts, rejectedRows as rowsOf, sourceRows } from "./sql/load.js";

/** A sheet of a workbook takes no more than about ten times as many. */
const mostRows = 100_000;

/**
 * What was refused, file by file in row order: whole rows with all their text, and rows that were taken in with a cell
 * left empty because it could not be read (`cell-emptied`), with the text of those cells only. Files without any are
 * left out.
 */
export async function rejectedRows(warehouse: Warehouse, facts: Facts): Promise<readonly RejectedSource[]> {
  const headers = await headersOf(warehouse);
  const whole = await wholeRows(warehouse);
  const cells = await emptiedCells(warehouse, headers);
  return facts.sources.flatMap(({ file, sheet }, src) => {
    const rows = [...(whole.get(src) ?? []), ...(cells.get(src) ?? [])];
    if (rows.length === 0) return [];
    return [{ file, sheet, header: headers.get(src) ?? [], rows: rows.sort((a, b) => a.row - b.row) }];
  });
}

type BySource = ReadonlyMap<number, readonly RejectedRow[]>;

async function wholeRows(warehouse: Warehouse): Promise<BySource> {
  const out = new Map<number, readonly RejectedRow[]>();
  for (const { src } of await warehouse.rows(rejectedCounts)) {
    const rows = await warehouse.rows(rowsOf(src, mostRows));
    out.set(
      src,
      rows.map(({ row, reasons, cells }) => ({
        row,
        reasons: JSON.parse(reasons) as string[],
        cells: cells === null ? [] : (JSON.parse(cells) as (string | null)[]),
      })),
    );
  }
  return out;
}

async function emptiedCells(
  warehouse: Warehouse,
  headers: ReadonlyMap<number, readonly string[]>,
): Promise<BySource> {
  const bySource = new Map<number, Map<number, { reasons: string[]; cells: (string | null)[] }>>();
  for (const { src, row, header, text } of await warehouse.rows(refusedCellRows(mostRows))) {
    const rows = bySource.get(src) ?? new Map<number, { reasons: string[]; cells: (string | null)[] }>();
    bySource.set(src, rows);
    const names = headers.get(src) ?? [];
    const found = rows.get(row) ?? { reasons: [], cells: names.map(() => null) };
    rows.set(row, found);
    found.reasons.push(`cell-emptied:${header}`);
    const at = names.indexOf(header);
    if (at >= 0) found.cells[at] = text;
    else found.cells.push(text);
  }
  return new Map(
    [...bySource].map(([src, rows]) => [src, [...rows].map(([row, found]) => ({ row, ...found }))]),
  );
}

async function headersOf(warehouse: Warehouse): Promise<ReadonlyMap<number, readonly string[]>> {
  const sources = await warehouse.rows(sourceRows);
  return new Map(sources.map(({ src, header }) => [src, JSON.parse(header) as string[]]));
}

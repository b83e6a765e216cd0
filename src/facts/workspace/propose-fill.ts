import type { RawTable } from "../ingest/types.js";
import type { ProposedColumn } from "./propose.js";

/**
 * Lines that leave the order number empty because it is the one above (merged cells, print lists): the number is
 * filled down where the line number goes on counting, or where other facts of the order are left empty with it, and
 * then those too.
 */
export function withFillDown(raw: RawTable, columns: readonly ProposedColumn[]): ProposedColumn[] {
  const cells = (column: ProposedColumn) => {
    const at = raw.header.indexOf(column.header);
    return raw.sample.map((row) => (row[at] ?? "").trim());
  };
  const order = columns.find((column) => column.column === "order_id");
  if (order === undefined) return [...columns];
  const numbers = cells(order);
  const gaps = numbers.flatMap((cell, row) => (cell === "" ? [row] : []));
  if (gaps.length === 0 || gaps[0] === 0) return [...columns];
  const line = columns.find((column) => column.column === "line_no");
  const lines = line === undefined ? [] : cells(line).map(Number);
  const counting = line !== undefined && gaps.every((row) => lines[row]! > lines[row - 1]!);
  const repeated = columns.filter((column) => {
    if (column === order || ofLine.has(column.column)) return false;
    const own = cells(column);
    const filled = own.filter((cell) => cell !== "").length;
    return gaps.every((row) => own[row] === "") && filled >= (own.length - gaps.length) * 0.9;
  });
  if (!counting && repeated.length === 0) return [...columns];
  const down = new Set([order, ...repeated]);
  return columns.map((column) =>
    down.has(column) ? { ...column, map: { ...column.map, fill: "down" } } : column,
  );
}

/** Vouchers printed with their date and number on the first of their postings only. */
export function withVoucherDown(raw: RawTable, columns: readonly ProposedColumn[]): ProposedColumn[] {
  const cells = (column: ProposedColumn) => {
    const at = raw.header.indexOf(column.header);
    return raw.sample.map((row) => (row[at] ?? "").trim());
  };
  const date = columns.find((column) => column.column === "posted_on");
  const dates = date === undefined ? [] : cells(date);
  const gaps = dates.flatMap((cell, row) => (cell === "" ? [row] : []));
  if (gaps.length === 0 || gaps[0] === 0) return [...columns];
  const number = columns.find((column) => column.column === "posting_id");
  const numbers = number === undefined ? [] : cells(number);
  const down = new Set([date, ...(gaps.every((row) => numbers[row] === "") ? [number] : [])]);
  return columns.map((column) =>
    down.has(column) ? { ...column, map: { ...column.map, fill: "down" } } : column,
  );
}

/** Facts of one line, never of the order it stands in. */
const ofLine = new Set([
  "line_no",
  "product_id",
  "quantity",
  "delivered_quantity",
  "price",
  "amount",
  "cost",
  "unit_cost",
  "unit",
]);

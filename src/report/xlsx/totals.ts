import type { CellObject, Row } from "write-excel-file/node";
import type { Unit } from "../../core/unit.js";
import type { Words } from "../../i18n/index.js";
import type { DocumentTable } from "../document.js";
import { address, formula, sumOf, toCents } from "./formula.js";
import { type PlacedSheet, placed } from "./place.js";
import { type NamedSheet, numberFormat, text, widthOf } from "./sheet.js";

/** Row of a table's sums, for `PlacedSheet.at`. */
export const totalRow = "total";

const subtotalStyle: Partial<CellObject> = {
  fontWeight: "bold",
  topBorderStyle: "thin",
  topBorderColor: "#123A5E",
};

const totalStyle: Partial<CellObject> = {
  ...subtotalStyle,
  bottomBorderStyle: "double",
  bottomBorderColor: "#123A5E",
};

/** Tables whose rows are parts of one whole: each row counted once, so that columns may be added. */
const summed =
  /^cost\.(headings|customers|products|pairs|channels|regions|resources|capacity|allocation|reconciliation|chart\..+|gbt20523\.eleven)$/;

/** Tables of which only these columns may be added: ranges never may, nor orders that failed in two ways. */
const summedColumns: Readonly<Record<string, readonly string[]>> = {
  "loss.parts": ["value"],
  "loss.kinds": ["customers", "value"],
  "loss.by-class": ["purchases", "failed", "customers", "value"],
  "loss.by-region": ["purchases", "failed", "customers", "value"],
  "loss.by-month": ["purchases", "failed", "customers", "value"],
  "level.items": ["cost-today", "cost-best", "total-today", "total-best", "saving"],
};

const additive: ReadonlySet<Unit> = new Set(["money", "count", "minutes"]);

/** A table's sheet, with a row of live sums below where its rows may be added. */
export function summedSheet(sheet: NamedSheet, table: DocumentTable, words: Words): PlacedSheet {
  const columnOf = (id: string) => table.columns.findIndex((column) => column.id === id);
  // Lines of the reconciliation are numbered, and named in their second column.
  const rowOf = (name: string) => table.rows.findIndex((row) => row[0] === name || row[1] === name);
  const body = (row: string, column: string) => {
    const [r, c] = [rowOf(row), columnOf(column)];
    return placed(sheet, r < 0 ? -1 : r + 1, c, table.rows[r]?.[c]);
  };
  if (table.id === "plan.changes") {
    const at = columnOf("chosen");
    const rows = table.rows.filter((row) => row[at] === "chosen").map((row) => String(row[0]));
    return { sheet, at: body, chosen: rows };
  }
  const chosen = Object.hasOwn(summedColumns, table.id) ? summedColumns[table.id]! : null;
  if ((chosen === null && !summed.test(table.id)) || table.rows.length === 0) return { sheet, at: body };
  const adds = (column: DocumentTable["columns"][number]) =>
    column.kind === "number" && (chosen === null ? additive.has(column.unit) : chosen.includes(column.id));

  // The reconciliation ends with the ledger itself, which its parts must come to.
  const parts = table.id === "cost.reconciliation" ? table.rows.slice(0, -1) : table.rows;
  const at = table.rows.length + 1;
  const sums = new Map<string, number>();
  const label = table.total > table.rows.length ? "partial" : "sum";
  const total: Row = table.columns.map((column, c) => {
    if (c === 0) return text(words.columnTitle("cost.proof", label), totalStyle);
    const numbers = parts.flatMap((row) => (typeof row[c] === "number" ? [row[c]] : []));
    if (!adds(column) || numbers.length === 0) return text("", totalStyle);
    const sum = toCents(numbers.reduce((all, value) => all + value, 0));
    sums.set(column.id, sum);
    const from = address(1, c);
    const to = address(parts.length, c);
    return formula(`SUM(${from}:${to})`, sum, { ...totalStyle, format: numberFormat(column.unit) });
  });
  const rows = [...sheet.rows, total];
  // Sums are wider than what they add up.
  const widths = sheet.widths.map((width, c) => Math.max(width, widthOf([total, total], c)));
  return {
    sheet: { ...sheet, rows, widths },
    at: (row, column) =>
      row === totalRow ? placed(sheet, at, columnOf(column), sums.get(column)) : body(row, column),
  };
}

/** The bridge with its two sums alive: what is booked, and the total after the standard. */
export function bridgeSheet(sheet: NamedSheet, table: DocumentTable, words: Words): PlacedSheet {
  const plain = summedSheet(sheet, table, words);
  const column = table.columns.findIndex((c) => c.id === "amount");
  const rowOf = (step: string) => table.rows.findIndex((row) => row[0] === step);
  const [booked, implicit, standard] = [rowOf("booked"), rowOf("plus-implicit"), rowOf("standard")];
  const cells = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, i) => ({ row: from + i + 1, column }));
  const live = new Map<number, string>();
  if (booked > 0) live.set(booked, sumOf(cells(0, booked)));
  if (standard > 0 && implicit === standard - 1) live.set(standard, sumOf(cells(booked, standard)));
  const rows = sheet.rows.map((row, r) => {
    const expression = live.get(r - 1);
    const value = table.rows[r - 1]?.[column];
    if (expression === undefined || typeof value !== "number") return row;
    const style = r - 1 === standard ? totalStyle : subtotalStyle;
    return row.map((cell, c) =>
      c === column
        ? formula(expression, value, { ...style, format: numberFormat("money") })
        : { ...(cell as CellObject), ...style },
    );
  });
  return { ...plain, sheet: { ...sheet, rows } };
}

/** The plan's total with its sums alive: gain from its parts, and what is left after the cost. */
export function planTotalSheet(sheet: NamedSheet, table: DocumentTable, words: Words): PlacedSheet {
  const plain = summedSheet(sheet, table, words);
  const column = table.columns.findIndex((c) => c.id === "value");
  const cellOf = (part: string) => {
    const row = table.rows.findIndex((cells) => cells[0] === part);
    return row < 0 || typeof table.rows[row]![column] !== "number" ? null : address(row + 1, column);
  };
  const parts = ["lost-saved", "margin", "cost-saved"].flatMap((part) => cellOf(part) ?? []);
  const [gain, cost] = [cellOf("gain"), cellOf("cost")];
  const live: Readonly<Record<string, string>> = {
    ...(parts.length === 3 ? { gain: parts.join("+") } : {}),
    ...(gain !== null && cost !== null ? { net: `${gain}-${cost}` } : {}),
  };
  const rows = sheet.rows.map((row, r) => {
    const cells = table.rows[r - 1];
    const value = cells?.[column];
    const part = String(cells?.[0] ?? "");
    if (!Object.hasOwn(live, part) || typeof value !== "number") return row;
    return row.map((cell, c) =>
      c === column ? formula(live[part]!, value, { ...subtotalStyle, format: numberFormat("money") }) : cell,
    );
  });
  return { ...plain, sheet: { ...sheet, rows } };
}

import type { ColumnDef } from "../../core/schema/types.js";
import { dateReadings } from "../ingest/typing/date-readings.js";
import { numberGroup } from "../ingest/typing/number-shapes.js";
import { foldWord, wordMap } from "../ingest/typing/words.js";
import { isLabel } from "../reshape/survey/labels.js";

/** What the cells of a column look like, in shares of its filled sample cells. */
export interface Look {
  readonly filled: number;
  readonly date: number;
  readonly number: number;
  /** Numbers with a fraction. */
  readonly fraction: number;
  readonly distinct: number;
  /** First few different texts. */
  readonly examples: readonly string[];
  readonly cells: readonly string[];
}

export function lookOf(sample: readonly (readonly (string | null)[])[], index: number): Look {
  const cells = sample.map((row) => (row[index] ?? "").trim()).filter((cell) => cell !== "");
  const share = (test: (cell: string) => boolean) =>
    cells.length === 0 ? 0 : cells.filter(test).length / cells.length;
  const distinct = [...new Set(cells)];
  return {
    filled: cells.length,
    date: share(isDate),
    number: share(isNumber),
    fraction: share((cell) => isNumber(cell) && /[.,]\d{1,2}\D*$/.test(cell)),
    distinct: distinct.length,
    examples: distinct.slice(0, 3),
    cells,
  };
}

/** How far the cells allow a column: 1 they look like it, less they do not quite, 0 they cannot be. */
export function fits(look: Look, column: string, def: ColumnDef): number {
  if (look.filled === 0) return 0.9;
  switch (def.type) {
    case "date":
      return look.date >= 0.6 ? 1 : look.date >= 0.05 ? 0.9 : 0;
    case "number":
      // The words of a rating scale stand for its scores.
      if (column === "value" && labelled(look)) return 0.75;
      return look.number >= 0.5 ? 1 : look.number >= 0.05 ? 0.8 : 0;
    case "money":
    case "quantity":
    case "integer":
    case "share":
      return look.number >= 0.5 ? 1 : look.number >= 0.05 ? 0.8 : 0;
    case "flag":
    case "enum": {
      const known = wordMap({ def, map: {} });
      const share = look.cells.filter((cell) => known.has(foldWord(cell))).length / look.filled;
      if (share >= 0.5) return 1;
      return def.type === "enum" && look.distinct <= 20 && look.number < 0.5 && look.date < 0.5 ? 0.7 : 0;
    }
    case "id":
      if (column === "product_id" && countsUp(look.cells)) return 0;
      if (look.fraction >= 0.5) return 0.75;
      return look.date >= 0.9 && look.number < 0.9 ? 0 : 1;
    case "text":
      if (look.date >= 0.8 && look.number < 0.8) return 0;
      if (look.number >= 0.9 && wordy.has(column)) return 0.5;
      if (look.number < 0.9 && column === "line_no") return 0.5;
      return look.number >= 0.9 && look.fraction > 0.2 ? 0.3 : 1;
  }
}

/** Whether the cells number the lines of each order: 10, 20, 30, then 10 again. */
function countsUp(cells: readonly string[]): boolean {
  const places = cells.map((cell) => (/^\d{1,6}$/.test(cell) ? Number(cell) : Number.NaN));
  const [step] = places;
  return (
    new Set(places).size > 1 &&
    places.every((place, i) => place === step || (i > 0 && place === places[i - 1]! + step!))
  );
}

/** Whether the cells are the words of a rating scale. */
export function labelled(look: Look): boolean {
  const labels = look.cells.filter((cell) => isLabel(cell)).length;
  return labels > 0 && labels >= 0.8 * look.cells.filter((cell) => !isNumber(cell)).length;
}

/** Text columns whose cells are words, never bare numbers. */
const wordy = new Set(["name", "unit", "city", "currency", "account_name"]);

function isDate(cell: string): boolean {
  return dateReadings(cell).some((reading) => reading.pattern !== "serial");
}

function isNumber(cell: string): boolean {
  const shape = cell
    .slice(0, 80)
    .replace(/[0-9]/g, "9")
    .replace(/[０-９]/g, "９");
  return (
    numberGroup({ shape, zero: false, cells: 1, low: cell, high: cell }) !== null ||
    /^[+-]?\d+(\.\d+)?e[+-]?\d+$/i.test(cell)
  );
}

import {
  type FormColumn,
  type FormLayout,
  formColumns,
  formMark,
} from "../../../core/measure/plan-survey/form-sheet.js";
import { columnOf } from "../../ingest/read/xlsx/sheet.js";
import type { SheetRows } from "./sheet-rows.js";

/** Where the answer to one question stands, and how it is kept. */
export interface FilledPlace {
  readonly code: string;
  readonly row: string;
  /** As the spreadsheet names it, and from 0. */
  readonly column: string;
  readonly at: number;
  readonly to: string;
  readonly what: string;
  readonly element: string;
  readonly firm: string;
  readonly accepts: string;
  readonly low: string;
  readonly high: string;
  /** As shown → as kept. */
  readonly options: ReadonlyMap<string, string>;
}

export interface FormPlaces {
  readonly layout: FormLayout;
  readonly sheet: string;
  /** First row with answers of an entry sheet. */
  readonly firstRow: number;
  readonly places: readonly FilledPlace[];
}

/** The hidden sheet of a questionnaire; null where it is none of ours, or of a later version. */
export function placesOf(sheet: SheetRows | undefined): FormPlaces | null {
  const [head, names, ...rows] = sheet?.rows ?? [];
  if (head === undefined || names === undefined) return null;
  const [mark, version, layout, answers, first] = head.cells;
  if (mark !== formMark[0] || version !== formMark[1]) return null;
  if (layout !== "form" && layout !== "entry") return null;
  const at = new Map(names.cells.map((name, i) => [name, i]));
  if (formColumns.some((column) => !at.has(column))) return null;
  const places = rows.map(({ cells }): FilledPlace => {
    const of = (column: FormColumn) => cells[at.get(column)!] ?? "";
    return {
      code: of("code"),
      row: of("row"),
      column: of("column"),
      at: columnOf(of("column")),
      to: of("to"),
      what: of("what"),
      element: of("element"),
      firm: of("of_whom"),
      accepts: of("accepts"),
      low: of("low"),
      high: of("high"),
      options: optionsOf(of("options")),
    };
  });
  return { layout, sheet: answers ?? "", firstRow: Number(first), places };
}

function optionsOf(text: string): ReadonlyMap<string, string> {
  if (text === "") return new Map();
  try {
    const pairs: unknown = JSON.parse(text);
    return Array.isArray(pairs) ? new Map(pairs as [string, string][]) : new Map();
  } catch {
    return new Map();
  }
}

import type { Problem } from "../../core/problem.js";
import type { ColumnFormat, Scan } from "../sql/format.js";

export type { ColumnFormat, Scan } from "../sql/format.js";

/** How to read one file, where the user says more than the file does. All optional. */
export interface ReadOptions {
  readonly encoding?: string;
  readonly delimiter?: string;
  /** Sheet name; without it every sheet that holds a table is a RawTable of its own. */
  readonly sheet?: string;
  /** 1-based header rows, e.g. [1, 1] or [2, 3]; "none" = the file has no header and `columns` names them. */
  readonly header?: readonly [number, number] | "none";
  readonly columns?: readonly string[];
}

/** One table found in a file: a CSV, one sheet, one HTML table. */
export interface RawTable {
  /** Path as shown to people: relative to the data folder, `/` separated. */
  readonly file: string;
  readonly sheet: string | null;
  readonly container: "csv" | "aligned" | "xlsx" | "html" | "parquet" | "json";
  /** e.g. "CSV, comma, UTF-8 with BOM, gzip": for people, in `inspect`; codes only. */
  readonly encoding: string | null;
  readonly delimiter: string | null;
  readonly compressed: boolean;
  /** Header text per column, merged bands joined with " / "; empty headers named by position ("#3"). */
  readonly header: readonly string[];
  /** False: no header was found, `header` holds "#1"…"#N" (or the names the user gave). */
  readonly hasHeader: boolean;
  readonly headerRows: readonly [number, number] | null;
  /** 1-based row of the first data row. */
  readonly firstRow: number;
  /** Records the reader itself left out of the scan, each with its reason; they count as read and skipped. */
  readonly skipped: readonly {
    readonly row: number;
    readonly reason: "blank" | "total" | "title" | "repeated-header";
    readonly text: string;
  }[];
  /** Records the reader could not put into columns (ragged rows): they count as read and rejected. */
  readonly refused: readonly {
    readonly row: number;
    readonly reason: "ragged-row" | "quote-unclosed" | "respondent-twice" | "answer-unreadable";
    readonly cells: readonly string[];
  }[];
  readonly scan: Scan;
  /** Data rows the scan must give: an engine that reads another number has misread the file. */
  readonly rows?: number;
  /** The first data rows (at most 200), as text, `null` for empty. */
  readonly sample: readonly (readonly (string | null)[])[];
  readonly sha256: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** What was decided for one column of one table, from all of its rows. */
export type ColumnDecision =
  | { readonly state: "decided"; readonly format: ColumnFormat; readonly problems: readonly Problem[] }
  /** Several readings fit every cell: each is shown on one cell, and the column is asked for. */
  | {
      readonly state: "ambiguous";
      readonly readings: readonly {
        readonly format: ColumnFormat;
        readonly example: string;
        readonly reads: string;
        readonly yaml: string;
      }[];
      readonly problem: Problem;
    };

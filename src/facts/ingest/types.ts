import type { Problem } from "../../core/problem.js";

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

/**
 * How the engine reads all data rows of a table as text, columns `c1`…`cN` in the order of `RawTable.header`.
 * `rowColumn`: the CSV's first column is the row number as the user sees it (files rewritten by the reader);
 * otherwise data row k (0-based) is row `firstRow + k`.
 */
export type Scan =
  | {
      readonly kind: "csv";
      readonly path: string;
      readonly delimiter: string;
      readonly quote: string;
      /** Physical header records to skip. */
      readonly skip: number;
      readonly compression: "none" | "gzip";
      readonly rowColumn: boolean;
    }
  | { readonly kind: "parquet"; readonly path: string; readonly columns: readonly string[] };

/** One table found in a file: a CSV, one sheet, one HTML table. */
export interface RawTable {
  /** Path as shown to people: relative to the data folder, `/` separated. */
  readonly file: string;
  readonly sheet: string | null;
  readonly container: "csv" | "aligned" | "xlsx" | "html" | "parquet";
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
    readonly reason: "ragged-row" | "quote-unclosed";
    readonly cells: readonly string[];
  }[];
  readonly scan: Scan;
  /** The first data rows (at most 200), as text, `null` for empty. */
  readonly sample: readonly (readonly (string | null)[])[];
  readonly sha256: string;
  readonly bytes: number;
  readonly problems: readonly Problem[];
}

/** How the text of one column becomes values. Data, so that it can be shown, stored in `plimsoll.yaml` and tested. */
export type ColumnFormat =
  | { readonly kind: "text" }
  /** `="0012"`, leading `'` or tab are taken off; nothing else changes. */
  | { readonly kind: "id" }
  | {
      readonly kind: "number";
      readonly decimal: "." | ",";
      readonly thousands: "" | "," | "." | " " | "'";
      /** Currency signs, units, 万, %, brackets or full-width digits occur and must be cleaned first. */
      readonly dressed: boolean;
      /** Multiplier for the whole column (a header that says 万元: 10000; percent points read as share: 0.01). */
      readonly scale: number;
    }
  /** strptime patterns, tried in order; `serial` = Excel day numbers (1900 or 1904 system). */
  | { readonly kind: "date"; readonly patterns: readonly string[]; readonly serial: 1900 | 1904 | null }
  /** Folded word → value. Words not listed are refused and listed. */
  | { readonly kind: "words"; readonly values: Readonly<Record<string, string>> };

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

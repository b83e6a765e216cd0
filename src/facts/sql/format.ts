/** How the text of one column becomes values. Data, so that it can be shown, stored in `plimsoll.yaml` and tested. */
export type ColumnFormat = { readonly clean?: true } & ColumnReading;

/**
 * `clean` on a format: a look at all rows found no cell with blanks around it and no wrapped id, so the cheap
 * expression may be used. Without it cells are trimmed first.
 */
export type ColumnReading =
  | { readonly kind: "text" }
  /** `="0012"`, leading `'` or tab are taken off; nothing else changes. */
  | { readonly kind: "id" }
  | NumberFormat
  | DateFormat
  /** Folded word → value. Words not listed are refused and listed. */
  | { readonly kind: "words"; readonly values: Readonly<Record<string, string>> };

export interface NumberFormat {
  readonly kind: "number";
  readonly decimal: "." | ",";
  readonly thousands: "" | "," | "." | " " | "'";
  /** Currency signs, units, 万, %, brackets or full-width digits occur and must be cleaned first. */
  readonly dressed: boolean;
  /** Multiplier for the whole column (a header that says 万元: 10000; percent points read as share: 0.01). */
  readonly scale: number;
  /** The user said the thousands mark may stand anywhere: it is deleted, groups of three are not asked for. */
  readonly loose?: true;
}

export interface DateFormat {
  readonly kind: "date";
  /** strptime patterns, tried in order, and `iso`: year-month-day with `-` or `/`, padded or not, with or without a time. */
  readonly patterns: readonly string[];
  /** Excel day numbers (1900 or 1904 system). */
  readonly serial: 1900 | 1904 | null;
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
      /** Every record ends in LF: must be said, the engine else guesses from line ends inside quoted cells. */
      readonly newLine?: "\n";
    }
  | { readonly kind: "parquet"; readonly path: string; readonly columns: readonly string[] };

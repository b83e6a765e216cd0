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

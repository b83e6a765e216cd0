/**
 * How a column's text is typed.
 * `id` stays text, unwrapped from `="0012"`, a leading quote or tab; `date` is loaded as a timestamp, with or
 * without a time of day; `money` and `quantity` become DECIMAL(18,4); `share` is 0–1 (`95%` and, when the column
 * says so, `95` read as 0.95); `flag` and `enum` are mapped word by word, openly.
 */
export type ColumnType =
  | "id"
  | "text"
  | "date"
  | "money"
  | "quantity"
  | "number"
  | "integer"
  | "share"
  | "flag"
  | "enum";

export interface Words {
  readonly en: string;
  readonly zh: string;
}

export interface ColumnDef {
  readonly type: ColumnType;
  readonly name: Words;
  readonly meaning: Words;
  /** Headers that mean this column, zh and en, any spelling `normaliseHeader` folds away left out. */
  readonly synonyms: readonly string[];
  readonly unit?: "days" | "hours" | "minutes" | "currency" | "pieces" | "kg" | "score";
  /** Without it the table cannot be loaded. */
  readonly required?: true;
  /** Words of `flag` and `enum` columns: value → what exports say. Compared trimmed, folded, case-insensitive. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Repeats a value of a coarser grain on each row: counted once per that key, never summed over rows. */
  readonly grain?: "order";
}

export interface TableDef {
  readonly name: Words;
  readonly meaning: Words;
  /** What one row is. */
  readonly grain: Words;
  /** Columns that identify a row; a missing key column is given provisionally where `provisionalKey` says how. */
  readonly key: readonly string[];
  readonly provisionalKey?: "row";
  /** Words in a file or sheet name that hint at this table. */
  readonly hints: readonly string[];
  /** Joins out of this table, and how many rows they may find: more is a fan-out and is refused. */
  readonly joins: readonly { readonly column: string; readonly to: string; readonly cardinality: "one" }[];
  readonly columns: Readonly<Record<string, ColumnDef>>;
}

import type { TableName } from "../../core/schema/index.js";
import type { ColumnType } from "../../core/schema/types.js";
import type { ColumnDecision, RawTable } from "../ingest/types.js";
import type { ColumnMap, SourceConfig } from "../workspace/types.js";

/** What a load tells while it works; the words are chosen by whoever shows it. */
export type Progress = (step: {
  readonly code: "reading" | "typing" | "loading" | "totalling" | "joining";
  readonly file: string;
  readonly done: number;
  readonly of: number;
  readonly rows: number;
}) => void;

/** A mapped column whose headers were found: where its text stands in the file. */
export interface Given {
  readonly table: TableName;
  readonly column: string;
  readonly type: ColumnType;
  readonly map: ColumnMap;
  /** Positions in the file, 0-based; empty for a constant. */
  readonly at: readonly number[];
  /** Headers as the file writes them, joined for people. */
  readonly header: string;
}

/** One column of a stage table: several schema columns may read it when they read the same text alike. */
export interface StageColumn {
  /** `v1`, `v2`, … */
  readonly name: string;
  readonly given: Given;
  readonly decision: ColumnDecision & { readonly state: "decided" };
}

/** Where the value of a schema column comes from. */
export type Cell =
  | { readonly kind: "column"; readonly name: string }
  /** The same text for every row, not typed yet. */
  | { readonly kind: "constant"; readonly sql: string };

export interface StageTable {
  readonly table: TableName;
  readonly cells: Readonly<Record<string, Cell>>;
  /** Stage columns that must hold a value for a row to be a row of this table. */
  readonly required: readonly string[];
}

/** One file or sheet, typed and standing in `load.stage_<src>`. */
export interface Stage {
  /** Index into the sources: `_src` of every row that came from here. */
  readonly src: number;
  readonly raw: RawTable;
  readonly source: SourceConfig;
  readonly columns: readonly StageColumn[];
  /** The main table first: a row it cannot take is rejected, and feeds no other table either. */
  readonly tables: readonly StageTable[];
  /** Rows carry their row number in `_row`; otherwise row `firstRow + rowid`. */
  readonly numbered: boolean;
  readonly rows: number;
}

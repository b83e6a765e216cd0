import type { SourceSummary } from "./findings.js";
import type { Problem } from "./problem.js";
import type { TableName } from "./schema/index.js";

/** What stands in the warehouse after a load. Studies ask it before they ask a column. */
export interface Facts {
  readonly tables: Readonly<Record<TableName, FactTable>>;
  readonly sources: readonly SourceSummary[];
  readonly problems: readonly Problem[];
  /** SHA-256 over the sources' hashes and the mapping: the same data and reading give the same hash. */
  readonly dataHash: string;
  /** First and last day of the order dates, or of the postings when there are no orders; null when neither. */
  readonly span: { readonly from: string; readonly to: string } | null;
}

export interface FactTable {
  readonly rows: number;
  /** Columns that were given and could be typed. The warehouse table has every schema column; the others are null. */
  readonly columns: Readonly<Record<string, FactColumn>>;
  /** Columns that were given and stay undecided: figures that need them say so. */
  readonly blocked: readonly string[];
}

export interface FactColumn {
  readonly filled: number;
  /** Dates only: whether any value has a time of day. */
  readonly timed: boolean;
}

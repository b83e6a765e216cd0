import type { TableName } from "../../core/schema/index.js";
import type { Settings } from "../../core/settings.js";
import type { ReadOptions } from "../ingest/types.js";

/** One column of a table, as `plimsoll.yaml` maps it: a header, or a header with how to read it. */
export interface ColumnMap {
  /** Header in the file; several are joined with a space (date + time). Absent when `value` is given. */
  readonly column?: string | readonly string[];
  /** A constant for every row. */
  readonly value?: string;
  /** strptime patterns of dates; the first that fits a cell counts. */
  readonly formats?: readonly string[];
  readonly decimal?: "." | ",";
  readonly thousands?: "" | "," | "." | " " | "'";
  readonly scale?: number;
  /** An empty cell repeats the one above. */
  readonly fill?: "down";
  /** Schema value → words of this file, added to the schema's own. */
  readonly words?: Readonly<Record<string, readonly string[]>>;
  /** Texts that mean "nothing" in this column, beside the empty cell. */
  readonly empty?: readonly string[];
}

export interface SourceConfig {
  /** File pattern relative to the data folder (`*` and `?` within a name); matched files are read alike and joined. */
  readonly files: string;
  readonly read: ReadOptions;
  /** One file may feed several tables. */
  readonly tables: Readonly<Partial<Record<TableName, Readonly<Record<string, ColumnMap>>>>>;
  /** What the user knows of the file: compared with what was loaded (`rows`, or `<table>.<column>` sums). */
  readonly expect: Readonly<Record<string, number>>;
}

/** `plimsoll.yaml` with every default filled in. */
export interface WorkspaceConfig {
  readonly settings: Settings;
  /** Absolute data folder. */
  readonly dataDir: string;
  readonly sources: readonly SourceConfig[];
  /** Values the user gave for assumptions, by id. */
  readonly assumptions: Readonly<
    Record<
      string,
      {
        readonly value: number;
        readonly low?: number;
        readonly high?: number;
        readonly source?: string;
        readonly by?: string;
        readonly on?: string;
      }
    >
  >;
  readonly memoryLimit: string;
}

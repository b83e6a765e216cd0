import type { Scale } from "../../core/measure/survey/scale.js";
import type { AnswerKind, TableName } from "../../core/schema/index.js";
import type { Settings } from "../../core/settings.js";
import type { ReadOptions } from "../ingest/types.js";
import type { forms } from "./config-measure.js";

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

/** One column of a wide survey file, or several that a pattern means. */
export interface QuestionMap {
  /** A header, or a pattern in which `*` stands for the element: `e*`. */
  readonly header: string;
  readonly kind: AnswerKind;
  readonly element?: string;
  readonly of?: string;
  readonly construct?: string;
  readonly scale?: Scale;
  /** Added to every answer. */
  readonly shift?: number;
  readonly reversed?: boolean;
}

/** How a survey file with one row per respondent is read: headers of this file. */
export interface SurveyMap {
  readonly respondent?: string;
  readonly customer?: string;
  readonly language?: string;
  readonly answered?: string;
  /** strptime patterns of `answered`. */
  readonly answeredFormats?: readonly string[];
  readonly minutes?: string;
  readonly mode?: string;
  readonly weight?: string;
  readonly profile?: readonly string[] | Readonly<Record<string, string>>;
  readonly questions: readonly QuestionMap[];
  readonly notAnswered?: readonly string[];
  /** Score → labels of this file. */
  readonly labels?: Readonly<Record<string, readonly string[]>>;
}

export interface SourceConfig {
  /** File pattern relative to the data folder (`*` and `?` within a name); matched files are read alike and joined. */
  readonly files: string;
  readonly read: ReadOptions;
  /** One file may feed several tables. */
  readonly tables: Readonly<Partial<Record<TableName, Readonly<Record<string, ColumnMap>>>>>;
  /** In place of `tables`: one row per respondent, one column per question. */
  readonly survey?: SurveyMap;
  /** In place of `tables`: a layout the product knows, its own questionnaire or audit, or text of a printed table. */
  readonly form?: (typeof forms)[number];
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

import type { Problem } from "../core/problem.js";
import { reshapeAudit } from "./reshape/audit.js";
import type { LongTable } from "./reshape/long-table.js";
import { reshapePrinted } from "./reshape/printed.js";
import { reshapeQuestionnaire } from "./reshape/questionnaire.js";
import { reshapeSurvey } from "./reshape/survey.js";
import type { SourceConfig } from "./workspace/types.js";

export interface ReshapeInput {
  readonly source: SourceConfig;
  readonly absolute: string;
  /** The file as people are shown it. */
  readonly shown: string;
  readonly cacheDir: string;
}

export interface Reshaped {
  /** Empty where the file cannot be read at all; `problems` then says why, as an error. */
  readonly tables: readonly LongTable[];
  readonly problems: readonly Problem[];
}

/** Whether a source is laid out otherwise than as a table whose columns are mapped. */
export function isReshaped(source: SourceConfig): boolean {
  return source.survey !== undefined || source.form !== undefined;
}

/** Files laid out their own way, as long tables in the columns of the schema. */
export async function reshape(input: ReshapeInput): Promise<Reshaped> {
  switch (input.source.form) {
    case "questionnaire":
      return await reshapeQuestionnaire(input);
    case "audit":
      return await reshapeAudit(input);
    case "printed":
      return await reshapePrinted(input);
    default:
      return await reshapeSurvey(input);
  }
}

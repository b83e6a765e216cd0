import type { Assumption } from "./assumption.js";
import type { Figure, RowQuery } from "./figure.js";
import type { Problem } from "./problem.js";
import type { Scope, Unit } from "./unit.js";
import type { Verdict } from "./verdict.js";

export type Room = "measure" | "cost" | "loss" | "level" | "plan" | "price";
export const rooms: readonly Room[] = ["measure", "cost", "loss", "level", "plan", "price"];

export type Cell = string | number | boolean | null;

/** A column carries what its cells mean, so that `table[key].column` is a figure of its own. */
export interface TableColumn {
  readonly id: string;
  readonly kind: "key" | "label" | "number" | "code";
  readonly unit: Unit;
  readonly scope?: Scope;
  readonly method?: string;
  /** The rows behind its cells, where they are others or fewer than those of its row: of the same query, `args` are added to those of the row. */
  readonly evidence?: RowQuery;
}

export interface Table {
  /** `room.name`, e.g. `measure.by-customer`. */
  readonly id: string;
  readonly columns: readonly TableColumn[];
  /** Cells in the order of `columns`, rows in a stated, deterministic order. */
  readonly rows: readonly (readonly Cell[])[];
  /** All rows; `rows` may hold only the top of them. */
  readonly total: number;
  /** File under `out/` that holds all rows when there are more than 10,000. */
  readonly file?: string;
  /** The rows behind one row of the table: `args` are completed with the key cells under their column ids. */
  readonly evidence?: RowQuery;
  /** Where the warehouse holds all rows when a room keeps only the top of them: `derived.<name>`. Not in results. */
  readonly source?: {
    readonly name: string;
    readonly order: readonly { readonly column: string; readonly descending: boolean }[];
  };
  /** The rows behind each row, in the order of `rows`, where one query cannot say it for all. */
  readonly rowEvidence?: readonly (RowQuery | null)[];
}

/** What one room found. Plain data, deterministic: the same facts, assumptions, `asOf` and version give the same bytes. */
export interface Findings {
  readonly figures: readonly Figure[];
  readonly tables: readonly Table[];
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
  /** The assumptions this room used. */
  readonly assumptions: readonly Assumption[];
}

/** `out/results.json`. Codes and values only: words are chosen at the edge. */
export interface Results {
  readonly schema: 1;
  readonly workspace: string;
  readonly role: string;
  /** Null where nothing that was read carries a date. */
  readonly period: { readonly from: string; readonly to: string } | null;
  readonly asOf: string | null;
  readonly currency: string;
  readonly version: string;
  readonly dataHash: string;
  readonly sources: readonly SourceSummary[];
  readonly figures: readonly Figure[];
  readonly tables: Readonly<Record<string, Omit<Table, "id">>>;
  readonly verdicts: readonly Verdict[];
  readonly problems: readonly Problem[];
  readonly assumptions: readonly Assumption[];
  /** How elements of the questionnaire are called in each language, where the firm says; everything else goes by their own texts. */
  readonly names?: ElementNames;
}

export type ElementNames = Readonly<Record<string, { readonly zh?: string; readonly en?: string }>>;

/** One file as it was taken in. read = loaded + skipped + rejected, always. */
export interface SourceSummary {
  readonly file: string;
  readonly sheet: string | null;
  readonly tables: readonly string[];
  readonly format: string;
  readonly encoding: string | null;
  readonly sha256: string;
  readonly read: number;
  readonly loaded: number;
  readonly skipped: number;
  readonly rejected: number;
  /** Totals to hold against the source system: per table column, Σ of numbers, first and last date, distinct keys. */
  readonly controls: readonly ControlTotal[];
}

export interface ControlTotal {
  readonly table: string;
  readonly column: string;
  readonly header: string;
  readonly statistic: "sum" | "first" | "last" | "distinct" | "filled";
  readonly value: string;
}

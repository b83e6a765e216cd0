import type { Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import type { Block } from "../document.js";

type Draw = (results: Results, words: Words) => Block | readonly Block[] | null;

/** A stretch of a section under one heading: its pictures, then the tables that belong to it. */
export interface Part {
  /** Key of its heading in `report.parts`; null: no heading. */
  readonly title: keyof Words["report"]["parts"] | null;
  readonly pictures: readonly Draw[];
  /** Tables by id, or all that begin so: ends in a dot or a dash. */
  readonly tables: readonly string[];
  /** Those of its tables that stand open, with the columns a page has room for; the workbook holds all. */
  readonly open?: Readonly<Record<string, readonly string[] | "all">>;
}

/** The tables of a part, in the order the part names them. */
export function tablesOf(part: Part, ids: readonly string[]): string[] {
  return part.tables.flatMap((wanted) =>
    ids.filter((id) => (/[.-]$/.test(wanted) ? id.startsWith(wanted) : id === wanted)),
  );
}

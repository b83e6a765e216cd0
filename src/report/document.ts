import type { Cell, ElementNames, Room, TableColumn } from "../core/findings.js";
import type { Unit } from "../core/unit.js";
import type { Verdict } from "../core/verdict.js";
import type { Language } from "../i18n/index.js";

/**
 * A report as data: both writers (HTML and XLSX) read the same document, so numbers cannot differ. All text is in
 * one language already; numbers in tables are raw and formatted by the writer from their unit.
 */
export interface ReportDocument {
  readonly language: Language;
  readonly currency: string;
  /** How the firm calls the elements of its questionnaire. */
  readonly names: ElementNames;
  readonly title: string;
  readonly subtitle: string;
  /** Period, freshness and the like: shown under the title and at the foot of every printed page. */
  readonly meta: readonly { readonly label: string; readonly text: string }[];
  /** The page to decide on; null where there is no plan to speak of. */
  readonly board: Board | null;
  readonly headlines: readonly VerdictItem[];
  readonly answers: readonly Answer[];
  readonly sections: readonly Section[];
  readonly explanations: readonly Explanation[];
}

/** What somebody who decides needs to see, on one page. */
export interface Board {
  readonly title: string;
  readonly decision: string;
  readonly facts: readonly BoardFact[];
  readonly changes: DocumentTable | null;
  readonly chart: ChartBlock | null;
  /** The evidence behind the first change, from the failures seen to the money. */
  readonly chain: {
    readonly title: string;
    readonly steps: readonly ChainStep[];
    readonly note: string;
  } | null;
  readonly lists: readonly BoardList[];
}

export interface BoardFact {
  readonly figure: string;
  readonly label: string;
  readonly value: string;
  readonly range: string;
}

export interface ChainStep {
  /** The figure or cell it is, when it has an explanation. */
  readonly figure: string | null;
  readonly value: string;
  readonly range: string;
  readonly text: string;
}

export interface BoardList {
  readonly title: string;
  readonly items: readonly string[];
}

export interface VerdictItem {
  readonly kind: Verdict["kind"];
  readonly text: string;
  /** The figure it speaks of, when it is one with an explanation. */
  readonly figure: string | null;
}

/** One of the five questions, answered on the first page. */
export interface Answer {
  readonly room: Room;
  readonly question: string;
  /** Figures by id, the first one large. */
  readonly figures: readonly string[];
  readonly text: string | null;
  readonly tone: Verdict["kind"];
  readonly section: string | null;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "heading"; readonly text: string }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "verdicts"; readonly items: readonly VerdictItem[]; readonly folded: string | null }
  | {
      readonly kind: "figures";
      readonly title: string;
      readonly missing: boolean;
      readonly folded: boolean;
      readonly ids: readonly string[];
    }
  | ChartBlock
  | TimelineBlock
  | { readonly kind: "matrix"; readonly id: string; readonly takeaway: string; readonly table: MatrixTable }
  | { readonly kind: "table"; readonly table: DocumentTable; readonly folded?: true; readonly quiet?: true }
  | { readonly kind: "terms"; readonly items: readonly Term[] };

export interface Term {
  readonly term: string;
  /** The term in the other language. */
  readonly other: string | null;
  readonly text: string;
}

/** What happened one after another. */
export interface TimelineBlock {
  readonly kind: "timeline";
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  readonly items: readonly TimelineItem[];
}

export interface TimelineItem {
  /** A day, or a span of days. */
  readonly day: string;
  readonly text: string;
  readonly tone: "plain" | "failure" | "end";
}

export interface ChartBlock {
  readonly kind: "chart";
  readonly id: string;
  readonly title: string;
  /** What the picture says, in one sentence or two. */
  readonly takeaway: string;
  /** ECharts option; the narrow one is for small screens. */
  readonly option: ChartOption;
  readonly narrow: ChartOption;
  readonly table: DocumentTable;
}

export interface ChartOption {
  readonly width: number;
  readonly height: number;
  readonly option: Readonly<Record<string, unknown>>;
}

export interface DocumentTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly (TableColumn & { readonly title: string })[];
  readonly rows: readonly (readonly Cell[])[];
  /** Headings over neighbouring columns, each with a short title of its own under them. */
  readonly heads?: readonly {
    readonly title: string;
    readonly columns: readonly { readonly at: number; readonly title: string }[];
  }[];
  /** Rows that are sums of others. */
  readonly strong?: readonly number[];
  readonly total: number;
  /** Units of `ratio` cells where rows speak of different things, in the order of `rows`. */
  readonly rowUnits: readonly (Unit | "share-per-year" | "years" | null)[] | null;
  /** How many rows a page shows; a workbook holds them all. */
  readonly shown: number;
  readonly note: string | null;
  /** How to reach the rows behind one of its cells; null for tables that are no results. */
  readonly command: string | null;
}

/** Two codes against each other: a heat table with the number and a rank in every cell. */
export interface MatrixTable {
  readonly title: string;
  readonly rowTitle: string;
  readonly columnTitle: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  readonly unit: Unit;
  /** Cells in the order of `rows` × `columns`; `rank` is shown small beside the value. */
  readonly cells: readonly (readonly MatrixCell[])[];
}

export interface MatrixCell {
  readonly value: number | null;
  readonly rank: number | null;
  /** Short words under the value: the service it gets, whether that is too little. */
  readonly notes: readonly string[];
}

/** One figure opened: everything `plimsoll explain` says of it. */
export interface Explanation {
  readonly id: string;
  readonly name: string;
  readonly meaning: string | null;
  readonly unit: Unit;
  readonly value: number | null;
  readonly low: number | null;
  readonly high: number | null;
  /** The value as said in prose, without its interval; the reason when there is none. */
  readonly text: string;
  readonly rangeText: string | null;
  readonly exact: string | null;
  /** Who was counted, in words. */
  readonly population: string | null;
  /** Unit, scope, range, population, period: label and sentence. */
  readonly facts: readonly { readonly label: string; readonly text: string }[];
  readonly method: string;
  readonly inputs: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly assumptions: readonly { readonly id: string; readonly name: string; readonly text: string }[];
  readonly command: string;
  readonly evidence: Evidence | null;
}

/** At most twenty of the rows behind a number, with their place in the files. */
export interface Evidence {
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly rows: readonly EvidenceRow[];
  /** All rows behind the number; null when they were not counted. */
  readonly total: number | null;
}

export interface EvidenceRow {
  readonly file: string | null;
  readonly sheet: string | null;
  readonly row: number | null;
  readonly cells: readonly Cell[];
}

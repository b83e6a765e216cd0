import type { Cell, TableColumn } from "../core/findings.js";

/**
 * A report as data: both writers (HTML and XLSX) read the same document, so numbers cannot differ. All text is in
 * one language already; numbers are raw and formatted by the writer from their unit.
 */
export interface ReportDocument {
  readonly language: "zh" | "en";
  readonly title: string;
  readonly subtitle: string;
  readonly sections: readonly Section[];
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly blocks: readonly Block[];
}

export type Block =
  | { readonly kind: "text"; readonly text: string }
  | {
      readonly kind: "verdicts";
      readonly items: readonly {
        readonly tone: "good" | "bad" | "neutral" | "unknown";
        readonly text: string;
        readonly figure: string | null;
      }[];
    }
  | { readonly kind: "figures"; readonly ids: readonly string[] }
  | {
      readonly kind: "chart";
      readonly id: string;
      readonly title: string;
      readonly takeaway: string;
      readonly option: unknown;
      readonly table: DocumentTable;
    }
  | { readonly kind: "table"; readonly table: DocumentTable };

export interface DocumentTable {
  readonly id: string;
  readonly title: string;
  readonly columns: readonly (TableColumn & { readonly title: string })[];
  readonly rows: readonly (readonly Cell[])[];
  readonly total: number;
  readonly note: string | null;
}

import { type FormRow, formMark } from "../../../core/measure/inside/audit-form.js";
import type { FormCells } from "../form-sheets.js";
import { auditCell } from "./cell.js";

export const auditColumns = [
  "element",
  "question",
  "kind",
  "value",
  "text",
  "department",
  "source",
  "reports_to",
] as const;

export interface AuditRow {
  readonly row: number;
  /** In the order of `auditColumns`; "" for none. */
  readonly cells: readonly string[];
}

export interface RefusedCell {
  readonly row: number;
  /** From 0. */
  readonly column: number;
  readonly text: string;
  readonly expects: "done" | "share" | "rating" | "number";
}

export interface AuditSheet {
  /** Whether the sheet is one of the form at all. */
  readonly known: boolean;
  readonly answers: readonly AuditRow[];
  readonly refused: readonly RefusedCell[];
}

/** The answers of one sheet, by the codes hidden in it: rows may have been moved, added or left empty. */
export function auditRows({ rows }: FormCells): AuditSheet {
  const answers: AuditRow[] = [];
  const refused: RefusedCell[] = [];
  let columns: readonly string[] | null = null;
  for (const { row, cells } of rows) {
    const mark = (cells[0] ?? "").trim();
    if (mark === formMark) columns = cells.map((c) => c.trim());
    else if (columns !== null && mark !== "") readRow(row, cells, columns, answers, refused);
  }
  return { known: columns !== null, answers, refused };
}

function readRow(
  row: number,
  cells: readonly string[],
  columns: readonly string[],
  answers: AuditRow[],
  refused: RefusedCell[],
): void {
  const code = codeOf(cells[0]!);
  if (code === null) return;
  const [given, own, department, unit] = code;
  const element = given ?? (cells[1] ?? "").trim();
  if (element === "") return;
  const at = (name: string) => (cells[columns.indexOf(name)] ?? "").trim();
  const source = columns.includes("source") ? at("source") : "";
  const reportsTo = columns.includes("reports_to") ? at("reports_to") : "";
  let placed = source === "" && reportsTo === "";
  const add = (question: string, kind: string, value: string, text: string) => {
    const beside = placed ? ["", ""] : [source, reportsTo];
    answers.push({ row, cells: [element, question, kind, value, text, department, ...beside] });
    placed = true;
  };
  columns.forEach((name, column) => {
    const raw = (cells[column] ?? "").trim();
    const [asked = "", kind, most] = name.split(":");
    if (column === 0 || kind === undefined || raw === "") return;
    const question = asked === "" ? own : asked;
    const share = unit === "share";
    const rated = most === undefined ? null : Number(most);
    const read = auditCell(kind, question, raw, share, rated);
    if (read !== null) add(question, kind, read.value === null ? "" : String(read.value), read.text ?? "");
    else {
      const expects = kind === "point" ? "done" : rated !== null ? "rating" : share ? "share" : "number";
      refused.push({ row, column, text: raw, expects });
    }
  });
  if (!placed) add("note", "words", "", "");
}

function codeOf(text: string): FormRow["code"] | null {
  try {
    const code: unknown = JSON.parse(text);
    return Array.isArray(code) && code.length >= 3 ? (code as unknown as FormRow["code"]) : null;
  } catch {
    return null;
  }
}

import type { Buffer } from "node:buffer";
import type { CellObject, Row } from "write-excel-file/node";
import {
  type AuditFormInput,
  type FormSheet as AuditSheet,
  auditForm,
  doneWords,
  type FormBlock,
  type FormColumn,
  type FormRow,
  formMark,
  oftenWords,
} from "../../core/measure/inside/audit-form.js";
import { auditFormWords } from "../../i18n/audit-form.js";
import { fill, type Language } from "../../i18n/index.js";
import { address } from "../xlsx/formula.js";
import { sheetName } from "../xlsx/names.js";
import { numberFormat, text, widthIn } from "../xlsx/sheet.js";
import { answerFill, type CellRule, type FormSheet, packForm } from "./pack-form.js";

const edge: Partial<CellObject> = { borderStyle: "thin", borderColor: "#B8C4CE" };
const shown: Partial<CellObject> = { ...edge, wrap: true, alignVertical: "top" };
const asked: Partial<CellObject> = { ...shown, backgroundColor: answerFill };
const heading: Partial<CellObject> = {
  ...edge,
  fontWeight: "bold",
  wrap: true,
  alignVertical: "center",
  backgroundColor: "#E8EFF4",
  textColor: "#123A5E",
};

const lineHeight = 15;
const linesOf = (value: string, width: number) => Math.max(1, Math.ceil(widthIn(value) / width));

/** The internal audit as a workbook to be filled in and read back; the same input gives the same bytes. */
export async function writeAudit(input: AuditFormInput, language: Language): Promise<Buffer> {
  const used = new Set<string>();
  const words = auditFormWords[language];
  const first = sheetName(words.guideSheet, used);
  const sheets = auditForm(input).map((sheet) =>
    filledIn(sheetName(sheet.name[language], used), sheet, language),
  );
  return await packForm([guide(first, sheets, language), ...sheets]);
}

function guide(name: string, sheets: readonly FormSheet[], language: Language): FormSheet {
  const words = auditFormWords[language];
  const line = (value: string, style: Partial<CellObject> = {}): Row => [
    text(value, { wrap: true, alignVertical: "top", height: lineHeight * linesOf(value, 80) + 3, ...style }),
  ];
  return {
    name,
    widths: [84],
    rows: [
      line(words.title, { fontWeight: "bold", fontSize: 16, height: 28 }),
      ...words.guide.map((paragraph) => line(paragraph)),
      line(words.sheets, { fontWeight: "bold" }),
      ...sheets.map((sheet, i) => line(`${i + 1}. ${sheet.name}`)),
    ],
  };
}

function filledIn(name: string, sheet: AuditSheet, language: Language): FormSheet {
  const rows: Row[] = [
    [null, text(sheet.title[language], { fontWeight: "bold", fontSize: 14, height: 24 })],
    [null, text(sheet.note[language], { textColor: "#555555" })],
  ];
  const hiddenRows: number[] = [];
  const rules = new Map<string, CellRule>();
  const [main] = sheet.blocks;
  for (const block of sheet.blocks) {
    rows.push([]);
    if (block.title !== null)
      rows.push([null, text(block.title[language], { fontWeight: "bold", fontSize: 12 })]);
    hiddenRows.push(rows.length);
    rows.push(
      [text(formMark), ...block.columns.map((c) => text(c.code))],
      [null, ...headOf(block, language)],
    );
    for (const row of block.rows) {
      block.columns.forEach((column, c) => {
        const rule = ruleOf(column, row, language);
        if (rule === null) return;
        const key = JSON.stringify(rule);
        const before = rules.get(key);
        const cell = address(rows.length, c + 1);
        rules.set(key, { ...rule, cells: before === undefined ? cell : `${before.cells} ${cell}` });
      });
      rows.push([text(JSON.stringify(row.code)), ...cellsOf(block.columns, row, language)]);
    }
  }
  const columns = Math.max(...sheet.blocks.map((b) => b.columns.reduce((n, c) => n + (c.span ?? 1), 0)));
  const widths = Array.from({ length: columns }, (_, i) => widthAt(sheet.blocks, i));
  return {
    name,
    rows,
    widths: [8, ...widths],
    rules: [...rules.values()],
    hiddenColumns: [0],
    hiddenRows,
    frozenRows: sheet.blocks.length === 1 && main!.rows.length > 12 ? hiddenRows[0]! + 2 : 0,
    landscape: widths.reduce((a, b) => a + b, 0) > 100,
  };
}

const widthAt = (blocks: readonly FormBlock[], i: number) =>
  Math.max(...blocks.map((b) => (b.columns[i]?.span === undefined ? (b.columns[i]?.width ?? 0) : 0)));

function headOf({ columns }: FormBlock, language: Language): Row {
  const lines = Math.max(...columns.map((c) => linesOf(c.head[language], c.width)));
  return columns.flatMap((c) =>
    spread(text(c.head[language], { ...heading, height: lineHeight * lines + 6 }), c),
  );
}

function cellsOf(columns: readonly FormColumn[], row: FormRow, language: Language): Row {
  const said = row.shown.map((s) => (s === null ? "" : typeof s === "number" ? s : s[language]));
  // Answers in sentences are also written by hand, on paper.
  const least = columns.some((c) => c.entry === "text" && c.width >= 48) ? 3 : 1;
  const lines = said.map((s, i) => (typeof s === "string" ? linesOf(s, columns[i]!.width) : 1));
  const height = lineHeight * Math.max(least, ...lines) + 4;
  return columns.flatMap((column, i) => {
    if (column.entry !== "shown" && !(column.entry === "name" && row.code[0] !== null))
      return spread({ ...asked, ...entryOf(column, row), height }, column);
    const value = said[i] ?? "";
    return typeof value === "number"
      ? { value, type: Number, format: levelFormat(row), ...shown, height }
      : text(value, { ...shown, height });
  });
}

/** A wide cell takes up the places after it. */
const spread = (cell: CellObject, { span = 1 }: FormColumn): Row =>
  span === 1 ? [cell] : [{ ...cell, columnSpan: span }, ...new Array<null>(span - 1).fill(null)];

/** Nothing yet, in the format of what is to come. */
function entryOf({ entry }: FormColumn, row: FormRow): CellObject {
  if (entry === "level") return { type: Number, format: levelFormat(row) };
  if (entry === "hours") return { type: Number, format: "#,##0.0" };
  return entry === "rating" ? { type: Number, format: "0" } : { type: String };
}

const levelFormat = ({ unit }: FormRow) => numberFormat(unit ?? "ratio").split(";")[0]!;

type Rule = Omit<CellRule, "cells">;

function ruleOf(column: FormColumn, row: FormRow, language: Language): Rule | null {
  switch (column.entry) {
    case "done":
      return oneOf(
        doneWords.map((d) => d.text[language]),
        language,
      );
    case "often":
      return oneOf(
        oftenWords.map((o) => o.text[language]),
        language,
      );
    case "rating":
      return between(1, column.most!, language);
    case "hours":
      return between(0, 8784, language);
    case "level":
      return row.unit === "share" ? between(0, 1, language, ["0%", "100%"]) : null;
    default:
      return null;
  }
}

function oneOf(options: readonly string[], language: Language): Rule {
  const { refusedTitle, chooseOne } = auditFormWords[language];
  return { takes: { kind: "list", options }, title: refusedTitle, message: chooseOne };
}

function between(low: number, high: number, language: Language, as = [String(low), String(high)]): Rule {
  const { refusedTitle, between: told } = auditFormWords[language];
  const message = fill(told, { low: as[0]!, high: as[1]! });
  return { takes: { kind: "number", low, high }, title: refusedTitle, message };
}

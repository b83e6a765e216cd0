import writeExcelFile, { type Row } from "write-excel-file/node";
import type { Results } from "../core/findings.js";
import { type Language, type Words, words as wordsIn } from "../i18n/index.js";
import { documentTable } from "./charts/read.js";
import { assumptionTable, controlTable, problemTable, sourceTable } from "./data-sections.js";
import type { DocumentTable, ReportDocument } from "./document.js";
import { roomOf } from "./summary.js";
import { sheetName } from "./xlsx/names.js";
import { amount, head, type NamedSheet, numberFormat, tableSheet, text, widthOf } from "./xlsx/sheet.js";
import { withoutTimes } from "./xlsx/zip-time.js";

/**
 * The report as a workbook: a summary, every figure, one sheet per table, assumptions, sources and problems. No cell
 * is ever a formula; the same document gives the same bytes.
 */
export async function writeXlsx(document: ReportDocument, results: Results, given?: Words): Promise<Buffer> {
  const words = given ?? wordsIn(document.language, document.currency);
  const { table } = words.report;
  const used = new Set<string>();
  const sheet = (name: string, content: DocumentTable) => tableSheet(sheetName(name, used), content, words);
  const sheets: NamedSheet[] = [
    summarySheet(sheetName(table.sheetSummary, used), document, words),
    figureSheet(sheetName(table.sheetFigures, used), document, words),
  ];
  for (const id of Object.keys(results.tables)) {
    const content = documentTable(results, id, words);
    sheets.push(sheet(content.title, content));
  }
  sheets.push(
    assumptionSheet(sheetName(table.sheetAssumptions, used), results, words),
    sheet(table.sheetSources, sourceTable(results, words)),
    sheet(words.report.control.title, controlTable(results, words)),
    sheet(table.sheetProblems, problemTable(results, words)),
  );
  return pack(sheets, document.language);
}

export async function pack(sheets: readonly NamedSheet[], language: Language): Promise<Buffer> {
  const made = writeExcelFile(
    sheets.map((sheet) => ({
      sheet: sheet.name,
      data: sheet.rows,
      columns: sheet.widths.map((width) => ({ width })),
      stickyRowsCount: sheet.frozenRows,
      stickyColumnsCount: sheet.frozenColumns,
    })),
    { fontFamily: language === "zh" ? "Microsoft YaHei" : "Calibri", fontSize: 11 },
  );
  return withoutTimes(await made.toBuffer());
}

function summarySheet(name: string, document: ReportDocument, words: Words): NamedSheet {
  const { report } = words;
  const bold = { fontWeight: "bold", textColor: "#123A5E" } as const;
  const rows: Row[] = [
    [text(document.title, { ...bold, fontSize: 16 })],
    [text(document.subtitle)],
    [],
    ...document.meta.map((item) => [text(item.label), text(item.text)]),
    [],
    [text(report.sections.summary, { ...bold, fontSize: 13 })],
    ...document.headlines.map((item) => [text(report.tones[item.kind]), text(item.text)]),
    [],
    [text(report.sections.answers, { ...bold, fontSize: 13 })],
    [
      head(report.table.room),
      head(report.table.figure),
      head(report.figure.value, { align: "right" }),
      head(report.table.low, { align: "right" }),
      head(report.table.high, { align: "right" }),
    ],
  ];
  for (const answer of document.answers) {
    const figures = answer.figures.flatMap((id) => document.explanations.find((f) => f.id === id) ?? []);
    figures.forEach((figure, i) => {
      const number = (value: number | null) => (value === null ? null : amount(value, figure.unit));
      const value = figure.value === null ? text(figure.text) : amount(figure.value, figure.unit);
      rows.push([
        i === 0 ? text(answer.question) : null,
        text(figure.name),
        value,
        number(figure.low),
        number(figure.high),
      ]);
    });
    if (answer.text !== null)
      rows.push([figures.length === 0 ? text(answer.question) : null, text(answer.text)]);
  }
  return { name, rows, widths: [24, 44, 18, 18, 18], frozenRows: 0, frozenColumns: 0 };
}

function figureSheet(name: string, document: ReportDocument, words: Words): NamedSheet {
  const { report } = words;
  const labels = report.figure;
  const header: Row = [
    head(report.table.room),
    head(report.table.figure),
    head(labels.value, { align: "right" }),
    head(report.table.low, { align: "right" }),
    head(report.table.high, { align: "right" }),
    head(labels.unit),
    head(labels.population),
    head(report.table.missingWhy),
    head(labels.method),
    head(report.table.id),
  ];
  const rooms = report.roomNames as Readonly<Record<string, string>>;
  const rows: Row[] = document.explanations.map((figure) => {
    const number = (value: number | null) => (value === null ? null : amount(value, figure.unit));
    const room = roomOf(figure.id);
    return [
      text(Object.hasOwn(rooms, room) ? rooms[room]! : room),
      text(figure.name),
      number(figure.value),
      number(figure.low),
      number(figure.high),
      text(words.unitName(figure.unit)),
      figure.population === null ? null : text(figure.population),
      figure.value === null ? text(figure.text) : null,
      text(figure.method),
      text(figure.id),
    ];
  });
  const all = [header, ...rows];
  return { name, rows: all, widths: header.map((_, i) => widthOf(all, i)), frozenRows: 1, frozenColumns: 2 };
}

function assumptionSheet(name: string, results: Results, words: Words): NamedSheet {
  const sheet = tableSheet(name, assumptionTable(results, words), words);
  const rows = sheet.rows.map((row, i) => {
    const assumption = results.assumptions[i - 1];
    if (assumption === undefined) return row;
    const number = (value: number) =>
      amount(value, assumption.unit, { format: numberFormat(assumption.unit) });
    return row.map((cell, k) =>
      k === 1
        ? number(assumption.value)
        : k === 2
          ? number(assumption.low)
          : k === 3
            ? number(assumption.high)
            : cell,
    );
  });
  return { ...sheet, rows };
}

import type { Row } from "write-excel-file/node";
import type { Words } from "../../i18n/index.js";
import type { ReportDocument } from "../document.js";
import { amount, head, type NamedSheet, text, widthIn } from "./sheet.js";

const summaryWidths = [34, 44, 18, 18, 18];

/** A sentence over all columns but the first, with the height its lines need. */
function sentence(said: string): Row {
  const width = summaryWidths.slice(1).reduce((sum, w) => sum + w, 0);
  const lines = Math.max(1, Math.ceil(widthIn(said) / width));
  const style = { columnSpan: summaryWidths.length - 1, wrap: true, height: 16.5 * lines } as const;
  return [text(said, { ...style, alignVertical: "top" }), null, null, null];
}

/** What is to be decided, before everything else. */
function decision({ board }: ReportDocument, words: Words): Row[] {
  if (board === null) return [];
  const bold = { fontWeight: "bold", textColor: "#123A5E" } as const;
  const lines = board.lists.flatMap(({ title, items }) =>
    items.map((item, i): Row => [text(i === 0 ? title : "", { alignVertical: "top" }), ...sentence(item)]),
  );
  return [
    [text(board.title, { ...bold, fontSize: 13, height: 21 })],
    [text(words.report.decide.board.summary, { alignVertical: "top" }), ...sentence(board.decision)],
    ...lines,
    [],
  ];
}

const link = { textColor: "#1D4ED8", textDecoration: { underline: true } } as const;

/** The first sheet: what to know, the five answers, and the way to every other sheet. */
export function summarySheet(
  name: string,
  document: ReportDocument,
  sheets: readonly NamedSheet[],
  titles: ReadonlyMap<string, string>,
  words: Words,
): NamedSheet {
  const { report } = words;
  const bold = { fontWeight: "bold", textColor: "#123A5E" } as const;
  const rows: Row[] = [
    [text(document.title, { ...bold, fontSize: 16, height: 24 })],
    [text(document.subtitle)],
    [],
    ...document.meta.map((item) => [text(item.label), text(item.text)]),
    [],
    ...decision(document, words),
    [text(report.sections.summary, { ...bold, fontSize: 13, height: 21 })],
    ...document.headlines.map((item) => [
      text(report.tones[item.kind], { alignVertical: "top" }),
      ...sentence(item.text),
    ]),
    [],
    [text(report.sections.answers, { ...bold, fontSize: 13, height: 21 })],
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
      rows.push([figures.length === 0 ? text(answer.question) : null, ...sentence(answer.text)]);
  }
  rows.push([], [text(report.table.contents, { ...bold, fontSize: 13, height: 21 })]);
  const links = sheets.map((sheet, i) => ({ row: rows.length + i, column: 0, sheet: sheet.name }));
  for (const sheet of sheets) {
    const title = titles.get(sheet.name);
    const cut = title !== undefined && title !== sheet.name;
    rows.push([text(sheet.name, link), ...(cut ? [text(title)] : [])]);
  }
  return { name, rows, widths: summaryWidths, frozenRows: 0, frozenColumns: 0, links };
}

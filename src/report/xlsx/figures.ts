import type { Row } from "write-excel-file/node";
import type { Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import { assumptionTable } from "../data-sections.js";
import type { ReportDocument } from "../document.js";
import { roomOf } from "../room.js";
import { type Placed, placed } from "./place.js";
import { amount, head, type NamedSheet, numberFormat, tableSheet, tall, text, widthOf } from "./sheet.js";

/** Where `figureSheet` writes the value. */
const valueColumn = 2;

/** Every figure with its range, population and method, and where its value stands. */
export function figureSheet(
  name: string,
  document: ReportDocument,
  words: Words,
): { sheet: NamedSheet; at: (id: string) => Placed | null } {
  const { report } = words;
  const labels = report.figure;
  const header = [
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
  const widths = header.map((_, i) => widthOf([header, ...rows], i));
  const sheet = {
    name,
    rows: [tall(header, widths), ...rows],
    widths,
    frozenRows: 1,
    frozenColumns: 2,
  };
  const at = (id: string) => {
    const row = document.explanations.findIndex((figure) => figure.id === id);
    return placed(sheet, row < 0 ? row : row + 1, valueColumn, document.explanations[row]?.value);
  };
  return { sheet, at };
}

export function assumptionSheet(name: string, results: Results, words: Words): NamedSheet {
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

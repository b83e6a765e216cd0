import type { CellObject, Row } from "write-excel-file/node";
import { logisticsAreas, ownForms, type StandardLine, standardLines } from "../../core/cost/gbt20523.js";
import type { Words } from "../../i18n/index.js";
import type { DocumentTable, ReportDocument } from "../document.js";
import { address, formula, sumOf } from "./formula.js";
import { type PlacedSheet, placed } from "./place.js";
import { head, type NamedSheet, text } from "./sheet.js";

/** Zeros as a dash: most cells of a form are empty. */
const money = "#,##0.00;(#,##0.00);-";
const line: Partial<CellObject> = {
  borderStyle: "thin",
  borderColor: "#B8C4CE",
  alignVertical: "center",
  height: 20,
};
const sumStyle: Partial<CellObject> = { ...line, fontWeight: "bold", backgroundColor: "#F3F6F8" };
const headCell = (value: string, style: Partial<CellObject> = {}) =>
  head(value, { ...line, align: "center", alignVertical: "center", ...style });

/** How one column of a form comes about: from the study, or from columns of the same row. */
interface FormColumn {
  readonly id: string;
  readonly width: number;
  readonly from?: readonly string[];
}

interface Form {
  readonly head: readonly Row[];
  readonly columns: readonly FormColumn[];
}

const labels = 2;

function mainForm(words: Words): Form {
  const areas = [...logisticsAreas, "total"] as const;
  const code = (value: string, column: string) => words.codeName(value, column, "cost.gbt20523");
  const scopes = areas.flatMap((area) => [headCell(code(area, "area"), { columnSpan: 3 }), null, null]);
  const ways = ["in-house", "outsourced", "subtotal"] as const;
  return {
    head: [
      [...firstHeads(words, 2), ...scopes],
      [null, null, ...areas.flatMap(() => ways.map((way) => headCell(code(way, "way"))))],
    ],
    columns: areas.flatMap((area) =>
      ways.map((way) => ({
        id: `${area}-${way}`,
        width: 14,
        ...(way === "subtotal"
          ? { from: [`${area}-in-house`, `${area}-outsourced`] }
          : area === "total"
            ? { from: logisticsAreas.map((a) => `${a}-${way}`) }
            : {}),
      })),
    ),
  };
}

function annexForm(words: Words): Form {
  const columns = [...ownForms.map((id) => ({ id, width: 16 })), { id: "total", width: 18, from: ownForms }];
  const titles = columns.map(({ id }) => headCell(words.columnTitle("cost.gbt20523.annex", id)));
  return { head: [[...firstHeads(words, 1), ...titles]], columns };
}

const firstHeads = (words: Words, rowSpan: number): CellObject[] => [
  headCell(words.columnTitle("cost.gbt20523", "item"), { rowSpan }),
  headCell(words.columnTitle("cost.proof", "line"), { rowSpan }),
];

/** Whether a table holds the standard's lines, so that it can be drawn as the form. */
export const isStandard = (table: DocumentTable): boolean =>
  (table.id === "cost.gbt20523" || table.id === "cost.gbt20523.annex") &&
  table.rows.length === standardLines.length &&
  standardLines.every((row, i) => table.rows[i]?.[0] === row.id);

/** Main table or annex in the form of the standard: merged headers, lines numbered, every sum a live formula. */
export function standardSheet(
  name: string,
  table: DocumentTable,
  document: ReportDocument,
  words: Words,
): PlacedSheet {
  const form = table.id === "cost.gbt20523" ? mainForm(words) : annexForm(words);
  const width = labels + form.columns.length;
  const top: Row[] = [
    [
      text(words.columnTitle(table.id, "form"), {
        fontWeight: "bold",
        fontSize: 14,
        textColor: "#123A5E",
        height: 22,
      }),
    ],
    [text(words.columnTitle("cost.proof", "mark"), { textColor: "#9A3412", fontWeight: "bold" })],
    [
      text(
        [
          document.subtitle,
          document.meta[0]?.text ?? "",
          words.say(words.columnTitle("cost.proof", "unit"), { currency: document.currency }),
        ].join("   "),
        { textColor: "#5B6770" },
      ),
    ],
  ];
  const first = top.length + form.head.length;
  const rowOf = new Map(standardLines.map((row, i) => [row.id as string, first + i]));
  const columnOf = new Map(form.columns.map((column, i) => [column.id, labels + i]));
  const source = (id: string) => table.columns.findIndex((column) => column.id === id);
  const cellOf = (row: string, column: string) =>
    table.rows[(rowOf.get(row) ?? first - 1) - first]?.[source(column)];

  const rows = standardLines.map((row, i) => [
    ...lineHeads(row, i, table, words),
    ...form.columns.map((column) => {
      const value = cellOf(row.id, column.id);
      const style = { ...(row.plus === null ? line : sumStyle), format: money, align: "right" as const };
      if (typeof value !== "number") return text("", { ...style, format: "@" });
      const expression = expressionOf(row, column, rowOf, columnOf);
      return expression === null ? { ...style, type: Number, value } : formula(expression, value, style);
    }),
  ]);
  const sheet: NamedSheet = {
    name,
    rows: [...top, ...form.head.map((cells) => [...cells]), ...rows],
    widths: [40, 6, ...form.columns.map((column) => column.width)].slice(0, width),
    frozenRows: first,
    frozenColumns: labels,
  };
  return {
    sheet,
    at: (row, column) => placed(sheet, rowOf.get(row) ?? -1, columnOf.get(column) ?? -1, cellOf(row, column)),
  };
}

function lineHeads(row: StandardLine, i: number, table: DocumentTable, words: Words): CellObject[] {
  const style = row.plus === null ? line : sumStyle;
  return [
    text(words.codeName(row.id, "item", table.id), {
      ...style,
      align: "left",
      indent: row.level,
    }),
    { ...style, type: Number, value: i + 1, format: "0", align: "center" },
  ];
}

/** Across first: a row's own sums; then down, from the lines above. */
function expressionOf(
  row: StandardLine,
  column: FormColumn,
  rowOf: ReadonlyMap<string, number>,
  columnOf: ReadonlyMap<string, number>,
): string | null {
  const here = rowOf.get(row.id)!;
  const at = columnOf.get(column.id)!;
  if (column.from !== undefined) {
    const cells = column.from.map((id) => address(here, columnOf.get(id)!));
    return cells.length > 2 && columnsTouch(column.from, columnOf)
      ? `SUM(${cells[0]}:${cells.at(-1)})`
      : cells.join("+");
  }
  if (row.plus === null) return null;
  const plus = sumOf(row.plus.map((id) => ({ row: rowOf.get(id)!, column: at })));
  const minus = (row.minus ?? []).map((id) => `-${address(rowOf.get(id)!, at)}`);
  return plus + minus.join("");
}

const columnsTouch = (ids: readonly string[], columnOf: ReadonlyMap<string, number>): boolean =>
  ids.every((id, i) => i === 0 || columnOf.get(id)! === columnOf.get(ids[i - 1]!)! + 1);

import type { CellObject, Row } from "write-excel-file/node";
import type { Cell, Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import { num, type TableView, tableView } from "../charts/read.js";
import { address, formula } from "./formula.js";
import { amount, head, type NamedSheet, numberFormat, text, widthOf } from "./sheet.js";

export interface ElementSheet {
  readonly sheet: NamedSheet;
  /** The whole name of the element. */
  readonly title: string;
}

/** More elements than this would bury the rest of the book; their numbers stand in the tables all the same. */
const most = 40;

/**
 * One sheet per element of the survey, the most important first: its statistics for importance and for each firm, how
 * many gave which score, and what kinds of customers gave.
 */
export function elementSheets(
  results: Results,
  words: Words,
  named: (name: string) => string,
): ElementSheet[] {
  const importance = tableView(results, "measure.importance");
  const performance = tableView(results, "measure.performance");
  const elements = [...new Set([...ranked(importance), ...ranked(performance)])];
  const shown = elements.slice(0, most);
  const { sheet: said } = words.report.measureCharts;
  const left =
    shown.length === elements.length
      ? null
      : words.say(said.left, {
          total: elements.length,
          shown: shown.length,
          table: words.tableTitle(importance === null ? "measure.performance" : "measure.importance"),
        });
  return shown.map((element, i) => {
    const title = nameIn(importance ?? performance!, element, words);
    const asked = askedOf(results, element, words);
    const rows: Row[] = [
      [text(title, { fontWeight: "bold", fontSize: 14, textColor: "#123A5E", height: 22 })],
      ...(left === null ? [] : [[text(left, { textColor: "#5B6770" })]]),
      [],
      ...statistics(asked, words),
    ];
    rows.push(
      ...distribution(results, element, asked, words, rows.length),
      ...classes(results, element, words),
    );
    const widest = Math.max(...rows.map((row) => row.length));
    // The name and the remark above run over all columns.
    const widths = Array.from({ length: widest }, (_, c) =>
      widthOf([[], ...rows.slice(2)], c, c === 0 ? 24 : 13, 34),
    );
    return {
      title,
      sheet: { name: named(`${i + 1} ${title}`), rows, widths, frozenRows: 0, frozenColumns: 1 },
    };
  });
}

/** Elements of a table, those with the highest mean first, those without one last. */
function ranked(view: TableView | null): string[] {
  if (view === null) return [];
  const [element, mean] = [view.at("element"), view.at("mean")];
  const value = (row: readonly Cell[]) => num(row[mean]) ?? Number.NEGATIVE_INFINITY;
  return view.table.rows
    .toSorted((a, b) => (value(b) > value(a) ? 1 : value(b) < value(a) ? -1 : 0))
    .map((row) => String(row[element]));
}

function nameIn(view: TableView, element: string, words: Words): string {
  return words.cell(element, view.table.columns[view.at("element")]!, view.id);
}

const right: Partial<CellObject> = { align: "right" };
const section = (title: string): Row[] => [[], [text(title, { fontWeight: "bold", textColor: "#123A5E" })]];

/** A question that was asked of an element: its importance, or how a firm performs. */
interface Asked {
  readonly kind: "importance" | "performance";
  /** As the answers name it; empty for importance. */
  readonly firm: string;
  readonly title: string;
  readonly view: TableView;
  readonly row: readonly Cell[];
}

function askedOf(results: Results, element: string, words: Words): Asked[] {
  const { sheet: said } = words.report.measureCharts;
  return (["importance", "performance"] as const).flatMap((kind) => {
    const view = tableView(results, `measure.${kind}`);
    if (view === null) return [];
    return view.table.rows
      .filter((row) => row[view.at("element")] === element)
      .map((row): Asked => {
        const title = [said[kind], firmOf(view, row, words)].filter((part) => part !== "").join(" · ");
        return { kind, firm: String(row[view.at("firm")] ?? ""), title, view, row };
      });
  });
}

/** What says how an element was answered, in the order of the text: mean, spread, then whether it is too wide. */
const told = [
  "n",
  "effective-n",
  "mean",
  "low",
  "high",
  "mean-by-sales",
  "mean-by-customers",
  "variance",
  "sd",
  "sample-variance",
  "sample-sd",
  "uniform-sd",
  "share-of-max",
  "bimodality",
  "agreement",
  "verdict",
];

const titleRow = (first: string, asked: readonly Asked[]): Row => [
  head(first),
  ...asked.flatMap(({ title }) => [head(title, { ...right, columnSpan: 2 }), null]),
];

/** Statistics down, questions and firms across; each takes two columns, as its answers and shares do below. */
function statistics(asked: readonly Asked[], words: Words): Row[] {
  const main = asked[0]?.view;
  if (main === undefined) return [];
  return [
    titleRow("", asked),
    ...told
      .filter((id) => main.at(id) >= 0)
      .map(
        (id): Row => [
          text(words.columnTitle(main.id, id)),
          ...asked.flatMap(({ view, row }) => [null, aligned(cellIn(view, row, id, words))]),
        ],
      ),
  ];
}

const aligned = (cell: CellObject | null): CellObject | null =>
  cell === null ? null : { ...cell, ...right };

const firmOf = (view: TableView, row: readonly Cell[], words: Words): string => {
  const at = view.at("firm");
  return at < 0 || row[at] === "" || row[at] === null
    ? ""
    : words.cell(row[at]!, view.table.columns[at]!, view.id);
};

function cellIn(view: TableView, row: readonly Cell[], id: string, words: Words): CellObject | null {
  const at = view.at(id);
  const value = at < 0 ? null : (row[at] ?? null);
  if (value === null) return null;
  const column = view.table.columns[at]!;
  return typeof value === "number" ? amount(value, column.unit) : text(words.cell(value, column, view.id));
}

/** Scores down, answers and shares of each question across, with live sums below. */
function distribution(
  results: Results,
  element: string,
  asked: readonly Asked[],
  words: Words,
  above: number,
): Row[] {
  const view = tableView(results, "measure.answers");
  if (view === null) return [];
  const { sheet: said } = words.report.measureCharts;
  const at = (id: string) => view.at(id);
  const own = view.table.rows.filter((row) => row[at("element")] === element);
  // Scores of the whole survey, so that those nobody gave stand there with a nought; a long scale keeps to its own.
  const given = (rows: readonly (readonly Cell[])[]) =>
    [...new Set(rows.flatMap((row) => num(row[at("score")]) ?? []))].sort((a, b) => a - b);
  const all = given(view.table.rows);
  const scores = own.length === 0 ? [] : all.length <= 11 ? all : given(own);
  if (scores.length === 0) return [];
  const of = ({ kind, firm }: Asked, score: number) =>
    own.find(
      (row) =>
        num(row[at("score")]) === score &&
        String(row[at("firm")] ?? "") === firm &&
        // Where importance was not asked, the expectation stands in for it.
        (row[at("kind")] === kind || (kind === "importance" && row[at("kind")] === "expectation")),
    );
  const lines = section(said.distribution);
  const header: Row = [
    head(said.score, right),
    ...asked.flatMap(() => [head(said.answers, right), head(said.share, right)]),
  ];
  const body = scores.map(
    (score): Row => [
      amount(score, "score", { format: "0.##", ...right }),
      ...asked.flatMap((question) => {
        const row = of(question, score);
        return [
          amount(num(row?.[at("answers")]) ?? 0, "count"),
          amount(num(row?.[at("share")]) ?? 0, "share"),
        ];
      }),
    ],
  );
  // Rows of the sheet before the first score: what stands above, this section's title, its two headers.
  const first = above + lines.length + 2;
  const sums: Row = [
    text("Σ", { fontWeight: "bold", align: "right" }),
    ...asked.flatMap((_, k) =>
      (["count", "share"] as const).map((unit, j) => {
        const column = 1 + 2 * k + j;
        const total = body.reduce((sum, row) => sum + Number((row[column] as CellObject).value), 0);
        const range = `${address(first, column)}:${address(first + body.length - 1, column)}`;
        return formula(`SUM(${range})`, total, { fontWeight: "bold", format: numberFormat(unit) });
      }),
    ),
  ];
  return [...lines, titleRow("", asked), header, ...body, sums];
}

/** Means by segment where customers were split, else by the classes in which they differ. */
function classes(results: Results, element: string, words: Words): Row[] {
  const { sheet: said } = words.report.measureCharts;
  return ["measure.split-classes", "measure.segment-means"].flatMap((id) => {
    const view = tableView(results, id);
    if (view === null) return [];
    const rows = view.table.rows.filter((row) => row[view.at("element")] === element);
    if (rows.length === 0) return [];
    const columns = view.table.columns.filter((column) => column.id !== "element");
    return [
      ...section(id === "measure.split-classes" ? said.classes : words.tableTitle(id)),
      columns.map((column) => head(words.columnTitle(id, column.id), column.kind === "number" ? right : {})),
      ...rows.map((row): Row => columns.map((column) => cellIn(view, row, column.id, words))),
    ];
  });
}

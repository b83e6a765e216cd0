import type { Results } from "../../../core/findings.js";
import { type CombinedAction, raises } from "../../../core/measure/rivals/combine.js";
import type { EvaluationAction } from "../../../core/measure/rivals/evaluation-cell.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, type TableView, tableView } from "../read.js";
import { codeText, joined } from "../say.js";
import type { Size } from "../theme.js";
import { type Compared, comparedRows, drawn, type Extent, legendOf, most } from "./compared.js";
import { type Cutting, cuttingOf } from "./cuts.js";
import { type Field, type FieldPoint, fieldChart } from "./field-chart.js";
import { extentFor, wrapped } from "./field-fit.js";

/** From here a chance is said in words: drawn anew a thousand times, it hardly ever came out otherwise. */
const almostAlways = 0.995;

/** Elements whose place chance may change. */
function notFirm(results: Results): ReadonlySet<string> {
  const view = tableView(results, "measure.placement");
  if (view === null) return new Set();
  const [element, firm] = [view.at("element"), view.at("firm")];
  return new Set(
    view.table.rows.filter((row) => row[firm] === "not-firm").map((row) => String(row[element])),
  );
}

/** The letters of the nine cells, importance downwards from high, own performance to the right, and how urgent each is. */
const nine: readonly (readonly [string, EvaluationAction])[][] = [
  [
    ["A", "definitely-improve"],
    ["B", "improve"],
    ["C", "maintain-or-improve"],
  ],
  [
    ["F", "improve"],
    ["E", "maintain"],
    ["D", "reduce-or-maintain"],
  ],
  [
    ["G", "maintain"],
    ["H", "reduce-or-maintain"],
    ["I", "reduce-or-maintain"],
  ],
];

const shades: Readonly<Record<EvaluationAction, string>> = {
  "definitely-improve": "#eec9ab",
  improve: "#f8e6d3",
  "maintain-or-improve": "#edf3f7",
  maintain: "#ffffff",
  "reduce-or-maintain": "#eceef0",
};

/** Importance against own performance, nine fields with what each asks for. */
export function evaluationChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.rivals");
  if (view === null) return null;
  const rows = comparedRows(view);
  const cutting = rows.length === 0 ? null : cuttingOf(results, rows);
  if (cutting === null || !rows.some(({ cell }) => cell !== null)) return null;
  const { measureCharts: said } = words.report;
  const hollow = notFirm(results);
  const shown = drawn(rows);
  const points = shown.map(
    (one): FieldPoint => ({
      number: one.number,
      name: words.elementName(one.element),
      x: one.own,
      y: one.importance,
      range: null,
      hollow: hollow.has(one.element),
    }),
  );
  const x = extentFor(
    points.map((p) => p.x),
    cutting.cuts.own,
    cutting.scale,
  );
  const y = extentFor(
    points.map((p) => p.y),
    cutting.cuts.importance,
    cutting.scale,
  );
  const make = (size: Size) =>
    fieldChart(size, points, {
      x: { name: said.own, ...x, cuts: cutting.cuts.own },
      y: { name: said.importance, ...y, cuts: cutting.cuts.importance },
      fields: nineFields(x, y, cutting, words, size),
      legend: legendOf(points, said.firm, said.notFirm),
    });
  return {
    kind: "chart",
    id: "evaluation-matrix",
    title: said.evaluation,
    takeaway: evaluationText(results, view, rows, shown.length, words),
    option: make("wide"),
    narrow: make("narrow"),
    table: documentTable(results, view.id, words, { shown: Math.min(most, view.table.rows.length) }),
  };
}

function nineFields(x: Extent, y: Extent, { cuts }: Cutting, words: Words, size: Size): Field[] {
  const { actions } = words.report.measureCharts;
  const [xs, ys] = [
    [x.low, ...cuts.own, x.high],
    [y.high, ...cuts.importance.toReversed(), y.low],
  ];
  const perUnit = (size === "wide" ? 474 : 308) / (x.high - x.low);
  return nine.flatMap((line, r) =>
    line.map(([letter, action], c): Field => {
      const room = Math.floor(((xs[c + 1]! - xs[c]!) * perUnit - 10) / 6);
      return {
        x: [xs[c]!, xs[c + 1]!],
        y: [ys[r + 1]!, ys[r]!],
        text: wrapped(`${letter} ${actions[action]}`, room),
        shade: shades[action],
        corner: "top-left",
      };
    }),
  );
}

function evaluationText(
  results: Results,
  view: TableView,
  rows: readonly Compared[],
  shown: number,
  words: Words,
): string {
  const { measureCharts: said } = words.report;
  const raised = rows.filter(({ combined }) => combined !== null && raises(combined as CombinedAction));
  const first = rows.filter((one) => one.order !== null).sort((a, b) => a.order! - b.order!)[0] ?? raised[0];
  const hollow = [...notFirm(results)].length;
  const chance = first === undefined ? null : actionChance(results, first.element);
  return joined(
    [
      first === undefined
        ? words.say(said.evaluationNoRaise, { elements: rows.length })
        : words.say(said.evaluationFirst, {
            element: words.elementName(first.element),
            cell: first.cell ?? "",
            action: codeText(view, first.row, view.at("action"), words),
            importance: first.importance,
            own: first.own,
          }),
      chance === null
        ? ""
        : chance >= almostAlways
          ? said.evaluationSure
          : words.say(said.evaluationChance, { chance }),
      first === undefined
        ? ""
        : words.say(said.evaluationRaise, { raise: raised.length, elements: rows.length }),
      hollow === 0 ? "" : words.say(said.evaluationHollow, { hollow }),
      shown === rows.length ? "" : words.say(said.evaluationMost, { shown, elements: rows.length }),
    ],
    words,
  );
}

function actionChance(results: Results, element: string): number | null {
  const view = tableView(results, "measure.placement");
  const row = view?.table.rows.find((cells) => cells[view.at("element")] === element);
  return view === null || row === undefined ? null : num(row[view.at("action-chance")]);
}

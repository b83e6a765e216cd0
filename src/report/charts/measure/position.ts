import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, type TableView, tableView } from "../read.js";
import { joined } from "../say.js";
import type { Size } from "../theme.js";
import { type Compared, comparedRows, drawn, type Extent, legendOf, most } from "./compared.js";
import { type Cutting, cuttingOf } from "./cuts.js";
import { type Field, type FieldPoint, fieldChart } from "./field-chart.js";
import { extentFor, wrapped } from "./field-fit.js";

/** Importance against the lead over the benchmark, with the band in which both sides are level. */
export function positionChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.rivals");
  if (view === null) return null;
  const all = comparedRows(view);
  const rows = all.flatMap((one) => (one.relative === null ? [] : [{ ...one, relative: one.relative }]));
  const cutting = rows.length === 0 ? null : cuttingOf(results, all);
  if (cutting === null) return null;
  const { measureCharts: said } = words.report;
  const shown = drawn(rows);
  const points = shown.map(
    (one): FieldPoint => ({
      number: one.number,
      name: words.elementName(one.element),
      x: one.relative,
      y: one.importance,
      range: one.low === null || one.high === null ? null : { low: one.low, high: one.high },
      hollow: one.low !== null && one.high !== null && one.low <= 0 && one.high >= 0,
    }),
  );
  const parity = parityOf(view, cutting.parity);
  const reach = Math.max(
    parity * 1.75,
    ...points.flatMap(({ x, range }) => [Math.abs(x), Math.abs(range?.low ?? 0), Math.abs(range?.high ?? 0)]),
  );
  const half = Math.ceil(reach * 1.06 * 2) / 2;
  const x = { low: -half, high: half };
  const y = extentFor(
    points.map((p) => p.y),
    cutting.cuts.importance,
    cutting.scale,
  );
  const make = (size: Size) =>
    fieldChart(size, points, {
      x: { name: said.relative, ...x, cuts: [-parity, parity] },
      y: { name: said.importance, ...y, cuts: cutting.cuts.importance },
      fields: positionFields(x, y, parity, cutting, words, size),
      legend: legendOf(points, said.toldApart, said.notToldApart),
      line: 0,
    });
  return {
    kind: "chart",
    id: "position-matrix",
    title: said.position,
    takeaway: positionText(rows, parity, cutting, words),
    option: make("wide"),
    narrow: make("narrow"),
    table: documentTable(results, view.id, words, { shown: Math.min(most, view.table.rows.length) }),
  };
}

/** Half-width of parity: that of the scale, unless the table's own reading says another. */
function parityOf(view: TableView, usual: number): number {
  const [relative, bands] = [view.at("relative"), view.at("bands")];
  if (bands < 0) return usual;
  const sizes = (parity: boolean) =>
    view.table.rows.flatMap((row) => {
      const value = num(row[relative]);
      return value === null || row[bands] === null || (row[bands] === "parity") !== parity
        ? []
        : [Math.abs(value)];
    });
  const [inside, outside] = [
    Math.max(0, ...sizes(true)),
    Math.min(Number.POSITIVE_INFINITY, ...sizes(false)),
  ];
  if (usual >= inside && usual < outside) return usual;
  return Number.isFinite(outside) && outside > inside ? (inside + outside) / 2 : inside;
}

function positionFields(
  x: Extent,
  y: Extent,
  parity: number,
  { cuts }: Cutting,
  words: Words,
  size: Size,
): Field[] {
  const { corners } = words.report.measureCharts;
  const [low, high] = cuts.importance;
  const room = Math.floor(((x.high - parity) * ((size === "wide" ? 474 : 308) / (x.high - x.low)) - 10) / 6);
  const corner = (name: keyof typeof corners) => wrapped(corners[name], room);
  return [
    {
      x: [x.low, -parity],
      y: [high, y.high],
      text: corner("major-weakness"),
      shade: "#eec9ab",
      corner: "top-left",
    },
    {
      x: [parity, x.high],
      y: [high, y.high],
      text: corner("major-strength"),
      shade: "#dbe8ef",
      corner: "top-right",
    },
    {
      x: [x.low, -parity],
      y: [y.low, low],
      text: corner("minor-weakness"),
      shade: null,
      corner: "bottom-left",
    },
    {
      x: [parity, x.high],
      y: [y.low, low],
      text: corner("minor-strength"),
      shade: null,
      corner: "bottom-right",
    },
    { x: [-parity, parity], y: [y.low, y.high], text: corners.parity, shade: "#eceef0", corner: "top" },
  ];
}

function positionText(
  rows: readonly (Compared & { readonly relative: number })[],
  parity: number,
  { middle }: Cutting,
  words: Words,
): string {
  const { measureCharts: said } = words.report;
  const behind = rows
    .filter((one) => one.importance >= middle && (one.high === null ? one.relative < 0 : one.high < 0))
    .sort((a, b) => a.relative - b.relative)
    .map((one) => words.elementName(one.element));
  const level = rows.filter((one) => Math.abs(one.relative) <= parity + 1e-9).length;
  return joined(
    [
      behind.length === 0
        ? said.positionNone
        : words.say(said.positionBehind, { elements: words.format.list(behind.slice(0, 5)) }),
      words.say(said.positionParity, { parity, count: level }),
      rows.some((one) => one.low !== null) ? said.positionRead : "",
    ],
    words,
  );
}

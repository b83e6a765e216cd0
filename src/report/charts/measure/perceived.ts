import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, tableView } from "../read.js";
import { joined } from "../say.js";
import type { Size } from "../theme.js";
import { nameOf } from "./distributions.js";
import { between } from "./drivers.js";
import { type FieldPoint, fieldChart } from "./field-chart.js";
import { extentFor, wrapped } from "./field-fit.js";
import { numbering } from "./numbers.js";

const areas = ["fix-operation", "fix-communication", "managers-misjudge", "fine"] as const;
type Area = (typeof areas)[number];
const none = { low: Number.NEGATIVE_INFINITY, high: Number.POSITIVE_INFINITY };

/** What customers think of an element against how the firm's own measure stands to its target. */
export function perceivedChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.perceived-measured");
  if (view === null) return null;
  const { measureCharts: said } = words.report;
  const [rating, measured, target, quadrant] = ["rating", "measured", "target", "quadrant"].map((id) =>
    view.at(id),
  ) as [number, number, number, number];
  const numberOf = numbering(results, view);
  const told = view.table.rows.flatMap((row) => {
    const [y, is, wanted] = [num(row[rating]), num(row[measured]), num(row[target])];
    const area = areas.find((name) => name === row[quadrant]);
    if (y === null || is === null || wanted === null || area === undefined) return [];
    // Which way is better differs by measure; the field says on which side of its target it stands.
    const off = (100 * Math.abs(is - wanted)) / (Math.abs(wanted) || 1);
    const good = area === "fine" || area === "fix-communication";
    return [{ number: numberOf(row), name: nameOf(view, row, words), x: good ? off : -off, y, area }];
  });
  if (told.length === 0) return null;
  told.sort((a, b) => a.number - b.number);
  const rated = told.map((p) => p.y);
  const up =
    between(
      told,
      (p) => p.area === "fine" || p.area === "managers-misjudge",
      (p) => p.y,
    ) ??
    (told.every((p) => p.area === "fine" || p.area === "managers-misjudge")
      ? Math.min(...rated)
      : Math.max(...rated));
  const points = told.map(
    ({ number, name, x, y }): FieldPoint => ({
      number: String(number),
      name,
      x,
      y,
      range: null,
      hollow: false,
    }),
  );
  const half = Math.max(5, ...points.map((p) => Math.abs(p.x))) * 1.15;
  const y = extentFor(rated, [up], none);
  const make = (size: Size) => {
    const room = Math.floor(((size === "wide" ? 474 : 308) / 2 - 14) / 6);
    const text = (area: Area) => wrapped(said.perceivedFields[area], room);
    return fieldChart(size, points, {
      x: { name: said.perceivedX, low: -half, high: half, cuts: [0], axis: "{value}%" },
      y: { name: said.perceivedY, ...y, cuts: [up] },
      fields: [
        {
          x: [-half, 0],
          y: [up, y.high],
          text: text("managers-misjudge"),
          shade: "#edf3f7",
          corner: "top-left",
        },
        { x: [0, half], y: [up, y.high], text: text("fine"), shade: null, corner: "top-right" },
        {
          x: [-half, 0],
          y: [y.low, up],
          text: text("fix-operation"),
          shade: "#eec9ab",
          corner: "bottom-left",
        },
        {
          x: [0, half],
          y: [y.low, up],
          text: text("fix-communication"),
          shade: "#f8e6d3",
          corner: "bottom-right",
        },
      ],
      legend: [],
    });
  };
  const named = areas.slice(0, 3).flatMap((area) => {
    const own = told.filter((p) => p.area === area).map((p) => p.name);
    return own.length === 0
      ? []
      : [
          words.say(said.perceivedTakeaway, {
            field: said.perceivedFields[area],
            elements: words.format.list(own.slice(0, 5)),
          }),
        ];
  });
  return {
    kind: "chart",
    id: "perceived-measured",
    title: said.perceived,
    takeaway: joined(
      named.length > 0
        ? named
        : [
            words.say(said.perceivedTakeaway, {
              field: said.perceivedFields.fine,
              elements: words.format.list(told.slice(0, 5).map((p) => p.name)),
            }),
          ],
      words,
    ),
    option: make("wide"),
    narrow: make("narrow"),
    table: documentTable(results, view.id, words, { shown: Math.min(24, view.table.rows.length) }),
  };
}

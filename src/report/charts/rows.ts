import type { ChartOption } from "../document.js";
import { type Mark, marksSeries, type Stretch, stretchSeries, swatch } from "./shapes.js";
import { draw, ink, type Size, sizes, valueAxis } from "./theme.js";

/** One line of a drawing: its name, what is drawn, and what is said of it. */
export interface Row {
  readonly name: string;
  readonly text: string;
  readonly stretches: readonly Stretch[];
  readonly marks?: readonly Mark[];
  readonly strong?: boolean;
}

export interface RowOptions {
  /** How numbers of the axis are written; null: no axis. */
  readonly axis: string | null;
  /** What the axis counts. */
  readonly axisName?: string;
  /** The axis need not begin at zero: only differences count. */
  readonly apart?: true;
  /** An upright line with its name. */
  readonly line?: { readonly at: number; readonly name: string };
  readonly legend?: readonly LegendEntry[];
}

export interface LegendEntry {
  readonly name: string;
  readonly tone: Stretch["tone"] | Mark["tone"];
  readonly fill?: string;
}

/** Longest name, in half Chinese characters, that stands beside its row. */
const besideRoom = 36;
const letter = 6.9;
const rowHeight = 30;
const captionHeight = 17;

/** Width in half Chinese characters. */
export const breadth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 2 : 1), 0);

const widest = (texts: readonly string[]) => Math.max(0, ...texts.map(breadth));

/**
 * Rows of bars, ranges and marks along one axis. Names are never cut: where they have no room beside the drawing they
 * stand above their row, with what is said of it.
 */
export function rowChart(size: Size, rows: readonly Row[], options: RowOptions): ChartOption {
  const names = widest(rows.map((row) => row.name));
  // Bold letters are wider.
  const texts = Math.max(...rows.map((row) => breadth(row.text) * (row.strong === true ? 1.1 : 1)));
  const above = size === "narrow" || names > besideRoom;
  const captions = captionsOf(rows, size);
  const captionLines = above ? Math.max(...captions.map((lines) => lines.length)) : 0;
  const height = above ? rowHeight - 2 + captionLines * captionHeight : rowHeight;
  const { axis, axisName, line, apart, legend = [] } = options;
  const named = line !== undefined && line.name !== "";
  const top = 6 + legendHeight(size, legend) + (named ? 20 : 0);
  const bottom = (axis === null ? 6 : 24) + (axisName === undefined ? 0 : 22);
  const extent = extentOf(rows, line?.at, apart === true);
  const middle = (i: number) =>
    i + (above ? (captionLines * captionHeight + rowHeight / 2 - 3) / height : 0.5);
  return draw(size, top + rows.length * height + bottom, {
    grid: {
      left: above ? 6 : 16 + names * letter,
      right: above ? 16 : 16 + texts * letter,
      top,
      height: rows.length * height,
    },
    legend: legendOf(legend),
    xAxis: {
      ...valueAxis,
      min: extent.low,
      max: extent.high,
      axisLabel: {
        ...valueAxis.axisLabel,
        show: axis !== null,
        formatter: axis ?? "",
        showMinLabel: extent.low === 0,
        showMaxLabel: false,
      },
      splitLine: { show: axis !== null, lineStyle: { color: ink.grid } },
      ...(axisName === undefined
        ? {}
        : {
            name: axisName,
            nameLocation: "middle",
            nameGap: 27,
            nameTextStyle: { color: ink.muted, fontSize: 12 },
          }),
    },
    yAxis: { type: "value", show: false, inverse: true, min: 0, max: rows.length },
    series: [
      ...uprights(line),
      stretchSeries(rows.flatMap((row, i) => row.stretches.map((stretch) => ({ stretch, y: middle(i) })))),
      ...marksSeries(rows.flatMap((row, i) => (row.marks ?? []).map((mark) => ({ mark, y: middle(i) })))),
      ...(above
        ? [
            labels(
              rows.map((row, i) => ({
                x: extent.low,
                y: i,
                text: captions[i]!.join("\n"),
                strong: row.strong,
              })),
              { align: "left", verticalAlign: "top", offset: [-2, 4] },
            ),
          ]
        : [
            labels(
              rows.map((row, i) => ({ x: extent.low, y: middle(i), text: row.name, strong: row.strong })),
              { align: "right", verticalAlign: "middle", offset: [-10, 0] },
            ),
            labels(
              rows.map((row, i) => ({ x: extent.high, y: middle(i), text: row.text, strong: row.strong })),
              { align: "left", verticalAlign: "middle", offset: [6, 0] },
            ),
          ]),
      ...legend.map(({ name, tone, fill }) => swatch(name, tone, fill)),
    ],
  });
}

/** Name and text on one line where both fit in all rows, else the text below. */
function captionsOf(rows: readonly Row[], size: Size): string[][] {
  const room = Math.floor((sizes[size] - 20) / letter);
  const told = rows.map((row) => [row.name, row.text].filter((text) => text !== ""));
  const together = told.map((texts) => texts.join("   "));
  return widest(together) <= room ? together.map((text) => [text]) : told;
}

/** From the least to the most of what is drawn, zero always inside, a little room beyond. */
function extentOf(rows: readonly Row[], line: number | undefined, apart: boolean) {
  const drawn = rows.flatMap((row) => [
    ...row.stretches.flatMap(({ from, to }) => [from, to]),
    ...(row.marks ?? []).map((mark) => mark.at),
  ]);
  const all = [...(apart ? [] : [0]), ...drawn, ...(line === undefined ? [] : [line])];
  const [low, high] = [Math.min(...all), Math.max(...all)];
  const room = (high - low || 1) * 0.03;
  if (apart) return { low: low - room, high: high + room };
  return { low: low < 0 ? low - room : 0, high: high > 0 ? high + room : low < 0 ? 0 : 1 };
}

/** Between entries of the legend, and between its rows. */
const legendGap = 28;
/** A letter as the drawing measures it, which is narrower than most fonts show it. */
const legendLetter = 6;

export function legendOf(legend: readonly LegendEntry[]): Record<string, unknown> {
  return {
    show: legend.length > 0,
    top: 0,
    left: 0,
    itemWidth: 16,
    itemHeight: 10,
    itemGap: legendGap,
    selectedMode: false,
    textStyle: { color: ink.text, fontSize: 12 },
    data: legend.map(({ name }) => name),
  };
}

export function legendHeight(size: Size, legend: readonly LegendEntry[]): number {
  if (legend.length === 0) return 0;
  let rows = 1;
  let used = 0;
  for (const { name } of legend) {
    const width = 21 + legendGap + breadth(name) * legendLetter;
    if (used > 0 && used + width - legendGap > sizes[size]) {
      rows++;
      used = 0;
    }
    used += width;
  }
  return 24 + (rows - 1) * (14 + legendGap);
}

/** The line of zero, and one more that rows are read against. */
function uprights(line: RowOptions["line"]): Record<string, unknown>[] {
  const upright = (at: number, style: Record<string, unknown>, name: string) => ({
    type: "scatter",
    data: [],
    silent: true,
    markLine: {
      silent: true,
      symbol: "none",
      label: { show: name !== "", position: "start", formatter: name, color: ink.text, fontSize: 12 },
      data: [{ xAxis: at }],
      lineStyle: style,
    },
  });
  return [
    upright(0, { color: ink.line, type: "solid", width: 1 }, ""),
    ...(line === undefined
      ? []
      : [upright(line.at, { color: ink.text, type: "dashed", width: 1.5 }, line.name)]),
  ];
}

interface Said {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly strong: boolean | undefined;
}

function labels(said: readonly Said[], style: Record<string, unknown>): Record<string, unknown> {
  return {
    type: "scatter",
    symbolSize: 0.1,
    itemStyle: { color: "transparent", opacity: 1 },
    silent: true,
    z: 7,
    data: said.map(({ x, y, text, strong }) => ({
      value: [x, y],
      label: {
        show: true,
        position: "inside",
        formatter: text,
        color: ink.text,
        fontSize: 12,
        lineHeight: captionHeight,
        backgroundColor: "#fff",
        padding: [0, 2],
        ...(strong === true ? { fontWeight: 600 } : {}),
        ...style,
      },
    })),
  };
}

import type { ChartOption } from "../document.js";
import { breadth } from "./rows.js";
import { draw, ink, type Size, sizes, valueAxis } from "./theme.js";

export interface CurveLine {
  readonly name: string;
  readonly points: readonly (readonly [number, number])[];
  readonly look: keyof typeof looks;
}

/** A place on the level axis with its name; the best one is drawn strongest. */
export interface CurveMark {
  readonly at: number;
  readonly text: string;
  readonly tone: "today" | "promised" | "best" | "without";
}

/** Where a curve passes a marked place. */
export interface CurveDot {
  readonly at: readonly [number, number];
  readonly text?: string;
  readonly tone: "today" | "best";
}

export interface CurveOptions {
  readonly x: { readonly name: string; readonly axis: string; readonly low: number; readonly high: number };
  readonly y: { readonly name: string; readonly axis: string; readonly low: number; readonly high: number };
  readonly marks: readonly CurveMark[];
  readonly band?: { readonly from: number; readonly to: number; readonly name: string } | null | undefined;
  readonly dots?: readonly CurveDot[];
  readonly height?: number;
}

/** Lines told apart by colour, dash and width. */
export const looks = {
  total: { color: ink.navy, type: "solid", width: 2.8 },
  cost: { color: ink.sea, type: [7, 4], width: 2 },
  lost: { color: ink.rust, type: [2, 3], width: 2.2 },
  gain: { color: ink.sand, type: "solid", width: 2 },
} as const;

const marked = {
  best: { color: ink.navy, type: "solid", width: 1.6 },
  today: { color: ink.text, type: [5, 4], width: 1.4 },
  promised: { color: ink.sand, type: [2, 3], width: 1.6 },
  without: { color: ink.muted, type: [1, 3], width: 1.2 },
} as const;

const markRow = 17;
const legendRow = 26;
const legendGap = 10;
/** A blank behind each name. */
const legendPad = 12;
/** What the library keeps free on both sides. */
const legendEdge = 10;

/** Lines of the legend, guessed from the width of its names. */
function legendLines(size: Size, names: readonly string[]): number {
  if (names.length < 2) return 0;
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const width = 32 + legendGap + legendPad + breadth(name) * 6.6;
    if (used > 0 && used + width - legendGap > sizes[size] - legendEdge) {
      rows++;
      used = 0;
    }
    used += width;
  }
  return rows;
}
const bandFill = "#eef3f6";

/**
 * Curves over a level, with marked levels as uprights. The names of the marks stand in rows of their own above the
 * drawing, so that they stay legible where the levels are close.
 */
export function curveChart(size: Size, lines: readonly CurveLine[], options: CurveOptions): ChartOption {
  const { x, y, band, dots = [], height = size === "wide" ? 280 : 250 } = options;
  const marks = [...options.marks].sort((a, b) => a.at - b.at);
  const names = [...lines.map(({ name }) => name), ...(band ? [band.name] : [])];
  const above = legendLines(size, names) * legendRow + 26;
  const top = above + marks.length * markRow + 6;
  const left = size === "wide" ? 58 : 50;
  const width = sizes[size] - left - 18;
  return draw(size, top + height + 46, {
    title: {
      text: `↑ ${y.name}`,
      left: 0,
      top: above - 20,
      padding: 0,
      textStyle: { color: ink.muted, fontSize: 12, fontWeight: 400 },
    },
    legend: {
      show: names.length > 1,
      top: 0,
      left: 0,
      itemWidth: 26,
      itemHeight: 9,
      itemGap: legendGap,
      selectedMode: false,
      formatter: "{name}\u2003",
      textStyle: { color: ink.text, fontSize: 12 },
      data: [
        ...lines.map(({ name }) => ({ name })),
        ...(band ? [{ name: band.name, icon: "rect", itemStyle: { color: "#cfdde6" } }] : []),
      ],
    },
    grid: { left, width, top, height },
    xAxis: {
      ...valueAxis,
      min: x.low,
      max: x.high,
      name: `${x.name} →`,
      nameLocation: "middle",
      nameGap: 27,
      nameTextStyle: { color: ink.muted, fontSize: 12 },
      axisLine: { show: true, onZero: false, lineStyle: { color: ink.line } },
      splitLine: { show: false },
      axisLabel: { ...valueAxis.axisLabel, formatter: x.axis, showMinLabel: false, showMaxLabel: false },
    },
    yAxis: {
      ...valueAxis,
      min: y.low,
      max: y.high,
      splitNumber: 4,
      axisLabel: {
        ...valueAxis.axisLabel,
        formatter: y.axis,
        showMinLabel: y.low === 0,
        showMaxLabel: false,
      },
    },
    series: [
      ...(band ? [bandSeries(band)] : []),
      ...lines.map(({ name, points, look }) => ({
        type: "line",
        name,
        data: points,
        silent: true,
        symbol: "none",
        legendHoverLink: false,
        color: looks[look].color,
        z: look === "total" ? 4 : 3,
        lineStyle: { ...looks[look] },
      })),
      markSeries(marks, y),
      markNames(marks, options, { width, size }),
      dotSeries(dots),
    ],
  });
}

const bandSeries = (band: { readonly from: number; readonly to: number; readonly name: string }) => ({
  type: "line",
  name: band.name,
  data: [],
  silent: true,
  symbol: "none",
  color: "#cfdde6",
  z: 0,
  markArea: {
    silent: true,
    itemStyle: { color: bandFill },
    data: [[{ xAxis: band.from }, { xAxis: band.to }]],
  },
});

const markSeries = (marks: readonly CurveMark[], { low, high }: CurveOptions["y"]) => ({
  type: "scatter",
  data: [],
  silent: true,
  z: 2,
  markLine: {
    silent: true,
    symbol: "none",
    label: { show: false },
    data: marks.map(({ at, tone }) => [{ coord: [at, low], lineStyle: marked[tone] }, { coord: [at, high] }]),
  },
});

/** One row per mark, from left to right, the last nearest to the drawing. */
function markNames(
  marks: readonly CurveMark[],
  { x, y }: CurveOptions,
  { width }: { readonly width: number; readonly size: Size },
): Record<string, unknown> {
  return {
    type: "scatter",
    symbolSize: 0.1,
    itemStyle: { color: "transparent", opacity: 1 },
    silent: true,
    clip: false,
    z: 7,
    data: marks.map(({ at, text, tone }, i) => {
      const place = (at - x.low) / (x.high - x.low || 1);
      const half = (breadth(text) * 7) / 2 / width;
      const align = place + half > 1 ? "right" : place - half < 0 ? "left" : "center";
      return {
        value: [at, y.high],
        label: {
          show: true,
          position: "inside",
          align,
          verticalAlign: "bottom",
          offset: [align === "left" ? -2 : align === "right" ? 2 : 0, -3 - (marks.length - 1 - i) * markRow],
          formatter: text,
          color: tone === "promised" ? "#80560a" : marked[tone].color,
          fontSize: 12,
          ...(tone === "best" ? { fontWeight: 600 } : {}),
        },
      };
    }),
  };
}

export const dotSeries = (dots: readonly CurveDot[]) => ({
  type: "scatter",
  silent: true,
  z: 6,
  symbol: "circle",
  data: dots.map(({ at, tone, text }) => ({
    value: at,
    ...(text === undefined || text.length < 3
      ? { symbolSize: text === undefined ? 10 : 19 }
      : { symbol: "roundRect", symbolSize: [10 + text.length * 6.5, 19] }),
    itemStyle: {
      color: tone === "best" ? ink.navy : "#fff",
      borderColor: ink.navy,
      borderWidth: 2,
      opacity: 1,
    },
    ...(text === undefined
      ? {}
      : {
          label: {
            show: true,
            position: "inside",
            formatter: text,
            color: tone === "best" ? "#fff" : ink.navy,
            fontSize: 11,
            fontWeight: 600,
          },
        }),
  })),
});

/** The top of a money axis: what is marked lies well inside, and a curve that runs away is cut. */
export function roof(points: readonly (readonly [number, number])[], marked: readonly number[]): number {
  const most = Math.max(...points.map(([, y]) => y), 0);
  const wanted = marked.length === 0 ? most : Math.max(...marked) * 1.9;
  const top = Math.min(most, wanted) || 1;
  const step = 10 ** Math.floor(Math.log10(top)) / 2;
  return Math.ceil((top * 1.02) / step) * step;
}

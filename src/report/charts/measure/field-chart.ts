import type { ChartOption } from "../../document.js";
import { type LegendEntry, legendHeight, legendOf } from "../rows.js";
import { swatch } from "../shapes.js";
import { draw, ink, type Size, sizes, valueAxis } from "../theme.js";
import { nameLines } from "./field-fit.js";
import { type Bubble, type Frame, placeBubbles, type Spot } from "./place-bubbles.js";

/** One element in a drawing of two axes; its number is the same in every drawing and table. */
export interface FieldPoint {
  readonly number: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Range along the x axis. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** It may as well stand in another field. */
  readonly hollow: boolean;
}

export interface FieldAxis {
  readonly name: string;
  readonly low: number;
  readonly high: number;
  readonly cuts: readonly number[];
  /** How its numbers are written. */
  readonly axis?: string;
}

/** A stretch of both axes with its name in a corner. */
export interface Field {
  readonly x: readonly [number, number];
  readonly y: readonly [number, number];
  readonly text: string;
  readonly shade: string | null;
  readonly corner: "top-left" | "top-right" | "bottom-left" | "bottom-right" | "top";
}

export interface FieldOptions {
  readonly x: FieldAxis;
  readonly y: FieldAxis;
  readonly fields: readonly Field[];
  readonly legend: readonly LegendEntry[];
  /** A dashed upright line. */
  readonly line?: number;
}

const shapes = {
  wide: { left: 40, width: 474, height: 410, diameter: 21, list: 560, gap: 22 },
  narrow: { left: 30, width: 308, height: 330, diameter: 19, list: 16, gap: 21 },
} as const;

/**
 * Elements as numbered points between two axes, with the names of the numbers beside the drawing, or below it on small
 * screens. Points that crowd are led out; hollow ones are not firmly placed.
 */
export function fieldChart(size: Size, points: readonly FieldPoint[], options: FieldOptions): ChartOption {
  const { x, y, fields, legend } = options;
  const shape = shapes[size];
  const top = legendHeight(size, legend) + 26;
  const frame = {
    left: shape.left,
    top,
    right: shape.left + shape.width,
    bottom: top + shape.height,
  };
  const names = points.map((point) => nameLines(point.name, roomFor(size)));
  const gap = names.some((lines) => lines.length > 1) ? shape.gap + 8 : shape.gap;
  const listTop = size === "wide" ? top : frame.bottom + 52;
  const listHeight = points.length * gap;
  const height =
    size === "wide" ? Math.max(frame.bottom + 46, listTop + listHeight + 6) : listTop + listHeight + 8;
  const bubbles = bubblesOf(points, options, frame, shape.diameter);
  return draw(size, height, {
    title: { text: `↑ ${y.name}`, left: 0, top: top - 24, padding: 0, textStyle: axisText },
    legend: legendOf(legend),
    grid: [
      { left: frame.left, top, width: shape.width, height: shape.height },
      { left: shape.list, top: listTop, width: sizes[size] - shape.list - 4, height: listHeight },
    ],
    xAxis: [
      {
        ...axisOf(x),
        name: `${x.name} →`,
        nameLocation: "middle",
        nameGap: 28,
        nameTextStyle: axisText,
      },
      { type: "value", show: false, gridIndex: 1, min: 0, max: 1 },
    ],
    yAxis: [
      axisOf(y),
      { type: "value", show: false, gridIndex: 1, min: 0, max: Math.max(1, points.length), inverse: true },
    ],
    series: [
      background(fields, options),
      fieldNames(fields, size),
      rangeLines(points),
      ...leads(points, bubbles),
      ...bubbleSeries(points, bubbles, shape.diameter),
      ...list(points, names),
      ...legend.map(({ name, tone, fill }) => swatch(name, tone, fill)),
    ],
  });
}

const axisText = { color: ink.muted, fontSize: 12, fontWeight: 400 as const };

const axisOf = ({ low, high, axis }: FieldAxis) => ({
  ...valueAxis,
  min: low,
  max: high,
  axisLine: { show: true, onZero: false, lineStyle: { color: ink.line } },
  splitLine: { show: false },
  axisLabel: {
    ...valueAxis.axisLabel,
    formatter: axis ?? "{value}",
    showMinLabel: Number.isInteger(low),
    showMaxLabel: Number.isInteger(high),
  },
});

/** Points to pixels, bubbles placed there, and back. */
function bubblesOf(
  points: readonly FieldPoint[],
  { x, y }: FieldOptions,
  frame: Frame,
  diameter: number,
): Bubble[] {
  const width = frame.right - frame.left;
  const height = frame.bottom - frame.top;
  const spots = points.map(
    (point): Spot => ({
      x: frame.left + ((point.x - x.low) / (x.high - x.low)) * width,
      y: frame.bottom - ((point.y - y.low) / (y.high - y.low)) * height,
    }),
  );
  return placeBubbles(spots, diameter, frame).map((bubble, i) =>
    bubble.apart
      ? {
          apart: true,
          x: x.low + ((bubble.x - frame.left) / width) * (x.high - x.low),
          y: y.low + ((frame.bottom - bubble.y) / height) * (y.high - y.low),
        }
      : { apart: false, x: points[i]!.x, y: points[i]!.y },
  );
}

function background(fields: readonly Field[], { x, y, line }: FieldOptions): Record<string, unknown> {
  const cut = { color: ink.muted, type: "solid", width: 1 };
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 0,
    markArea: {
      silent: true,
      z: 0,
      data: fields.flatMap(({ x: [x0, x1], y: [y0, y1], shade }) =>
        shade === null
          ? []
          : [[{ coord: [x0, y0], itemStyle: { color: shade, opacity: 1 } }, { coord: [x1, y1] }]],
      ),
    },
    markLine: {
      silent: true,
      z: 1,
      symbol: "none",
      label: { show: false },
      data: [
        ...x.cuts.map((at) => ({ xAxis: at, lineStyle: cut })),
        ...y.cuts.map((at) => ({ yAxis: at, lineStyle: cut })),
        ...(line === undefined
          ? []
          : [{ xAxis: line, lineStyle: { color: ink.text, type: [5, 4], width: 1.5 } }]),
      ],
    },
  };
}

const corners = {
  "top-left": { align: "left", verticalAlign: "top", offset: [6, 6] },
  "top-right": { align: "right", verticalAlign: "top", offset: [-6, 6] },
  "bottom-left": { align: "left", verticalAlign: "bottom", offset: [6, -6] },
  "bottom-right": { align: "right", verticalAlign: "bottom", offset: [-6, -6] },
  top: { align: "center", verticalAlign: "top", offset: [0, 6] },
} as const;

function fieldNames(fields: readonly Field[], size: Size): Record<string, unknown> {
  return {
    type: "scatter",
    symbolSize: 0.1,
    itemStyle: { color: "transparent", opacity: 1 },
    silent: true,
    z: 2,
    data: fields
      .filter(({ text }) => text !== "")
      .map(({ x, y, text, corner, shade }) => ({
        value: [
          corner === "top" ? (x[0] + x[1]) / 2 : corner.endsWith("left") ? x[0] : x[1],
          corner.startsWith("top") ? y[1] : y[0],
        ],
        label: {
          show: true,
          position: "inside",
          formatter: text,
          color: ink.muted,
          fontSize: size === "wide" ? 12 : 11,
          lineHeight: size === "wide" ? 15 : 13,
          ...corners[corner],
          // A line may run behind it.
          ...(corner === "top" ? { backgroundColor: shade ?? "#fff", padding: [0, 3] } : {}),
        },
      })),
  };
}

function rangeLines(points: readonly FieldPoint[]): Record<string, unknown> {
  const cap = { symbol: "rect", symbolSize: [7, 1.5] };
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 3,
    markLine: {
      silent: true,
      z: 3,
      symbol: "none",
      label: { show: false },
      data: points.flatMap(({ y, range }) =>
        range === null
          ? []
          : [
              [
                { coord: [range.low, y], lineStyle: { color: ink.text, width: 1.2, type: "solid" }, ...cap },
                { coord: [range.high, y], ...cap },
              ],
            ],
      ),
    },
  };
}

/** From where a point is to where its number found room. */
function leads(points: readonly FieldPoint[], bubbles: readonly Bubble[]): Record<string, unknown>[] {
  const apart = points.flatMap((point, i) => (bubbles[i]!.apart ? [{ point, bubble: bubbles[i]! }] : []));
  if (apart.length === 0) return [];
  return [
    {
      type: "scatter",
      symbol: "circle",
      symbolSize: 6,
      silent: true,
      z: 4,
      itemStyle: { color: ink.navy, opacity: 1 },
      data: apart.map(({ point }) => [point.x, point.y]),
      markLine: {
        silent: true,
        z: 4,
        symbol: "none",
        label: { show: false },
        data: apart.map(({ point, bubble }) => [
          { coord: [point.x, point.y], lineStyle: { color: ink.navy, width: 1, type: "solid" } },
          { coord: [bubble.x, bubble.y] },
        ]),
      },
    },
  ];
}

const looks = (hollow: boolean) => ({
  itemStyle: { color: hollow ? "#fff" : ink.navy, borderColor: ink.navy, borderWidth: 1.8, opacity: 1 },
  label: {
    show: true,
    position: "inside" as const,
    color: hollow ? ink.navy : "#fff",
    fontSize: 11,
    fontWeight: 600,
  },
});

function bubbleSeries(
  points: readonly FieldPoint[],
  bubbles: readonly Bubble[],
  diameter: number,
): Record<string, unknown>[] {
  return [false, true].flatMap((hollow) => {
    const own = points.flatMap((point, i) => (point.hollow === hollow ? [{ point, at: bubbles[i]! }] : []));
    if (own.length === 0) return [];
    const { itemStyle, label } = looks(hollow);
    return [
      {
        type: "scatter",
        symbol: "circle",
        symbolSize: diameter,
        clip: false,
        silent: true,
        z: 6,
        itemStyle,
        data: own.map(({ point, at }) => ({
          value: [at.x, at.y],
          label: { ...label, formatter: point.number },
        })),
      },
    ];
  });
}

/** Which number is which element. */
function list(
  points: readonly FieldPoint[],
  names: readonly (readonly string[])[],
): Record<string, unknown>[] {
  const own = { xAxisIndex: 1, yAxisIndex: 1, clip: false, silent: true };
  return [
    {
      type: "scatter",
      ...own,
      symbol: "circle",
      symbolSize: 17,
      data: points.map(({ number, hollow }, i) => {
        const { itemStyle, label } = looks(hollow);
        return {
          value: [0, i + 0.5],
          itemStyle: { ...itemStyle, borderWidth: 1.4 },
          label: { ...label, fontSize: 10, formatter: number },
        };
      }),
    },
    {
      type: "scatter",
      ...own,
      symbolSize: 0.1,
      itemStyle: { color: "transparent", opacity: 1 },
      data: names.map((lines, i) => ({
        value: [0, i + 0.5],
        label: {
          show: true,
          position: "right",
          distance: 14,
          formatter: lines.join("\n"),
          color: ink.text,
          fontSize: 12,
          lineHeight: 14,
        },
      })),
    },
  ];
}

/** Half Chinese characters beside a number. */
const roomFor = (size: Size) => Math.floor((sizes[size] - shapes[size].list - 30) / 6.6);

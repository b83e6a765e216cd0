import type { ChartOption } from "../document.js";
import { categoryAxis, draw, ink, type Size, shortName, valueAxis } from "./theme.js";

export interface Dot {
  readonly name: string;
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
}

/** A dot per name with its range as a bar beside it; values as written on the axis. */
export function intervals(
  size: Size,
  items: readonly Dot[],
  options: {
    readonly axis: string;
    readonly max?: number;
    readonly target?: { readonly name: string; readonly value: number } | null;
  },
): ChartOption {
  const turned = [...items].reverse();
  const longest = Math.max(...items.map((item) => item.text.length), 4);
  return draw(size, 56 + items.length * 30 + (options.target ? 16 : 0), {
    grid: {
      left: 4,
      right: 14 + longest * 7.5,
      top: options.target ? 26 : 8,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      ...valueAxis,
      min: 0,
      ...(options.max === undefined ? {} : { max: options.max }),
      axisLabel: { ...valueAxis.axisLabel, formatter: options.axis },
    },
    yAxis: { ...categoryAxis, data: turned.map((item) => shortName(item.name, size)) },
    series: [
      {
        type: "bar",
        stack: "range",
        silent: true,
        barWidth: 8,
        itemStyle: { color: "transparent" },
        data: turned.map((item) => item.low ?? item.value),
      },
      {
        type: "bar",
        stack: "range",
        silent: true,
        barWidth: 8,
        itemStyle: { color: ink.pale, borderColor: ink.sea, borderWidth: 1 },
        data: turned.map((item) => (item.low === null || item.high === null ? 0 : item.high - item.low)),
      },
      {
        type: "scatter",
        symbol: "circle",
        symbolSize: 10,
        itemStyle: { color: ink.navy, opacity: 1 },
        z: 3,
        data: turned.map((item, i) => ({
          value: [item.value, i],
        })),
        ...(options.target
          ? {
              markLine: {
                silent: true,
                symbol: "none",
                data: [{ xAxis: options.target.value }],
                lineStyle: { color: ink.rust, type: "dashed", width: 1.5 },
                label: { position: "end", formatter: options.target.name, color: ink.rust, fontSize: 12 },
              },
            }
          : {}),
      },
      {
        type: "scatter",
        symbolSize: 0.1,
        itemStyle: { color: "transparent", opacity: 1 },
        silent: true,
        data: turned.map((item, i) => ({
          value: [options.max ?? Math.max(...items.map((other) => other.high ?? other.value)), i],
          label: {
            show: true,
            position: "right",
            distance: 8,
            formatter: item.text,
            color: ink.text,
            fontSize: 12,
          },
        })),
      },
    ],
  });
}

import type { ChartOption } from "../document.js";
import { draw, ink, type Size, valueAxis } from "./theme.js";

/** One curve over shares of customers, with its peak and its end marked: the whale curve. */
export function whaleArea(
  size: Size,
  points: readonly (readonly [number, number])[],
  marks: readonly {
    readonly at: readonly [number, number];
    readonly text: string;
    readonly position: string;
  }[],
  words: { readonly x: string; readonly y: string; readonly axis: string },
): ChartOption {
  return draw(size, size === "wide" ? 320 : 290, {
    grid: {
      left: 8,
      right: 40,
      top: 40,
      bottom: 26,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: {
      ...valueAxis,
      min: 0,
      max: 100,
      name: words.x,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: ink.muted, fontSize: 12 },
      axisLine: { show: true, lineStyle: { color: ink.line } },
      splitLine: { show: false },
      axisLabel: { ...valueAxis.axisLabel, formatter: "{value}%" },
    },
    yAxis: {
      ...valueAxis,
      name: words.y,
      nameTextStyle: { color: ink.muted, fontSize: 12, align: "left" },
      axisLabel: { ...valueAxis.axisLabel, formatter: words.axis },
    },
    series: [
      {
        type: "line",
        data: points,
        symbol: "none",
        lineStyle: { color: ink.navy, width: 2.4 },
        areaStyle: { color: ink.pale, opacity: 0.6 },
      },
      {
        type: "scatter",
        symbolSize: 10,
        z: 5,
        itemStyle: { color: ink.rust, opacity: 1 },
        data: marks.map((mark) => ({
          value: mark.at,
          label: {
            show: true,
            formatter: mark.text,
            position: mark.position,
            distance: 8,
            color: ink.text,
            fontSize: 12,
            fontWeight: 600,
          },
        })),
      },
    ],
  });
}

import type { ChartOption } from "../document.js";
import { categoryAxis, draw, ink, type Size, shortName, valueAxis } from "./theme.js";

export interface Bar {
  readonly name: string;
  readonly value: number;
  readonly text: string;
}

/** Horizontal bars, largest on top, each with its value written out. Losses are drawn in another colour and hatched. */
export function bars(size: Size, items: readonly Bar[]): ChartOption {
  const turned = [...items].reverse();
  const longest = Math.max(...items.map((item) => item.text.length), 4);
  return draw(size, 24 + items.length * 30, {
    grid: {
      left: 4,
      right: 14 + longest * 8,
      top: 4,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    xAxis: { ...valueAxis, axisLabel: { show: false }, splitLine: { show: false } },
    yAxis: {
      ...categoryAxis,
      axisLine: { show: false },
      data: turned.map((item) => shortName(item.name, size)),
    },
    series: [
      {
        type: "bar",
        barWidth: 16,
        data: turned.map((item) => ({
          value: item.value,
          itemStyle:
            item.value < 0 ? { color: "#fff", borderColor: ink.rust, borderWidth: 2 } : { color: ink.navy },
          label: { show: true, position: "right", formatter: item.text, color: ink.text, fontSize: 12 },
        })),
      },
    ],
  });
}

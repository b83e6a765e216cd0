import type { ChartOption } from "../document.js";
import { categoryAxis, draw, ink, type Size, valueAxis } from "./theme.js";

export interface SupplyPanel {
  readonly title: string;
  readonly used: readonly (number | null)[];
  readonly supplied: readonly (number | null)[];
}

const panelHeight = 118;
const titleHeight = 24;
const gap = 12;
const legendHeight = 30;

/** Capacity month by month, a panel per resource: used, left unused, and worked beyond what was supplied. */
export function supply(
  size: Size,
  months: readonly string[],
  panels: readonly SupplyPanel[],
  words: { readonly used: string; readonly unused: string; readonly beyond: string; readonly axis: string },
): ChartOption {
  const topOf = (i: number) => legendHeight + i * (panelHeight + titleHeight + gap);
  const beyond = panels.some((panel) => panel.used.some((value, i) => over(value, panel.supplied[i]) > 0));
  return draw(size, topOf(panels.length) + 16, {
    legend: {
      top: 0,
      left: 0,
      icon: "rect",
      itemWidth: 14,
      itemHeight: 12,
      textStyle: { color: ink.text, fontSize: 12 },
      data: [words.used, words.unused, ...(beyond ? [words.beyond] : [])],
    },
    title: panels.map((panel, i) => ({
      text: panel.title,
      left: 0,
      top: topOf(i),
      padding: 0,
      textStyle: {
        color: ink.text,
        fontSize: 13,
        fontWeight: 600,
        width: size === "wide" ? 740 : 340,
        overflow: "truncate",
      },
    })),
    grid: panels.map((_, i) => ({
      left: 2,
      right: 8,
      top: topOf(i) + titleHeight,
      height: panelHeight,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    })),
    xAxis: panels.map((_, i) => ({
      ...categoryAxis,
      gridIndex: i,
      data: months,
      axisLabel: { color: ink.muted, fontSize: 12, hideOverlap: true },
    })),
    yAxis: panels.map((_, i) => ({
      ...valueAxis,
      gridIndex: i,
      splitNumber: 2,
      axisLabel: { ...valueAxis.axisLabel, formatter: words.axis },
    })),
    series: panels.flatMap((panel, i) => {
      const bar = (
        name: string,
        itemStyle: object,
        value: (used: number, supplied: number | null) => number,
      ) => ({
        type: "bar",
        name,
        xAxisIndex: i,
        yAxisIndex: i,
        stack: `p${i}`,
        barCategoryGap: "28%",
        itemStyle,
        data: panel.used.map((used, at) => (used === null ? null : value(used, panel.supplied[at] ?? null))),
      });
      return [
        bar(words.used, { color: ink.navy }, (used, supplied) => used - over(used, supplied)),
        bar(words.unused, { color: ink.pale, borderColor: ink.sea, borderWidth: 1 }, (used, supplied) =>
          supplied === null ? 0 : Math.max(0, supplied - used),
        ),
        ...(beyond ? [bar(words.beyond, { color: ink.rust }, (used, supplied) => over(used, supplied))] : []),
      ];
    }),
  });
}

const over = (used: number | null, supplied: number | null | undefined): number =>
  used === null || supplied === null || supplied === undefined ? 0 : Math.max(0, used - supplied);

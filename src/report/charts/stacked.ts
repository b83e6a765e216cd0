import type { ChartOption } from "../document.js";
import { legendRows } from "./lines.js";
import { categoryAxis, draw, fills, ink, type Size, shortName, valueAxis } from "./theme.js";

export interface StackRow {
  readonly name: string;
  /** One value per part, in the order of `parts`. */
  readonly values: readonly number[];
  readonly text: string;
}

/** One bar per row, made of the same parts, its total written at the end. */
export function stackedBars(
  size: Size,
  parts: readonly string[],
  rows: readonly StackRow[],
  options: { readonly axis: string },
): ChartOption {
  const turned = [...rows].reverse();
  const longest = Math.max(...rows.map((row) => row.text.length), 4);
  const top = 10 + 24 * legendRows(size, parts);
  const total = (row: StackRow) => row.values.reduce((sum, value) => sum + Math.max(0, value), 0);
  return draw(size, top + rows.length * 30 + 30, {
    grid: {
      left: 4,
      right: 14 + longest * 7.6,
      top,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    legend: {
      top: 0,
      left: 0,
      icon: "rect",
      itemWidth: 14,
      itemHeight: 12,
      // The gap parts the rows as well: names are parted by a blank behind each.
      itemGap: 10,
      formatter: "{name}\u2003",
      textStyle: { color: ink.text, fontSize: 12 },
      data: parts,
    },
    xAxis: { ...valueAxis, axisLabel: { ...valueAxis.axisLabel, formatter: options.axis } },
    yAxis: {
      ...categoryAxis,
      axisLine: { show: false },
      data: turned.map((row) => shortName(row.name, size)),
    },
    series: [
      ...parts.map((name, i) => ({
        type: "bar",
        name,
        stack: "all",
        barWidth: 16,
        itemStyle: { color: fills[i % fills.length], borderColor: "#fff", borderWidth: 1 },
        data: turned.map((row) => row.values[i] ?? 0),
      })),
      {
        type: "scatter",
        symbolSize: 0.1,
        itemStyle: { color: "transparent" },
        silent: true,
        data: turned.map((row, i) => ({
          value: [total(row), i],
          label: {
            show: true,
            position: "right",
            distance: 6,
            formatter: row.text,
            color: ink.text,
            fontSize: 12,
          },
        })),
      },
    ],
  });
}

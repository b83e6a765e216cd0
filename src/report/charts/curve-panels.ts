import type { ChartOption } from "../document.js";
import { type CurveDot, type CurveOptions, dotSeries, looks, roof } from "./curve.js";
import { draw, ink, type Size, shortName, sizes, valueAxis } from "./theme.js";

export interface CurvePanel {
  readonly title: string;
  readonly points: readonly (readonly [number, number])[];
  readonly dots: readonly CurveDot[];
}

const panelHeight = 118;

/** The same curve for several groups, each in a frame of its own with its own money axis, over one level axis. */
export function curvePanels(
  size: Size,
  panels: readonly CurvePanel[],
  options: { readonly x: CurveOptions["x"]; readonly axis: string },
): ChartOption {
  const across = size === "wide" ? Math.min(3, panels.length) : 1;
  const cell = sizes[size] / across;
  const left = (i: number) => (i % across) * cell + 52;
  const top = (i: number) => Math.floor(i / across) * (panelHeight + 62) + 26;
  const rows = Math.ceil(panels.length / across);
  return draw(size, rows * (panelHeight + 62), {
    title: panels.map(({ title }, i) => ({
      text: shortName(title, 30),
      left: (i % across) * cell + 4,
      top: top(i) - 24,
      padding: 0,
      textStyle: { color: ink.text, fontSize: 13, fontWeight: 600 },
    })),
    grid: panels.map((_, i) => ({ left: left(i), top: top(i), width: cell - 72, height: panelHeight })),
    xAxis: panels.map((_, i) => ({
      ...valueAxis,
      gridIndex: i,
      min: options.x.low,
      max: options.x.high,
      splitNumber: 3,
      axisLine: { show: true, onZero: false, lineStyle: { color: ink.line } },
      splitLine: { show: false },
      axisLabel: {
        ...valueAxis.axisLabel,
        formatter: options.x.axis,
        showMinLabel: false,
        showMaxLabel: false,
      },
    })),
    yAxis: panels.map(({ dots, points }, i) => ({
      ...valueAxis,
      gridIndex: i,
      min: 0,
      max: roof(
        points,
        dots.map(({ at }) => at[1]),
      ),
      splitNumber: 3,
      axisLabel: { ...valueAxis.axisLabel, formatter: options.axis, showMaxLabel: false },
    })),
    series: panels.flatMap(({ points, dots }, i) => [
      {
        type: "line",
        xAxisIndex: i,
        yAxisIndex: i,
        data: points,
        silent: true,
        symbol: "none",
        color: looks.total.color,
        lineStyle: looks.total,
      },
      { ...dotSeries(dots), xAxisIndex: i, yAxisIndex: i },
    ]),
  });
}

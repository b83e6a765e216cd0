import type { ChartOption } from "../document.js";
import { categoryAxis, draw, ink, type Size, shortName, sizes, valueAxis } from "./theme.js";

export interface Step {
  readonly name: string;
  /** Where the bar begins and ends; a total begins at zero. */
  readonly from: number;
  readonly to: number;
  readonly text: string;
  readonly tone: "total" | "part" | "rest";
}

export interface Panel {
  /** Empty when the chart has a single panel. */
  readonly title: string;
  readonly steps: readonly Step[];
}

const rowHeight = 24;
const titleHeight = 26;
const titleRoom = 48;
const nameRoom = 18;
const gap = 18;

/** The next place down; in whole cents, so that what ends at zero is drawn there. */
export const downBy = (from: number, value: number): number => Math.round((from - value) * 100) / 100;

/** How a total is made up, step by step from top to bottom; several side by side on wide drawings. */
export function waterfalls(size: Size, panels: readonly Panel[]): ChartOption {
  const across = size === "wide" && panels.length > 1 ? 2 : 1;
  const width = (sizes[size] - (across - 1) * 28) / across;
  const heights = panels.map(
    (panel) => (panel.title === "" ? 0 : titleHeight) + panel.steps.length * rowHeight,
  );
  const rows = Array.from({ length: Math.ceil(panels.length / across) }, (_, r) =>
    Math.max(...heights.slice(r * across, (r + 1) * across)),
  );
  const topOf = (row: number) => rows.slice(0, row).reduce((sum, height) => sum + height + gap, 4);
  const placed = panels.map((panel, i) => {
    const longest = Math.max(...panel.steps.map((step) => step.text.length), 4);
    return {
      panel,
      left: (i % across) * (width + 28),
      top: topOf(Math.floor(i / across)),
      room: 10 + longest * 7.6,
      name: size === "narrow" || across === 2 ? nameRoom : ("wide" as const),
    };
  });
  return draw(size, topOf(rows.length) - gap + 8, {
    title: placed.flatMap(({ panel, left, top }) =>
      panel.title === ""
        ? []
        : [
            {
              text: shortName(panel.title, titleRoom),
              left,
              top,
              padding: 0,
              textStyle: { color: ink.text, fontSize: 13, fontWeight: 600 },
            },
          ],
    ),
    grid: placed.map(({ panel, left, top, room }) => ({
      left: left + (size === "wide" ? 2 : 8),
      top: top + (panel.title === "" ? 0 : titleHeight),
      width: width - room,
      height: panel.steps.length * rowHeight,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    })),
    xAxis: placed.map((_, i) => ({
      ...valueAxis,
      gridIndex: i,
      axisLabel: { show: false },
      splitLine: { show: false },
    })),
    yAxis: placed.map(({ panel, name }, i) => ({
      ...categoryAxis,
      gridIndex: i,
      axisLine: { show: false },
      inverse: true,
      data: panel.steps.map((step) => shortName(step.name, name)),
    })),
    series: placed.flatMap(({ panel }, i) => stepSeries(panel.steps, i)),
  });
}

/** Stacks keep gains and losses apart, so a bar that crosses zero is drawn as one part on each side of it. */
function stepSeries(steps: readonly Step[], at: number): readonly Record<string, unknown>[] {
  const axes = { xAxisIndex: at, yAxisIndex: at, silent: true };
  const bar = { ...axes, type: "bar", stack: `s${at}`, barWidth: 14 };
  const parts = steps.map(({ from, to }) => {
    const [low, high] = from < to ? [from, to] : [to, from];
    const under = low > 0 ? low : Math.min(high, 0);
    return {
      under,
      above: Math.max(0, high) - Math.max(0, low),
      below: Math.min(0, low) - Math.min(0, high),
    };
  });
  return [
    { ...bar, itemStyle: { color: "transparent" }, data: parts.map((part) => part.under) },
    {
      ...bar,
      data: parts.map((part, i) => ({ value: part.above, itemStyle: fillOf(steps[i]!) })),
      markLine: {
        silent: true,
        symbol: "none",
        label: { show: false },
        lineStyle: { color: ink.line, type: "solid", width: 1 },
        data: [{ xAxis: 0 }],
      },
    },
    { ...bar, data: parts.map((part, i) => ({ value: part.below, itemStyle: fillOf(steps[i]!) })) },
    {
      ...axes,
      type: "scatter",
      symbolSize: 0.1,
      itemStyle: { color: "transparent" },
      data: steps.map((step, i) => ({
        value: [Math.max(step.from, step.to, 0), i],
        label: {
          show: true,
          position: "right",
          distance: 6,
          formatter: step.text,
          color: ink.text,
          fontSize: 12,
          ...(step.tone === "total" ? { fontWeight: 600 } : {}),
        },
      })),
    },
  ];
}

function fillOf({ tone, from, to }: Step): Record<string, unknown> {
  if (tone === "total")
    return to < from ? { color: "#fff", borderColor: ink.rust, borderWidth: 2 } : { color: ink.navy };
  return tone === "rest" ? { color: ink.sand } : { color: ink.sea };
}

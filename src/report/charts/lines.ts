import type { ChartOption } from "../document.js";
import { categoryAxis, draw, ink, type Size, sizes, strokes, valueAxis } from "./theme.js";

export interface LineSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
}

/**
 * Lines over months. Values are given as they are written on the axis (percent, not share); each line has its own
 * colour, dash and mark, and its name at its end on wide drawings.
 */
export function lines(
  size: Size,
  months: readonly string[],
  series: readonly LineSeries[],
  options: {
    readonly axis: string;
    readonly target?: { readonly name: string; readonly value: number } | null;
    readonly max?: number;
  },
): ChartOption {
  const all = series.flatMap((s) => s.values.filter((v) => v !== null));
  const lowest = Math.min(...all, options.target?.value ?? Number.POSITIVE_INFINITY);
  const floor = options.max === 100 ? Math.max(0, Math.floor((lowest - 5) / 10) * 10) : 0;
  const names = [...series.map((s) => s.name), ...(options.target ? [options.target.name] : [])];
  // Names stand at the ends of their lines, as far as there is room for them.
  const room = Math.min(200, 30 + 7.4 * Math.max(...series.map((s) => widthOf(s.name))));
  const top = 22 + 24 * legendRows(size, names);
  return draw(size, (size === "wide" ? 256 : 236) + top, {
    grid: {
      left: 8,
      right: size === "wide" ? room : 16,
      top,
      bottom: 4,
      outerBoundsMode: "same",
      outerBoundsContain: "axisLabel",
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 30,
      itemGap: 20,
      textStyle: { color: ink.text, fontSize: 12 },
      data: names.map((name, i) =>
        i < series.length ? name : { name, icon: "path://M0,4 L30,4 L30,6 L0,6 Z" },
      ),
    },
    xAxis: {
      ...categoryAxis,
      data: months,
      boundaryGap: false,
      axisLabel: { color: ink.muted, fontSize: 12, hideOverlap: true },
    },
    yAxis: {
      ...valueAxis,
      min: floor,
      ...(options.max === undefined ? {} : { max: options.max }),
      axisLabel: { ...valueAxis.axisLabel, formatter: options.axis },
    },
    series: [
      ...series.map((s, i) => {
        const stroke = strokes[i % strokes.length]!;
        return {
          type: "line",
          name: s.name,
          data: s.values,
          color: stroke.color,
          symbol: stroke.symbol,
          symbolSize: 7,
          lineStyle: { width: 2.2, type: stroke.type },
          ...(size === "wide"
            ? {
                endLabel: {
                  show: true,
                  formatter: s.name,
                  color: stroke.color,
                  fontWeight: 600,
                  fontSize: 12,
                  distance: 10,
                },
                labelLayout: { moveOverlap: "shiftY" },
              }
            : {}),
        };
      }),
      ...(options.target
        ? [
            {
              type: "line",
              name: options.target.name,
              data: months.map(() => options.target!.value),
              color: ink.rust,
              symbol: "none",
              silent: true,
              lineStyle: { width: 1.5, type: [10, 4, 2, 4] },
            },
          ]
        : []),
    ],
  });
}

/** Lines the legend takes, guessed from the width of its names. */
export function legendRows(size: Size, names: readonly string[]): number {
  let rows = 1;
  let used = 0;
  for (const name of names) {
    const width = 58 + 7 * widthOf(name);
    if (used > 0 && used + width > sizes[size]) {
      rows++;
      used = 0;
    }
    used += width;
  }
  return rows;
}

/** Width in Latin letters; a Chinese character takes nearly two. */
const widthOf = (name: string): number =>
  [...name].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 1.75 : 1), 0);

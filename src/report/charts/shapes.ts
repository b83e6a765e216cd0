import { ink } from "./theme.js";

/** A thick stretch is a bar, a thin one a range. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly tone: "total" | "part" | "light" | "loss" | "range" | "unknown";
  /** Another colour than that of its tone. */
  readonly fill?: string;
}

export interface Mark {
  readonly at: number;
  /** Filled, hollow, one that only stands beside the others, and where things stand today. */
  readonly tone: "sure" | "unsure" | "faint" | "now";
}

const colours: Readonly<Record<Stretch["tone"], string>> = {
  total: ink.navy,
  part: ink.sea,
  light: "#7fb2cd",
  loss: ink.rust,
  range: ink.text,
  unknown: "#8a96a3",
};

const looks: Readonly<Record<Mark["tone"], Readonly<Record<string, unknown>>>> = {
  sure: { symbol: "circle", symbolSize: 11, itemStyle: { color: ink.navy, opacity: 1 } },
  unsure: {
    symbol: "circle",
    symbolSize: 11,
    itemStyle: { color: "#fff", borderColor: ink.navy, borderWidth: 2, opacity: 1 },
  },
  faint: {
    symbol: "diamond",
    symbolSize: 9,
    itemStyle: { color: "#fff", borderColor: "#8a96a3", borderWidth: 1.5, opacity: 1 },
  },
  now: {
    symbol: "triangle",
    symbolSize: 10,
    itemStyle: { color: ink.rust, opacity: 1 },
  },
};

/** Bars below, ranges with end caps above them; what is unknown is hatched. */
export function stretchSeries(
  placed: readonly { readonly stretch: Stretch; readonly y: number }[],
): Record<string, unknown> {
  const thin = (tone: Stretch["tone"]) => tone === "range";
  const cap = { symbol: "rect", symbolSize: [9, 2] };
  // A thin line is told from the bar under it by a white edge.
  const edged = placed.flatMap((one) =>
    thin(one.stretch.tone)
      ? [
          { ...one, edge: true },
          { ...one, edge: false },
        ]
      : [{ ...one, edge: false }],
  );
  return {
    type: "scatter",
    data: [],
    silent: true,
    z: 2,
    markLine: {
      silent: true,
      z: 2,
      symbol: "none",
      label: { show: false },
      data: edged
        .sort((a, b) => Number(thin(a.stretch.tone)) - Number(thin(b.stretch.tone)))
        .map(({ stretch: { from, to, tone, fill }, y, edge }) => [
          {
            coord: [from, y],
            lineStyle: {
              color: edge ? "#fff" : (fill ?? colours[tone]),
              width: edge ? 4 : thin(tone) ? 2 : 14,
              cap: "butt",
              type: tone === "unknown" ? [3, 3] : "solid",
            },
            ...(thin(tone) && !edge ? cap : {}),
          },
          { coord: [to, y], ...(thin(tone) && !edge ? cap : {}) },
        ]),
    },
  };
}

export function marksSeries(
  placed: readonly { readonly mark: Mark; readonly y: number }[],
): Record<string, unknown>[] {
  return (["faint", "unsure", "now", "sure"] as const).flatMap((tone) => {
    const own = placed.filter(({ mark }) => mark.tone === tone);
    return own.length === 0
      ? []
      : [
          {
            type: "scatter",
            silent: true,
            z: 6,
            ...looks[tone],
            data: own.map(({ mark, y }) => [mark.at, y]),
          },
        ];
  });
}

/** An entry of the legend: a series without data that looks like what it names. */
export function swatch(
  name: string,
  tone: Stretch["tone"] | Mark["tone"],
  fill?: string,
): Record<string, unknown> {
  if (tone in looks) return { type: "scatter", name, data: [], ...looks[tone as Mark["tone"]] };
  const color = fill ?? colours[tone as Stretch["tone"]];
  return {
    type: "scatter",
    name,
    data: [],
    symbol: tone === "range" ? "path://M0,0h2v10h-2z M2,4h12v2h-12z M14,0h2v10h-2z" : "rect",
    itemStyle:
      tone === "unknown" ? { color: "#fff", borderColor: color, borderWidth: 2 } : { color, opacity: 1 },
  };
}

import type { ChartOption } from "../document.js";

/** Told apart by lightness as well as by hue, so that a black-and-white print and colour-blind eyes read them. */
export const ink = {
  text: "#1f2937",
  muted: "#4b5563",
  line: "#9ca3af",
  grid: "#e5e7eb",
  navy: "#123a5e",
  sea: "#2f7ea8",
  sand: "#c98a1b",
  rust: "#a63a1e",
  pale: "#b9d3e3",
} as const;

/** System fonts, with the Chinese ones of each system; single quotes, since charts put it in attributes. */
export const fontFamily =
  "system-ui, -apple-system, 'Segoe UI', Roboto, 'PingFang SC', 'Hiragino Sans GB', 'Microsoft YaHei', 'Noto Sans CJK SC', 'Noto Sans SC', 'Source Han Sans SC', sans-serif";

/** Series drawn together differ in colour, dash and mark. */
export const strokes = [
  { color: ink.navy, type: "solid", symbol: "circle" },
  { color: ink.sea, type: [6, 4], symbol: "rect" },
  { color: ink.sand, type: [2, 3], symbol: "triangle" },
] as const;

/** Parts of one bar, neighbours far apart in lightness. */
export const fills = [ink.navy, "#7fb2cd", ink.sand, "#2f7ea8", "#e3c07f", "#9aa5b1"] as const;

export const sizes = { wide: 760, narrow: 346 } as const;
export type Size = keyof typeof sizes;

export function draw(size: Size, height: number, option: Readonly<Record<string, unknown>>): ChartOption {
  return {
    width: sizes[size],
    height,
    option: {
      animation: false,
      backgroundColor: "transparent",
      textStyle: { fontFamily, fontSize: 12, color: ink.text },
      ...option,
    },
  };
}

export const valueAxis = {
  type: "value",
  axisLine: { show: false },
  axisTick: { show: false },
  axisLabel: { color: ink.muted, fontSize: 12, hideOverlap: true },
  splitLine: { lineStyle: { color: ink.grid } },
} as const;

export const categoryAxis = {
  type: "category",
  axisLine: { lineStyle: { color: ink.line } },
  axisTick: { show: false },
  axisLabel: { color: ink.text, fontSize: 12 },
} as const;

/** Cuts a long name so that its label stays beside the axis; the table twin holds it whole. */
export function shortName(name: string, size: Size | number): string {
  const room = typeof size === "number" ? size : size === "wide" ? 34 : 14;
  let used = 0;
  let text = "";
  for (const char of name) {
    used += char.charCodeAt(0) > 0x2e7f ? 2 : 1;
    if (used > room) return `${text}…`;
    text += char;
  }
  return text;
}

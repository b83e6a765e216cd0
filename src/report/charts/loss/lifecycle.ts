import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock, ChartOption } from "../../document.js";
import { legendRows } from "../lines.js";
import { moneyAxis } from "../money.js";
import { documentTable, num, tableView } from "../read.js";
import { draw, ink, type Size, sizes, valueAxis } from "../theme.js";

type Point = readonly [x: number, y: number];

interface Drawing {
  readonly used: readonly Point[];
  readonly observed: readonly Point[];
  /** Last age in the records, years. */
  readonly seen: number;
  readonly turns: { readonly t1: number; readonly t2: number; readonly T: number };
  /** Average age at loss; null: nobody was lost. */
  readonly lostAt: number | null;
  /** Turns that the records do not show. */
  readonly assumed: readonly string[];
  readonly yName: string;
  readonly axis: string;
}

/** The inverted U of the text: four phases, t1 and t2, what was seen, and the part that leaving takes away. */
export function lifecycleChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "loss.lifecycle");
  const figure = (id: string) => results.figures.find((f) => f.id === id)?.value ?? null;
  const [value, t1, t2, T] = ["-value", ".stable-from", ".decline-from", ".end"].map((part) =>
    figure(`loss.lifecycle${part}`),
  );
  if (view === null || value == null || t1 == null || t2 == null || T == null) return null;
  const said = words.report.lifecycleChart;
  const column = (name: string, per: number): Point[] => {
    const [x, y] = [view.at("years"), view.at(name)];
    return view.table.rows.flatMap((row) => {
      const [age, money] = [num(row[x]), num(row[y])];
      return age === null || money === null ? [] : [[age, money / per] as const];
    });
  };
  const { per, axis } = moneyAxis(Math.max(...column("used", 1).map(([, y]) => Math.abs(y))), words);
  const [flows, observed] = [column("used", per), column("observed", per)];
  const length = flows[0]?.[0];
  if (flows.length < 2 || length === undefined) return null;
  const used = [...flows.filter(([x]) => x < T), [T, 0] as const];
  const lostAt = figure("loss.lifecycle.age-at-loss");
  const seen = observed.at(-1)?.[0] ?? 0;
  const assumed = assumedTurns(results);
  const drawing: Drawing = {
    used,
    observed,
    seen,
    turns: { t1, t2, T },
    lostAt,
    assumed,
    yName: length < 0.2 ? said.perMonth : length < 0.9 ? said.perQuarter : said.perYear,
    axis,
  };
  const values = {
    value,
    age: lostAt ?? 0,
    seen,
    text: figure("loss.lifecycle.text") ?? 0,
    decision: figure("loss.lifecycle.decision") ?? 0,
  };
  const takeaways = [
    words.say(said.value, values),
    ...(lostAt === null ? [] : [words.say(said.lost, values)]),
    ...(T > seen ? [words.say(said.unseen, values)] : []),
    ...(assumed.length === 0 ? [] : [words.say(said.assumed, { turns: words.format.list(assumed) })]),
  ];
  return {
    kind: "chart",
    id: "loss-lifecycle",
    title: said.title,
    takeaway: takeaways.join(words.format.language === "zh" ? "" : " "),
    option: invertedU("wide", drawing, words),
    narrow: invertedU("narrow", drawing, words),
    table: documentTable(results, view.id, words),
  };
}

/** Turns of the phases that the records do not show. */
function assumedTurns(results: Results): string[] {
  const phases = tableView(results, "loss.lifecycle.phases");
  if (phases === null) return [];
  const [corner, source] = [phases.at("corner"), phases.at("source")];
  return phases.table.rows.flatMap((row) => (row[source] === "default" ? [String(row[corner])] : []));
}

const sides = { left: 58, right: 18 } as const;
const rowHeight = 17;

function invertedU(size: Size, drawing: Drawing, words: Words): ChartOption {
  const { used, observed, seen, turns, lostAt } = drawing;
  const said = words.report.lifecycleChart;
  const end = Math.max(turns.T, used.at(-1)![0]);
  const top = Math.max(...[...used, ...observed].map(([, y]) => y)) * 1.08;
  const phases = [
    { name: words.codeName("exploration", "phase"), from: 0, to: turns.t1 / 2 },
    { name: words.codeName("formation", "phase"), from: turns.t1 / 2, to: turns.t1 },
    { name: words.codeName("stability", "phase"), from: turns.t1, to: turns.t2 },
    { name: words.codeName("decline", "phase"), from: turns.t2, to: turns.T },
  ];
  const named = inRows(
    size,
    phases.map(({ name, from, to }) => ({ at: (from + to) / 2, text: name, color: ink.muted })),
    end,
  );
  const lines = [
    ...(["t1", "t2"] as const).map((turn) => ({
      at: turns[turn],
      text: drawing.assumed.includes(turn) ? words.say(said.assumedTurn, { turn }) : turn,
      color: ink.navy,
    })),
    ...(lostAt === null
      ? []
      : [{ at: lostAt, text: words.say(said.lostAt, { age: lostAt }), color: ink.rust }]),
  ];
  const turning = inRows(size, lines, end);
  const legend = [
    { name: said.curve, icon: "path://M0,4 L30,4 L30,7 L0,7 Z" },
    ...(observed.length === 0 ? [] : [{ name: said.seen, icon: "circle" }]),
    ...(lostAt === null ? [] : [{ name: said.lostPart, icon: "rect" }]),
  ];
  const legendRoom =
    24 *
    legendRows(
      size,
      legend.map(({ name }) => name),
    );
  const room = legendRoom + (turning.rows + named.rows) * rowHeight;
  const lost = lostAt === null ? [] : after(used, lostAt);
  const kept = lostAt === null ? used : before(used, lostAt);
  return draw(size, (size === "wide" ? 276 : 246) + room, {
    grid: { ...sides, top: 28 + room, bottom: 44 },
    legend: {
      top: 0,
      left: 0,
      itemGap: 24,
      selectedMode: false,
      textStyle: { color: ink.text, fontSize: 12 },
      data: legend,
    },
    xAxis: {
      ...valueAxis,
      min: 0,
      max: end,
      name: said.age,
      nameLocation: "middle",
      nameGap: 28,
      nameTextStyle: { color: ink.muted, fontSize: 12 },
      axisLine: { show: true, lineStyle: { color: ink.line } },
      splitLine: { show: false },
      axisLabel: { ...valueAxis.axisLabel, showMaxLabel: false },
    },
    yAxis: {
      ...valueAxis,
      min: Math.min(0, ...[...used, ...observed].map(([, y]) => y)),
      max: top,
      axisLabel: { ...valueAxis.axisLabel, formatter: drawing.axis, showMaxLabel: false },
    },
    series: [
      area("", kept, ink.pale, 0.55),
      ...(lost.length === 0 ? [] : [area(said.lostPart, lost, ink.rust, 0.35)]),
      curve(said.curve, before(used, seen), "solid"),
      curve(said.curve, after(used, seen), "dashed"),
      {
        type: "scatter",
        name: said.seen,
        data: observed,
        symbolSize: size === "wide" ? 6 : 4,
        z: 6,
        itemStyle: { color: ink.sand, opacity: 1 },
      },
      {
        type: "line",
        data: [],
        silent: true,
        markLine: {
          silent: true,
          symbol: "none",
          label: { show: false },
          data: lines.map(({ at, color }) => ({
            xAxis: at,
            lineStyle: { color, type: color === ink.rust ? "solid" : "dashed", width: 1.4 },
          })),
        },
      },
      labels([
        ...turning.labels.map((label) => ({ ...label, top })),
        ...named.labels.map((label) => ({ ...label, row: label.row + turning.rows, top })),
      ]),
      // The name of the axis stands above the rows of labels, where it meets none of them.
      labels([
        {
          at: 0,
          text: drawing.yName,
          color: ink.muted,
          align: "left",
          row: turning.rows + named.rows,
          top,
          bold: false,
        },
      ]),
    ],
  });
}

interface Label {
  readonly at: number;
  readonly text: string;
  readonly color: string;
}

interface Placed extends Label {
  readonly row: number;
  readonly align: "left" | "center" | "right";
}

/** Labels over the drawing, each in the lowest row where it meets no other and stays on the paper. */
function inRows(size: Size, labels: readonly Label[], end: number): { rows: number; labels: Placed[] } {
  const width = sizes[size] - sides.left - sides.right;
  const rows: { from: number; to: number }[][] = [];
  const placed = labels.map((label): Placed => {
    const wide = breadth(label.text) * 7 + 10;
    const x = (label.at / end) * width;
    const align =
      x - wide / 2 < -sides.left / 2 ? "left" : x + wide / 2 > width + sides.right ? "right" : "center";
    const from = align === "left" ? x : align === "right" ? x - wide : x - wide / 2;
    const to = from + wide;
    let row = rows.findIndex((taken) => taken.every((other) => to <= other.from || from >= other.to));
    if (row < 0) row = rows.push([]) - 1;
    rows[row]!.push({ from, to });
    return { ...label, row, align };
  });
  return { rows: rows.length, labels: placed };
}

function labels(items: readonly (Placed & { readonly top: number; readonly bold?: boolean })[]) {
  return {
    type: "scatter",
    silent: true,
    symbolSize: 0.01,
    data: items.map(({ at, text, color, row, align, top, bold }) => ({
      value: [at, top],
      label: {
        show: true,
        formatter: text,
        position: "top",
        align,
        offset: [0, -row * rowHeight],
        distance: 3,
        color,
        fontSize: 12,
        fontWeight: bold === false ? 400 : 600,
      },
    })),
  };
}

const area = (name: string, data: readonly Point[], color: string, opacity: number) => ({
  type: "line",
  name,
  data,
  symbol: "none",
  silent: true,
  lineStyle: { width: 0 },
  itemStyle: { color },
  areaStyle: { color, opacity, origin: 0 },
});

const curve = (name: string, data: readonly Point[], type: "solid" | "dashed") => ({
  type: "line",
  name,
  data,
  symbol: "none",
  z: 4,
  lineStyle: { color: ink.navy, width: 2.4, type },
  itemStyle: { color: ink.navy },
});

function before(points: readonly Point[], x: number): Point[] {
  const part = points.filter(([at]) => at <= x);
  const cut = between(points, x);
  return cut === null ? part : [...part, cut];
}

function after(points: readonly Point[], x: number): Point[] {
  const part = points.filter(([at]) => at >= x);
  const cut = between(points, x);
  return cut === null ? part : [cut, ...part];
}

/** Where the line through the points stands at x; null outside it or on a point. */
function between(points: readonly Point[], x: number): Point | null {
  const next = points.findIndex(([at]) => at > x);
  const [a, b] = [points[next - 1], points[next]];
  if (a === undefined || b === undefined || a[0] === x) return null;
  return [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
}

/** Width in Latin letters; a Chinese character takes nearly two. */
const breadth = (text: string): number =>
  [...text].reduce((sum, char) => sum + (char.charCodeAt(0) > 0x2e7f ? 1.8 : 1), 0);

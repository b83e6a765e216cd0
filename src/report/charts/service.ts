import type { Cell, Results } from "../../core/findings.js";
import type { Words } from "../../i18n/index.js";
import type { ChartBlock } from "../document.js";
import { type Dot, intervals } from "./intervals.js";
import { type LineSeries, lines } from "./lines.js";
import { documentTable, filledAt, leadingShare, num, rowName, type TableView, tableView } from "./read.js";

const percent = (share: number | null) => (share === null ? null : Math.round(share * 1000) / 10);

function serviceName(column: string, words: Words): string {
  return words.figureName(figureId(column));
}

/** Columns of tables are named after figures, without the grain where it is the order. */
function figureId(column: string): string {
  const id = column.replaceAll("_", "-");
  return `measure.${id === "on-time" || id === "in-full" ? `order-${id}` : id}`;
}

function targetOf(results: Results, column: string): number | null {
  const view = tableView(results, "measure.targets");
  const row = view?.table.rows.find((cells) => cells[0] === figureId(column));
  return view === null ? null : num(row?.[view.at("target")]);
}

/** On time, in full and both by month, with the target when one is given. */
export function trendChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.by-month");
  if (view === null || view.table.rows.length < 2) return null;
  const { charts } = words.report;
  const shown = [["otif"], ["on-time"], ["in-full"], ["line-on-time"], ["line-fill"]]
    .map((names) => filledAt(view, ...names))
    .filter((at) => at >= 0)
    .slice(0, 3);
  if (shown.length === 0) return null;
  const months = view.table.rows.map((row) => String(row[0]));
  const series: LineSeries[] = shown.map((at) => ({
    name: serviceName(view.table.columns[at]!.id, words),
    values: view.table.rows.map((row) => percent(num(row[at]))),
  }));
  const main = shown[0]!;
  const told = view.table.rows.flatMap((row, i) => {
    const value = num(row[main]);
    return value === null ? [] : [{ value, month: months[i]! }];
  });
  if (told.length < 2) return null;
  const target = targetOf(results, view.table.columns[main]!.id);
  const last = told[told.length - 1]!;
  const takeaway = [
    words.say(charts.trendTakeaway, {
      name: series[0]!.name,
      last: last.value,
      month: last.month,
      low: Math.min(...told.map((t) => t.value)),
      high: Math.max(...told.map((t) => t.value)),
    }),
    ...(target === null
      ? []
      : [
          words.say(charts.trendTarget, {
            met: told.filter((t) => t.value >= target).length,
            months: told.length,
            target,
          }),
        ]),
  ].join(words.format.language === "zh" ? "" : " ");
  const options = {
    axis: "{value}%",
    max: 100,
    target:
      target === null
        ? null
        : { name: `${charts.target} ${words.format.share(target)}`, value: target * 100 },
  };
  const labels = months.map((month) => month.slice(0, 7));
  return {
    kind: "chart",
    id: "trend",
    title: charts.trend,
    takeaway,
    option: lines("wide", labels, series, options),
    narrow: lines("narrow", labels, series, options),
    table: documentTable(results, view.id, words, { shown: 36 }),
  };
}

function dots(view: TableView, rows: readonly (readonly Cell[])[], at: number, words: Words): Dot[] {
  const low = view.at("low");
  const high = view.at("high");
  return rows.map((row) => {
    const value = num(row[at])!;
    return {
      name: rowName(view, row, words),
      value: percent(value)!,
      low: percent(num(row[low])),
      high: percent(num(row[high])),
      text: words.format.share(value),
    };
  });
}

const groupTables = [
  "group",
  "customer-class",
  "warehouse",
  "mode",
  "carrier",
  "region",
  "channel",
  "class",
].map((name) => `measure.by-${name}`);

/** The groups that differ, each with its range; the first grouping that has at least two. */
export function groupChart(results: Results, words: Words): ChartBlock | null {
  for (const id of groupTables) {
    const view = tableView(results, id);
    if (view === null) continue;
    const at = leadingShare(view.table);
    const rows = view.table.rows.filter((row) => num(row[at]) !== null);
    if (at < 0 || rows.length < 2) continue;
    const sorted = [...rows].sort((a, b) => num(a[at])! - num(b[at])!).slice(0, 14);
    const all = dots(view, sorted, at, words);
    const name = serviceName(view.table.columns[at]!.id, words);
    return shareChart(
      "groups",
      words.tableTitle(id),
      all,
      name,
      words,
      words.report.charts.groupsTakeaway,
      () => documentTable(results, id, words),
    );
  }
  return null;
}

/** The five customers served worst and the five served best, among those with orders enough to judge. */
export function customerChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.by-customer");
  if (view === null) return null;
  const at = leadingShare(view.table);
  if (at < 0) return null;
  const orders = view.at("judged", "orders", "lines");
  const judged = view.table.rows.filter((row) => num(row[at]) !== null);
  const enough = judged.filter((row) => orders < 0 || (num(row[orders]) ?? 0) >= 10);
  const rows = [...(enough.length >= 4 ? enough : judged)].sort((a, b) => num(a[at])! - num(b[at])!);
  if (rows.length < 4) return null;
  const picked = rows.length <= 10 ? rows : [...rows.slice(0, 5), ...rows.slice(-5)];
  const name = serviceName(view.table.columns[at]!.id, words);
  return shareChart(
    "customers",
    words.report.charts.worstCustomers,
    dots(view, picked, at, words),
    name,
    words,
    words.report.charts.worstTakeaway,
    () => ({
      ...documentTable(results, view.id, words),
    }),
  );
}

function shareChart(
  id: string,
  title: string,
  all: readonly Dot[],
  name: string,
  words: Words,
  message: string,
  table: () => ChartBlock["table"],
): ChartBlock {
  const first = all[0]!;
  const last = all[all.length - 1]!;
  const options = { axis: "{value}%", max: 100 };
  return {
    kind: "chart",
    id,
    title: words.say(words.report.labelled, { label: title, text: name }),
    takeaway: words.say(message, {
      worst: first.name,
      low: first.value / 100,
      best: last.name,
      high: last.value / 100,
    }),
    option: intervals("wide", all, options),
    narrow: intervals("narrow", all, options),
    table: table(),
  };
}

/** Half of the orders and nine in ten: days from order to delivery, by month. */
export function cycleChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.by-month");
  if (view === null || view.table.rows.length < 2) return null;
  const { charts } = words.report;
  const median = filledAt(view, "cycle-median");
  if (median < 0 || view.table.rows.every((row) => num(row[median]) === null)) return null;
  const p90 = filledAt(view, "cycle-p90");
  const round = (cell: Cell | undefined) => {
    const value = num(cell);
    return value === null ? null : Math.round(value * 100) / 100;
  };
  const series: LineSeries[] = [
    { name: charts.median, values: view.table.rows.map((row) => round(row[median])) },
    ...(p90 < 0 ? [] : [{ name: charts.p90, values: view.table.rows.map((row) => round(row[p90])) }]),
  ];
  const value = (statistic: string) =>
    results.figures.find((f) => f.id === `measure.order-cycle-days.${statistic}`)?.value ?? null;
  const half = value("median");
  if (half === null) return null;
  const nine = value("p90");
  const labels = view.table.rows.map((row) => String(row[0]).slice(0, 7));
  const options = { axis: "{value}" };
  return {
    kind: "chart",
    id: "cycle",
    title: charts.cycle,
    takeaway:
      nine === null
        ? words.say(charts.cycleShort, { median: half })
        : words.say(charts.cycleTakeaway, { median: half, p90: nine }),
    option: lines("wide", labels, series, options),
    narrow: lines("narrow", labels, series, options),
    table: documentTable(results, view.id, words, { shown: 36 }),
  };
}

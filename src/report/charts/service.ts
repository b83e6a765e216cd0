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
    const chart = rankedChart(results, words, id, {
      id: "groups",
      title: words.tableTitle(id),
      takeaway: words.report.charts.groupsTakeaway,
      least: 2,
    });
    if (chart !== null) return chart;
  }
  return null;
}

/** The customers served worst and those served best, among those with orders enough to judge. */
export function customerChart(results: Results, words: Words): ChartBlock | null {
  return rankedChart(results, words, "measure.by-customer", {
    id: "customers",
    title: words.report.charts.worstCustomers,
    takeaway: words.report.charts.worstTakeaway,
    least: 4,
  });
}

interface Ranked {
  readonly id: string;
  readonly title: string;
  readonly takeaway: string;
  readonly least: number;
}

function rankedChart(results: Results, words: Words, table: string, as: Ranked): ChartBlock | null {
  const view = tableView(results, table);
  const at = view === null ? -1 : leadingShare(view.table);
  if (view === null || at < 0) return null;
  const judged = view.at("judged", "orders");
  const needed = results.assumptions.find((a) => a.id === "measure.enough-orders")?.value ?? 10;
  const rows = view.table.rows.filter(
    (row) => row[0] !== null && num(row[at]) !== null && (judged < 0 || (num(row[judged]) ?? 0) >= needed),
  );
  if (rows.length < as.least) return null;
  const all = dots(view, ends([...rows].sort((a, b) => num(a[at])! - num(b[at])!)), at, words);
  const name = serviceName(view.table.columns[at]!.id, words);
  const first = all[0]!;
  const last = all[all.length - 1]!;
  const options = { axis: "{value}%", max: 100 };
  return {
    kind: "chart",
    id: as.id,
    title: words.say(words.report.labelled, { label: as.title, text: name }),
    takeaway: words.say(as.takeaway, {
      worst: first.name,
      low: first.value / 100,
      best: last.name,
      high: last.value / 100,
    }),
    option: intervals("wide", all, options),
    narrow: intervals("narrow", all, options),
    table: documentTable(results, table, words),
  };
}

/** All of a short list, the ends of a long one. */
function ends<T>(sorted: readonly T[]): readonly T[] {
  return sorted.length <= 12 ? sorted : [...sorted.slice(0, 5), ...sorted.slice(-5)];
}

/** Half of the orders and nine in ten: days from order to delivery, by month. */
export function cycleChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "measure.by-month");
  if (view === null || view.table.rows.length < 2) return null;
  const { charts } = words.report;
  const median = filledAt(view, "cycle-median");
  if (median < 0 || view.table.rows.every((row) => num(row[median]) === null)) return null;
  const round = (cell: Cell | undefined) => {
    const value = num(cell);
    return value === null ? null : Math.round(value * 100) / 100;
  };
  const series: LineSeries[] = [
    { name: charts.median, values: view.table.rows.map((row) => round(row[median])) },
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

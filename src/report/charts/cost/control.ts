import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { type Bar, bars } from "../bars.js";
import { type LineSeries, lines } from "../lines.js";
import { documentTable, num, type TableView, tableView } from "../read.js";

const linesDrawn = 10;

/** Lines of the budget that differ most: to the right what was saved, to the left what was overrun. */
export function budgetChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.budget");
  if (view === null) return null;
  const at = { budget: view.at("budget"), actual: view.at("actual"), variance: view.at("variance") };
  if (at.budget < 0 || at.actual < 0 || at.variance < 0) return null;
  const { charts } = words.report;
  const { money } = words.format;
  const sum = (column: number) =>
    view.table.rows.reduce((total, row) => total + Math.round((num(row[column]) ?? 0) * 100), 0) / 100;
  const found = view.table.rows
    .map((row) => ({ name: lineName(view, row, words), over: num(row[at.variance]) ?? 0 }))
    .filter(({ over }) => over !== 0)
    .sort((a, b) => Math.abs(b.over) - Math.abs(a.over))
    .slice(0, linesDrawn);
  if (found.length < 2) return null;
  const items: Bar[] = found
    .sort((a, b) => b.over - a.over)
    .map(({ name, over }) => ({
      name,
      value: -over,
      text: `${over > 0 ? "+" : "−"}${money(Math.abs(over))}`,
    }));
  const worst = found.reduce((a, b) => (b.over > a.over ? b : a));
  const values = { budget: sum(at.budget), actual: sum(at.actual), line: worst.name, over: worst.over };
  return {
    kind: "chart",
    id: "budget",
    title: charts.budget,
    takeaway: words.say(worst.over > 0 ? charts.budgetTakeaway : charts.budgetWithin, values),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words),
  };
}

/** The account a line stands on, with its activity where it has one. */
function lineName(view: TableView, row: readonly Cell[], words: Words): string {
  const named = (...ids: string[]) => {
    for (const id of ids) {
      const at = view.at(id);
      const cell = at < 0 ? null : row[at];
      if (typeof cell === "string" && cell !== "") return words.cell(cell, view.table.columns[at]!, view.id);
    }
    return null;
  };
  const names = [named("account-name", "heading", "account", "resource"), named("activity")];
  return names.filter((name) => name !== null).join(" · ") || words.report.table.empty;
}

/** Cost per order month by month, beside what its own past makes usual. */
export function costTrendChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.trend");
  if (view === null) return null;
  const at = (id: string) => view.at(id);
  const told = view.table.rows.filter((row) => num(row[at("per-order")]) !== null);
  if (at("per-order") < 0 || told.length < 3) return null;
  const { charts } = words.report;
  const month = at("month");
  const value = (row: readonly Cell[]) => num(row[at("per-order")])!;
  const series: LineSeries[] = [
    { name: charts.perOrder, values: told.map(value) },
    ...[
      { name: charts.usualHigh, column: at("usual-high") },
      { name: charts.usualLow, column: at("usual-low") },
    ].flatMap(({ name, column }) => {
      const values = told.map((row) => (column < 0 ? null : num(row[column])));
      return values.some((v) => v !== null) ? [{ name, values }] : [];
    }),
  ];
  const last = told[told.length - 1]!;
  const [high, low] = [
    told.reduce((a, b) => (value(b) > value(a) ? b : a)),
    told.reduce((a, b) => (value(b) < value(a) ? b : a)),
  ];
  const unusual = told.filter((row) => row[at("alert")] === true).length;
  const takeaway = [
    words.say(charts.costTrendTakeaway, {
      month: String(last[month]),
      last: value(last),
      top: String(high[month]),
      high: value(high),
      least: String(low[month]),
      low: value(low),
    }),
    ...(unusual === 0 ? [] : [words.say(charts.costTrendUnusual, { months: unusual })]),
  ];
  const months = told.map((row) => String(row[month]).slice(0, 7));
  const options = { axis: "{value}" };
  return {
    kind: "chart",
    id: "cost-trend",
    title: charts.costTrend,
    takeaway: takeaway.join(words.format.language === "zh" ? "" : " "),
    option: lines("wide", months, series, options),
    narrow: lines("narrow", months, series, options),
    table: documentTable(results, view.id, words, { shown: view.table.rows.length }),
  };
}

/** What each lever really saves a year, in whole people and after its own cost. */
export function leverChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.levers");
  if (view === null) return null;
  const [net, people] = [view.at("net"), view.at("people")];
  const told = view.table.rows.filter((row) => num(row[net]) !== null);
  if (told.length < 2) return null;
  const { charts } = words.report;
  const items: Bar[] = told
    .map((row) => {
      const freed = num(row[people]);
      const value = num(row[net])!;
      return {
        name: String(row[view.at("lever")] ?? words.report.table.empty),
        value,
        text: [
          words.format.money(value),
          ...(freed === null ? [] : [words.say(charts.deskPeople, { people: freed })]),
        ].join(" · "),
      };
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, linesDrawn);
  const best = items[0]!;
  const paying = told.filter((row) => num(row[net])! > 0).length;
  return {
    kind: "chart",
    id: "levers",
    title: charts.levers,
    takeaway: words.say(paying === 0 ? charts.leversNone : charts.leversTakeaway, {
      lever: best.name,
      saving: best.value,
      paying,
      levers: told.length,
    }),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words),
  };
}

/** What serving costs the firm and what it costs its customers, side by side. */
export function jointChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.joint");
  if (view === null) return null;
  const [side, block, amount] = [view.at("side"), view.at("block"), view.at("amount")];
  const told = view.table.rows.filter((row) => num(row[amount]) !== null);
  const sum = (of: string) =>
    told.reduce((total, row) => (row[side] === of ? total + num(row[amount])! : total), 0);
  const [firm, customer] = [sum("firm"), sum("customers")];
  if (firm === 0 || customer === 0) return null;
  const { charts } = words.report;
  const say = (row: readonly Cell[], at: number) =>
    words.cell(row[at] ?? null, view.table.columns[at]!, view.id);
  const blocks = told.filter((row) => row[side] === "firm" || row[side] === "customers");
  const items: Bar[] = blocks.map((row) => ({
    name: `${say(row, block)} · ${say(row, side)}`,
    value: num(row[amount])!,
    text: words.format.money(num(row[amount])!),
  }));
  return {
    kind: "chart",
    id: "joint",
    title: charts.joint,
    takeaway: words.say(charts.jointTakeaway, { firm, customer, joint: firm + customer }),
    option: bars("wide", items),
    narrow: bars("narrow", items),
    table: documentTable(results, view.id, words),
  };
}

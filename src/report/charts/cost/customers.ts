import type { Cell, Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { whaleArea } from "../area.js";
import { moneyAxis } from "../money.js";
import { documentTable, num, rowName, type TableView, tableView } from "../read.js";
import { downBy, type Panel, type Step, waterfalls } from "../waterfall.js";
import { type CustomerSteps, customerSteps, servedTitle } from "./columns.js";

/** Customers drawn one by one: the worst, and the largest beside them for comparison. */
const worstDrawn = 3;

/** Margin, what serving takes off it, and what is left, for the worst customers and the largest. */
export function customerWaterfalls(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.customers");
  if (view === null) return null;
  const { charts } = words.report;
  const amount = view.at("amount");
  const [margin, kept] = [view.at("margin"), view.at("contribution")];
  const told = view.table.rows.flatMap((row) => {
    const contribution = num(row[kept]);
    return contribution === null || num(row[margin]) === null ? [] : [{ row, contribution }];
  });
  if (told.length === 0) return null;
  const losing = told
    .filter(({ contribution }) => contribution < 0)
    .sort((a, b) => a.contribution - b.contribution);
  const largest = told.reduce((a, b) => ((num(b.row[amount]) ?? 0) > (num(a.row[amount]) ?? 0) ? b : a));
  const drawn = [
    ...losing.slice(0, worstDrawn),
    ...(losing.slice(0, worstDrawn).includes(largest) ? [] : [largest]),
  ];
  const chosen = drawn.map(({ row }) => ({ row, steps: customerSteps(view, row, words)! }));
  const panels: Panel[] = chosen.map(({ row, steps }) => ({
    title: chosen.length === 1 ? "" : panelTitle(view, row, words),
    steps: stepsOf(steps, words),
  }));
  const worst = chosen[0]!;
  const dearest = [...worst.steps.caused].sort((a, b) => b.value - a.value)[0];
  const values = {
    customer: rowName(view, worst.row, words),
    margin: worst.steps.margin,
    contribution: worst.steps.contribution,
    item: dearest?.name ?? "",
    cost: dearest?.value ?? 0,
    largest: rowName(view, largest.row, words),
    left: largest.contribution,
  };
  return {
    kind: "chart",
    id: "customer-cost",
    title: losing.length > 0 ? charts.customerCost : charts.customerCostLargest,
    takeaway: words.say(losing.length > 0 ? charts.customerCostTakeaway : charts.customerCostPlain, values),
    option: waterfalls("wide", panels),
    narrow: waterfalls("narrow", panels),
    table: documentTable(results, view.id, words),
  };
}

function panelTitle(view: TableView, row: readonly Cell[], words: Words): string {
  const decision = view.at("decision");
  const name = rowName(view, row, words);
  const said = decision < 0 ? null : row[decision];
  return typeof said === "string" && said !== ""
    ? `${name} · ${words.cell(said, view.table.columns[decision]!, view.id)}`
    : name;
}

function stepsOf(steps: CustomerSteps, words: Words): Step[] {
  const { money } = words.format;
  let at = steps.margin;
  const fall = (name: string, value: number, tone: Step["tone"]): Step => {
    const from = at;
    at = downBy(at, value);
    return { name, from, to: at, text: money(-value), tone };
  };
  const total = (name: string, value: number): Step => ({
    name,
    from: 0,
    to: value,
    text: money(value),
    tone: "total",
  });
  return [
    total(servedTitle("margin", words), steps.margin),
    ...steps.caused.map(({ name, value }) => fall(name, value, "part")),
    total(servedTitle("contribution", words), steps.contribution),
    ...(steps.shared === null || steps.profit === null
      ? []
      : [
          fall(servedTitle("shared", words), steps.shared, "rest"),
          total(servedTitle("profit", words), steps.profit),
        ]),
  ];
}

const bestShare = 0.2;

/** What customers contribute, run up from the best to the worst, in money so that a negative total stays readable. */
export function whaleChart(results: Results, words: Words): ChartBlock | null {
  const view = tableView(results, "cost.whale-curve");
  if (view === null || view.table.rows.length < 4) return null;
  const { charts } = words.report;
  const x = view.at("customer-share");
  const y = view.at("contribution", "profit");
  if (x < 0 || y < 0) return null;
  const byContribution = view.table.columns[y]!.id === "contribution";
  const curve = view.table.rows.map((row) => ({ share: num(row[x]) ?? 0, profit: num(row[y]) ?? 0 }));
  const last = curve[curve.length - 1]!;
  const top = curve.reduce((a, b) => (b.profit > a.profit ? b : a));
  const best = curve.findLast((p) => p.share <= bestShare + 1e-9) ?? curve[0]!;
  const { per, axis } = moneyAxis(Math.max(top.profit, Math.abs(last.profit)), words);
  const point = (p: { share: number; profit: number }) =>
    [Math.round(p.share * 1000) / 10, Math.round((p.profit / per) * 1000) / 1000] as const;
  const falls = top.share < last.share;
  const { money } = words.format;
  /** Percent of the total says nothing once there is no total to speak of. */
  const say = (value: number) =>
    last.profit > 0 && value !== last.profit
      ? `${money(value)} (${words.format.share(value / last.profit)})`
      : money(value);
  const marks = [
    ...(best.share > 0 && best.share < top.share
      ? [{ at: point(best), text: say(best.profit), position: "right" }]
      : []),
    ...(falls ? [{ at: point(top), text: say(top.profit), position: "top" }] : []),
    { at: point(last), text: money(last.profit), position: last.profit > top.profit / 4 ? "bottom" : "left" },
  ];
  const labels = {
    x: charts.whaleAxisX,
    y: byContribution ? charts.whaleAxisContribution : charts.whaleAxisY,
    axis,
  };
  const values = {
    best: best.share,
    bestMoney: best.profit,
    peak: top.share,
    top: top.profit,
    total: last.profit,
  };
  return {
    kind: "chart",
    id: "whale",
    title: byContribution ? charts.whaleContribution : charts.whale,
    takeaway: words.say(falls ? charts.whaleTakeaway : charts.whaleAllGain, values),
    option: whaleArea("wide", curve.map(point), marks, labels),
    narrow: whaleArea("narrow", curve.map(point), marks, labels),
    table: documentTable(results, view.id, words),
  };
}

import type { Results } from "../../../core/findings.js";
import type { Words } from "../../../i18n/index.js";
import type { ChartBlock } from "../../document.js";
import { documentTable, num, rowName, type TableView, tableView } from "../read.js";
import { stackedBars } from "../stacked.js";
import { type CostPart, costParts } from "./columns.js";

/** Columns drawn by name; the smaller ones are drawn as one. */
const columnsNamed = 5;
const rowsDrawn = 10;

/** What a hundred of order value costs to serve in each channel, by kind of cost. */
export const channelChart = (results: Results, words: Words): ChartBlock | null =>
  placeChart(results, words, "cost.channels", "channel-cost", words.report.charts.channelCost);

export const regionChart = (results: Results, words: Words): ChartBlock | null =>
  placeChart(results, words, "cost.regions", "region-cost", words.report.charts.regionCost);

function placeChart(
  results: Results,
  words: Words,
  id: string,
  name: string,
  title: string,
): ChartBlock | null {
  const view = tableView(results, id);
  if (view === null) return null;
  const amount = view.at("amount");
  const rows = view.table.rows
    .flatMap((row) => {
      const value = num(row[amount]) ?? 0;
      return value > 0 ? [{ row, value }] : [];
    })
    .sort((a, b) => b.value - a.value)
    .slice(0, rowsDrawn);
  if (rows.length < 2) return null;
  const { named, rest } = split(view, costParts(view, words));
  const { charts } = words.report;
  const drawn = rows
    .map(({ row, value }) => {
      const per = (parts: readonly CostPart[]) =>
        parts.reduce((sum, part) => sum + (num(row[part.at]) ?? 0), 0) / value;
      const shares = [...named.map((part) => per([part])), ...(rest.length === 0 ? [] : [per(rest)])];
      return { name: rowName(view, row, words), shares, all: shares.reduce((sum, share) => sum + share, 0) };
    })
    .sort((a, b) => b.all - a.all);
  const parts = [...named.map((part) => part.name), ...(rest.length === 0 ? [] : [charts.otherCost])];
  const items = drawn.map((row) => ({
    name: row.name,
    values: row.shares.map((share) => Math.round(share * 1e4) / 100),
    text: words.format.share(row.all),
  }));
  const option = { axis: "{value}%" };
  return {
    kind: "chart",
    id: name,
    title,
    takeaway: takeaway(drawn, charts, words),
    option: stackedBars("wide", parts, items, option),
    narrow: stackedBars("narrow", parts, items, option),
    table: documentTable(results, view.id, words),
  };
}

function takeaway(
  rows: readonly { readonly name: string; readonly all: number }[],
  charts: Words["report"]["charts"],
  words: Words,
): string {
  const [first, last] = [rows[0]!, rows[rows.length - 1]!];
  return words.say(charts.placeTakeaway, {
    dearest: first.name,
    high: first.all,
    cheapest: last.name,
    low: last.all,
  });
}

function split(view: TableView, parts: readonly CostPart[]): { named: CostPart[]; rest: CostPart[] } {
  const total = (part: CostPart) => view.table.rows.reduce((sum, row) => sum + (num(row[part.at]) ?? 0), 0);
  const largest = [...parts]
    .filter((part) => total(part) !== 0)
    .sort((a, b) => total(b) - total(a))
    .slice(0, columnsNamed);
  return {
    named: parts.filter((part) => largest.includes(part)),
    rest: parts.filter((part) => !largest.includes(part) && total(part) !== 0),
  };
}

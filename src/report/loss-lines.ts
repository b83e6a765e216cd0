import type { Cell, Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { keyColumns, rowKey } from "./address.js";
import { shortened, type TraceRow, timelineItems } from "./charts/loss/trace.js";
import { num, type TableView, tableView } from "./charts/read.js";
import { codeText, near } from "./charts/say.js";
import type { CostBlock } from "./cost-lines.js";
import { rowObject } from "./cost-waterfall.js";

const customersShown = 5;
/** Steps of a customer's story that fit a screen. */
const stepsShown = 30;

export const lossLists = ["loss.customers-at-risk", "loss.customers-lost"] as const;

const beside = ["loss.influence-factor", "loss.attributable-share"];

/** What failure loses, on one screen: the total and its parts, the kinds of failure, whom to call, whom to win back. */
export function lossOverview(results: Results, words: Words): CostBlock[] {
  const { loss } = words.cli;
  return [
    totalBlock(results, words),
    kindsBlock(results, words),
    listBlock(results, words, lossLists[0], loss.atRisk, [
      "last-order",
      "value",
      "expected",
      "last-failure",
      "failure-kind",
      "advice",
    ]),
    listBlock(results, words, lossLists[1], loss.lost, [
      "last-order",
      "silent-days",
      "value",
      "failure-kind",
      "worth",
      "advice",
    ]),
  ].filter((block) => block !== null);
}

function totalBlock(results: Results, words: Words): CostBlock | null {
  const total = results.figures.find(({ id }) => id === "loss.total");
  if (total === undefined) return null;
  const { loss } = words.cli;
  const { lossCharts } = words.report;
  const notes = beside.flatMap((id) => {
    const figure = results.figures.find((f) => f.id === id);
    if (figure === undefined || figure.value === null) return [];
    const text = words.format.interval(figure.value, figure.interval, figure.unit);
    return [words.say(words.report.labelled, { label: words.figureName(id), text })];
  });
  const view = tableView(results, "loss.parts");
  const parts =
    view === null || total.value === null
      ? []
      : view.table.rows
          .filter((row) => row[0] === "existing" || (num(row[view.at("value")]) ?? 0) !== 0)
          .map((row) => [codeText(view, row, 0, words), ...rangedCells(view, row, words)]);
  const range =
    total.interval === null ? "" : words.format.range(total.interval.low, total.interval.high, "money");
  return {
    title: words.figureName(total.id),
    head: [loss.part, loss.perYear, loss.range],
    rows: [
      ...parts,
      total.value === null
        ? [lossCharts.chainTotal, words.valueText(total), ""]
        : [lossCharts.chainTotal, words.format.money(total.value), range],
    ],
    numbers: total.value === null ? [] : [1, 2],
    note: notes.length === 0 ? null : notes.join("\n"),
  };
}

function kindsBlock(results: Results, words: Words): CostBlock | null {
  const view = tableView(results, "loss.kinds");
  if (view === null) return null;
  const { loss } = words.cli;
  const { empty } = words.report.table;
  const effects = tableView(results, "loss.effects");
  const verdict = (kind: Cell | undefined) => {
    const row = effects?.table.rows.find((cells) => cells[0] === kind);
    return effects === null || row === undefined
      ? empty
      : codeText(effects, row, effects.at("verdict"), words);
  };
  const cell = (row: readonly Cell[], id: string, say: (value: number) => string) => {
    const value = num(row[view.at(id)]);
    return value === null ? empty : say(value);
  };
  return {
    title: loss.kinds,
    head: [loss.kind, loss.failed, loss.effect, loss.verdict, loss.customers, loss.perYear, loss.range],
    rows: view.table.rows.map((row) => [
      codeText(view, row, 0, words),
      cell(row, "failed", words.format.count),
      cell(row, "effect", words.format.share),
      verdict(row[0]),
      cell(row, "customers", (value) => words.format.number(value, 1)),
      ...rangedCells(view, row, words),
    ]),
    numbers: [1, 2, 4, 5, 6],
    note: loss.kindsNote,
  };
}

function rangedCells(view: TableView, row: readonly Cell[], words: Words): [string, string] {
  const [value, low, high] = ["value", "low", "high"].map((id) => num(row[view.at(id)]));
  const { empty } = words.report.table;
  const range = low == null || high == null || near(low, high) ? "" : words.format.range(low, high, "money");
  return [value == null ? empty : words.format.money(value), range];
}

function listBlock(
  results: Results,
  words: Words,
  id: string,
  title: string,
  wanted: readonly string[],
): CostBlock | null {
  if (!Object.hasOwn(results.tables, id)) return null;
  const { loss } = words.cli;
  const view = tableView(results, id);
  if (view === null) return { title, head: [], rows: [], numbers: [], note: loss.nobody };
  const at = wanted.map((column) => view.at(column)).filter((i) => i >= 0);
  const name = view.at("name");
  const [key] = keyColumns(view.table);
  const more = view.table.total - customersShown;
  return {
    title,
    head: [
      words.columnTitle(id, view.table.columns[key!]!.id),
      words.cli.cost.name,
      ...at.map((i) => words.columnTitle(id, view.table.columns[i]!.id)),
    ],
    rows: view.table.rows
      .slice(0, customersShown)
      .map((row) => [
        String(row[key!]),
        name < 0 ? "" : String(row[name] ?? ""),
        ...at.map((i) => sayCell(view, row, i, words)),
      ]),
    numbers: at.flatMap((i, n) => (view.table.columns[i]!.kind === "number" ? [n + 2] : [])),
    note: more > 0 ? words.say(loss.more, { n: more }) : null,
  };
}

function sayCell(view: TableView, row: readonly Cell[], at: number, words: Words): string {
  const [cell, column] = [row[at] ?? null, view.table.columns[at]!];
  return typeof cell === "number" ? words.format.value(cell, column.unit) : words.cell(cell, column, view.id);
}

/** The row of a customer in one of the lists; null when it stands in none of its rows. */
function listRow(results: Results, id: string, customer: string): readonly Cell[] | null {
  const table = results.tables[id];
  return table?.rows.find((row) => rowKey(table, row)[0] === customer) ?? null;
}

/** One customer: what the lists say of it, then what happened, day by day. */
export function customerBlocks(
  results: Results,
  customer: string,
  trace: readonly TraceRow[],
  words: Words,
): CostBlock[] {
  const { loss } = words.cli;
  const listed = lossLists.flatMap((id, i): CostBlock[] => {
    const row = listRow(results, id, customer);
    if (row === null) return [];
    const view = tableView(results, id)!;
    return [
      {
        title: i === 0 ? loss.oneAtRisk : loss.oneLost,
        head: [],
        rows: view.table.columns.flatMap((column, c) =>
          row[c] === null || row[c] === undefined
            ? []
            : [[words.columnTitle(id, column.id), sayCell(view, row, c, words)]],
        ),
        numbers: [],
        note: null,
      },
    ];
  });
  const items = timelineItems(trace, words);
  const shown = shortened(items, words, stepsShown);
  const unlisted: CostBlock = { title: customer, head: [], rows: [], numbers: [], note: loss.inNone };
  return [
    ...(listed.length > 0 ? listed : [unlisted]),
    {
      title: loss.trace,
      head: [],
      rows: shown.map(({ day, text }) => [day, text]),
      numbers: [],
      note: shown.length < items.length ? loss.traceCut : null,
    },
  ];
}

/** A customer worth a closer look: the most to lose, else the most lost. */
export function exampleLossCustomer(results: Results): string | null {
  for (const id of lossLists) {
    const table = results.tables[id];
    if (table?.rows[0] !== undefined) return rowKey(table, table.rows[0])[0] ?? null;
  }
  return null;
}

/** The overview for programs. */
export function lossJson(results: Results): Record<string, unknown> {
  const rows = (id: string, limit = Number.POSITIVE_INFINITY) =>
    (results.tables[id]?.rows ?? []).slice(0, limit).map((row) => rowObject(results, id, row));
  const figure = (id: string) => {
    const found = results.figures.find((f) => f.id === id);
    return found === undefined
      ? null
      : {
          value: found.value,
          low: found.interval?.low ?? null,
          high: found.interval?.high ?? null,
          reason: found.reason,
        };
  };
  return {
    period: results.period,
    currency: results.currency,
    total: figure("loss.total"),
    influenceFactor: figure("loss.influence-factor"),
    attributableShare: figure("loss.attributable-share"),
    parts: rows("loss.parts"),
    kinds: rows("loss.kinds"),
    effects: rows("loss.effects"),
    atRisk: rows(lossLists[0]),
    lost: rows(lossLists[1]),
    dataHash: results.dataHash,
  };
}

export function customerJson(
  results: Results,
  customer: string,
  trace: readonly TraceRow[],
): Record<string, unknown> {
  const row = (id: string) => {
    const found = listRow(results, id, customer);
    return found === null ? null : rowObject(results, id, found);
  };
  return { customer, atRisk: row(lossLists[0]), lost: row(lossLists[1]), trace };
}

import type { Cell, Results } from "../core/findings.js";
import type { Words } from "../i18n/index.js";
import { keyColumns, rowKey } from "./address.js";
import { reconciliation } from "./charts/cost/reconciliation.js";
import { resourceLines } from "./charts/cost/resources.js";
import { num, rowName, type TableView, tableView } from "./charts/read.js";
import { rowObject } from "./cost-waterfall.js";

/** Lines of a terminal table; `numbers` says which columns are set to the right. */
export interface CostBlock {
  readonly title: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly numbers: readonly number[];
  readonly note: string | null;
}

const losersShown = 10;

const scopeFigures = [
  "cost.explicit.narrow-logistics",
  "cost.explicit.service-support",
  "cost.explicit.service-function",
  "cost.explicit.selling",
  "cost.explicit.scoped",
];

/** What serving costs, on one screen: whether it reconciles, what for, what stood idle, who loses money. */
export function costOverview(results: Results, words: Words): CostBlock[] {
  return [
    reconciledBlock(results, words),
    scopeBlock(results, words),
    capacityBlock(results, words),
    loserBlock(results, words),
  ].filter((block) => block !== null);
}

function reconciledBlock(results: Results, words: Words): CostBlock | null {
  const found = reconciliation(results, words);
  if (found === null) return null;
  const { cost } = words.cli;
  const { charts } = words.report;
  const exact = (value: number) => words.format.moneyExact(value);
  return {
    title: cost.reconciliation,
    head: [cost.part, cost.amount],
    rows: [
      ...found.parts.map(({ name, amount }) => [name, exact(amount)]),
      [charts.ledgerTotal, exact(found.ledger)],
    ],
    numbers: [1],
    note:
      found.difference === 0
        ? charts.reconciliationProven
        : words.say(charts.reconciliationOff, { difference: found.difference }),
  };
}

function scopeBlock({ figures }: Results, words: Words): CostBlock | null {
  const { cost } = words.cli;
  const rows = scopeFigures.flatMap((id) => {
    const figure = figures.find((f) => f.id === id);
    if (figure === undefined) return [];
    const said = figure.value === null ? words.valueText(figure) : words.format.moneyExact(figure.value);
    return [[words.figureName(id), said]];
  });
  return rows.length === 0
    ? null
    : { title: cost.scopes, head: [cost.scope, cost.amount], rows, numbers: [1], note: cost.scopesNote };
}

function capacityBlock(results: Results, words: Words): CostBlock | null {
  const { cost } = words.cli;
  const { empty } = words.report.table;
  const hours = (minutes: number) => words.format.value(minutes / 60, "hours");
  const or = (value: number | null, say: (value: number) => string) => (value === null ? empty : say(value));
  const rows = resourceLines(results, words).map((resource) => [
    resource.name,
    or(resource.supplied, hours),
    hours(resource.used),
    or(resource.idle, words.format.share),
    or(resource.idleMoney, (money) => words.format.moneyExact(money)),
    or(resource.spare, words.format.count),
  ]);
  return rows.length === 0
    ? null
    : {
        title: cost.capacity,
        head: [cost.resource, cost.supplied, cost.used, cost.idle, cost.idleMoney, cost.spare],
        rows,
        numbers: [1, 2, 3, 4, 5],
        note: null,
      };
}

function loserBlock(results: Results, words: Words): CostBlock | null {
  const view = tableView(results, "cost.customers");
  if (view === null) return null;
  const { cost } = words.cli;
  const losing = losingRows(view);
  const at = ["amount", "margin", "served", "contribution", "decision"].map((column) => view.at(column));
  const [key] = keyColumns(view.table);
  const say = (row: readonly Cell[], i: number) => {
    const cell = row[i] ?? null;
    const column = view.table.columns[i]!;
    return typeof cell === "number" ? words.format.money(cell) : words.cell(cell, column, view.id);
  };
  const shown = at.filter((i) => i >= 0);
  return {
    title: cost.losers,
    head: [
      words.columnTitle(view.id, view.table.columns[key!]!.id),
      cost.name,
      ...shown.map((i) => words.columnTitle(view.id, view.table.columns[i]!.id)),
    ],
    rows: losing
      .slice(0, losersShown)
      .map((row) => [String(row[key!]), rowName(view, row, words), ...shown.map((i) => say(row, i))]),
    numbers: shown.flatMap((i, n) => (view.table.columns[i]!.kind === "number" ? [n + 2] : [])),
    note:
      losing.length === 0
        ? cost.noLosers
        : losing.length > losersShown
          ? words.say(cost.moreLosers, { n: losing.length - losersShown })
          : null,
  };
}

/** Rows whose contribution is below zero, the worst first. */
function losingRows(view: TableView): (readonly Cell[])[] {
  const at = view.at("contribution");
  if (at < 0) return [];
  return view.table.rows
    .filter((row) => (num(row[at]) ?? 0) < 0)
    .sort((a, b) => (num(a[at]) ?? 0) - (num(b[at]) ?? 0));
}

/** A customer worth a closer look: who loses most, else the first there is. */
export function exampleCustomer(results: Results): string | null {
  const view = tableView(results, "cost.customers");
  const row = view === null ? undefined : (losingRows(view)[0] ?? view.table.rows[0]);
  return row === undefined ? null : (rowKey(view!.table, row)[0] ?? null);
}

/** The overview for programs. */
export function costJson(results: Results, words: Words): Record<string, unknown> {
  const found = reconciliation(results, words);
  const customers = tableView(results, "cost.customers");
  const rows = (id: string) => (results.tables[id]?.rows ?? []).map((row) => rowObject(results, id, row));
  return {
    period: results.period,
    currency: results.currency,
    reconciliation:
      found === null ? null : { difference: found.difference, parts: rows("cost.reconciliation") },
    scopes: Object.fromEntries(
      results.figures.filter(({ id }) => scopeFigures.includes(id)).map(({ id, value }) => [id, value]),
    ),
    resources: rows("cost.resources"),
    lossMakers:
      customers === null ? [] : losingRows(customers).map((row) => rowObject(results, customers.id, row)),
    dataHash: results.dataHash,
  };
}

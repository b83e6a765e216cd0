import type { Cell, Results } from "../core/findings.js";
import { nearest } from "../core/nearest.js";
import type { Words } from "../i18n/index.js";
import { keyColumns } from "./address.js";
import { type CustomerSteps, costParts, customerSteps, servedTitle } from "./charts/cost/columns.js";
import { num, rowName, type TableView, tableView } from "./charts/read.js";
import type { CostBlock } from "./cost-lines.js";

export type CostTable = "cost.customers" | "cost.products";

/** The row of a customer or product; null when it has none. */
export function costRow(results: Results, table: CostTable, id: string): readonly Cell[] | null {
  const view = tableView(results, table);
  if (view === null) return null;
  const [key] = keyColumns(view.table);
  return view.table.rows.find((row) => row[key!] === id) ?? null;
}

/** Ids near to a mistyped one, names of customers too. */
export function nearIds(results: Results, table: CostTable, id: string, words: Words): string[] {
  const view = tableView(results, table);
  if (view === null) return [];
  const [key] = keyColumns(view.table);
  const named = view.table.rows.flatMap((row) => {
    const own = row[key!];
    return typeof own === "string" ? [{ id: own, name: rowName(view, row, words) }] : [];
  });
  const byName = named.filter(({ name }) => id.length > 1 && name.includes(id)).map((row) => row.id);
  return [
    ...new Set([
      ...byName,
      ...nearest(
        id,
        named.map((row) => row.id),
      ),
    ]),
  ].slice(0, 3);
}

/** One customer or product from its margin down to its profit. */
export function costWaterfall(
  results: Results,
  table: CostTable,
  row: readonly Cell[],
  words: Words,
): CostBlock {
  const view = tableView(results, table)!;
  const { cost } = words.cli;
  const [key] = keyColumns(view.table);
  const id = String(row[key!]);
  const amount = num(row[view.at("amount")]);
  const line = (name: string, value: number) => [
    name,
    words.format.moneyExact(value),
    amount === null || amount <= 0 ? "" : words.format.share(value / amount),
  ];
  const steps = customerSteps(view, row, words);
  const name = rowName(view, row, words);
  return {
    title: name === id ? id : `${id} ${name}`,
    head: [cost.step, cost.amount, cost.ofAmount],
    rows: [
      ...(amount === null ? [] : [line(words.columnTitle(table, "amount"), amount)]),
      ...(steps === null
        ? costOnly(view, row, words).map(([n, v]) => line(n, v))
        : stepLines(steps, words, line)),
    ],
    numbers: [1, 2],
    note: steps === null ? cost.marginUnknown : decisionNote(results, table, id, words),
  };
}

function stepLines(
  steps: CustomerSteps,
  words: Words,
  line: (name: string, value: number) => string[],
): string[][] {
  return [
    line(servedTitle("margin", words), steps.margin),
    ...steps.caused.map(({ name, value }) => line(`− ${name}`, -value)),
    line(`= ${servedTitle("contribution", words)}`, steps.contribution),
    ...(steps.shared === null ? [] : [line(`− ${servedTitle("shared", words)}`, -steps.shared)]),
    ...(steps.profit === null ? [] : [line(`= ${servedTitle("profit", words)}`, steps.profit)]),
  ];
}

/** What it costs where nobody knows what it earns. */
function costOnly(view: TableView, row: readonly Cell[], words: Words): (readonly [string, number])[] {
  const parts = costParts(view, words).flatMap(({ at, name }) => {
    const value = num(row[at]) ?? 0;
    return value === 0 ? [] : [[name, value] as const];
  });
  const all = num(row[view.at("to-serve")]);
  return all === null ? parts : [...parts, [`= ${words.columnTitle(view.id, "to-serve")}`, all] as const];
}

/** What to do with a customer, what it brings, and what would change the advice. */
function decisionNote(results: Results, table: CostTable, id: string, words: Words): string | null {
  const view = table === "cost.customers" ? tableView(results, "cost.decisions") : null;
  const row = view?.table.rows.find((cells) => cells[keyColumns(view.table)[0]!] === id);
  if (view === null || row === undefined) return null;
  const say = (...columns: string[]) =>
    columns.flatMap((column) => {
      const at = view.at(column);
      const cell = at < 0 ? null : (row[at] ?? null);
      if (cell === null) return [];
      const title = words.columnTitle(view.id, column);
      return [
        words.report.labelled
          .replace("{label}", () => title)
          .replace("{text}", () => words.cell(cell, view.table.columns[at]!, view.id)),
      ];
    });
  const said = say("decision", "because", "gain", "flip", "flip-at");
  return said.length === 0 ? null : said.join(words.format.language === "zh" ? "；" : "; ");
}

/** A table's row as the values of its columns. */
export function rowObject(
  results: Results,
  table: string,
  row: readonly Cell[],
): Readonly<Record<string, Cell>> {
  const { columns } = results.tables[table]!;
  return Object.fromEntries(columns.map((column, i) => [column.id, row[i] ?? null]));
}
